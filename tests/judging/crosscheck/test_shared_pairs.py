"""Where several articles speak of the same two things: agreement, difference, or neither."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.judging.crosscheck import Meeting, find_meetings
from ntgraph.records import Evidence, Statement
from tests.second import CLASHES, FIRST, SHARED, find_said, merge_second_article

ONE, OTHER = "one-article", "other-article"
GABA, CALM = "CHEBI:16865", "UBERON:0001016"


@cache
def shipped() -> FactBase:
    return load_facts(shipped_facts())


def said(id: str, article: str, **changes: object) -> Statement:
    """Return a shipped statement as if only one article made it, with some fields changed."""
    base = find_said(shipped(), (GABA, "calms", CALM), FIRST)
    evidence: tuple[Evidence, ...] = (replace(base.evidence[0], article=article),)
    plain = replace(base, id=id, evidence=evidence, qualifiers=(), subject_level="")
    return replace(plain, **changes)  # type: ignore[arg-type]


def meet(*statements: Statement) -> list[tuple[str, tuple[str, ...]]]:
    facts = replace(shipped(), statements={each.id: each for each in statements})
    return plain(find_meetings(facts, facts.statements))


def plain(meetings: Iterable[Meeting]) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.kind, each.statements) for each in meetings]


def test_the_shipped_articles_meet_where_the_rows_say_so() -> None:
    found = find_meetings(shipped(), shipped().statements)
    ends = {
        (
            each.kind,
            frozenset(
                end
                for id in each.statements
                for end in (shipped().statements[id].subject, shipped().statements[id].object)
            ),
        )
        for each in found
    }
    assert ends == {
        ("same", frozenset({"CHEBI:15355", "CHEBI:25512"})),
        ("same", frozenset({"CHEBI:16865", "CHEBI:25512"})),
        ("agree", frozenset({"CHEBI:18357", "CHEBI:28918"})),
    }


def test_one_article_alone_meets_nobody() -> None:
    assert meet(said("a", ONE), said("b", ONE, negated=True)) == []


def test_a_statement_of_two_articles_is_the_same() -> None:
    first = said("a", ONE)
    both = replace(first, evidence=(*first.evidence, *said("x", OTHER).evidence))
    assert meet(both) == [("same", ("a",))]


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({}, "agree"),
        ({"qualifiers": (("manner", "in a wording of its own"),)}, "agree"),
        ({"negated": True}, "differ"),
        ({"predicate": "lowers"}, "speak"),
        ({"predicate": "occurs_in"}, "speak"),
        ({"predicate": "raises"}, "differ"),
        ({"subject_level": "low"}, "speak"),
        ({"subject": CALM, "object": GABA}, "speak"),
    ],
)
def test_two_articles_about_two_things(changes: dict[str, object], kind: str) -> None:
    assert meet(said("a", ONE), said("b", OTHER, **changes)) == [(kind, ("a", "b"))]


def test_opposite_signs_differ() -> None:
    one, other = said("a", ONE, predicate="raises"), said("b", OTHER, predicate="lowers")
    assert meet(one, other) == [("differ", ("a", "b"))]


def test_what_holds_under_another_condition_is_no_difference() -> None:
    key = next(key for key, each in shipped().vocabulary.qualifiers.items() if each.limits)
    one = said("a", ONE, qualifiers=((key, "once"),))
    other = said("b", OTHER, negated=True, qualifiers=((key, "never again"),))
    assert meet(one, other) == [("speak", ("a", "b"))]
    limited = replace(other, negated=False)
    assert meet(one, limited) == [("speak", ("a", "b"))]


def test_a_symmetric_relation_may_be_told_from_either_end() -> None:
    known = shipped().vocabulary.predicates.values()
    predicate = next(each.id for each in known if each.symmetric)
    one = said("a", ONE, predicate=predicate)
    other = said("b", OTHER, predicate=predicate, subject=CALM, object=GABA)
    assert meet(one, other) == [("agree", ("a", "b"))]


def test_a_second_article_agrees_and_differs_as_it_was_written(tmp_path: Path) -> None:
    facts = load_facts(merge_second_article(tmp_path))
    found = find_meetings(facts, facts.statements)
    same = {id for each in found if each.kind == "same" for id in each.statements}
    assert {find_said(facts, triple).id for triple in SHARED} <= same
    differ = [set(each.statements) for each in found if each.kind == "differ"]
    for triple, kind, other in CLASHES:
        if kind != "lasting" and triple != other:
            pair = {find_said(facts, triple).id, find_said(facts, other, FIRST).id}
            assert any(pair <= each for each in differ)
