"""An extracted text written as Markdown, so that its blocks can be found again in it.

The blocks of HTML, Word, JATS and PDF files stand in it with an empty line between them:
headings with `#`, points with `-`, numbered points and references with the number that a
reader sees. Raised digits become Unicode's, `levels⁷`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ntgraph.articles.found_parts import BULLET, HEADING

BLANKS = re.compile(r"[ \t\r\n\f\v\u00a0\u2009\u202f]+")
# A paragraph that begins like a heading or a table would be taken for one; one that begins
# like a point is one, whatever element it stood in.
NEEDS_ESCAPE = re.compile(r"#{1,6}\s|[>|\\]|=+\Z|-+\Z|```|~~~|<!--|!\[|\[\^")
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class ExtractedBlock:
    """A block of an extracted text: its kind, its words, the level of a heading, its number."""

    kind: str
    text: str
    level: int = 0
    number: int | None = None


def fold_blanks(text: str) -> str:
    r"""Return words with single blanks between them.

    >>> fold_blanks(" a\n  b\u00adc ")
    'a bc'
    """
    return BLANKS.sub(" ", text.replace(SOFT_HYPHEN, "")).strip()


def write_pieces(pieces: Iterable[ExtractedBlock]) -> str:
    """Return the text of an article made of pieces; those without words are left out."""
    lines = (write_piece(piece, fold_blanks(piece.text)) for piece in pieces)
    return "".join(f"{line}\n\n" for line in lines if line).rstrip("\n") + "\n"


def write_piece(piece: ExtractedBlock, words: str) -> str:
    """Return one piece as a line."""
    if not words:
        return ""
    if piece.kind == HEADING:
        return f"{'#' * max(1, min(piece.level, 6))} {words}"
    if piece.number is not None:
        return f"{piece.number}. {words}"
    if piece.kind == BULLET:
        return f"- {words}"
    return f"\\{words}" if NEEDS_ESCAPE.match(words) else words
