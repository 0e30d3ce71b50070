"""Put the steps of a path in order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from ntgraph.facts.statement_sentences import find_sign, say, say_name, say_subject
from ntgraph.judging.crosscheck.accepted_facts import is_imported
from ntgraph.learning.direction_questions import TURNED
from ntgraph.learning.quiz_items import Answer, QuizItem, make_quiz_item
from ntgraph.learning.teachable import Teachable
from ntgraph.learning.told_sentences import list_reserves
from ntgraph.records import Node, Statement
from ntgraph.records.question import ORDER, OTHER_ORDER

BRINGS_ABOUT = ("causes", "increases_risk_of")
WRONG_ORDERS = 3
# What gets into the body from outside.
TAKEN = ("Drug", "DrugClass", "Toxin", "Chemical")


def ask_order(teacher: Teachable) -> Iterator[QuizItem]:
    """Ask in which order the steps of a path follow; once for each middle and end.

    Both steps are accepted facts, or both are what the article says, and the end of the first
    is the very start of the second: "raises dopamine" does not lead on to "too much dopamine".
    """
    facts = teacher.facts
    accepted = [s for s in teacher.known if not is_imported(s, facts)]
    for layer in (accepted, teacher.recalled):
        rows = [s for s in layer if s.predicate in BRINGS_ABOUT]
        starts: dict[str, list[Statement]] = {}
        for row in rows:
            if not row.subject_level:
                starts.setdefault(row.subject, []).append(row)
        seen: set[tuple[str, str]] = set()
        for first in rows:
            for second in starts.get(first.object, ()):
                # Three poisons that lead to one crisis are one question.
                ends = first.object, second.object
                if ends not in seen and may_follow(first, second, teacher):
                    seen.add(ends)
                    yield make_order(first, second, teacher)


def may_follow(first: Statement, second: Statement, teacher: Teachable) -> bool:
    """Return whether two steps make a path whose reverse nothing says."""
    nodes = first.subject, first.object, second.object
    if len(set(nodes)) < len(nodes) or find_sign(first, teacher.facts) != "+":
        return False
    back = ((nodes[1], nodes[0]), (nodes[2], nodes[1]), (nodes[2], nodes[0]))
    return not any(pair in teacher.between for pair in back)


def make_order(first: Statement, second: Statement, teacher: Teachable) -> QuizItem:
    """Make a question whose answers are the same three steps in different orders."""
    facts = teacher.facts
    levels = facts.vocabulary.levels
    ends = (
        (first.subject, first.subject_level),
        (second.subject, second.subject_level),
        (second.object, ""),
    )
    names = [
        name_step(facts.nodes[id], say_subject(facts.nodes[id], levels.get(level))[0])
        for id, level in ends
    ]
    told = f"{say(first, facts)} {say(second, facts)}"
    answers = [Answer("012", write_order(names))]
    for places in list(permutations(range(3)))[1:]:
        if len(answers) <= WRONG_ORDERS:
            key = "".join(map(str, places))
            words = write_order([names[place] for place in places])
            turned = first if places.index(0) > places.index(1) else second
            why = f"{TURNED}: {say(turned, facts)}"
            answers.append(Answer(key, words, OTHER_ORDER, why))
    listed = ", ".join(sorted(names))
    steps, vocabulary = (first, second), facts.vocabulary
    reserves = sorted({reserve for step in steps for reserve in list_reserves(step, vocabulary)})
    limits = f" ({'; '.join(reserves)})" if reserves else ""
    asked = f"What leads to what? Put in order{limits}: {listed}."
    return make_quiz_item(ORDER, asked, answers, [first, second], told, facts=facts)


def name_step(node: Node, name: str) -> str:
    """Name what happens: a substance is no step, that it acts in the body is one."""
    if node.node_type not in TAKEN or name != say_name(node):
        return name
    return f"{name} {'act' if node.plural else 'acts'} in the body"


def write_order(names: list[str]) -> str:
    """Write names as steps."""
    return " → ".join(names)
