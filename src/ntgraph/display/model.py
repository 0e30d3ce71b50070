"""What the page receives: plain records of text and numbers, in the order they are shown."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class DisplayLink:
    """A text and the `https` address it leads to; no address, no link."""

    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class DisplayType:
    """A node type as the legend shows it; `path` draws its glyph in a box of 16 by 16."""

    id: str
    label: str
    plural: str
    definition: str
    count: int
    path: str
    light: tuple[str, str, str]
    dark: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class DisplayLine:
    """A kind of line as the legend shows it; `end` is `arrow`, `bar` or `plain`."""

    sign: str
    end: str
    label: str
    light: str
    dark: str
    count: int


@dataclass(frozen=True, slots=True)
class DisplayPort:
    """The place on a node where statements about too little or too much of it start."""

    level: str
    label: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class DisplayPlace:
    """Where a node stands when another is looked at with only what it is linked to."""

    node: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class DisplayNode:
    """A node: everything its card says, and where and how large it stands on the map.

    `around` places the node and its neighbors: what acts on it to the left, what it acts
    on to the right. `core` nodes are those the map shows first.
    """

    id: str
    name: str
    label: str
    type: str
    subtype: str
    definition: str
    synonyms: tuple[str, ...]
    identifiers: tuple[DisplayLink, ...]
    near_identifiers: tuple[DisplayLink, ...]
    note: str
    lines: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float
    font: int
    core: bool
    ports: tuple[DisplayPort, ...] = ()
    around: tuple[DisplayPlace, ...] = ()


@dataclass(frozen=True, slots=True)
class DisplayCitation:
    """A number as printed and the id of the work behind it."""

    number: int
    source: str


@dataclass(frozen=True, slots=True)
class DisplayEvidence:
    """One passage that carries a statement.

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


@dataclass(frozen=True, slots=True)
class DisplayEdge:
    """A drawn line: every statement about the same pair with the same sign and level."""

    id: str
    source: str
    target: str
    level: str
    sign: str
    negated: bool
    hedged: bool
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DisplaySource:
    """A work as a reference list prints it, with what it is cited for."""

    id: str
    citation: str
    kind: str
    species: str
    reading: str
    license: str
    interest: str
    note: str
    links: tuple[DisplayLink, ...]
    numbers: tuple[int, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DisplayArticle:
    """An article the facts were read from, and what its publisher stands to gain."""

    id: str
    title: str
    publisher: str
    interest: str
    license: str
    link: DisplayLink
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DisplayTerm:
    """A word of a closed list, with what it means."""

    id: str
    label: str
    definition: str


@dataclass(frozen=True, slots=True)
class DisplayRegion:
    """A part of the map with its heading; `core` parts are shown first."""

    heading: str
    core: bool
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class DisplayGraph:
    """Everything a page shows, in the order it is shown; nothing of it is markup."""

    title: str
    summary: str
    version: str
    released_on: str
    license: DisplayLink
    left_out: int
    types: tuple[DisplayType, ...] = ()
    lines: tuple[DisplayLine, ...] = ()
    verdicts: tuple[DisplayTerm, ...] = ()
    states: tuple[DisplayTerm, ...] = ()
    comparisons: tuple[DisplayTerm, ...] = ()
    kinds: tuple[DisplayTerm, ...] = ()
    articles: tuple[DisplayArticle, ...] = ()
    regions: tuple[DisplayRegion, ...] = ()
    nodes: tuple[DisplayNode, ...] = ()
    edges: tuple[DisplayEdge, ...] = ()
    statements: tuple[DisplayStatement, ...] = ()
    sources: tuple[DisplaySource, ...] = ()
    accepted: tuple[DisplayFact, ...] = ()
    safety_notes: tuple[DisplaySafetyNote, ...] = ()
    passages: dict[str, str] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Give the same as dicts, lists, texts and numbers, ready for `json.dumps`."""
        return asdict(self)
