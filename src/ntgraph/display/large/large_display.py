"""What a page about a large graph shows: numbers in arrays, each word and each look once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from ntgraph.columns import Coded
from ntgraph.display.bubbles import BubbleMap
from ntgraph.display.model import (
    DisplayArticle,
    DisplayLine,
    DisplayLink,
    DisplayType,
    DisplayVerdict,
)
from ntgraph.graph.display_limits import LARGEST_PAGE, MOST_STATEMENTS_DISPLAYED
from ntgraph.records import Value

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class LargeKind:
    """What statements have in common but for their ends and places, with their number.

    The templates are clauses with `{subject}` and `{object}` in place of the names, and `{copy}`
    in place of the number of a parallel edge; a brace of the text itself is written twice.
    `template_plural` is for subjects that take a plural verb. `verdict` and `layer` are places in
    the lists of the display; -1 is no verdict, and 0 the layer of articles. `safety` are places in
    its corrections, and `flags` the labels of kinds of passages to warn of. `note` is what all
    evidence has in common besides: the work that says it, in whom it was seen, a remark; `wording`
    says how firmly its passages are worded. Several kinds have the same `relation` where they
    differ in something else, such as a hedge; `key` names each in addresses, also in a later
    edition. `identity` has the fields but for the ends of which the ids of its statements are
    made: layer, level, predicate, `true` for a denial, and the qualifiers; that of a parallel edge
    ends where its number belongs.
    """

    relation: str
    template: str
    template_plural: str
    sign: str
    symmetric: bool = False
    negated: bool = False
    hedged: bool = False
    contested: bool = False
    verdict: int = -1
    layer: int = -1
    safety: tuple[int, ...] = ()
    flags: tuple[str, ...] = ()
    note: str = ""
    wording: str = ""
    key: str = ""
    identity: tuple[str, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class LargeNodes:
    """The nodes, one row each, in the order of the page.

    `names` are those for the middle of a sentence and have no line breaks; `types` are places in
    the types of the display, and `groups` places of its bubbles. `ids` are what an address names:
    the ids of the file, else ours; `own_ids` are ours, by row, where `page.large` cannot make them
    of the ids of the file. `plural` is true for names with a plural verb, None if there
    are none. What most nodes lack is kept by row.
    """

    names: Sequence[str]
    ids: Sequence[str]
    types: NDArray[np.int32]
    groups: NDArray[np.uint8]
    plural: NDArray[np.bool_] | None = None
    own_ids: Mapping[int, str] = field(default_factory=dict)
    labels: Mapping[int, str] = field(default_factory=dict)
    definitions: Mapping[int, str] = field(default_factory=dict)
    synonyms: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    identifiers: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    notes: Mapping[int, str] = field(default_factory=dict)
    attributes: Mapping[str, Coded[Value]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.names)


@dataclass(frozen=True, slots=True)
class LargeLinks:
    """The statements, one row each, sorted by kind, subject, object and line.

    `subjects` and `objects` are rows of the nodes, and `copies` the numbers of parallel edges: 0
    for the first, None if there are no others. `lines`, `works`, `passages`, `notes` and
    `attributes` have a row for each piece of evidence: that of statement `i` are the rows
    `first[i]` to `first[i + 1]`, or its own row alone if `first` is None. `lines` are places in
    the file, None where statements are from fact tables. Codes of `works` are for places in the
    works of the display. `states` has a row for each statement: whether the works cited for it
    carry it, in words, None where the works of each piece tell all.
    """

    kinds: NDArray[np.int32]
    subjects: NDArray[np.int32]
    objects: NDArray[np.int32]
    copies: NDArray[np.int32] | None = None
    lines: NDArray[np.uint32] | None = None
    first: NDArray[np.int64] | None = None
    works: Coded[tuple[int, ...]] | None = None
    passages: Coded[str] | None = None
    notes: Coded[str] | None = None
    attributes: Mapping[str, Coded[Value]] = field(default_factory=dict)
    states: Coded[str] | None = None

    def __len__(self) -> int:
        return len(self.kinds)


@dataclass(frozen=True, slots=True)
class LargeWork:
    """A work as one entry of a reference list, with links to it."""

    citation: str
    links: tuple[DisplayLink, ...] = ()


@dataclass(frozen=True, slots=True)
class LargeSource:
    """The file that a graph was read from; `unit` is what places count, such as `line`."""

    name: str = ""
    sha256: str = ""
    unit: str = "line"


@dataclass(frozen=True, slots=True)
class LargeDisplay:
    """Everything that a page about a large graph shows.

    `details` makes one JSON object for each statement, in the order of `links`; it is None if
    `links` hold everything. `left_out` is the number of nodes that the view does not have.
    `conflicts` are those of statements without `details`, by row of `links`, and `states` the two
    words for statements that cite works and for others, none if no statement cites one. `flags`
    has what the labels of kinds of passages mean.
    `draft` says what is not decided yet, if anything is.
    `is_judged` is true if somebody assessed a statement. `most_displayed` is the number of
    statements above which there is such a page, and `largest_page` how many bytes one file of it
    should have.
    """

    title: str
    nodes: LargeNodes
    links: LargeLinks
    types: tuple[DisplayType, ...]
    kinds: tuple[LargeKind, ...]
    lines: tuple[DisplayLine, ...] = ()
    verdicts: tuple[DisplayVerdict, ...] = ()
    layers: tuple[str, ...] = ()
    safety_notes: tuple[str, ...] = ()
    works: Sequence[LargeWork] = ()
    groups: BubbleMap | None = None
    source: LargeSource = LargeSource()
    summary: str = ""
    version: str = ""
    released_on: str = ""
    license: DisplayLink = field(default_factory=lambda: DisplayLink("", ""))
    notes: tuple[str, ...] = ()
    articles: tuple[DisplayArticle, ...] = ()
    left_out: int = 0
    is_about_health: bool = False
    is_judged: bool = False
    details: DetailsMaker | None = None
    conflicts: Mapping[int, tuple[dict[str, Any], ...]] = field(default_factory=dict)
    states: tuple[str, ...] = ()
    flags: Mapping[str, str] = field(default_factory=dict)
    draft: str = ""
    most_displayed: int = MOST_STATEMENTS_DISPLAYED
    largest_page: int = LARGEST_PAGE


class DetailsMaker(Protocol):
    """Makes the details of statements, which need too much memory to be kept for all at once."""

    def make(self, rows: range) -> list[dict[str, Any]]:
        """Return the details of some statements, by row of the links."""
