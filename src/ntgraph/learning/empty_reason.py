"""Why facts give no questions, for whoever gets an empty file."""

from __future__ import annotations

from ntgraph.facts import FactBase
from ntgraph.learning.teachable import Teachable


def why_none(facts: FactBase) -> str:
    """Return a sentence on why facts give no questions."""
    if not facts.statements:
        return "There are no statements."
    teacher = Teachable(facts)
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
