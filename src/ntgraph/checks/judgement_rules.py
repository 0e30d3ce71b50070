"""Rules for judgements: verdicts, stances and safety notes must say what they rest on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import TypeVar

from ntgraph.checks.length_limits import DATE_LENGTH, LONGEST_REASON
from ntgraph.checks.value_checks import (
    as_notes,
    check_date,
    check_filled,
    check_known,
    place_order,
    problem_at,
)
from ntgraph.errors import Place, Problem
from ntgraph.facts import FactBase
from ntgraph.records import (
    NOT_ASSESSED,
    Assessment,
    Evidence,
    SafetyNote,
    Source,
    Stance,
    Statement,
)
from ntgraph.records.vocabulary import (
    HUMAN,
    NOT_CHECKED,
    PARTLY,
    READ,
    SUPPORTED,
    SUPPORTS,
    VERIFIED,
)

CARRYING = (SUPPORTS, PARTLY)
DATABASE = "database"
LABORATORY = "laboratory_study"
SINGLE_STUDIES = (
    "animal_experiment", "case_report", "clinical_report", "human_experiment", LABORATORY,
    "observational_study", "press_release",
)  # fmt: skip
REVIEWS = ("hypothesis", "narrative_review", "systematic_review", "theoretical_review")
J = TypeVar("J", Assessment, Stance)
read_verdict: Callable[[Assessment], tuple[object, ...]] = attrgetter(
    "verdict", "reason", "sources", "basis", "assessed_on", "safety_notes"
)
read_reasons: Callable[[Stance], tuple[object, ...]] = attrgetter(
    "source", "stance", "reason", "basis", "assessed_on"
)


def check_assessments(facts: FactBase) -> Iterator[Problem]:
    """Check that each assessment has a statement of its own, a verdict and a reason.

    Unless the verdict is `not_assessed`, it also needs works, a basis and a date.
    """
    seen: dict[str, Place | None] = {}
    sound: set[tuple[object, ...]] = set()
    for assessment in sorted(facts.assessments, key=lambda each: place_order(each.place)):
        place = assessment.place
        yield from check_judged_statement(assessment, facts)
        if assessment.statement in seen:
            yield problem_at(place, "subject", f"already assessed at {seen[assessment.statement]}")
        seen.setdefault(assessment.statement, place)
        if assessment.verdict != NOT_ASSESSED:
            yield from check_judged_by_others(assessment, facts)
        yield from check_once(assessment, read_verdict, check_verdict, facts, sound)


def check_once(
    judgement: J,
    read: Callable[[J], tuple[object, ...]],
    check: Callable[[J, FactBase], Iterable[Problem]],
    facts: FactBase,
    sound: set[tuple[object, ...]],
) -> Sequence[Problem]:
    """Check what judgments have in common, unless the same was found without a fault before.

    Curators write the same of many statements.

    Args:
        judgement: a row.
        read: returns what is checked.
        check: checks it.
        facts: where its terms and works are described.
        sound: what was without a fault; grows.
    """
    told = read(judgement)
    if told in sound:
        return ()
    found = list(check(judgement, facts))
    if not found:
        sound.add(told)
    return found


def check_verdict(assessment: Assessment, facts: FactBase) -> Iterator[Problem]:
    """Check what an assessment says, whatever statement it is about."""
    terms, place = facts.vocabulary, assessment.place
    yield from check_known(place, "verdict", "verdict", assessment.verdict, terms.verdicts)
    yield from check_filled(place, "reason", assessment.reason, LONGEST_REASON)
    if assessment.verdict != NOT_ASSESSED:
        yield from check_grounds(assessment, facts)
    for note in assessment.safety_notes:
        yield from check_known(place, "safety_notes", "safety note", note, facts.safety_notes)


def check_judged_statement(judgement: Assessment | Stance, facts: FactBase) -> Sequence[Problem]:
    """Check that a judgement's identity cells are those of a statement in the facts."""
    if judgement.statement in facts.statements:
        return ()
    message = (
        "no statement of any article has this subject, level, predicate, object, negation "
        "and these qualifiers: copy the six cells from statements.tsv"
    )
    return [problem_at(judgement.place, "subject", message)]


