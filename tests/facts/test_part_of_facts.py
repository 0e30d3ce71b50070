"""A part of the facts: what it keeps, what it says of itself, and that no judgment changes."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

import ntgraph
from ntgraph.facts import FactBase
from ntgraph.facts.part_of_facts import facts_of_statements
from ntgraph.judging.audit import find_findings
from ntgraph.judging.gauges import crosscheck, describe_gauges
from ntgraph.learning import quiz_items
from ntgraph.records import named_nodes
from ntgraph.records.vocabulary import REFERENCE_LAYER
from tests.world import CAFFEINE, SHORTENS

GROUND = "doi:10.1000/another"


@cache
def shipped() -> FactBase:
    return ntgraph.load_facts(ntgraph.shipped_facts())


def some_statements() -> st.SearchStrategy[set[str]]:
    return st.sets(st.sampled_from(sorted(shipped().statements)), max_size=12)


def test_all_statements_are_no_part(world: FactBase) -> None:
    assert facts_of_statements(world, world.statements) is world


def test_a_part_says_what_it_is_and_keeps_only_what_it_needs(world: FactBase) -> None:
    part = facts_of_statements(world, [SHORTENS.id], "the shortest")
    assert part.data.title == f"Part of “{world.data.title}”: the shortest"
    count = len(world.statements)
    assert part.data.summary.startswith(f"Not all of it: 1 of {count} statements (the shortest). ")
    assert (part.told, part.part_of, part.is_whole) == ("the shortest", world, False)
    assert set(part.nodes) == {CAFFEINE, "ntg:sleep"}
    assert set(part.sources) == {"ntg:tiny-article", "pmid:123", GROUND}
    made = part.statements[SHORTENS.id].assessment
    assert made is not None
    assert GROUND in made.sources  # nobody cites it, but the verdict rests on it
    (article,) = part.articles.values()
    assert {each.source for each in article.references} == {"pmid:123"}


def test_a_part_of_a_part_names_both_choices_and_stands_on_the_whole() -> None:
    ids = sorted(shipped().statements)
    part = facts_of_statements(facts_of_statements(shipped(), ids[:9], "one"), ids[:3], "two")
    assert part.part_of is shipped()
    assert part.told == "one; two"


@settings(max_examples=25)
@given(some_statements())
def test_no_id_leads_nowhere(ids: set[str]) -> None:
    part = facts_of_statements(shipped(), ids)
    assert set(part.statements) == ids
    assert set(part.nodes) == named_nodes(part.statements.values())
    for statement in part.statements.values():
        assert {*statement.sources, *statement.cited_sources} <= part.sources.keys()
        assert {stance.source for stance in statement.stances} <= part.sources.keys()
        assert set(statement.safety_notes) <= part.safety_notes.keys()
        for piece in statement.evidence:
            assert {(piece.article, n) for n in piece.cites} <= part.references.keys()
            assert not piece.article or piece.article in part.articles
            assert not piece.collection or piece.collection in part.collections


@settings(max_examples=25)
@given(some_statements())
def test_leaving_out_others_changes_no_gauge(ids: set[str]) -> None:
    whole, part = shipped(), facts_of_statements(shipped(), ids)
    for id, statement in part.statements.items():
        assert describe_gauges(statement, part, crosscheck(part)) == describe_gauges(
            whole.statements[id], whole, crosscheck(whole)
        )


@settings(max_examples=25)
@given(some_statements())
def test_findings_and_questions_are_those_of_the_whole(ids: set[str]) -> None:
    part = facts_of_statements(shipped(), ids)
    whole = {(f.code, f.number, f.source, f.explanation) for f in find_findings(shipped())}
    for finding in find_findings(part):
        assert (finding.code, finding.number, finding.source, finding.explanation) in whole
        assert set(finding.statements) <= ids
        if finding.number and not finding.statements:
            assert (finding.article, finding.number) in part.references
    asked = quiz_items(part)
    assert asked == [i for i in quiz_items(shipped()) if set(i.statements) <= ids]


def test_a_comparison_holds_without_the_accepted_facts_that_it_rests_on() -> None:
    whole = shipped()
    said = [id for id, each in whole.statements.items() if each.layer != REFERENCE_LAYER]
    part = facts_of_statements(whole, said)
    outcomes = {c.outcome for c in crosscheck(part).comparisons.values()}
    assert {"agrees", "related"} <= outcomes
    assert crosscheck(part).comparisons == crosscheck(whole).comparisons


def test_a_conflict_is_told_where_the_other_side_is_left_out() -> None:
    contested = min(crosscheck(shipped()).conflicts)
    part = facts_of_statements(shipped(), [contested])
    told = describe_gauges(part.statements[contested], part, crosscheck(part))
    assert told["contested_by"][0]["sentence"]
