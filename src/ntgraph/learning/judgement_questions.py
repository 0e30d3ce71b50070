"""Does a cited work carry it, and how does it stand against science: what people judged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntgraph.facts.article_words import name_speaker
from ntgraph.facts.statement_sentences import cite, say
from ntgraph.learning.quiz_items import Answer, QuizItem, explain, make_quiz_item
from ntgraph.learning.teachable import Teachable
from ntgraph.records import Stance, Statement
from ntgraph.records.question import CARRIES, JUDGED, VERDICT
from ntgraph.records.vocabulary import DOES_NOT_SUPPORT, READ, SUPPORTS, VERIFIED

# Between them lies a stance on which two careful readers may differ; it is not asked about.
STANCES = {SUPPORTS: "Yes, it carries it.", DOES_NOT_SUPPORT: "No, it does not carry it."}
# Verdicts that lie beside each other may be argued about, so there are two answers; the
# reply tells the verdict and its reason. What holds in part is not asked about, nor what is
# supported with a reservation.
HOLDS, FAILS = "holds", "fails"
CONTRADICTED = "contradicted"
# They say that two things have to do with each other, and no more.
LINKS = ("associated_with", "influences", "alters", "occurs_in")
FULL_TEXT = "full_text"
OUTCOMES = {HOLDS: "It holds as it is said.", FAILS: "It does not hold as it is said."}
OUTCOME_OF = {
    "supported": HOLDS, "overstated": FAILS, "unsupported": FAILS, "contradicted": FAILS,
}  # fmt: skip
RESERVATION = re.compile(
    r"\b(but|though|not|no|only|mostly|loose|strictly|depends?|differs?|hardly|however|some)\b",
    re.IGNORECASE,
)


def ask_carries(teacher: Teachable) -> Iterator[QuizItem]:
    """Ask whether a work that was read carries what it is cited for; once for each reason."""
    seen: set[tuple[str, str, str]] = set()
    for statement in teacher.asked:
        for stance in statement.stances:
            twin = stance.source, stance.stance, statement.subject
            if twin not in seen and may_ask_stance(stance, statement, teacher):
                seen.add(twin)
                yield make_carries(statement, stance, teacher)


def may_ask_stance(stance: Stance, statement: Statement, teacher: Teachable) -> bool:
    """Return whether a work was read and the sentence is a definite one without a correction."""
    facts = teacher.facts
    membership = facts.vocabulary.predicates[statement.predicate].membership
    return (
        stance.stance in STANCES
        and stance.basis == VERIFIED
        and was_read(stance.source, teacher)
        and not membership
        and not statement.safety_notes
        and not teacher.is_limited(statement)
        and not teacher.kin.stands_for_several(statement.object)
    )


def was_read(source: str, teacher: Teachable) -> bool:
    """Return whether at least the abstract of a work was read."""
    work = teacher.facts.sources.get(source)
    return work is not None and work.reading in READ


def make_carries(statement: Statement, stance: Stance, teacher: Teachable) -> QuizItem:
    """Make a question on one sentence and one work."""
    facts = teacher.facts
    work = facts.sources[stance.source]
    answers = [
        Answer(key, words) if key == stance.stance else Answer(key, words, JUDGED, stance.reason)
        for key, words in STANCES.items()
    ]
    read = facts.vocabulary.readings.get(work.reading)
    # Of most works only the abstract or the opening was read, and the rest may say more.
    what = f"its {read.label}" if read and work.reading != FULL_TEXT else "the work"
    speaker = name_speaker(facts).capitalize()
    asked = (
        f"“{say(statement, facts)}” {speaker} cites this work for it: {cite(work)} "
        f"Does {what} carry the sentence?"
    )
    told = f"{say(statement, facts)} On the cited work: {stance.reason}"
    if read is not None:
        told += f" Read of the work: {read.label}."
    return make_quiz_item(
        CARRIES, asked, answers, [statement], told, source=stance.source, facts=facts,
        is_ordered=True, also_about=[f"{CARRIES}|{stance.source}"],
    )  # fmt: skip


def ask_verdict(teacher: Teachable) -> Iterator[QuizItem]:
    """Ask how a statement stands against science; never with a key that could hurt."""
    facts = teacher.facts
    for statement in teacher.asked:
        outcome = find_outcome(statement, teacher)
        if not outcome:
            continue
        reason = statement.assessment.reason if statement.assessment else ""
        answers = [
            Answer(key, words) if key == outcome else Answer(key, words, JUDGED, reason)
            for key, words in OUTCOMES.items()
        ]
        speaker = name_speaker(facts).capitalize()
        asked = f"{speaker} says: “{say(statement, facts)}” How does that stand against science?"
        told = explain(statement, facts, say(statement, facts))
        yield make_quiz_item(
            VERDICT, asked, answers, [statement], told, facts=facts, is_ordered=True
        )


def find_outcome(statement: Statement, teacher: Teachable) -> str:
    """Return whether a sentence holds or fails; empty where that cannot be asked about."""
    outcome = OUTCOME_OF.get(statement.verdict, "")
    reason = statement.assessment.reason if statement.assessment else ""
    if not outcome or not may_ask_verdict(statement, outcome, teacher):
        return ""
    return "" if outcome == HOLDS and RESERVATION.search(reason) else outcome


def is_truism(statement: Statement, outcome: str, teacher: Teachable) -> bool:
    """Return whether a sentence says so little that nobody could doubt it.

    That one thing influences another is nearly always so, and for the same reason it can be
    argued about where it was not found. A sentence on what stands for very many things is no
    better.
    """
    if outcome == HOLDS:
        sign = teacher.facts.vocabulary.predicates[statement.predicate].sign
        is_link = sign == "0" and not statement.subject_level
        return is_link or teacher.kin.is_vague(statement.subject)
    is_bare = statement.predicate in LINKS and not statement.qualifiers
    return is_bare and statement.verdict != CONTRADICTED


def may_ask_verdict(statement: Statement, outcome: str, teacher: Teachable) -> bool:
    """Return whether a judged sentence is definite, and safe to be asked about."""
    predicate = teacher.facts.vocabulary.predicates[statement.predicate]
    if is_truism(statement, outcome, teacher):
        return False
    # Of "certain drugs" one may always be found of which it holds, if only by chance.
    if teacher.is_limited(statement) and statement.verdict != CONTRADICTED:
        return False
    is_safe = not statement.safety_notes and not teacher.is_limited(statement)
    return (
        not predicate.membership
        and (outcome == FAILS or is_safe)
        and not teacher.kin.stands_for_several(statement.object)
    )