def check_grounds(judgement: Assessment | SafetyNote, facts: FactBase) -> Iterator[Problem]:
    """Check that a judgement has a known basis, a date, and known works that it rests on.

    At least one of the works was read if the basis is `verified`.
    """
    place = judgement.place
    yield from check_basis(place, judgement.basis, facts)
    column = "assessed_on" if isinstance(judgement, Assessment) else "checked_on"
    yield from check_dated(place, column, getattr(judgement, column))
    if not judgement.sources:
        yield problem_at(
            place, "sources", "expected at least one work that it rests on, got nothing"
        )
    for source in judgement.sources:
        yield from check_known(place, "sources", "source", source, facts.sources)
    known = [facts.sources[source] for source in judgement.sources if source in facts.sources]
    if judgement.basis == VERIFIED and known and not any(s.reading in READ for s in known):
        message = (
            "none of these works was read: write 'recalled', or name one that was read "
            f"(reading is one of {list(READ)} in sources.tsv)"
        )
        yield problem_at(place, "basis", message)


def check_basis(place: Place | None, basis: str, facts: FactBase) -> Sequence[Problem]:
    """Check that a judgement has a known basis, which says whether its works were read."""
    bases = facts.vocabulary.bases
    if basis:
        return check_known(place, "basis", "basis", basis, bases)
    return [problem_at(place, "basis", f"expected a basis, got nothing (one of {sorted(bases)})")]


def check_judged_by_others(assessment: Assessment, facts: FactBase) -> Iterator[Problem]:
    """Check that a verdict does not rest on a work that makes the statement itself."""
    statement = facts.statements.get(assessment.statement)
    for source in assessment.sources if statement else ():
        if statement and source in statement.sources:
            message = f"{source!r} makes this statement itself: name a work independent of it"
            yield problem_at(assessment.place, "sources", message)


def check_dated(place: Place | None, column: str, value: str) -> Sequence[Problem]:
    """Check that a judgement has the date on which it was made."""
    filled = check_filled(place, column, value, DATE_LENGTH)
    return [*filled, *check_date(place, column, value)]


def check_stances(facts: FactBase) -> Iterator[Problem]:
    """Check that each stance is about a work cited for its statement, and has a reason.

    A pair of statement and work has one stance. Unless it is `not_checked`, it needs a basis
    and a date.
    """
    seen: dict[tuple[str, str], Place | None] = {}
    sound: set[tuple[object, ...]] = set()
    for stance in sorted(facts.stances, key=lambda each: place_order(each.place)):
        place = stance.place
        yield from check_judged_statement(stance, facts)
        yield from check_judged_work_cited(stance, facts)
        pair = (stance.statement, stance.source)
        if pair in seen:
            yield problem_at(place, "source", f"this work already has a stance at {seen[pair]}")
        seen.setdefault(pair, place)
        yield from check_once(stance, read_reasons, check_reasons, facts, sound)


def check_reasons(stance: Stance, facts: FactBase) -> Iterator[Problem]:
    """Check what a stance says, whatever statement it is about."""
    place = stance.place
    yield from check_known(place, "stance", "stance", stance.stance, facts.vocabulary.stances)
    yield from check_filled(place, "reason", stance.reason, LONGEST_REASON)
    if stance.stance != NOT_CHECKED:
        yield from check_basis(place, stance.basis, facts)
        yield from check_dated(place, "assessed_on", stance.assessed_on)
    yield from check_reading(stance, facts)


def check_judged_work_cited(stance: Stance, facts: FactBase) -> Sequence[Problem]:
    """Check that the work of a stance is cited for its statement."""
    statement = facts.statements.get(stance.statement)
    if statement is None:
        return ()
    if not statement.cited_sources:
        message = "the statement cites no work: leave this row out"
        return [problem_at(stance.place, "source", message)]
    kind = "work cited for this statement"
    return check_known(stance.place, "source", kind, stance.source, statement.cited_sources)


def check_reading(stance: Stance, facts: FactBase) -> Sequence[Problem]:
    """Check that a work with the stance `supports` or `partly` was read."""
    source = facts.sources.get(stance.source)
    if stance.stance not in CARRYING or source is None or source.reading in READ:
        return ()
    message = (
        f"{stance.stance!r} for a work whose reading is {source.reading!r}: read it "
        f"(reading one of {list(READ)}), or write {NOT_CHECKED!r}"
    )
    return [problem_at(stance.place, "stance", message)]


