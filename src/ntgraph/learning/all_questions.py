"""Every question: those that a person checked first, then those made by program."""

from __future__ import annotations

from collections.abc import Mapping

from ntgraph.columns import columns_of
from ntgraph.facts import FactBase
from ntgraph.graph.display_limits import MOST_STATEMENTS_DISPLAYED
from ntgraph.learning.checked_questions import list_checked
from ntgraph.learning.made_questions import make_all
from ntgraph.learning.quiz_items import QuizItem, spread_places
from ntgraph.learning.teachable import Teachable


def quiz_items(facts: FactBase, *, texts: Mapping[str, str] | None = None) -> list[QuizItem]:
    """Make every question the facts give, in one order, the same every time.

    The questions that a person checked come first. The others are made by program: a wrong
    answer is offered only where it contradicts something stated or accepted, or where a
    person judged it wrong. Advertising never appears, nor does a sentence with a correction
    for safety, but where the question is how such a sentence fails. Of a part of facts, these
    are the questions on the whole that rest on its statements, because a wrong answer must not
    be one that a statement left out makes right; of a part of a large graph there are none.
    Of a large graph, statements are drawn that the questions are about.

    Args:
        facts: what to ask about.
        texts: full texts by article slug, where they are at hand: only then are there
            questions on passages.
    """
    if facts.part_of is not None and columns_of(facts.part_of.statements) is not None:
        return []
    if facts.part_of is not None:
        asked = quiz_items(facts.part_of, texts=texts)
        return [each for each in asked if facts.statements.keys() >= {*each.statements}]
    if is_sampled(facts):
        from ntgraph.learning.sampled_facts import sample_teachable

        return make_all(sample_teachable(facts), texts or {})
    checked = spread_places(list_checked(facts))
    return [*checked, *make_all(Teachable.of(facts), texts or {}, beside=checked)]


def is_sampled(facts: FactBase) -> bool:
    """Return whether questions are about statements drawn from a large graph."""
    return (
        columns_of(facts.statements) is not None
        and len(facts.statements) > MOST_STATEMENTS_DISPLAYED
    )
