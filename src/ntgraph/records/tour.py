"""A guided walk through the facts, and its steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ntgraph.errors import Place


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
