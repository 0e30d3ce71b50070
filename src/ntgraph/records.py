"""The records: what one row of a fact table means, typed and frozen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ntgraph.errors import Place

Qualifiers = tuple[tuple[str, str], ...]

NOT_ASSESSED = "not_assessed"


def unique(items: Iterable[str]) -> tuple[str, ...]:
    """Keep the first of each, and nothing empty.

    >>> unique(["can", "", "may", "can"])
    ('can', 'may')
    """
    found = dict.fromkeys(items)
    found.pop("", None)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Node:
    """A thing the graph is about: cocaine, dopamine, paranoia, exercise.

    `lay_label` is the everyday name as it reads in the middle of a sentence; `plural`
    says that it takes a plural verb. `identifiers` mean exactly this thing,
    `near_identifiers` something broader, narrower or close.
    """

    id: str
    label: str
    lay_label: str
    node_type: str
    definition: str
    subtype: str = ""
    plural: bool = False
    synonyms: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    near_identifiers: tuple[str, ...] = ()
    note: str = ""
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Source:
    """A work: an article, a paper, a book chapter, a press release.

    `interest` names what the work's maker stands to gain, `interest_in` the nodes it gains
    from; `reading` how much of the work the curators read; `license` what a reader may do
    with the work itself; `retraction_checked` the date of the list of retracted works it
    was looked up in.
    """

    id: str
    title: str
    publication_type: str
    license: str
    reading: str
    authors: tuple[str, ...] = ()
    year: str = ""
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    publisher: str = ""
    species: tuple[str, ...] = ()
    language: str = ""
    identifiers: tuple[str, ...] = ()
    url: str = ""
    interest: str = ""
    interest_in: tuple[str, ...] = ()
    retraction_checked: str = ""
    note: str = ""
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Span:
    """An exact place in an article: characters `start` to `end`, end exclusive.

    Positions count Python `str` characters in the text decoded as UTF-8 with its newlines
    as they are; `sha256` is the hash of the passage, so that a reader with the article at
    hand can prove that nothing moved.
    """

    section: str
    block: str
    start: int
    end: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One source's support for a statement: who says it, where, how firmly, citing what.

    `cites` holds the printed numbers as the sentence has them, `cited_sources` the works
    behind them without repetition. `license` is that of the row, not of the work.

    Evidence from a reference collection has no span: there `locator` says where in the
    source, `species` whom it was seen in, `affinity` how strongly a drug binds,
    `literature` which works (CURIEs) the source names, and `basis` whether it was read.
    """

    source: str
    license: str
    article: str = ""
    collection: str = ""
    span: Span | None = None
    hedge: str = ""
    passage_kind: str = ""
    cites: tuple[int, ...] = ()
    cited_sources: tuple[str, ...] = ()
    species: str = ""
    locator: str = ""
    affinity: str = ""
    literature: tuple[str, ...] = ()
    basis: str = ""
    note: str = ""
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Assessment:
    """How one statement stands against science: a verdict with reason, sources and basis.

    `basis` says whether what the verdict rests on was read (`verified`) or is general
    knowledge nobody looked up (`recalled`). `safety_notes` are ids of the corrections that
    must stand wherever the statement stands.
    """

    statement: str
    verdict: str
    reason: str
    sources: tuple[str, ...] = ()
    basis: str = ""
    assessed_on: str = ""
    safety_notes: tuple[str, ...] = ()
    note: str = ""
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Stance:
    """Whether one cited work carries one statement, and why one thinks so."""

    statement: str
    source: str
    stance: str
    reason: str
    basis: str = ""
    assessed_on: str = ""
    note: str = ""
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class SafetyNote:
    """A correction that travels with every statement on which a reader could come to harm."""

    id: str
    text: str
    sources: tuple[str, ...]
    basis: str
    checked_on: str
    note: str = ""
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Statement:
    """Something said about two nodes, with everything that speaks for it.

    Read one aloud: in the layer *article*, [dopamine, in excess] causes [paranoia], as
    the article says in its section on the messengers' roles, citing works 15 and 16. The
    id is made from the layer, subject with its level, predicate, object, qualifiers and
    `negated`; two passages that say the same are two pieces of evidence of one statement.
    """

    id: str
    layer: str
    subject: str
    predicate: str
    object: str
    subject_level: str = ""
    negated: bool = False
    qualifiers: Qualifiers = ()
    evidence: tuple[Evidence, ...] = ()
    assessment: Assessment | None = None
    stances: tuple[Stance, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """The works that say it, each once."""
        return unique(evidence.source for evidence in self.evidence)

    @property
    def cited_sources(self) -> tuple[str, ...]:
        """The works cited for it, each once."""
        return unique(work for evidence in self.evidence for work in evidence.cited_sources)

    @property
    def hedges(self) -> tuple[str, ...]:
        """The hedging words of its passages, each once."""
        return unique(evidence.hedge for evidence in self.evidence)

    @property
    def passage_kinds(self) -> tuple[str, ...]:
        """The kinds of passage it stands in, each once."""
        return unique(evidence.passage_kind for evidence in self.evidence)

    @property
    def verdict(self) -> str:
        """How it stands against science."""
        return self.assessment.verdict if self.assessment else NOT_ASSESSED

    @property
    def safety_notes(self) -> tuple[str, ...]:
        """The ids of the corrections that must stand beside it."""
        return self.assessment.safety_notes if self.assessment else ()


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


@dataclass(frozen=True, slots=True)
class Collection:
    """A set of reference statements of one making: who made it, under which license.

    `imported` tells a collection read from a maker's files from one curated by hand;
    where both speak of the same two nodes, the hand-curated one wins.
    """

    slug: str
    title: str
    maker: str
    license: str
    credit: str
    imported: bool
    curator: str
    curated_on: str
    method: str
    version: str = ""
    released_on: str = ""
    address: str = ""
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class TourStep:
    """One step of a tour: what to read, and what the page shows meanwhile.

    `start` and `end` are the ends of a way in the view *paths*; `statement` names one by its
    `subject`, `predicate`, `object` and, where that is not enough, `subject_level` or
    `qualifiers`.
    """

    heading: str
    text: str
    view: str = "map"
    node: str = ""
    source: str = ""
    start: str = ""
    end: str = ""
    layer: str = ""
    statement: Mapping[str, str] = field(default_factory=dict)
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Tour:
    """A short guided walk through the facts."""

    id: str
    title: str
    summary: str
    minutes: int
    steps: tuple[TourStep, ...] = ()
    place: Place | None = field(default=None, compare=False)
