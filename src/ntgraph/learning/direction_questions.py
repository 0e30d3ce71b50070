"""Which way does it go: raises or lowers, too little or too much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ntgraph.facts.statement_sentences import find_sign, say, say_name
from ntgraph.judging.crosscheck.accepted_facts import is_imported
from ntgraph.learning.quiz_items import Answer, QuizItem, explain, make_quiz_item
from ntgraph.learning.teachable import Teachable
from ntgraph.learning.told_sentences import GAP, tell_without_level
from ntgraph.records import Statement
from ntgraph.records.question import DIRECTION, OPPOSITE_LEVEL, OPPOSITE_SIGN
from ntgraph.records.vocabulary import ARTICLE_LAYER, TARGET_TYPE

AMOUNTS = {
    "+": "raises it, strengthens it or brings it about",
    "-": "lowers it, weakens it or prevents it",
}
TARGETS = {"+": "switches it on or strengthens it", "-": "blocks it, slows it down or weakens it"}
# Things of which it makes sense to say that there is more or less.
GRADED = ("Neurotransmitter", "Hormone", "Effect", "Condition")
# Not a matter of more or less: a pump that runs backward works on, and what is disrupted may
# have become too much.
UNCLEAR = ("runs_backward", "disrupts", "shuts_down", "mimics", "contributes_to")
# Of one substance and one act: five subunits of one receptor are one question.
MOST_ALIKE = 2
TURNED = "It is the other way round"
LEVELS = {"deficiency": "too little", "excess": "too much"}


def ask_direction(teacher: Teachable) -> Iterator[QuizItem]:
    """Ask whether one thing raises or lowers another, or switches it on or off."""
    asked: Counter[tuple[str, str]] = Counter()
    for statement, words in list_one_way(teacher):
        alike = statement.subject, statement.predicate
        if asked[alike] < MOST_ALIKE:
            asked[alike] += 1
            yield make_direction(statement, find_sign(statement, teacher.facts), words, teacher)


def list_one_way(teacher: Teachable) -> Iterator[tuple[Statement, dict[str, str]]]:
    """List what goes one way and, by all that is said and accepted, never the other."""
    known = [s for s in teacher.known if not is_imported(s, teacher.facts)]
    for statement in (*teacher.recalled, *known):
        sign = find_sign(statement, teacher.facts)
        words = pick_words(statement, teacher)
        if words and sign != "0" and teacher.signs_between(statement) == {sign}:
            yield statement, words


def pick_words(statement: Statement, teacher: Teachable) -> dict[str, str]:
    """Pick the words for both directions; none where more and less make no sense."""
    nodes = teacher.facts.nodes
    kind = nodes[statement.object].node_type
    is_clear = statement.predicate not in UNCLEAR and not statement.subject_level
    if not is_clear or nodes[statement.subject].node_type == TARGET_TYPE:
        return {}
    if kind == TARGET_TYPE:
        return TARGETS
    return AMOUNTS if kind in GRADED or not teacher.is_judged else {}


def make_direction(
    statement: Statement, sign: str, words: dict[str, str], teacher: Teachable
) -> QuizItem:
    """Make a question with both directions as answers."""
    facts = teacher.facts
    sentence = say(statement, facts)
    why = f"{TURNED}: {sentence}"
    answers = [
        Answer(key, text) if key == sign else Answer(key, text, OPPOSITE_SIGN, why)
        for key, text in words.items()
    ]
    subject = say_name(facts.nodes[statement.subject])
    opened = say(statement, facts, verb=GAP)
    asked = f"{ask_who(statement, teacher)}: “{opened}” Which way does it go?"
    told = explain(statement, facts, sentence)
    return make_quiz_item(
        DIRECTION, asked, answers, [statement], told, facts=facts, is_ordered=True,
        also_about=[f"{DIRECTION}|{subject}"],
    )  # fmt: skip


def ask_who(statement: Statement, teacher: Teachable) -> str:
    """Return the words that say whose statement a question is about."""
    if statement.layer != ARTICLE_LAYER:
        return "By the accepted facts"
    if teacher.is_judged:
        return f"{teacher.speaker.capitalize()} says"
    return f"What does {teacher.speaker} say"


def ask_level(teacher: Teachable) -> Iterator[QuizItem]:
    """Ask whether too little or too much of something is meant."""
    facts = teacher.facts
    for statement in list_leveled(teacher):
        level = statement.subject_level
        why = f"{TURNED}: {say(statement, facts)}"
        answers = [
            Answer(key, text.capitalize(), *((OPPOSITE_LEVEL, why) if key != level else ()))
            for key, text in LEVELS.items()
        ]
        asked = (
            f"{ask_who(statement, teacher)}: “{tell_without_level(statement, facts)}” "
            "Which words belong at the start?"
        )
        yield make_quiz_item(
            DIRECTION, asked, answers, [statement],
            explain(statement, facts, say(statement, facts)), facts=facts, is_ordered=True,
            also_about=[f"{DIRECTION}|{statement.subject}"],
        )  # fmt: skip


def list_leveled(teacher: Teachable) -> Iterator[Statement]:
    """List what is said of too little or of too much of something, and of one of them only."""
    for statement in (*teacher.recalled, *teacher.known):
        level = statement.subject_level
        other = next((each for each in LEVELS if each != level), "")
        if level in LEVELS and may_ask_level(statement, other, teacher):
            yield statement


def may_ask_level(statement: Statement, other: str, teacher: Teachable) -> bool:
    """Return whether nothing is said of the other level and this object or its kin."""
    if teacher.has_level(statement.subject, other, statement.object):
        return False
    # One row of several collections and articles is enough.
    twins = teacher.between[statement.subject, statement.object]
    same = [s for s in twins if s.subject_level == statement.subject_level]
    return statement.layer == ARTICLE_LAYER or all(s.layer != ARTICLE_LAYER for s in same)
