"""Rules for one statement and the works cited for it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ntgraph.errors import Place
from ntgraph.judging.audit.citation_record import Citation, name_work
from ntgraph.judging.audit.run_audit import CITATION_RULES
from ntgraph.judging.audit.stance_rules import check_interest, check_safety, check_works_carry
from ntgraph.judging.audit.study_kind_rules import (
    check_animals,
    check_cases,
    check_observation,
    check_opinions,
)
from ntgraph.records import Assessment
from tests.judging.audit.records import (
    citation,
    shipped_vocabulary,
    source,
    stance,
    statement,
    unsafe,
)

SELLER = source(
    "ntg:made-up-article", title="Sleep", interest="Sells naps.", interest_in=("ntg:naps",)
)
RAT = source("pmid:1", species=("rat",))
NEWS = source("pmid:2", publication_type="press_release", authors=())


@pytest.mark.parametrize("rule", CITATION_RULES)
def test_no_rule_finds_anything_in_a_sound_citation(rule: object) -> None:
    assert callable(rule)
    assert list(rule(citation(source(), stances=(stance("supports"),)))) == []


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("supports", []),
        ("partly", ["work_supports_partly"]),
        ("does_not_support", ["work_does_not_support"]),
        ("not_checked", []),
    ],
)
def test_stance_becomes_a_finding(kind: str, codes: list[str]) -> None:
    cited = citation(source(), stances=(stance(kind, reason="It is about mornings."),))
    faults = list(check_works_carry(cited))
    assert [fault.code for fault in faults] == codes
    for fault in faults:
        assert (fault.number, fault.source, fault.statement) == (1, "pmid:77", "st:1")
        assert str(fault.place) == "statements.tsv:2"
        assert fault.explanation.startswith("Reference 1 (Doze A, 2015) ")
        assert fault.reasons == ("It is about mornings.",)


def test_what_is_said_of_an_unread_work_weighs_less() -> None:
    unread = source(reading="not_read")
    (fault,) = check_works_carry(citation(unread, stances=(stance("does_not_support"),)))
    assert fault.code == "work_seems_unrelated"
    assert shipped_vocabulary().finding_types[fault.code].severity == "moderate"


def test_stance_on_a_work_that_this_article_does_not_cite_is_not_its_finding() -> None:
    cited = citation(source(), stances=(stance("does_not_support", "pmid:99"),))
    assert list(check_works_carry(cited)) == []


@pytest.mark.parametrize(
    ("work", "whom"),
    [
        (RAT, "rat"),
        (source(species=("mouse", "rat")), "mouse, rat"),
        (source(species=(), publication_type="animal_experiment"), "animals"),
    ],
    ids=["species", "several", "kind_of_work"],
)
def test_animal_study_behind_a_general_statement_is_found(work: object, whom: str) -> None:
    cited = citation(source("pmid:9"), work)  # type: ignore[arg-type] # a work in each case
    (fault,) = check_animals(cited)
    assert (fault.code, fault.number) == ("animal_evidence", 2)
    assert f"studied {whom};" in fault.explanation


@pytest.mark.parametrize("species", [("human",), ("animal", "human"), ()])
def test_study_of_people_or_of_nobody_knows_whom_is_no_animal_study(
    species: tuple[str, ...],
) -> None:
    assert list(check_animals(citation(source(species=species)))) == []


def test_statement_that_names_the_animal_may_rest_on_it() -> None:
    assert list(check_animals(citation(RAT, names="brown rats the brain"))) == []
    assert len(list(check_animals(citation(RAT, names="concentration gratitude")))) == 1


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ({}, "Reference 1 (Doze A, 2015)"),
        ({"authors": (), "publisher": "Nap Institute", "year": ""}, "Reference 1 (Nap Institute)"),
        ({"authors": ()}, "Reference 1 (J Naps, 2015)"),
        ({"authors": (), "container": "", "year": ""}, "Reference 1 (pmid:77)"),
    ],
)
def test_work_is_named_by_what_is_known_of_it(more: dict[str, Any], name: str) -> None:
    assert name_work(citation(source(**more)), "pmid:77") == name


@pytest.mark.parametrize("kind", ["case_report", "clinical_report"])
def test_single_cases_behind_a_general_statement_are_found(kind: str) -> None:
    (fault,) = check_cases(citation(source(publication_type=kind)))
    assert fault.code == "case_evidence"
    assert kind.replace("_", " ") in fault.explanation


@pytest.mark.parametrize(
    "more",
    [{"negated": True}, {"qualifiers": (("species", "rat"),)}, {"is_claim": False}],
    ids=["denied", "about_animals", "membership"],
)
def test_statement_that_is_not_general_may_rest_on_less(more: dict[str, Any]) -> None:
    weak = replace(RAT, publication_type="case_report")
    cited = citation(weak, **more)
    assert [*check_animals(cited), *check_cases(cited)] == []


def test_observation_behind_a_statement_about_a_cause_is_found() -> None:
    watched = source(publication_type="observational_study")
    (fault,) = check_observation(citation(watched, is_causal=True))
    assert fault.code == "observational_evidence"
    assert fault.explanation == (
        "Reference 1 (Doze A, 2015) is an observational study; the statement is about a cause."
    )
    unread = replace(watched, reading="record")
    (fault,) = check_observation(citation(unread, is_causal=True))
    assert "going by its record (not read)" in fault.explanation


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("observational_study", {"is_causal": False}),
        ("observational_study", {"is_causal": True, "negated": True}),
        ("systematic_review", {"is_causal": True}),
    ],
    ids=["a_link", "denied", "another_kind_of_work"],
)
def test_observation_behind_a_link_is_not(kind: str, more: dict[str, Any]) -> None:
    assert list(check_observation(citation(source(publication_type=kind), **more))) == []


@pytest.mark.parametrize(
    ("more", "needs"),
    [
        ({}, True),
        ({"is_claim": False}, False),
        ({"assessment": Assessment("st:1", "not_assessed", "An advertisement.")}, False),
        ({"assessment": Assessment("st:1", "unsupported", "Nothing found.")}, True),
    ],
    ids=["not_judged", "membership", "needs_no_judgment", "judged"],
)
def test_membership_and_what_needs_no_judgment_need_no_support(
    more: dict[str, Any], needs: bool
) -> None:
    assert citation(**more).needs_support is needs


def test_opinion_or_news_as_the_only_support_is_found() -> None:
    (fault,) = check_opinions(citation(NEWS))
    assert (fault.code, fault.number, fault.source) == ("opinion_only", 1, "pmid:2")
    both = citation(NEWS, source("pmid:3", publication_type="editorial"))
    (fault,) = check_opinions(both)
    assert (fault.number, fault.source) == (0, "")
    assert fault.explanation == "All that is cited is of this kind: editorial, press release."


@pytest.mark.parametrize(
    "cited",
    [citation(NEWS, source()), citation(), citation(NEWS, is_claim=False)],
    ids=["study_beside_it", "nothing_cited", "membership"],
)
def test_opinion_beside_a_study_or_nothing_at_all_is_not(cited: Citation) -> None:
    assert list(check_opinions(cited)) == []


@pytest.mark.parametrize("ends", [("ntg:naps",), ("ntg:mood",)])
def test_statement_of_who_gains_by_it_is_found(ends: tuple[str, ...]) -> None:
    seller = replace(SELLER, interest_in=ends)
    (fault,) = check_interest(citation(makers=(seller,)))
    assert fault.code == "interested_source"
    assert fault.explanation == "Said by 'Sleep' only, which gains by it. Sells naps."


@pytest.mark.parametrize("kind", ["does_not_support", "not_checked"])
def test_work_that_carries_nothing_does_not_make_it_independent(kind: str) -> None:
    cited = citation(source(), makers=(SELLER,), stances=(stance(kind),))
    assert len(list(check_interest(cited))) == 1


@pytest.mark.parametrize("kind", ["supports", "partly"])
def test_independent_work_that_carries_it_makes_up_for_interest(kind: str) -> None:
    cited = citation(source(), makers=(SELLER,), stances=(stance(kind),))
    assert list(check_interest(cited)) == []


def test_work_of_another_seller_is_not_independent() -> None:
    friend = source(interest_in=("ntg:mood",))
    cited = citation(friend, makers=(SELLER,), stances=(stance("supports"),))
    assert len(list(check_interest(cited))) == 1


@pytest.mark.parametrize(
    ("verdict", "found"), [("supported", 0), ("partly_supported", 0), ("unsupported", 1)]
)
def test_statement_that_holds_by_independent_works_is_not_only_the_seller_s(
    verdict: str, found: int
) -> None:
    judged = Assessment("st:1", verdict, "It was tested.", sources=("pmid:5",))
    assert len(list(check_interest(citation(makers=(SELLER,), assessment=judged)))) == found


def test_interest_in_something_else_is_none() -> None:
    other = replace(SELLER, interest_in=("ntg:coffee",))
    assert list(check_interest(citation(makers=(other,)))) == []
    assert list(check_interest(citation())) == []


def test_safety_matter_that_no_work_carries_is_found() -> None:
    stances = (stance("does_not_support"),)
    cited = citation(source(), assessment=unsafe("ntg:call-for-help"), stances=stances)
    (fault,) = check_safety(cited)
    assert fault.code == "safety_statement_without_support"
    assert fault.explanation == "No work cited (1) carries this."
    assert fault.reasons == ("Safety note: ntg:call-for-help.",)
    (fault,) = check_safety(citation(assessment=unsafe("ntg:call-for-help")))
    assert fault.explanation == "No work is cited for this."


@pytest.mark.parametrize(
    ("reading", "kind"), [("not_read", "does_not_support"), ("abstract", "not_checked")]
)
def test_safety_matter_whose_work_was_not_judged_weighs_less(reading: str, kind: str) -> None:
    work = source(reading=reading)
    cited = citation(work, assessment=unsafe("n"), stances=(stance(kind),))
    (fault,) = check_safety(cited)
    assert fault.code == "safety_statement_unchecked"
    assert fault.explanation == ("No work cited (1) is known to carry this; 1 could not be judged.")
    assert shipped_vocabulary().finding_types[fault.code].severity == "moderate"


def test_safety_matter_that_a_work_carries_and_plain_matter_are_not() -> None:
    stances = (stance("partly"),)
    assert list(check_safety(citation(source(), assessment=unsafe("n"), stances=stances))) == []
    assert list(check_safety(citation(assessment=unsafe()))) == []


def test_safety_matter_that_science_supports_needs_no_reference() -> None:
    known = replace(unsafe("n"), verdict="supported")
    assert list(check_safety(citation(assessment=known))) == []


def test_place_is_that_of_the_sentence_that_cites_the_work() -> None:
    cited = citation(source(), stances=(stance("partly"),))
    first = replace(cited.evidence[0], cited_sources=(), place=Place("statements.tsv", 1))
    (fault,) = check_works_carry(replace(cited, evidence=(first, *cited.evidence)))
    assert str(fault.place) == "statements.tsv:2"
    faults = check_safety(
        replace(
            cited, evidence=(first, *cited.evidence), statement=statement(assessment=unsafe("n"))
        )
    )
    assert [str(fault.place) for fault in faults] == ["statements.tsv:1", "statements.tsv:2"]


def test_statement_that_others_make_too_is_not_only_the_seller_s() -> None:
    cited = citation(makers=(SELLER, source("pmid:5")))
    other = replace(cited.evidence[0], source="pmid:5")
    said = replace(cited.statement, evidence=(*cited.evidence, other))
    assert list(check_interest(replace(cited, statement=said))) == []


def test_number_without_a_work_breaks_no_rule() -> None:
    ghost = citation(source(), stances=(stance("does_not_support"),), assessment=unsafe("n"))
    ghost = replace(ghost, sources={})
    faults = [fault for rule in CITATION_RULES for fault in rule(ghost)]
    assert [fault.code for fault in faults] == [
        "work_seems_unrelated",
        "safety_statement_unchecked",
    ]
    assert faults[0].explanation.startswith("Reference 1 (pmid:77) ")
