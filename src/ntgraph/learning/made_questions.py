"""All questions made by program: each kind balanced, no two of one sheet alike."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from itertools import chain, islice

from ntgraph.learning.direction_questions import ask_direction, ask_level
from ntgraph.learning.judgement_questions import ask_carries, ask_verdict
from ntgraph.learning.mechanism_questions import ask_mechanism
from ntgraph.learning.order_questions import ask_order
from ntgraph.learning.quiz_items import QuizItem, list_offered, shuffle_key, spread_places
from ntgraph.learning.teachable import Teachable
from ntgraph.learning.wording_questions import ask_passage, ask_wording
from ntgraph.records.question import CARRIES

# So few questions with the same answers teach nobody to press one of them.
FEWEST = 4
# A page that holds a question for each line of a large graph would be mostly questions.
MOST_OF_A_KIND = 500


def make_all(
    teacher: Teachable, texts: Mapping[str, str], *, beside: Iterable[QuizItem] = ()
) -> list[QuizItem]:
    """Make the questions of every kind, balanced and without twins.

    Args:
        teacher: the facts to ask about.
        texts: full texts by article slug, for questions on passages.
        beside: questions that are there already; none is asked again.
    """
    beside = list(beside)
    taken = {item.question.casefold() for item in beside}
    taken |= {name_fact(item) for item in beside if item.kind != CARRIES}
    asked: tuple[Iterable[QuizItem], ...] = (
        chain(ask_direction(teacher), ask_level(teacher)),
        ask_mechanism(teacher),
        ask_wording(teacher),
        ask_carries(teacher),
        ask_verdict(teacher),
        ask_order(teacher),
        ask_passage(teacher, texts),
    )
    return [
        item
        for items in asked
        for item in spread_places(balance(drop_twins(islice(items, MOST_OF_A_KIND), taken)))
    ]


def drop_twins(items: Iterable[QuizItem], taken: Container[str] = ()) -> list[QuizItem]:
    """Return the first of questions that read the same, and none whose words or fact are taken."""
    kept: dict[str, QuizItem] = {}
    for item in items:
        words = item.question.casefold()
        if words not in taken and name_fact(item) not in taken:
            kept.setdefault(words, item)
    return list(kept.values())


def name_fact(item: QuizItem) -> str:
    """Name what an item asks: its kind, the first statement it rests on, the work."""
    return f"{item.kind}|{item.statements[0]}|{item.source}"


def balance(items: list[QuizItem]) -> list[QuizItem]:
    """Leave out questions until no answer is more frequent than all others together.

    Questions that offer the same answers are balanced among themselves: nobody shall do well
    by always pressing the same one.
    """
    left_out: set[str] = set()
    for same in group(items, list_offered).values():
        by_answer = group(same, lambda item: item.options[item.right])
        most = max(by_answer.values(), key=len)
        surplus = len(most) - (len(same) - len(most))
        if surplus > 0 and len(same) >= FEWEST:
            chosen = sorted(most, key=lambda item: shuffle_key("balance")(item.id))
            left_out |= {item.id for item in chosen[:surplus]}
    return [item for item in items if item.id not in left_out]


def group(
    items: Iterable[QuizItem], key: Callable[[QuizItem], object]
) -> dict[object, list[QuizItem]]:
    """Group items by a key, each group in the given order."""
    groups: dict[object, list[QuizItem]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups
