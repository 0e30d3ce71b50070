"""A text in which spelling does not matter: blanks, quotation marks, hyphens, case."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

PLAIN = re.compile(r"[!-~]+(?: [!-~]+)*")
DOUBLE_QUOTES, SINGLE_QUOTES = "“”„‟«»″〝〞", "‘’‚‛‹›′`"
HYPHENS, UNSEEN = "‐‑‒–—―−﹣-", "\u00ad\u200b\u200c\u200d\u2060\ufeff"
SAME = {
    **dict.fromkeys(DOUBLE_QUOTES, '"'),
    **dict.fromkeys(SINGLE_QUOTES, "'"),
    **dict.fromkeys(HYPHENS, "-"),
    **dict.fromkeys(UNSEEN, ""),
}


class FoldedText:
    """A text as it is compared, and the place in the text of each of its characters."""

    def __init__(self, text: str) -> None:
        pieces: list[str] = []
        self._folded_at: list[int] = []
        self._places: list[tuple[int, int]] = []
        length = 0
        is_blank = True
        for start, end, folded in fold_pieces(text):
            if not folded or (folded == " " and is_blank):
                continue
            is_blank = folded.endswith(" ")
            self._folded_at.append(length)
            self._places.append((start, end))
            pieces.append(folded)
            length += len(folded)
        self.text = "".join(pieces)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where a part of the folded text, which is not empty, stands in the text."""
        return self._locate(start)[0], self._locate(end - 1)[1]

    def _locate(self, at: int) -> tuple[int, int]:
        """Return the start and end in the text of one character of the folded text."""
        piece = bisect_right(self._folded_at, at) - 1
        start, end = self._places[piece]
        known = piece + 1 < len(self._folded_at)
        length = (self._folded_at[piece + 1] if known else len(self.text)) - self._folded_at[piece]
        # A piece of plain characters has as many of them as its place in the text.
        if end - start == length:
            start += at - self._folded_at[piece]
            return start, start + 1
        return start, end


def fold_pieces(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the parts of a text as they are compared, each with its place in the text.

    A part is either plain characters, as many as in the text, or what one other character
    with the marks above it becomes.
    """
    at = 0
    while at < len(text):
        if plain := PLAIN.match(text, at):
            end = plain.end()
            # A mark above the last plain character belongs to it.
            if end < len(text) and unicodedata.combining(text[end]):
                end -= 1
            if end > at:
                yield at, end, text[at:end].lower().replace("`", "'")
                at = end
                continue
        end = at + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        yield at, end, fold_cluster(text[at:end])
        at = end


def fold_cluster(cluster: str) -> str:
    """Return one character with its marks as it is compared; blanks of all kinds are one."""
    if cluster.isspace():
        return " "
    return "".join(SAME.get(c, c) for c in unicodedata.normalize("NFKC", cluster)).casefold()


def fold(text: str) -> str:
    r"""Return a text as it is compared, without blanks at its ends.

    >>> fold("  “Well–being”  isn’t")
    '"well-being" isn\'t'
    """
    return FoldedText(text).text.strip(" ")
