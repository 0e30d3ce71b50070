"""Quiz items made from statements and their evidence; nothing doubtful is taught as true."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ntgraph.facts import FactBase
from ntgraph.facts.sentences import cite, find_sign, say, say_name, say_subject
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
# Things of which it makes sense to say that there is more or less.
GRADED = ("Neurotransmitter", "Hormone", "Effect", "Condition")
DIRECTIONS = {"+": "raises or brings about", "-": "lowers or prevents"}


@dataclass(frozen=True, slots=True)
class QuizItem:
    """One question with its answers.

    `options` are texts, `keys` what each stands for: a sign, a stance, a verdict or a node
    id. `right` is the place of the right one. `statements` are what the answer rests on,
    `source` the work asked about.
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
    """Make every question the facts give, in one order, the same every time.

    `direction`, `which` and `odd` rest on statements that hold and that nothing contests;
    contradicted, overstated and unsupported ones appear only where the question is how they
    stand (`verdict`) or whether a work carries them (`carries`). Advertising never appears.
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
    """Ask whether one thing raises or lowers another."""
    facts = teacher.facts
    for statement in teacher.true:
        sign = find_sign(statement, facts)
        graded = facts.nodes[statement.object].node_type in GRADED
        if sign == "0" or not graded or teacher.signs_between(statement) != {sign}:
            continue
        level = facts.vocabulary.levels.get(statement.subject_level)
        subject, _ = say_subject(facts.nodes[statement.subject], level)
        target = say_name(facts.nodes[statement.object])
        yield make_item(
            DIRECTION,
            f"What is said of {subject} and {target}?",
            list(DIRECTIONS.items()),
            sign,
            statement,
            facts,
        )


def ask_which(teacher: Teachable) -> Iterator[QuizItem]:
    """Ask what belongs into the blank of a sentence."""
    facts = teacher.facts
    for statement in teacher.true:
        if facts.vocabulary.predicates[statement.predicate].membership:
            continue  # many a thing counts among a group without anybody saying so here
        right = facts.nodes[statement.object]
        wrong = pick_wrong(teacher, statement.subject, right)
        if len(wrong) == WRONG_ANSWERS:
            yield make_item(
                WHICH,
                blank_object(statement, facts),
                [(node.id, say_name(node)) for node in (right, *wrong)],
                right.id,
                statement,
                facts,
            )


def ask_odd(teacher: Teachable) -> Iterator[QuizItem]:
    """Ask which of several things does not go with another."""
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
        yield make_item(
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
    """Ask whether a work carries what it is cited for."""
    facts = teacher.facts
    stances = [s for s in facts.vocabulary.stances.values() if s.id != NOT_CHECKED]
    for statement in teacher.said:
        for stance in statement.stances:
            if stance.stance == NOT_CHECKED:
                continue
            work = cite(facts.sources[stance.source])
            yield make_item(
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
    """Ask how a statement stands against science."""
    facts = teacher.facts
    verdicts = [v for v in facts.vocabulary.verdicts.values() if v.id != NOT_ASSESSED]
    for statement in teacher.said:
        if statement.assessment is not None and statement.verdict != NOT_ASSESSED:
            yield make_item(
                VERDICT,
                f"The article says: “{say(statement, facts)}” How does that stand against science?",
                [(term.id, term.label) for term in verdicts],
                statement.verdict,
                statement,
                facts,
            )


def make_item(
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
    """Make an item; answers that are nodes stand in an order that gives nothing away."""
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
    """Pick wrong answers of the same type that nothing said or accepted joins to the subject."""
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
    """Tell whether nothing said, accepted or worded alike makes an answer right, too."""
    return not (
        teacher.go_together(subject, node.id)
        or is_kin(teacher, node.id, right.id)
        or teacher.is_worded_alike(subject, node.id)
    )


def is_kin(teacher: Teachable, one: str, other: str) -> bool:
    """Tell whether one thing counts among the other: then both would be right."""
    return any(kin == other for kin, _ in teacher.accepted.kin.get(one, ()))


def shuffle_key(seed: str) -> Callable[[str], str]:
    """Give a sort key that looks random and is the same everywhere."""
    return lambda text: digest(f"{seed}|{text}")


def blank_object(statement: Statement, facts: FactBase) -> str:
    """Return a statement as a question, with a blank in place of its object's name."""
    return f"Which answer does the article give? {say(statement, facts, target=BLANK)}"


def find_flaws(item: QuizItem, facts: FactBase) -> list[str]:
    """Find wrong answers of an item that are also right, and truths it should not teach.

    Returns:
        A sentence for each flaw; none for a sound item.
    """
    teacher = Teachable(facts)
    return list(walk_flaws(item, teacher))


def walk_flaws(item: QuizItem, teacher: Teachable) -> Iterator[str]:
    """Walk over the flaws of an item."""
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