def check_all_judged(facts: FactBase) -> Iterator[Problem]:
    """Check that in an assessed article every statement has a verdict, every citation a stance.

    What two articles say is judged in one of them; where that one is missing, this is a note.
    """
    lacks_article = not facts.is_own and not facts.is_whole
    assessed = {slug for slug, article in facts.articles.items() if article.is_assessed}
    for statement in facts.statements.values():
        own = [e for e in statement.evidence if e.article in assessed]
        if not own:
            continue
        if statement.assessment is None:
            message = (
                "no row in assessments.tsv: add one, with the verdict 'not_assessed' and the "
                "reason if it needs no judgement"
            )
            found = problem_at(own[0].place, "subject", message)
            yield from as_notes([found], only_if=lacks_article)
        yield from check_every_citation(statement, own)


def check_every_citation(statement: Statement, own: Iterable[Evidence]) -> Iterator[Problem]:
    """Check that every work cited in these pieces of evidence has a stance."""
    held = {stance.source for stance in statement.stances}
    for evidence in own:
        for source in evidence.cited_sources:
            if source not in held:
                message = f"no row in stances.tsv for {source!r}: add one, if only 'not_checked'"
                yield problem_at(evidence.place, "cites", message)


def check_weight(facts: FactBase) -> Iterator[Problem]:
    """Check that no verdict is `supported` on animals only, or on a single study.

    The rules stand in `docs/method.md`. They leave out class membership, and statements that
    name the animal. A database tells of drugs and their targets, so its entry beside a study of
    animals does not lift the rule.
    """
    for assessment in facts.assessments:
        statement = facts.statements.get(assessment.statement)
        grounds = [facts.sources[id] for id in assessment.sources if id in facts.sources]
        if assessment.verdict != SUPPORTED or not grounds or statement is None:
            continue
        if not is_general(statement, grounds, facts):
            continue
        studies = [work for work in grounds if work.publication_type != DATABASE]
        if len(grounds) == 1 and grounds[0].publication_type in SINGLE_STUDIES:
            yield problem_at(assessment.place, "verdict", say_too_strong("a single study", grounds))
        elif studies and all(is_without_people(work) for work in studies):
            message = say_too_strong("no work known to have studied people", grounds)
            yield problem_at(assessment.place, "verdict", message)


def is_general(statement: Statement, grounds: Iterable[Source], facts: FactBase) -> bool:
    """Return whether a statement is a claim about no animal in particular."""
    predicate = facts.vocabulary.predicates.get(statement.predicate)
    if (predicate and predicate.membership) or "species" in dict(statement.qualifiers):
        return False
    ends = (facts.nodes.get(id) for id in (statement.subject, statement.object))
    words = " ".join(f"{node.label} {node.lay_label}" for node in ends if node).casefold()
    animals = {species for work in grounds for species in work.species if species != HUMAN}
    return not any(re.search(rf"\b{re.escape(animal)}s?\b", words) for animal in animals)


def is_without_people(work: Source) -> bool:
    """Return whether a work is a study or a review that is not known to be about people."""
    is_study = work.publication_type in (*SINGLE_STUDIES, *REVIEWS)
    return is_study and (HUMAN not in work.species or work.publication_type == LABORATORY)


def say_too_strong(basis: str, grounds: Iterable[Source]) -> str:
    """Return a message that a verdict claims more than the works it rests on."""
    works = ", ".join(
        f"{work.id} ({'|'.join(work.species) or 'species unknown'})" for work in grounds
    )
    return (
        f"{SUPPORTED!r} rests on {basis}: {works}; write 'partly_supported' at most, or name "
        "another work (docs/method.md, Animals and single studies)"
    )


def check_safety_notes(facts: FactBase) -> Iterator[Problem]:
    """Check that a safety note has a text, rests on works, and is named by an assessment."""
    used = {note for assessment in facts.assessments for note in assessment.safety_notes}
    for note in facts.safety_notes.values():
        yield from check_filled(note.place, "text", note.text, LONGEST_REASON)
        yield from check_grounds(note, facts)
        if note.id not in used:
            message = f"no assessment names the safety note {note.id!r}"
            found = problem_at(note.place, "id", message)
            yield from as_notes([found], only_if=not facts.is_whole)


RULES = (check_assessments, check_stances, check_all_judged, check_weight, check_safety_notes)
