"""Rules for what an article says of its publisher and of its reviewers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ntgraph.judging.audit.publisher_rules import check_claims_about_itself, check_reviewers
from ntgraph.records import ArticleFact, Evidence, Span, Statement
from tests.judging.audit.records import article, citation, source

NAP_HOUSE = article(publisher_node="ntg:nap-house", publisher="Nap House")
MANY = (("amount", "for thousands of sleepers"),)


def claim(cites: bool = False, **more: Any) -> tuple[Statement, Evidence]:
    """Return a statement with a number about the publisher."""
    known: dict[str, Any] = {"subject": "ntg:nap-house", "qualifiers": MANY}
    made = citation(*([source()] if cites else []), **{**known, **more})
    return made.statement, made.evidence[0]


def reviewed(section: str, *names: str) -> ArticleFact:
    return ArticleFact("Reviewer", "…", Span(section, "p1", 0, 9, ""), names)


def test_number_about_the_publisher_without_a_work_is_found() -> None:
    (fault,) = check_claims_about_itself(NAP_HOUSE, [claim()])
    assert (fault.code, fault.statements, fault.passage) == (
        "claim_about_itself",
        ("st:1",),
        (10, 20),
    )
    assert fault.explanation == (
        "Nap House says this of itself (for thousands of sleepers) and cites nothing."
    )


@pytest.mark.parametrize(
    "more",
    [{"cites": True}, {"qualifiers": ()}, {"subject": "ntg:naps"}],
    ids=["with_a_work", "without_a_number", "about_something_else"],
)
def test_other_statements_are_no_claims_of_the_publisher(more: dict[str, Any]) -> None:
    assert list(check_claims_about_itself(NAP_HOUSE, [claim(**more)])) == []


def test_without_a_node_for_the_publisher_nothing_is_its_claim() -> None:
    assert list(check_claims_about_itself(article(), [claim(subject="")])) == []


def test_reviewers_that_differ_from_place_to_place_are_found() -> None:
    both = replace(NAP_HOUSE, facts=(reviewed("header", "Ann Doze"), reviewed("footer", "Bo Rest")))
    (fault,) = check_reviewers(both)
    assert fault.code == "reviewers_differ"
    assert fault.explanation == (
        "Different reviewers are named: Ann Doze (header); Bo Rest (footer)."
    )


@pytest.mark.parametrize(
    "facts",
    [
        (),
        (reviewed("header", "Ann Doze"), reviewed("header")),
        (reviewed("header", "Ann Doze", "Bo Rest"), reviewed("footer", "Bo Rest", "Ann Doze")),
    ],
    ids=["none", "one_place", "the_same_in_both"],
)
def test_reviewers_named_once_or_alike_are_not(facts: tuple[ArticleFact, ...]) -> None:
    assert list(check_reviewers(replace(NAP_HOUSE, facts=facts))) == []
