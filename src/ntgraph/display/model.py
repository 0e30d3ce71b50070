"""What the page receives: plain records of text and numbers, in the order they are shown."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from typing import Any


@dataclass(frozen=True, slots=True)
class DisplayLink:
    """A text and the `https` address it leads to; no address, no link."""

    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class DisplayType:
    """A node type as the legend shows it; `path` draws its glyph in a box of 16 by 16.

    `column` is the side of the map it stands on.
    """

    id: str
    label: str
    plural: str
    definition: str
    count: int
    path: str
    light: tuple[str, str, str]
    dark: tuple[str, str, str]
    column: str = ""


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
class DisplayNode:
    """A node: everything its card says, and where and how large it stands on the map.

    `core` nodes are those the map shows first. A node that is not `drawn` has a size but no
    place: it stands at 0, 0 and its ports around it, until it is looked at by itself.
    `page` is the address of a page about it alone, where one was built.
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
    drawn: bool = True
    page: str = ""


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
class DisplayFinding:
    """What the audit says of a reference, or of how a statement is cited.

    `kind` is an id of `DisplayGraph.finding_kinds`; `statement` is empty where the printed
    reference itself is meant; `number` is the printed one, 0 where none is meant. Without an
    explanation, a stance of the statement tells it.
    """

    kind: str
    explanation: str
    number: int = 0
    statement: str = ""


@dataclass(frozen=True, slots=True)
class DisplayFindingKind:
    """A kind of finding: how serious it is, what it means, and what to do about it."""

    id: str
    label: str
    severity: str
    definition: str
    remedy: str


@dataclass(frozen=True, slots=True)
class DisplaySource:
    """A work as a reference list prints it, with what it is cited for and what is wrong there.

    `retraction_checked` is the date of the list of retracted works it was looked up in.
    """

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
    retraction_checked: str = ""
    findings: tuple[DisplayFinding, ...] = ()


@dataclass(frozen=True, slots=True)
class DisplayArticle:
    """An article the facts were read from, and what its publisher stands to gain.

    `source` is its own id among the works; `findings` are those that are not about one work.
    """

    id: str
    title: str
    publisher: str
    interest: str
    license: str
    link: DisplayLink
    facts: tuple[tuple[str, str], ...]
    source: str = ""
    findings: tuple[DisplayFinding, ...] = ()


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
class DisplayStep:
    """A step of a tour: what to read, and what the page shows meanwhile."""

    heading: str
    text: str
    view: str
    node: str
    statement: str
    source: str
    start: str
    end: str
    accepted: bool


@dataclass(frozen=True, slots=True)
class DisplayTour:
    """A short guided walk through the facts."""

    id: str
    title: str
    summary: str
    minutes: int
    steps: tuple[DisplayStep, ...]


@dataclass(frozen=True, slots=True)
class DisplayQuizItem:
    """A question with its answers, of which one is right, and the statements behind it."""

    id: str
    kind: str
    question: str
    options: tuple[str, ...]
    right: int
    explanation: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DisplayCard:
    """A flashcard: front and back, and the node or statement it is about."""

    deck: str
    front: str
    back: str
    about: str


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
    severities: tuple[DisplayTerm, ...] = ()
    finding_kinds: tuple[DisplayFindingKind, ...] = ()
    articles: tuple[DisplayArticle, ...] = ()
    regions: tuple[DisplayRegion, ...] = ()
    nodes: tuple[DisplayNode, ...] = ()
    edges: tuple[DisplayEdge, ...] = ()
    statements: tuple[DisplayStatement, ...] = ()
    sources: tuple[DisplaySource, ...] = ()
    accepted: tuple[DisplayFact, ...] = ()
    safety_notes: tuple[DisplaySafetyNote, ...] = ()
    tours: tuple[DisplayTour, ...] = ()
    quiz: tuple[DisplayQuizItem, ...] = ()
    cards: tuple[DisplayCard, ...] = ()
    passages: dict[str, str] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Give the same as dicts, lists, texts and numbers, ready for `json.dumps`."""
        data: dict[str, Any] = _to_plain(self)
        return data


@cache
def _name_fields(kind: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()


def _to_plain(value: Any) -> Any:
    """Give records as dicts; unlike `asdict`, texts and numbers are not copied."""
    if isinstance(value, str | int | float) or value is None:
        return value
    if isinstance(value, tuple | list):
        return [_to_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _to_plain(item) for key, item in value.items()}
    return {name: _to_plain(getattr(value, name)) for name in _name_fields(value.__class__)}
