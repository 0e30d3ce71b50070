"""Rules that look at the works cited elsewhere in the paragraph."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ntgraph.judging.audit.citation_record import Citation
from ntgraph.judging.audit.finding_and_fault import Fault
from ntgraph.judging.audit.paragraph_rules import (
    check_cited_at_right_sentence,
    check_not_contradicted_beside,
    list_paragraphs,
)
from ntgraph.records import Assessment, Span
from tests.judging.audit.records import citation, source, stance

WORK = source("pmid:77")
OTHER = source("pmid:88", reading="abstract")
WORKS = {work.id: work for work in (WORK, OTHER)}


def said(id: str, start: int, *cited: str, block: str = "p1", **more: Any) -> Citation:
    """Return a statement of one sentence of a paragraph, with the works that it cites."""
    made = citation(*(WORKS[work] for work in cited), id=id, **more)
    piece = replace(made.evidence[0], span=Span("body", block, start, start + 5, ""))
    return replace(made, evidence=(piece,), sources=WORKS)


def judged(verdict: str, *grounds: str) -> Assessment:
    return Assessment("st:1", verdict, "It says so.", sources=grounds)


def contradicted(*citations: Citation) -> list[Fault]:
    paragraphs = list_paragraphs(citations, lambda each: each.id)
    return [fault for each in paragraphs for fault in check_not_contradicted_beside(each)]


def misplaced(*citations: Citation) -> list[Fault]:
    paragraphs = list_paragraphs(citations, lambda each: f"It says {each.id}.")
    return [fault for each in paragraphs for fault in check_cited_at_right_sentence(each)]


def test_statement_that_a_work_cited_nearby_speaks_against_is_found() -> None:
    wrong = said("st:1", 10, assessment=judged("contradicted", "pmid:77"))
    (fault,) = contradicted(wrong, said("st:2", 20, "pmid:77"))
    assert (fault.code, fault.number, fault.source) == ("contradicted_by_neighbor", 1, "pmid:77")
    assert (fault.statements, fault.passage) == (("st:1",), (10, 15))


@pytest.mark.parametrize(
    ("verdict", "grounds", "more"),
    [
        ("unsupported", ("pmid:77",), {}),
        ("contradicted", ("pmid:88",), {}),
        ("contradicted", ("pmid:77",), {"block": "p2"}),
    ],
    ids=["not_contradicted", "by_another_work", "in_another_paragraph"],
)
def test_statement_that_no_work_cited_nearby_speaks_against_is_not(
    verdict: str, grounds: tuple[str, ...], more: dict[str, Any]
) -> None:
    wrong = said("st:1", 10, assessment=judged(verdict, *grounds))
    assert contradicted(wrong, said("st:2", 20, "pmid:77", **more)) == []


def test_work_cited_for_the_statement_itself_or_not_read_is_no_neighbor() -> None:
    judgment = judged("contradicted", "pmid:77")
    own = said("st:1", 10, "pmid:77", assessment=judgment)
    assert contradicted(own, said("st:2", 20, "pmid:77")) == []
    unread = {**WORKS, "pmid:77": replace(WORK, reading="not_read")}
    wrong = replace(said("st:1", 10, assessment=judgment), sources=unread)
    assert contradicted(wrong, said("st:2", 20, "pmid:77")) == []


def test_work_cited_at_the_wrong_sentence_is_found() -> None:
    citing = said("st:1", 10, "pmid:77", stances=(stance("does_not_support"),))
    right = said("st:2", 20, assessment=judged("supported", "pmid:77"))
    (fault,) = misplaced(citing, right)
    assert (fault.code, fault.number, fault.statements) == (
        "cited_at_wrong_sentence",
        1,
        ("st:1",),
    )
    assert fault.explanation.endswith("sentence of the paragraph holds: It says st:2.")


@pytest.mark.parametrize("kind", ["supports", "partly", "not_checked"])
def test_work_that_may_carry_its_sentence_is_at_the_right_one(kind: str) -> None:
    citing = said("st:1", 10, "pmid:77", stances=(stance(kind),))
    right = said("st:2", 20, assessment=judged("supported", "pmid:77"))
    assert misplaced(citing, right) == []


def test_work_that_carries_a_part_of_its_sentence_is_at_the_right_one() -> None:
    citing = said("st:1", 10, "pmid:77", stances=(stance("does_not_support"),))
    beside = said("st:3", 10, "pmid:77", stances=(stance("partly"),))
    right = said("st:2", 20, assessment=judged("supported", "pmid:77"))
    assert misplaced(citing, beside, right) == []


@pytest.mark.parametrize(
    ("verdict", "cited", "block"),
    [
        ("overstated", (), "p1"),
        ("supported", ("pmid:77",), "p1"),
        ("supported", (), "p2"),
    ],
    ids=["does_not_hold", "cites_it_already", "in_another_paragraph"],
)
def test_no_other_sentence_needs_the_work(verdict: str, cited: tuple[str, ...], block: str) -> None:
    citing = said("st:1", 10, "pmid:77", stances=(stance("does_not_support"),))
    assessment = judged(verdict, "pmid:77")
    other = said("st:2", 20, *cited, block=block, assessment=assessment)
    assert [fault for fault in misplaced(citing, other) if "st:1" in fault.statements] == []
