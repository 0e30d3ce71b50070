"""What is said, with its places, and how it stands by both gauges."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class DisplayCitation:
    """A number as printed and the id of the work behind it."""

    number: int
    source: str


@dataclass(frozen=True, slots=True)
class DisplayEvidence:
    """One passage that carries a statement.

    What comes from a collection of accepted facts has no passage: `section` then names the
    work and the place in it, and `start` and `end` are 0.

    `start` and `end` count characters of the article. `passage` is a key of
    `DisplayGraph.passages` when the text is at hand; `mark` is then the passage's own
    start and end within it, counted in UTF-16 units as JavaScript counts.
    """

    article: str
    section: str
    block: str
    start: int
    end: int
    hedge: str
    kind: str
    cites: tuple[DisplayCitation, ...]
    note: str
    passage: str = ""
    mark: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class DisplayStance:
    """Whether one cited work carries a statement, in words, and why one thinks so."""

    source: str
    stance: str
    label: str
    reason: str
    basis: str


@dataclass(frozen=True, slots=True)
class DisplayPath:
    """A way through accepted facts (ids of `DisplayGraph.accepted`), with what it amounts to."""

    facts: tuple[str, ...]
    sign: str
    mechanism: str
    limited: bool


@dataclass(frozen=True, slots=True)
class DisplayComparison:
    """How a statement stands to accepted facts, and by which of them."""

    outcome: str
    paths: tuple[DisplayPath, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class DisplayConflict:
    """Another statement that speaks against a statement; `via` says what joins the two."""

    statement: str
    sentence: str
    label: str
    via: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DisplayGauges:
    """The two gauges of a statement, and what else a reader must know before believing it.

    In the article: `state` sums up `stances`. In science: the verdict with its `reason`,
    the works it rests on (`grounds`), how far they were read (`basis`), and its date.
    """

    state: str = ""
    stances: tuple[DisplayStance, ...] = ()
    reason: str = ""
    basis: str = ""
    grounds: tuple[str, ...] = ()
    assessed_on: str = ""
    comparison: DisplayComparison | None = None
    contested: tuple[DisplayConflict, ...] = ()
    safety: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DisplaySafetyNote:
    """A correction that stands wherever a statement it belongs to stands."""

    id: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DisplayFact:
    """An accepted fact: its sentence, what it joins, and who says so about whom."""

    id: str
    subject: str
    object: str
    sign: str
    sentence: str
    sources: tuple[str, ...]
    species: str
    basis: str


@dataclass(frozen=True, slots=True)
class DisplayStatement:
    """A statement: its sentence, what it joins, and every passage that carries it.

    `flags` are the kinds of passage a reader must know of (advertising, advice …), set
    only where no passage of another kind carries the statement.
    """

    id: str
    subject: str
    object: str
    level: str
    predicate: str
    sign: str
    negated: bool
    sentence: str
    layer: str
    hedged: bool
    flags: tuple[str, ...]
    verdict: str
    evidence: tuple[DisplayEvidence, ...]
    gauges: DisplayGauges = field(default_factory=DisplayGauges)
