"""Is this what it says: a sentence against the same with sign or level turned round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ntgraph.facts.article_words import name_speaker
from ntgraph.facts.qualified_wording import find_wording
from ntgraph.facts.statement_sentences import SaidConditions, find_sign, say
from ntgraph.learning.direction_questions import LEVELS
from ntgraph.learning.quiz_items import Answer, QuizItem, explain, make_quiz_item
from ntgraph.learning.teachable import Teachable, digest
from ntgraph.records import Statement
from ntgraph.records.question import (
    DENIED,
    OPPOSITE_LEVEL,
    OPPOSITE_SIGN,
    PASSAGE,
    SAYS,
)

# Words that say the opposite of others, where both make sense of the same two things.
OPPOSITE_WORDS = {
    "raises": "lowers", "supports": "impairs", "increases_risk_of": "reduces_risk_of",
    "reduces_risk_of": "increases_risk_of", "eases": "causes", "lowers": "raises",
    "impairs": "supports", "calms": "stimulates", "protects": "impairs",
}  # fmt: skip
SUBSTANCES = ("Neurotransmitter", "Hormone", "Drug", "DrugClass", "Toxin", "Chemical")
YES, REFUSED = "yes", "no"


def ask_wording(teacher: Teachable) -> Iterator[QuizItem]:
    """Ask which of several sentences the article makes."""
    if not teacher.is_judged:
        yield from ask_file(teacher)
        return
    for statement in teacher.recalled:
        answers = list(list_wordings(statement, teacher))
        if len(answers) > 1:
            named = name_subject(statement, teacher)
            asked = f"Which of these does {name_speaker(teacher.facts)} say of {named}?"
            told = explain(statement, teacher.facts, say(statement, teacher.facts))
            yield make_quiz_item(SAYS, asked, answers, [statement], told, facts=teacher.facts)


def name_subject(statement: Statement, teacher: Teachable) -> str:
    """Name both things, without a hint at what is said of them."""
    nodes = teacher.facts.nodes
    return " and ".join(
        nodes[id].lay_label or nodes[id].label for id in (statement.subject, statement.object)
    )


def list_wordings(statement: Statement, teacher: Teachable) -> Iterator[Answer]:
    """List a statement and its opposite, which nothing says.

    Neither a flat denial nor "in every case" is offered: no sentence of the articles reads like
    that, so nobody would have to read to see that it is wrong.
    """
    facts = teacher.facts
    speaker = name_speaker(facts).capitalize()
    yield Answer("said", say(statement, facts))
    for changed, ground, why in (
        (turn_level(statement, teacher), OPPOSITE_LEVEL, say_levels(statement, speaker)),
        (turn_sign(statement, teacher), OPPOSITE_SIGN, f"{speaker} says the opposite."),
    ):
        if changed is not None:
            yield Answer(ground, say(changed, facts), ground, why)


def say_levels(statement: Statement, speaker: str) -> str:
    """Return a sentence on which level a statement is about, and which it is not about."""
    said = LEVELS.get(statement.subject_level, "")
    other = next((words for words in LEVELS.values() if words != said), "")
    return f"{speaker} says it of {said}, not of {other}."


def deny(statement: Statement) -> Statement:
    """Return the flat denial of a statement: "may not" would not contradict "can"."""
    return replace(drop_hedges(statement), negated=True)


def drop_hedges(statement: Statement) -> Statement:
    """Return a statement as if each of its passages made it flatly."""
    return replace(
        statement, evidence=tuple(replace(each, hedge="") for each in statement.evidence)
    )


def turn_level(statement: Statement, teacher: Teachable) -> Statement | None:
    """Return a statement on the other level; None where something is said of that."""
    other = next((each for each in LEVELS if each != statement.subject_level), "")
    if statement.subject_level not in LEVELS:
        return None
    if teacher.has_level(statement.subject, other, statement.object):
        return None
    return replace(statement, subject_level=other)


def turn_sign(statement: Statement, teacher: Teachable) -> Statement | None:
    """Return a statement with the opposite word; None where there is none, or it is said."""
    word = OPPOSITE_WORDS.get(statement.predicate, "")
    if word not in teacher.facts.vocabulary.predicates or statement.subject_level:
        return None
    # That education impairs choices nobody would say, so nobody would have to know it; and
    # nothing is lowered to an excess.
    is_substance = teacher.facts.nodes[statement.subject].node_type in SUBSTANCES
    words = teacher.facts.vocabulary
    if not is_substance or SaidConditions.of(statement, words).behind:
        return None
    if find_wording(statement, words) is not None:  # it says more than the opposite word would
        return None
    sign = find_sign(statement, teacher.facts)
    if sign == "0" or teacher.signs_between(statement) != {sign}:
        return None
    return replace(statement, predicate=word)


def ask_file(teacher: Teachable) -> Iterator[QuizItem]:
    """Ask of what nobody judged whether it says a sentence, half of them denied."""
    facts = teacher.facts
    answers = {YES: "Yes, it says so.", REFUSED: "No, it says otherwise."}
    for at, statement in enumerate(sorted(teacher.recalled, key=lambda each: digest(each.id))):
        right = REFUSED if at % 2 else YES
        shown = statement if right == YES else deny(statement)
        told = say(statement, facts)
        offered = [
            Answer(key, words)
            if key == right
            else Answer(key, words, DENIED, f"What {teacher.speaker} says: {told}")
            for key, words in answers.items()
        ]
        asked = f"What does {teacher.speaker} say? Does it say this: “{say(shown, facts)}”"
        yield make_quiz_item(SAYS, asked, offered, [statement], told, facts=facts, is_ordered=True)


def ask_passage(teacher: Teachable, texts: Mapping[str, str]) -> Iterator[QuizItem]:
    """Ask which statement a passage makes, where the text is at hand."""
    for statement in teacher.recalled:
        spans = [e.span for e in statement.evidence if e.span and e.article in texts]
        answers = list(list_wordings(statement, teacher))
        if not spans or len(answers) < 2:
            continue
        article = next(e.article for e in statement.evidence if e.article in texts)
        quote = texts[article][spans[0].start : spans[0].end]
        told = explain(statement, teacher.facts, say(statement, teacher.facts))
        yield make_quiz_item(
            PASSAGE, f"“{quote}” Which of these statements does this passage make?",
            answers, [statement], told, facts=teacher.facts,
            also_about=[f"{PASSAGE}|{spans[0].start}"],
        )  # fmt: skip
