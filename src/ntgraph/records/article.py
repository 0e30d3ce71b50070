"""An article without its text: its sections, its references, the sentences left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ntgraph.errors import Place
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.statement import Span

# The curator of what ntgraph itself read from a graph file.
READ_BY_PROGRAM = "ntgraph"


@frozen_record
class Reference:
    """One entry of an article's printed list of references, and the work that it names.

    For example: entry 2 of the article names the work `pmid:21338876`.

    `source` is the id of the work. `printed_faults` are the ids of finding types that can only
    be seen in the printed words; they are recorded here so that the audit can report them
    without the text of the article.
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


@frozen_record
class Omission:
    """A passage from which no statement was made, and the reason, for example `contact`."""

    article: str
    span: Span
    reason: str
    note: str = ""
    place: Place | None = field(default=None, compare=False)


@frozen_record
class Block:
    """A heading, paragraph, bullet or printed reference of an article."""

    kind: str
    span: Span
    place: Place | None = field(default=None, compare=False)


@frozen_record
class Section:
    """A part of an article, with a label in our own words; `start` and `end` as in a span."""

    id: str
    label: str
    start: int
    end: int


@frozen_record
class ArticleFact:
    """A detail about the article itself, from its header or footer, with its place there.

    `reviewers` are the people whom this place names as reviewers.
    """

    label: str
    value: str
    span: Span
    reviewers: tuple[str, ...] = ()


@frozen_record
class Article:
    """Everything recorded about an article except its text: identity, parts, people, interests.

    `source` is the id of the article as a work; `sha256` and `length` (in characters) identify
    the text that the facts were taken from. `publisher_node` is the id of the node that stands
    for the publisher, if the article speaks of it. `license` is the license of the article,
    `data_license` that of the rows made from it. `is_assessed` is true if the article's folder
    has a table of assessments. `text` is where the reader's copy stands, seen from the folder of
    the article; `complete` is false while its rows are being made. `key_lines` are the lines of
    article.toml by key.
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
    publisher_node: str = ""
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
    text: str = ""
    complete: bool = True
    key_lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    place: Place | None = field(default=None, compare=False)

    def place_of(self, key: str) -> Place | None:
        """Return the line of a key in article.toml, such as `curation.license`."""
        if self.place is None:
            return None
        return Place(self.place.file, self.key_lines.get(key, self.place.line))

    @property
    def is_graph_file(self) -> bool:
        """Whether it is no article but a graph file that ntgraph read by itself.

        The shipped articles have the same curator; but only what has sentences has a language.
        """
        return self.curator == READ_BY_PROGRAM and not self.language
