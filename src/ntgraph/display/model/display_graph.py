"""The record of everything that a page shows, and its conversion to plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field, fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any

from ntgraph.display.model.display_attributes import DisplayAttribute
from ntgraph.display.model.display_lessons import (
    DisplayCard,
    DisplayPuzzle,
    DisplayQuizItem,
    DisplayTour,
)
from ntgraph.display.model.display_map import (
    DisplayEdge,
    DisplayLine,
    DisplayManner,
    DisplayMark,
    DisplayNode,
    DisplayRegion,
    DisplayType,
)
from ntgraph.display.model.display_mechanism import DisplayMechanism
from ntgraph.display.model.display_overview import (
    DisplayCiting,
    DisplayMeeting,
    DisplayOverview,
    DisplayVerdict,
)
from ntgraph.display.model.display_statements import (
    DisplayFact,
    DisplayOutside,
    DisplaySafetyNote,
    DisplayStatement,
)
from ntgraph.display.model.display_terms import DisplayLink, DisplayTerm
from ntgraph.display.model.display_works import DisplayArticle, DisplayFindingKind, DisplaySource
from ntgraph.display.style.map_measures import MAP_LOOK, MapLook
from ntgraph.display.style.synapse_look import SynapseLook
from ntgraph.records.frozen_record import frozen_record


@frozen_record
class DisplayGraph:
    """Everything that a page shows, in the order in which it is shown, without markup.

    `draft` says what is not decided yet, if anything is.
    """

    title: str
    summary: str
    version: str
    released_on: str
    license: DisplayLink
    left_out: int
    types: tuple[DisplayType, ...] = ()
    lines: tuple[DisplayLine, ...] = ()
    manners: tuple[DisplayManner, ...] = ()
    marks: tuple[DisplayMark, ...] = ()
    look: MapLook = MAP_LOOK
    verdicts: tuple[DisplayVerdict, ...] = ()
    citing: tuple[DisplayCiting, ...] = ()
    article_marks: tuple[DisplayCiting, ...] = ()
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
    outside: tuple[DisplayOutside, ...] = ()
    safety_notes: tuple[DisplaySafetyNote, ...] = ()
    synapse: SynapseLook | None = None
    mechanisms: tuple[DisplayMechanism, ...] = ()
    tours: tuple[DisplayTour, ...] = ()
    quiz: tuple[DisplayQuizItem, ...] = ()
    cards: tuple[DisplayCard, ...] = ()
    puzzle: tuple[DisplayPuzzle, ...] = ()
    overview: DisplayOverview | None = None
    meetings: tuple[DisplayMeeting, ...] = ()
    passages: dict[str, str] = field(default_factory=dict)
    attributes: tuple[DisplayAttribute, ...] = ()
    attributes_left_out: int = 0
    draft: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the same as dicts, lists, texts and numbers, ready for `json.dumps`."""
        data: dict[str, Any] = _to_plain(self)
        return data


# What JSON holds as it is.
PLAIN = {str, int, float, bool, type(None)}


@cache
def _find_fields(kind: type) -> tuple[tuple[str, ...], Callable[[Any], Iterable[Any]]]:
    """Return the names of a record's fields, and what reads their values."""
    names = tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()
    if len(names) > 1:
        return names, attrgetter(*names)
    return names, lambda record: [getattr(record, name) for name in names]


def _to_plain(value: Any) -> Any:
    """Return records as dicts; unlike `asdict`, without copying texts and numbers.

    Three of four values are texts and numbers, so they are told apart before the call.
    """
    if isinstance(value, tuple | list):
        return [each if each.__class__ in PLAIN else _to_plain(each) for each in value]
    if isinstance(value, dict):
        named: Iterable[tuple[Any, Any]] = value.items()
    elif isinstance(value, str | int | float) or value is None:
        return value
    else:
        names, read = _find_fields(value.__class__)
        named = zip(names, read(value), strict=True)
    return {name: each if each.__class__ in PLAIN else _to_plain(each) for name, each in named}
