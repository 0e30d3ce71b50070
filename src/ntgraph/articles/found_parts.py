"""What is found in an article's text: sections, blocks, the list of works, citation marks."""

from __future__ import annotations

from dataclasses import dataclass

from ntgraph.articles.citation_marks import CitationMark

HEADING, PARAGRAPH, BULLET, REFERENCE = "heading", "paragraph", "bullet", "reference"


@dataclass(frozen=True, slots=True)
class RawBlock:
    """A block as the lines show it, before it is known to which section it belongs.

    `marker` is where a bullet or a number before the block starts; without one it is `start`.
    `number` is the number that stands there, `level` that of a heading. `is_apart` is true if
    an empty line stands before the block.
    """

    kind: str
    start: int
    end: int
    marker: int
    number: int | None = None
    level: int = 0
    is_apart: bool = True


@dataclass(frozen=True, slots=True)
class FoundSection:
    """A part of an article from one heading to the next; `start` and `end` as in a span."""

    id: str
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundBlock:
    """A heading, paragraph, bullet or printed reference: one row of blocks.tsv."""

    section: str
    block: str
    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PrintedReference:
    """An entry of the printed list: its number, its block and its words without the number.

    In a list without numbers the entries are counted.
    """

    number: int
    block: FoundBlock
    printed: str


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """What was found in the text of an article; all positions count characters of `text`.

    `title` is the first heading, or empty. `notes` are sentences about what could not be read.
    """

    text: str
    title: str
    sections: tuple[FoundSection, ...]
    blocks: tuple[FoundBlock, ...]
    references: tuple[PrintedReference, ...]
    citations: tuple[CitationMark, ...]
    notes: tuple[str, ...] = ()
