"""The questions that a person checked, as quiz items."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ntgraph.facts import FactBase
from ntgraph.learning.quiz_items import Answer, QuizItem, make_quiz_item
from ntgraph.records import CheckedQuestion, Statement


def list_checked(facts: FactBase) -> Iterator[QuizItem]:
    """Make an item of each checked question whose statements are all there.

    A view that leaves statements out leaves the questions on them out, too.
    """
    if facts.pack is None:
        return
    for question in facts.pack.questions:
        found = [facts.find_cells(cells) for cells in question.statements]
        if found and all(len(rows) == 1 for rows in found):
            yield make_checked(question, [rows[0] for rows in found], facts)


def make_checked(
    question: CheckedQuestion, statements: list[Statement], facts: FactBase
) -> QuizItem:
    """Make an item of a checked question."""
    answers = [Answer("right", question.key)]
    for at, (words, reason) in enumerate(zip(question.wrong, question.why_wrong, strict=False)):
        ground, _, why = reason.partition(": ")
        answers.append(Answer(f"wrong-{at}", words, ground, why))
    made = make_quiz_item(
        question.kind, question.question, answers, statements, question.explanation,
        source=question.source, facts=facts,
    )  # fmt: skip
    return replace(made, id=f"checked:{question.id}", is_checked=True)
