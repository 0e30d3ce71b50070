"""The texts of a tour, and what stands behind them: statements, nodes and works of its steps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ntgraph.errors import Place
from ntgraph.facts import FactBase
from ntgraph.facts.table_columns import IDENTITY
from ntgraph.records import Statement, Tour, TourStep
from ntgraph.records.vocabulary import ARTICLE_LAYER

UNITS = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ORDINALS = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
NUMBERS = {
    **{word: number for number, word in enumerate(UNITS)},
    **{ten: 10 * at for at, ten in enumerate(TENS, 2)},
    **{
        f"{ten}-{unit}": 10 * at + number
        for at, ten in enumerate(TENS, 2)
        for number, unit in enumerate(UNITS[1:10], 1)
    },
    **{word: number for number, word in enumerate(ORDINALS, 2)},
    "hundred": 100,
    "dozen": 12,
    "none": 0,
    "neither": 0,
    "once": 1,
    "twice": 2,
    "both": 2,
}
WORDS = "|".join(sorted(NUMBERS, key=len, reverse=True))
NUMBER = re.compile(
    rf"(?<![\w-])(?<!at )(?:\d+|{WORDS})(?![\w-])",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[^.!?:]+[.!?:]*")


@dataclass(frozen=True, slots=True)
class TourText:
    """One text of a tour: where it stands, its words, and the step that it belongs to."""

    place: Place | None
    column: str
    words: str
    step: TourStep | None = None

    def told(self) -> Iterator[re.Match[str]]:
        """Yield the sentences that tell something; what ends in a question mark asks."""
        return (m for m in SENTENCE.finditer(self.words) if not m[0].endswith("?"))


def list_texts(tour: Tour) -> list[TourText]:
    """List title and summary, and heading and text of each step."""
    own = [TourText(tour.place, name, getattr(tour, name)) for name in ("title", "summary")]
    of_steps = [
        TourText(step.place, name, getattr(step, name), step)
        for step in tour.steps
        for name in ("heading", "text")
    ]
    return [*own, *of_steps]


def find_spans(words: str, text: str) -> list[tuple[int, int]]:
    """Return where words stand in a text, whatever their case."""
    if not words:
        return []
    found = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE)
    return [match.span() for match in found]


def read_number(word: str) -> int:
    """Return the number that a word or digits name.

    >>> read_number("Twenty-nine"), read_number("4")
    (29, 4)
    """
    return NUMBERS[word.lower()] if word.lower() in NUMBERS else int(word)


def find_own(step: TourStep, facts: FactBase) -> Statement | None:
    """Return the statement that a step is about, if it is about one that exists."""
    named = step.statement and not step.statement.keys() - set(IDENTITY)
    found = facts.find_statements(step.statement) if named else []
    return found[0] if len(found) == 1 else None


def find_behind(step: TourStep | None, tour: Tour, facts: FactBase) -> list[Statement]:
    """Return the statements of articles that a step shows; for no step, those of all steps.

    They are the one that it is about, else those around its nodes, else those that cite its
    work. A view without any of these shows all statements.
    """
    if step is None:
        found = (find_own(each, facts) for each in tour.steps)
        return [statement for statement in found if statement is not None]
    if own := find_own(step, facts):
        return [own]
    nodes = {id for id in (step.node, step.start, step.end) if id}
    said = [s for s in facts.statements.values() if s.layer == ARTICLE_LAYER]
    if nodes:
        return [s for s in said if s.subject in nodes or s.object in nodes]
    if step.source:
        return [s for s in said if step.source in list_cited(s)]
    return said


def list_cited(statement: Statement) -> list[str]:
    """List the works that are cited for a statement."""
    return [source for evidence in statement.evidence for source in evidence.cited_sources]
