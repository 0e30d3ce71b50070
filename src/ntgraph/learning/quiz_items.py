"""Make quiz questions from statements and their evidence; nothing doubtful is taught as true.

Each kind of question has its own function `ask_…`; a further kind is added to `KINDS` and to
`quiz_items`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ntgraph.facts import FactBase
from ntgraph.facts.sentences import (
    cite,
    fill_template,
    find_sign,
    make_sentence,
    pick_wording,
    say,
    say_name,
    say_subject,
)
from ntgraph.learning.teachable import Teachable, digest
from ntgraph.records import NOT_ASSESSED, Node, Statement
from ntgraph.records.vocabulary import NOT_CHECKED

DIRECTION, WHICH, ODD, CARRIES, VERDICT = KINDS = (
    "direction",
    "which",
    "odd",
    "carries",
    "verdict",
)
WRONG_ANSWERS = 3
LINKED = 3
BLANK = "…"
# Node types of which there can be more or less.
GRADED = ("Neurotransmitter", "Hormone", "Effect", "Condition")
DIRECTIONS = {"+": "raises or brings about", "-": "lowers or prevents"}


@dataclass(frozen=True, slots=True)
class QuizItem:
    """One question with its answers.

    `options` are the texts of the answers, `keys` the sign, stance, verdict or node id that each
    stands for. `right` is the place of the right answer, from 0. `statements` are the ids of the
    statements that prove the answer, `source` is the id of the work that is asked about.
    """

    id: str
    kind: str
    question: str
    options: tuple[str, ...]
    keys: tuple[str, ...]
    right: int
    explanation: str
    statements: tuple[str, ...]
    source: str = ""


def quiz_items(facts: FactBase) -> list[QuizItem]:
    """Return every question that can be made of the facts, always in the same order.

    `direction`, `which` and `odd` use only statements that hold and that nothing contests.
    Contradicted, overstated and unsupported ones appear only where the question is their verdict
    (`verdict`) or whether a cited work supports them (`carries`). Advertising never appears.
    """
    teacher = Teachable(facts)
    makers: tuple[Callable[[Teachable], Iterable[QuizItem]], ...] = (
        ask_direction,
        ask_which,
        ask_odd,
        ask_carries,
        ask_verdict,
    )
    return [item for make in makers for item in make(teacher)]


def ask_direction(teacher: Teachable) -> Iterator[QuizItem]:
    """Yield questions on whether one thing raises or lowers another."""
    facts = teacher.facts
    for statement in teacher.true:
        sign = find_sign(statement, facts)
        graded = facts.nodes[statement.object].node_type in GRADED
        if sign == "0" or not graded or teacher.signs_between(statement) != {sign}:
            continue
        level = facts.vocabulary.levels.get(statement.subject_level)
        subject, _ = say_subject(facts.nodes[statement.subject], level)
        target = say_name(facts.nodes[statement.object])
        yield make_quiz_item(
            DIRECTION,
            f"What is said of {subject} and {target}?",
            list(DIRECTIONS.items()),
            sign,
            statement,
            facts,
        )


def ask_which(teacher: Teachable) -> Iterator[QuizItem]:
    """Yield questions on which thing belongs in the gap of a sentence."""
    facts = teacher.facts
    for statement in teacher.true:
        if facts.vocabulary.predicates[statement.predicate].membership:
            continue  # a wrong answer may belong to the group although no statement here says so
        right = facts.nodes[statement.object]
        wrong = pick_wrong(teacher, statement.subject, right)
        if len(wrong) == WRONG_ANSWERS:
            yield make_quiz_item(
                WHICH,
                blank_object(statement, facts),
                [(node.id, say_name(node)) for node in (right, *wrong)],
                right.id,
                statement,
                facts,
            )


def ask_odd(teacher: Teachable) -> Iterator[QuizItem]:
    """Yield questions on which of several things is not linked to another."""
    facts = teacher.facts
    linked: dict[tuple[str, str], list[Statement]] = {}
    for statement in teacher.true:
        if facts.vocabulary.predicates[statement.predicate].membership:
            continue
        kind = facts.nodes[statement.object].node_type
        linked.setdefault((statement.subject, kind), []).append(statement)
    for (subject, _), statements in sorted(linked.items()):
        by_object = {statement.object: statement for statement in statements}
        kept = sorted(by_object, key=shuffle_key(subject))[:LINKED]
        wrong = pick_wrong(teacher, subject, facts.nodes[kept[0]])
        if len(kept) < LINKED or not wrong:
            continue
        nodes = [wrong[0], *(facts.nodes[id] for id in kept)]
        yield make_quiz_item(
            ODD,
            f"One of these is joined to {say_name(facts.nodes[subject])} neither by the article "
            "nor by an accepted fact. Which one?",
            [(node.id, say_name(node)) for node in nodes],
            wrong[0].id,
            by_object[kept[0]],
            facts,
            statements=tuple(by_object[id].id for id in kept),
        )


def ask_carries(teacher: Teachable) -> Iterator[QuizItem]:
    """Yield questions on whether a work supports the statement that it is cited for."""
    facts = teacher.facts
    stances = [s for s in facts.vocabulary.stances.values() if s.id != NOT_CHECKED]
    for statement in teacher.said:
        for stance in statement.stances:
            if stance.stance == NOT_CHECKED:
                continue
            work = cite(facts.sources[stance.source])
            yield make_quiz_item(
                CARRIES,
                f"“{say(statement, facts)}” The article cites this work for it: {work} "
                "Does the work carry the statement?",
                [(term.id, term.label) for term in stances],
                stance.stance,
                statement,
                facts,
                source=stance.source,
                explanation=stance.reason,
            )


def ask_verdict(teacher: Teachable) -> Iterator[QuizItem]:
    """Yield questions on the verdict of a statement."""
    facts = teacher.facts
    verdicts = [v for v in facts.vocabulary.verdicts.values() if v.id != NOT_ASSESSED]
    for statement in teacher.said:
        if statement.assessment is not None and statement.verdict != NOT_ASSESSED:
            yield make_quiz_item(
                VERDICT,
                f"The article says: “{say(statement, facts)}” How does that stand against science?",
                [(term.id, term.label) for term in verdicts],
                statement.verdict,
                statement,
                facts,
            )


def make_quiz_item(
    kind: str,
    question: str,
    options: list[tuple[str, str]],
    right: str,
    statement: Statement,
    facts: FactBase,
    *,
    source: str = "",
    explanation: str = "",
    statements: tuple[str, ...] = (),
) -> QuizItem:
    """Return a question; where the answers are nodes, their order does not show the right one.

    Args:
        kind: one of `KINDS`.
        question: the text of the question.
        options: key and text of each answer.
        right: the key of the right answer.
        statement: the statement that is asked about.
        facts: the facts it is from.
        source: the id of the work that is asked about.
        explanation: the reason for the right answer; that of the verdict by default.
        statements: the statements that prove the answer; the one asked about by default.
    """
    seed = "|".join((kind, statement.id, source))
    if kind in (WHICH, ODD):
        options = sorted(options, key=lambda option: shuffle_key(seed)(option[0]))
    keys = tuple(key for key, _ in options)
    reason = explanation or (statement.assessment.reason if statement.assessment else "")
    return QuizItem(
        id=f"{kind}:{digest(seed)[:12]}",
        kind=kind,
        question=question,
        options=tuple(words for _, words in options),
        keys=keys,
        right=keys.index(right),
        explanation=f"{say(statement, facts)} {reason}".strip(),
        statements=statements or (statement.id,),
        source=source,
    )


def pick_wrong(teacher: Teachable, subject: str, right: Node) -> list[Node]:
    """Return up to three wrong answers: similar nodes that nothing links to the subject."""
    taken = {say_name(right)}
    found: list[Node] = []
    for node in teacher.walk_alike(right, f"{subject}|{right.id}"):
        if len(found) == WRONG_ANSWERS:
            break
        if say_name(node) not in taken and is_wrong(teacher, subject, node, right):
            taken.add(say_name(node))
            found.append(node)
    return found


def is_wrong(teacher: Teachable, subject: str, node: Node, right: Node) -> bool:
    """Return whether a node is a wrong answer: no statement, group or name makes it right."""
    return not (
        teacher.go_together(subject, node.id)
        or is_kin(teacher, node.id, right.id)
        or teacher.is_worded_alike(subject, node.id)
    )


def is_kin(teacher: Teachable, one: str, other: str) -> bool:
    """Return whether `one` belongs to the group `other`, so that both would be right."""
    return any(kin == other for kin, _ in teacher.accepted.kin.get(one, ()))


def shuffle_key(seed: str) -> Callable[[str], str]:
    """Return a sort key whose order looks random and is the same on every machine."""
    return lambda text: digest(f"{seed}|{text}")


def blank_object(statement: Statement, facts: FactBase) -> str:
    """Return a statement's sentence with a gap in place of its object, as a question."""
    level = facts.vocabulary.levels.get(statement.subject_level)
    subject, plural = say_subject(facts.nodes[statement.subject], level)
    predicate = facts.vocabulary.predicates[statement.predicate]
    wording = pick_wording(predicate, plural=plural, negated=statement.negated)
    said = make_sentence(fill_template(wording, subject, BLANK))
    return f"Which answer does the article give? {said}"


