"""Words and punctuation of a text, in one pass."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

# A hyphen inside a word parts two tokens and is none itself.
TOKEN = re.compile(
    r"\w+(?:['’]\w+)*|[^\w\s\-\u2010\u2011]|(?<!\w)[\u2010\u2011-]|[\u2010\u2011-](?!\w)"
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
    found = list(TOKEN.finditer(text))
    words = [match[0].lower().replace("’", "'") for match in found]
    return TextTokens(text, words, [m.start() for m in found], [m.end() for m in found])
