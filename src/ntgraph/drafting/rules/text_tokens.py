"""Words and punctuation of a text, in one pass."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

# A hyphen inside a word parts two tokens and is none itself.
TOKEN = re.compile(
    r"\d+(?:[.,]\d+)+|\w+(?:['’]\w+)*|[^\w\s\-\u2010\u2011]"
    r"|(?<!\w)[\u2010\u2011-]|[\u2010\u2011-](?!\w)"
)


@dataclass(frozen=True, slots=True)
class TextTokens:
    """The tokens of a text: in small letters, and where each starts and ends."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def find_range(self, start: int, end: int) -> tuple[int, int]:
        """Return the number of the first token of a passage, and of the first behind it."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)


def split_tokens(text: str) -> TextTokens:
    """Return the tokens of a text.

    >>> split_tokens("It’s a beta-blocker.").words
    ["it's", 'a', 'beta', 'blocker', '.']
    """
    small = text.lower()
    if len(small) != len(text):
        # A capital of some scripts becomes two characters.
        small = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    spans = [match.span() for match in TOKEN.finditer(small)]
    words = TOKEN.findall(small.replace("’", "'"))
    return TextTokens(text, words, [start for start, _ in spans], [end for _, end in spans])