def find_flaws(item: QuizItem, facts: FactBase) -> list[str]:
    """Return the faults of a question: wrong answers that are right, doubtful statements taught.

    Returns:
        One sentence for each fault; an empty list for a sound question.
    """
    teacher = Teachable(facts)
    return list(walk_flaws(item, teacher))


def walk_flaws(item: QuizItem, teacher: Teachable) -> Iterator[str]:
    """Yield the faults of a question as sentences."""
    facts = teacher.facts
    statements = [facts.statements[id] for id in item.statements]
    if item.kind in (DIRECTION, WHICH, ODD):
        for statement in statements:
            if not teacher.holds(statement):
                yield f"teaches {say(statement, facts)!r}, which is {statement.verdict}"
    if len(set(item.options)) < len(item.options):
        yield "two answers read the same"
    subject = statements[0].subject
    apart = {
        WHICH: [key for at, key in enumerate(item.keys) if at != item.right],
        ODD: [item.keys[item.right]],
    }
    for key in apart.get(item.kind, ()):
        if teacher.go_together(subject, key) or teacher.is_worded_alike(subject, key):
            yield f"{facts.nodes[key].label!r} goes with {facts.nodes[subject].label!r}, too"
    if item.kind == DIRECTION and len(teacher.signs_between(statements[0])) > 1:
        yield "both directions are said or accepted"
