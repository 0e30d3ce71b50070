"""An article without its text: its parts, its references, what was left out."""

from __future__ import annotations

from dataclasses import dataclass, field

from ntgraph.errors import Place
from ntgraph.records.statement import Span


@dataclass(frozen=True, slots=True)
class Reference:
    """One printed entry of an article's list of references, and the work behind it.

    `printed_faults` are the finding types that only the printed words show, recorded so
    that the audit can tell them without the article at hand.
    """

    article: str
    number: int
    source: str
    span: Span
    printed_identifiers: tuple[str, ...] = ()
    accessed_on: str = ""
    printed_faults: tuple[str, ...] = ()
    note: str = ""
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Omission:
    """A sentence from which no statement was made, and why."""

    article: str
    span: Span
    reason: str
    note: str = ""
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, bullet or printed reference of an article."""

    kind: str
    span: Span
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an article under one heading, labeled in our own words."""

    id: str
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ArticleFact:
    """Something the article's header or footer tells about the article itself."""

    label: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """What is known of an article without its text: identity, parts, people, interests.

    `source` is its id among the sources; `sha256` and `length` (characters) identify the
    text the facts were read from; `data_license` is that of the rows made from it;
    `is_assessed` tells whether its statements have been held against science.
    """

    slug: str
    source: str
    title: str
    sha256: str
    length: int
    language: str
    publisher: str
    license: str
    data_license: str
    curator: str
    curated_on: str
    method: str
    interest: str = ""
    address: str = ""
    published_on: str = ""
    updated_on: str = ""
    authors: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    blocks: tuple[Block, ...] = ()
    facts: tuple[ArticleFact, ...] = ()
    references: tuple[Reference, ...] = ()
    omissions: tuple[Omission, ...] = ()
    is_assessed: bool = False
    place: Place | None = field(default=None, compare=False)
