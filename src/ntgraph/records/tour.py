"""The records of a tour, which leads a reader through the facts: steps, counts, a question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ntgraph.errors import Place
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.question import CheckedQuestion

# What a number in a text of a tour can count.
STEPS, STATEMENTS, NODES, WORKS, REFERENCES, PASSAGES, NOTHING = COUNTED = (
    "steps",
    "statements",
    "nodes",
    "works",
    "references",
    "passages",
    "nothing",
)


@frozen_record
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


@frozen_record
class TourCount:
    """What a number in the texts of a tour counts, so that a program can count it again.

    `words` are words of a text with one number in them. `of` says what is counted, `where`
    which of them. `why` says of a number that counts nothing why it does not.
    """

    words: str
    of: str
    where: Mapping[str, str] = field(default_factory=dict)
    why: str = ""
    place: Place | None = field(default=None, compare=False)


@frozen_record
class Tour:
    """A short series of steps that leads a reader through the facts; `minutes` to read it.

    `questions` holds the question at its end.
    """

    id: str
    title: str
    summary: str
    minutes: int
    steps: tuple[TourStep, ...] = ()
    counts: tuple[TourCount, ...] = ()
    questions: tuple[CheckedQuestion, ...] = ()
    place: Place | None = field(default=None, compare=False)
