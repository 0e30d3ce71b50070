"""Rules for the kinds of works cited: animals, single cases, observation, opinion and news."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.judging.audit.citation_record import Citation, name_work
from ntgraph.judging.audit.finding_and_fault import Fault
from ntgraph.records import Source
from ntgraph.records.vocabulary import HUMAN

ANIMAL_TYPES = ("animal_experiment",)
CASE_TYPES = ("case_report", "clinical_report")
OBSERVING_TYPES = ("observational_study",)
OPINION_TYPES = ("commentary", "editorial", "hypothesis", "press_release", "web_article")


def check_animals(citation: Citation) -> Iterator[Fault]:
    """Check that a general statement does not cite a study of animals only.

    A statement that names the animal studied is not general.
    """
    for work in citation.works if is_general(citation) else ():
        no_people = bool(work.species) and HUMAN not in work.species
        is_named = any(citation.is_about(animal) for animal in work.species)
        if (no_people or work.publication_type in ANIMAL_TYPES) and not is_named:
            whom = ", ".join(work.species) or "animals"
            message = f"{name_work(citation, work.id)} studied {whom}; the statement is general."
            yield from citation.faults("animal_evidence", message, work.id)


def check_cases(citation: Citation) -> Iterator[Fault]:
    """Check that a general statement does not cite a report about only a few patients."""
    for work in citation.works if is_general(citation) else ():
        if work.publication_type in CASE_TYPES:
            message = f"{describe(citation, work)}; the statement is general."
            yield from citation.faults("case_evidence", message, work.id)


def check_observation(citation: Citation) -> Iterator[Fault]:
    """Check that a general statement about a cause does not cite a study that only observes."""
    for work in citation.works if citation.is_causal and is_general(citation) else ():
        if work.publication_type in OBSERVING_TYPES:
            message = f"{describe(citation, work)}; the statement is about a cause."
            yield from citation.faults("observational_evidence", message, work.id)


def describe(citation: Citation, work: Source) -> str:
    """Return what kind of work is cited, and whether this is known from its record only."""
    kind = work.publication_type.replace("_", " ")
    article = "an" if kind[0] in "aeiou" else "a"
    unread = "" if citation.is_read(work.id) else ", going by its record (not read)"
    return f"{name_work(citation, work.id)} is {article} {kind}{unread}"


def is_general(citation: Citation) -> bool:
    """Return whether a statement is a claim, not negated, and not limited to a species."""
    named = {key for key, _ in citation.statement.qualifiers}
    return citation.is_claim and not citation.statement.negated and "species" not in named


def check_opinions(citation: Citation) -> Iterator[Fault]:
    """Check that the works cited are not only opinion and news."""
    works = citation.works
    if not citation.is_claim or not works:
        return
    if all(work.publication_type in OPINION_TYPES for work in works):
        kinds = sorted({work.publication_type.replace("_", " ") for work in works})
        message = f"All that is cited is of this kind: {', '.join(kinds)}."
        work = works[0].id if len(works) == 1 else ""
        yield from citation.faults("opinion_only", message, work)


RULES = (check_animals, check_cases, check_observation, check_opinions)
