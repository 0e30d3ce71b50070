"""The lines of the map puzzle: each goes one way, and the other way contradicts what is stated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import find_sign, say, say_name
from ntgraph.learning.direction_questions import list_one_way
from ntgraph.learning.teachable import Teachable
from ntgraph.learning.told_sentences import GAP

MOST_LINES = 600


@dataclass(frozen=True, slots=True)
class PuzzleLine:
    """A line between two things: its sentence with a gap, both answers, and the right one."""

    statement: str
    subject: str
    object: str
    subject_name: str
    object_name: str
    question: str
    options: tuple[str, ...]
    right: int
    sentence: str


def puzzle_lines(facts: FactBase) -> list[PuzzleLine]:
    """List the lines of which it can be asked which way they go; of a large graph, some."""
    return list(islice(walk_lines(Teachable(facts)), MOST_LINES))


def walk_lines(teacher: Teachable) -> Iterator[PuzzleLine]:
    """Walk over the lines that go one way, and one way only."""
    for statement, words in list_one_way(teacher):
        yield PuzzleLine(
            statement=statement.id,
            subject=statement.subject,
            object=statement.object,
            subject_name=say_name(teacher.facts.nodes[statement.subject]),
            object_name=say_name(teacher.facts.nodes[statement.object]),
            question=say(statement, teacher.facts, verb=GAP),
            options=tuple(words.values()),
            right=list(words).index(find_sign(statement, teacher.facts)),
            sentence=say(statement, teacher.facts),
        )
