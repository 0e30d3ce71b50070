"""What is wrong with a question: a second right answer, a lost hedge, a key that could hurt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ntgraph.facts import FactBase
from ntgraph.facts.qualified_wording import find_worded, find_wording
from ntgraph.facts.statement_sentences import find_sign, say
from ntgraph.learning.direction_questions import LEVELS
from ntgraph.learning.judgement_questions import OUTCOME_OF, STANCES, was_read
from ntgraph.learning.mechanism_questions import does
from ntgraph.learning.quiz_items import QuizItem, list_offered
from ntgraph.learning.teachable import Teachable
from ntgraph.learning.told_sentences import is_flat, list_reserves
from ntgraph.learning.wording_questions import REFUSED
from ntgraph.records import Statement
from ntgraph.records.question import (
    CARRIES,
    DIRECTION,
    GROUNDS,
    MECHANISM,
    ORDER,
    PASSAGE,
    SAYS,
    VERDICT,
)
from ntgraph.records.vocabulary import ARTICLE_LAYER, HOLDING, REFERENCE_LAYER

# Kinds whose key is something to remember.
RECALL = (DIRECTION, MECHANISM, SAYS, ORDER, PASSAGE)
MOST_OF_ONE = 0.55
# Below this, one answer more or less says nothing on balance.
ENOUGH = 10


def find_flaws(item: QuizItem, facts: FactBase) -> list[str]:
    """Find what is wrong with one item.

    Returns:
        A sentence for each flaw; none for a sound item.
    """
    return list(walk_flaws(item, Teachable.of(facts)))


def walk_flaws(item: QuizItem, teacher: Teachable) -> Iterator[str]:
    """Yield the faults of a question as sentences."""
    unknown = [
        id for id in (*item.statements, *item.witnesses) if id not in teacher.facts.statements
    ]
    if unknown or not item.statements:
        yield f"rests on no known statement: {', '.join(unknown) or 'none is named'}"
        return
    if not 0 <= item.right < len(item.options):
        yield f"has no right answer: place {item.right} of {len(item.options)}"
        return
    statements = [teacher.facts.statements[id] for id in item.statements]
    yield from find_answer_flaws(item)
    yield from find_second_answers(item, statements, teacher)
    yield from find_lost_words(item, statements, teacher)
    yield from find_untaught(item, statements, teacher)
    yield from find_wrong_keys(item, statements, teacher)


def find_answer_flaws(item: QuizItem) -> Iterator[str]:
    """Find answers that read the same, and wrong ones without a ground."""
    if len({option.casefold() for option in item.options}) < len(item.options):
        yield "two answers read the same"
    if len(item.options) < 2:
        yield "has no wrong answer"
    for at, option in enumerate(item.options):
        ground = item.grounds[at] if at < len(item.grounds) else ""
        if at == item.right:
            if ground:
                yield f"the right answer {option!r} is given as wrong ({ground})"
        elif ground not in GROUNDS:
            yield f"nothing says that {option!r} is wrong: expected a ground, got {ground!r}"


def find_second_answers(
    item: QuizItem, statements: Sequence[Statement], teacher: Teachable
) -> Iterator[str]:
    """Find wrong answers that are right, too."""
    right = find_node(item, item.right, teacher)
    for at, option in enumerate(item.options):
        node = find_node(item, at, teacher)
        if at == item.right or not node:
            continue
        if right and teacher.kin.is_close(node, right):
            yield f"{option!r} may be right, too: it is too close to {item.options[item.right]!r}"
        for statement in statements:
            if is_stated_of(node, statement, right, teacher):
                yield f"{option!r} is right, too: the tables state it"
    for at, key in enumerate(item.keys):
        if at != item.right and is_key_stated(item.kind, key, statements[0], teacher):
            yield f"{item.options[at]!r} is right, too: the tables state it"


def find_node(item: QuizItem, at: int, teacher: Teachable) -> str:
    """Return the node that an answer names, by its key or its words; empty if none."""
    key = item.keys[at] if at < len(item.keys) else ""
    if key in teacher.facts.nodes:
        return key
    named = teacher.facts.names.get(item.options[at].strip().rstrip(".").casefold(), ())
    return named[0] if len(named) == 1 else ""


def is_stated_of(node: str, statement: Statement, right: str, teacher: Teachable) -> bool:
    """Return whether a statement also stands with a node in the place of the right answer."""
    if right == statement.object:
        ends = statement.subject, node
    elif right == statement.subject:
        ends = node, statement.object
    else:
        return False
    return does(ends[0], statement.predicate, ends[1], teacher)


def is_key_stated(kind: str, key: str, statement: Statement, teacher: Teachable) -> bool:
    """Return whether a wrong direction, level or act is stated of the same two things."""
    if kind == DIRECTION and key in ("+", "-"):
        return key in teacher.signs_between(statement)
    if kind == DIRECTION and key in LEVELS:
        return teacher.has_level(statement.subject, key, statement.object)
    if kind == MECHANISM and key in teacher.facts.vocabulary.predicates:
        return does(statement.subject, key, statement.object, teacher)
    return False


def find_lost_words(
    item: QuizItem, statements: Iterable[Statement], teacher: Teachable
) -> Iterator[str]:
    """Find hedges, species and qualifiers that neither question nor key tells."""
    text = f"{item.question} {item.options[item.right]}"
    # A sentence that the answer refuses is a flat denial, which teaches nothing.
    is_refused = item.kind == SAYS and item.keys[item.right] == REFUSED
    words = teacher.facts.vocabulary
    known = words.qualifiers
    for statement in statements:
        if not is_refused and is_flat(text, statement, teacher.facts):
            lost = "; ".join(list_reserves(statement, words))
            yield f"tells {say(statement, teacher.facts)!r} flatly, without: {lost}"
        # A wording says its conditions in the sentence itself.
        told = find_worded(statement, words) if find_wording(statement, words) else ()
        for key, value in (pair for pair in statement.qualifiers if pair not in told):
            limits = key in known and known[key].limits
            needed = limits or (not item.is_checked and item.kind in (DIRECTION, SAYS, PASSAGE))
            phrases = {**known[key].phrases, **known[key].object_phrases} if key in known else {}
            said = phrases.get(value, value).replace("{object}", "").strip()
            if needed and said.casefold() not in text.casefold():
                yield f"loses the {key} {value!r}"


def find_untaught(
    item: QuizItem, statements: Iterable[Statement], teacher: Teachable
) -> Iterator[str]:
    """Find what no question should teach: what does not hold, could hurt, or says too little."""
    for statement in statements:
        said = say(statement, teacher.facts)
        is_article = statement.layer == ARTICLE_LAYER
        if item.kind in RECALL:
            if is_article and teacher.is_judged and statement.verdict not in HOLDING:
                yield f"teaches {said!r}, which is {statement.verdict}"
            if statement.id in teacher.checked.conflicts:
                yield f"teaches {said!r}, which something else said contradicts"
            if teacher.is_limited(statement) and not item.is_checked:
                yield f"teaches {said!r}, which holds under a condition only"
            if statement.safety_notes:
                yield f"teaches {said!r}, beside which a correction for safety must stand"
            if teacher.kin.stands_for_several(statement.object) and not item.is_checked:
                yield f"asks about {teacher.facts.nodes[statement.object].label!r}, a catch-all"
        elif item.kind == VERDICT and statement.safety_notes and statement.verdict in HOLDING:
            yield f"its key, read alone, could hurt: {said!r} needs a correction for safety"
        predicate = teacher.facts.vocabulary.predicates[statement.predicate]
        if predicate.membership and statement is teacher.facts.statements[item.statements[0]]:
            yield f"asks about class membership: {said!r}"


def find_wrong_keys(
    item: QuizItem, statements: Sequence[Statement], teacher: Teachable
) -> Iterator[str]:
    """Find keys that are not what the tables say, and works that nobody read."""
    statement, key = statements[0], item.keys[item.right]
    facts = teacher.facts
    if item.kind == CARRIES:
        if not was_read(item.source, teacher):
            yield f"asks about a work that nobody read: {item.source!r}"
        stances = {each.source: each.stance for each in statement.stances}
        if key in STANCES and stances.get(item.source) != key:
            yield f"its key is {key!r}, the table of stances has {stances.get(item.source)!r}"
    elif item.kind == VERDICT:
        outcome = OUTCOME_OF.get(statement.verdict, "")
        label = facts.vocabulary.verdicts[statement.verdict].label if statement.verdict else ""
        words = item.options[item.right].casefold()
        if item.is_checked and not words.startswith(label.casefold()):
            yield f"its key does not begin with the verdict {label!r} of the table"
        elif not item.is_checked and key != outcome:
            yield f"its key is {key!r}, the table of assessments has {statement.verdict!r}"
    elif item.kind == DIRECTION and key in ("+", "-") and find_sign(statement, facts) != key:
        yield f"its key is {key!r}, the statement says {find_sign(statement, facts)!r}"
    elif item.kind == DIRECTION and key in LEVELS and statement.subject_level != key:
        yield f"its key is {key!r}, the statement says {statement.subject_level!r}"
    elif item.kind == MECHANISM and not (item.is_checked or statement.layer == REFERENCE_LAYER):
        yield "asks for a mechanism that no accepted fact gives"


def find_set_flaws(items: Sequence[QuizItem]) -> list[tuple[str, str]]:
    """Find what is wrong with items taken together: twins, frequent answers, and long keys.

    Returns:
        The id of an item, or the kind that is out of balance, and a sentence.
    """
    return [*find_twins(items), *find_imbalance(items), *find_long_keys(items)]


def find_twins(items: Iterable[QuizItem]) -> Iterator[tuple[str, str]]:
    """Find items with one id, and items that ask the same in the same words."""
    ids: set[str] = set()
    asked: dict[str, str] = {}
    for item in items:
        if item.id in ids:
            yield item.id, "two questions have this id"
        ids.add(item.id)
        words = " ".join(item.question.casefold().split())
        if words in asked:
            yield item.id, f"asks the same as {asked[words]}: {item.question!r}"
        asked.setdefault(words, item.id)


def find_imbalance(items: Iterable[QuizItem]) -> Iterator[tuple[str, str]]:
    """Find kinds, and sets of answers offered again and again, in which one is too frequent."""
    groups: dict[tuple[str, ...], list[QuizItem]] = {}
    for item in items:
        origin = "checked" if item.is_checked else "made"
        groups.setdefault((origin, item.kind), []).append(item)
        groups.setdefault((origin, item.kind, *list_offered(item)), []).append(item)
    for (_, kind, *offered), same in groups.items():
        words, count = most_frequent(same)
        if len(same) >= ENOUGH and count / len(same) > MOST_OF_ONE:
            among = " among these answers" if offered else ""
            yield kind, f"{words!r} is right {count} times of {len(same)}{among}"


def find_long_keys(items: Iterable[QuizItem]) -> Iterator[tuple[str, str]]:
    """Find kinds whose right answer is the longest, or at one place, too often.

    A reader used to tests picks the longest answer, or always the same letter.
    """
    groups: dict[tuple[str, str], list[QuizItem]] = {}
    for item in items:
        if not item.is_ordered:
            origin = "checked" if item.is_checked else "made"
            groups.setdefault((origin, item.kind), []).append(item)
    for (_, kind), same in groups.items():
        if len(same) < ENOUGH:
            continue
        long = sum(is_longest(item) for item in same)
        if long / len(same) > MOST_OF_ONE:
            yield kind, f"the right answer is the longest {long} times of {len(same)}"
        place, count = Counter(item.right for item in same).most_common(1)[0]
        if count / len(same) > MOST_OF_ONE:
            yield kind, f"the right answer is at place {place} {count} times of {len(same)}"


def is_longest(item: QuizItem) -> bool:
    """Return whether the right answer is longer than each of the others."""
    others = [len(words) for at, words in enumerate(item.options) if at != item.right]
    return len(item.options[item.right]) > max(others, default=0)


def most_frequent(items: Sequence[QuizItem]) -> tuple[str, int]:
    """Return the right answer that comes most often, and how often."""
    return Counter(item.options[item.right] for item in items).most_common(1)[0]


def find_given_away(items: Sequence[QuizItem]) -> list[tuple[str, str]]:
    """Find the items of one set that rest on the same statement, or give each other away.

    Returns:
        The ids of two items each.
    """
    return [
        (one.id, other.id)
        for at, one in enumerate(items)
        for other in items[at + 1 :]
        if set(one.about) & set(other.about) or set(one.statements) & set(other.statements)
    ]
