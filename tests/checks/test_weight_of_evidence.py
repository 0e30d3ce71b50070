"""No verdict is `supported` on animals only or on a single study."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ntgraph.checks.judgement_rules import check_weight
from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.records import Assessment, Source
from tests.judging.audit.records import source
from tests.small import small_facts

RATS = source("pmid:1", species=("rat",))
MICE = source("pmid:2", species=("mouse",), publication_type="animal_experiment")
UNKNOWN = source("pmid:3", species=())
PEOPLE = source("pmid:4")
STUDY = source("pmid:5", publication_type="human_experiment")
CELLS = source("pmid:6", publication_type="laboratory_study")
DATABASE = source("ntg:base", species=(), publication_type="database")


def judged(facts: FactBase, *grounds: Source, verdict: str = "supported", **more: Any) -> FactBase:
    """Return the small facts with a verdict on the statement that caffeine shortens sleep."""
    said = next(s for s in facts.statements.values() if s.predicate == "lowers")
    said = replace(said, **more)
    judgment = Assessment(said.id, verdict, "…", sources=tuple(work.id for work in grounds))
    return replace(
        facts,
        statements={**facts.statements, said.id: said},
        sources={**facts.sources, **{work.id: work for work in grounds}},
        assessments=(judgment,),
    )


@pytest.mark.parametrize(
    ("grounds", "why"),
    [
        ((RATS,), "no work known to have studied people: pmid:1 (rat)"),
        ((RATS, MICE), "no work known to have studied people"),
        ((RATS, UNKNOWN), "pmid:3 (species unknown)"),
        ((RATS, CELLS), "no work known to have studied people"),
        ((MICE, DATABASE), "no work known to have studied people: pmid:2 (mouse), ntg:base"),
        ((MICE,), "a single study: pmid:2 (mouse)"),
        ((STUDY,), "a single study: pmid:5 (human)"),
    ],
)
def test_verdict_that_claims_more_than_its_works_is_told(
    grounds: tuple[Source, ...], why: str
) -> None:
    (problem,) = check_weight(judged(small_facts(), *grounds))
    assert problem.column == "verdict"
    assert why in problem.message


@pytest.mark.parametrize(
    ("grounds", "more"),
    [
        ((PEOPLE,), {}),
        ((RATS, PEOPLE), {}),
        ((STUDY, RATS), {}),
        ((DATABASE,), {}),
        ((RATS,), {"verdict": "partly_supported"}),
        ((RATS,), {"qualifiers": (("species", "rat"),)}),
        ((source("pmid:7", species=("bumblebee",)),), {"subject": "ntg:bumblebees"}),
    ],
    ids=[
        "review_of_people", "rats_and_people", "two_studies", "a_database",
        "partly", "says_in_rats", "about_the_animal",
    ],
)  # fmt: skip
def test_verdict_that_its_works_carry_is_not(
    grounds: tuple[Source, ...], more: dict[str, Any]
) -> None:
    assert list(check_weight(judged(small_facts(), *grounds, **more))) == []


def test_membership_needs_no_study_of_people() -> None:
    facts = load_facts(shipped_facts())
    drug = next(s for s in facts.statements.values() if s.predicate == "is_a" and s.assessment)
    assert drug.assessment is not None
    resting = replace(drug.assessment, verdict="supported", sources=(RATS.id,))
    sources = {**facts.sources, RATS.id: RATS}
    assert list(check_weight(replace(facts, assessments=(resting,), sources=sources))) == []


def test_shipped_verdicts_keep_the_rules() -> None:
    assert list(check_weight(load_facts(shipped_facts()))) == []
