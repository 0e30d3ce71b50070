"""The records of a tour, which leads a reader through the facts, and of its steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ntgraph.errors import Place


@dataclass(frozen=True, slots=True)
class TourStep:
    """One step of a tour: a text to read, and what the page shows next to it.

    `view` is the view of the page, such as `map` or `paths`. `start` and `end` are the two ends
    of a path in the view *paths*. `statement` identifies a statement by its `subject`,
    `predicate`, `object` and, if several have these, by `subject_level` or `qualifiers`.
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
    """A short series of steps that leads a reader through the facts; `minutes` to read it."""

    id: str
    title: str
    summary: str
    minutes: int
    steps: tuple[TourStep, ...] = ()
    place: Place | None = field(default=None, compare=False)
