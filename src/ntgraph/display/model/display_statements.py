"""The records of statements: what is said, where it is said, and how both gauges judge it."""

from __future__ import annotations

from dataclasses import field

from ntgraph.records.frozen_record import frozen_record


@frozen_record
class DisplayCitation:
    """A printed number and the id of the work that it stands for; empty if unknown."""

    number: int
    source: str


@frozen_record
class DisplayEvidence:
    """One passage that makes a statement.

    What comes from a collection of accepted facts has no passage: `section` then names the
    work and the place in it, and `start` and `end` are 0.

    `start` and `end` count characters of the article. `passage` is a key of
    `DisplayGraph.passages` if the article's text was given; `mark` is then the passage's
    start and end within that text, counted in UTF-16 units as JavaScript counts.
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


@frozen_record
class DisplayStance:
    """Whether one cited work supports a statement, in words, and the reason."""

    source: str
    stance: str
    label: str
    reason: str
    basis: str


@frozen_record
class DisplayPath:
    """A path through accepted facts (ids of `DisplayGraph.accepted`), with what it results in.

    `limited` says that it holds under a condition or in animals only.
    """

    facts: tuple[str, ...]
    sign: str
    mechanism: str
    limited: bool


@frozen_record
class DisplayComparison:
    """How a statement compares with accepted facts, and the paths that show it.

    `left_out` is the number of further paths. `only_cited` says that all of them rest on nothing
    but works that the same article cites. `seen_in` names the animals, such as `in mice`, if only
    facts seen in animals say that it is the other way round. `mechanism` is the words for the
    mechanism that the statement itself names; empty if it names none that is known.
    """

    outcome: str
    paths: tuple[DisplayPath, ...] = ()
    left_out: int = 0
    only_cited: bool = False
    seen_in: str = ""
    mechanism: str = ""


@frozen_record
class DisplayConflict:
    """Another statement that speaks against a statement.

    `via` are the sentences of the accepted facts that connect the two.
    """

    statement: str
    sentence: str
    label: str
    via: tuple[str, ...]


@frozen_record
class DisplayGauges:
    """The two gauges of a statement, and what else a reader must know before believing it.

    In the article: `state` sums up `stances`. In science: the `reason` for the verdict, the
    works that it rests on (`grounds`), whether they were read (`basis`), and its date.
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


@frozen_record
class DisplaySafetyNote:
    """A correction that is shown wherever a statement that it belongs to is shown."""

    id: str
    text: str
    sources: tuple[str, ...]


@frozen_record
class DisplayFact:
    """An accepted fact: its sentence, the nodes it connects, its sources and species.

    `role` is `main`, `other` or `unknown` if the object is a drug target. `folded_under` is the
    id of the fact that says the same of the whole of which this one names a part. `marked_by`
    names the makers that mark a main target. `seen_in` is `species` in words, such as `in mice`.
    """

    id: str
    subject: str
    object: str
    sign: str
    sentence: str
    sources: tuple[str, ...]
    species: str
    basis: str
    role: str = ""
    folded_under: str = ""
    negated: bool = False
    marked_by: str = ""
    seen_in: str = ""


@frozen_record
class DisplayOutside:
    """A thing that only accepted facts speak of: it is found and has a card, but no box.

    `kind` is the label of its node type.
    """

    id: str
    name: str
    kind: str
    definition: str
    synonyms: tuple[str, ...]


@frozen_record
class DisplayStatement:
    """A statement: its sentence, the nodes it connects, and every passage that makes it.

    `flags` are the kinds of passage that a reader must know of (advertising, advice …), set
    only if no biomedical passage makes the statement.
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
