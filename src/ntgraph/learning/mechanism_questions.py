"""By which way does a substance act: from accepted facts, against acts that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.facts.statement_sentences import say, say_name
from ntgraph.judging.crosscheck.accepted_facts import is_imported
from ntgraph.learning.quiz_items import Answer, QuizItem, explain, make_quiz_item, shuffle_key
from ntgraph.learning.teachable import Teachable
from ntgraph.records import Statement
from ntgraph.records.question import EXCLUDED, MECHANISM

# Acts that no substance does at one target: what fills a pump cannot be carried by it, what
# keeps a receptor shut does not open it.
EXCLUSIVE = tuple(
    frozenset(pair.split("|"))
    for pair in (
        "activates|blocks", "activates|inhibits", "enhances|blocks", "enhances|dampens",
        "runs_backward|inhibits", "runs_backward|blocks", "reactivates|inhibits",
        "reactivates|blocks",
    )
)  # fmt: skip
ACTS = {
    "activates": "switch it on",
    "blocks": "block it",
    "inhibits": "slow it down or stop it",
    "enhances": "make it respond more strongly",
    "dampens": "make it respond less",
    "runs_backward": "make it run backward",
    "reactivates": "set it to work again",
}
WRONG_AGENTS = 3
MESSENGERS = ("Neurotransmitter", "Hormone")
# Whoever is carried by a pump also keeps others from being carried: asked which substances
# hold a pump up, those that turn it round would be right, too.
ALSO_HOLDS_UP = {("inhibits", "runs_backward"), ("blocks", "runs_backward")}


def ask_mechanism(teacher: Teachable) -> Iterator[QuizItem]:
    """Ask what a substance does at a target, and which substance does it."""
    by_target: dict[str, list[Statement]] = {}
    for statement in teacher.known:
        if statement.predicate in ACTS and not statement.qualifiers:
            by_target.setdefault(statement.object, []).append(statement)
    for target, statements in sorted(by_target.items()):
        yield from ask_act(target, statements, teacher)
        yield from ask_agent(target, statements, teacher)


def excludes(one: Statement, other: Statement) -> bool:
    """Return whether what one statement says at a target rules out what the other says."""
    return frozenset((one.predicate, other.predicate)) in EXCLUSIVE


def does(subject: str, predicate: str, target: str, teacher: Teachable) -> bool:
    """Return whether anything says that a substance does something at a target.

    That it changes a messenger in the way in which this act would change it says so, too:
    whoever raises serotonin by blocking reuptake holds up its pump.
    """
    find = teacher.accepted.find_mechanism
    for name in teacher.list_alike(subject):
        if any(s.predicate == predicate for s in teacher.between.get((name, target), ())):
            return True
        for step in teacher.accepted.steps.get(target, ()):
            way = teacher.accepted.name_chain(predicate, step.predicate)
            told = teacher.between.get((name, step.object), ())
            if way and any(find([each]) == way for each in told):
                return True
    return False


def may_ask(statement: Statement, teacher: Teachable) -> bool:
    """Return whether a statement may be the right answer."""
    return not is_imported(statement, teacher.facts)


def is_messenger(node: str, teacher: Teachable) -> bool:
    """Return whether a thing is a messenger of the body's own.

    Beside a drug it gives itself away: everybody knows it for what its own receptor is there for.
    """
    return teacher.facts.nodes[node].node_type in MESSENGERS


def ask_act(target: str, rows: list[Statement], teacher: Teachable) -> Iterator[QuizItem]:
    """Ask what one substance does at a target; the other answers are what others do there."""
    facts = teacher.facts
    for right in rows:
        others: dict[str, Statement] = {}
        for row in rows:
            if excludes(right, row) and not does(right.subject, row.predicate, target, teacher):
                others.setdefault(row.predicate, row)
        if not others or not may_ask(right, teacher):
            continue
        answers = [Answer(right.predicate, ACTS[right.predicate])]
        for predicate, row in sorted(others.items()):
            why = f"That is what another substance does: {say(row, facts)}"
            answers.append(Answer(predicate, ACTS[predicate], EXCLUDED, why, (row.id,)))
        subject, object = (say_name(facts.nodes[id]) for id in (right.subject, target))
        verb = "do" if facts.nodes[right.subject].plural else "does"
        asked = f"By the accepted facts, what {verb} {subject} do to {object}?"
        told = explain(right, facts, say(right, facts))
        yield make_quiz_item(MECHANISM, asked, answers, [right], told, facts=facts)


def ask_agent(target: str, rows: list[Statement], teacher: Teachable) -> Iterator[QuizItem]:
    """Ask which of several substances does something at a target; once for each act."""
    for predicate in sorted({row.predicate for row in rows}):
        same = [
            row
            for row in rows
            if row.predicate == predicate
            and may_ask(row, teacher)
            and not is_messenger(row.subject, teacher)
            and not teacher.kin.stands_for_several(row.subject)
        ]
        same.sort(key=lambda row: shuffle_key(target)(row.id))
        if not same:
            continue
        right = same[0]
        wrong = [
            row
            for row in rows
            if excludes(right, row)
            and (right.predicate, row.predicate) not in ALSO_HOLDS_UP
            and may_ask(row, teacher)
            and not is_messenger(row.subject, teacher)
            and not does(row.subject, right.predicate, target, teacher)
            and not teacher.kin.is_close(row.subject, right.subject)
            and not teacher.kin.stands_for_several(row.subject)
        ]
        wrong.sort(key=lambda row: shuffle_key(right.id)(row.id))
        if wrong:
            yield make_agent(right, wrong[:WRONG_AGENTS], teacher)


def make_agent(right: Statement, wrong: list[Statement], teacher: Teachable) -> QuizItem:
    """Make a question on which substance does something at a target."""
    facts = teacher.facts
    answers = [Answer(right.subject, say_name(facts.nodes[right.subject]))]
    for row in wrong:
        words = say_name(facts.nodes[row.subject])
        answers.append(Answer(row.subject, words, EXCLUDED, say(row, facts), (row.id,)))
    predicate = facts.vocabulary.predicates[right.predicate]
    object = say_name(facts.nodes[right.object])
    clause = predicate.template.replace("{subject} ", "").replace("{object}", object)
    told = explain(right, facts, say(right, facts))
    return make_quiz_item(
        MECHANISM, f"By the accepted facts, which of these {clause}?", answers, [right], told,
        variant="agent", facts=facts,
    )  # fmt: skip
