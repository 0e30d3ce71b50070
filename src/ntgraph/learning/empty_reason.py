"""Why facts give no questions, or weak ones, for whoever gets the file."""

from __future__ import annotations

from collections.abc import Iterable

from ntgraph.facts import FactBase
from ntgraph.learning.quiz_items import QuizItem
from ntgraph.learning.teachable import Teachable
from ntgraph.records.question import SAYS


def why_none(facts: FactBase) -> str:
    """Return a sentence on why facts give no questions."""
    if not facts.statements:
        return "There are no statements."
    teacher = Teachable.of(facts)
    if not teacher.said and not teacher.known:
        return "No statement is about the matter itself; what there is, is about the article."
    if not teacher.recalled and not teacher.known:
        return (
            "Every statement is denied, contested, judged not to hold, limited by a condition, "
            "beside a correction for safety, or about a catch-all."
        )
    return (
        "A wrong answer must contradict what is stated; nothing here can be contradicted "
        "without guessing."
    )


def why_weak(items: Iterable[QuizItem], facts: FactBase) -> str:
    """Return a sentence on how the form of questions gives their answers away; empty if not.

    Whoever brought a file or an article along judged nothing, and where it gives no directions,
    a sentence can only be shown as it stands or denied. No denial is ever what it says.
    """
    teacher = Teachable.of(facts)
    if teacher.is_judged or any(item.kind != SAYS for item in items):
        return ""
    return (
        f"Each question shows a sentence of {teacher.speaker} or its denial, so a denial is always "
        f"answered with no: this trains what {teacher.speaker} says and tests little."
    )
