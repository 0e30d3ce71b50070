"""Which way steps lead, and which paths come first: the same in Python and on the page."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ntgraph.facts import FactBase
from ntgraph.graph.statement_index import StatementIndex
from ntgraph.graph.step_ways import join_trail, ways_of, word_denied
from ntgraph.graph.views import find_denied_links, find_paths
from tests import world as tiny
from tests.learning.flawed import shipped
from tests.world import CAFFEINE, SCRIPT, SLEEP

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "page" / "step_ways.json").read_text(encoding="utf-8")
)
PREDICATES = {"+": "raises", "-": "lowers", "0": "acts_on"}


def make_facts(world: FactBase, said: list[list[str]]) -> FactBase:
    """Return facts with statements such as `a + b`; a fourth word denies one."""
    made = {
        f"st:{at}": replace(
            tiny.ACTS_ON,
            id=f"st:{at}",
            subject=subject,
            predicate=PREDICATES[sign],
            object=target,
            negated=bool(denied),
        )
        for at, (subject, sign, target, *denied) in enumerate(said)
    }
    ends = {end for subject, _, target, *_ in said for end in (subject, target)}
    nodes = {end: replace(world.nodes[SLEEP], id=end, label=end, synonyms=()) for end in ends}
    return replace(world, nodes=nodes, statements=made)


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_steps_and_their_order_are_those_of_the_page(world: FactBase, case: dict[str, Any]) -> None:
    facts = make_facts(world, case["said"])
    answer = find_paths(facts, case["start"], case["end"], max_hops=case["most"])
    trails = [join_trail(path.nodes, ways_of(path, facts)) for path in answer.paths]
    assert trails == case["trails"]


def test_a_limit_keeps_what_leads_forward_and_counts_the_rest(world: FactBase) -> None:
    facts = make_facts(world, [["c", "+", "a"], ["a", "+", "b"], ["b", "+", "c"]])
    answer = find_paths(facts, "a", "c", max_hops=2, limit=1)
    assert ([path.nodes for path in answer.paths], answer.left_out) == ([("a", "b", "c")], 1)


@pytest.mark.parametrize(
    ("start", "end"), [("cocaine", "paranoia"), ("amphetamines", "mania"), ("cocaine", "dopamine")]
)
def test_of_the_shipped_facts_forward_paths_come_first(start: str, end: str) -> None:
    facts = shipped()
    few = find_paths(facts, start, end, max_hops=4, limit=3)
    every = find_paths(facts, start, end, max_hops=4, limit=100_000)
    is_forward = [set(ways_of(path, facts)) == {"along"} for path in every.paths]
    assert True in is_forward
    assert False in is_forward
    assert is_forward == sorted(is_forward, reverse=True)
    assert few.paths == every.paths[:3]
    assert len(few.paths) + few.left_out == len(every.paths)


def test_a_denied_statement_is_named_if_it_would_be_a_step(world: FactBase) -> None:
    said = [["a", "+", "b"], ["b", "+", "c", "denied"], ["a", "+", "d", "denied"]]
    facts = make_facts(world, said)
    assert [s.id for s in find_denied_links(facts, "a", "c", max_hops=2)] == ["st:1"]
    assert find_denied_links(facts, "a", "c", max_hops=1) == ()
    assert find_denied_links(facts, "a", "b", max_hops=3) == ()


def test_statements_on_paths_are_those_of_all_paths_found(world: FactBase) -> None:
    index = StatementIndex.of(world.statements.values())
    paths = index.find_paths(CAFFEINE, SCRIPT, max_hops=3, limit=10_000).paths
    told = {id for path in paths for hop in path.hops for id in hop.statements}
    assert index.statements_on_paths(CAFFEINE, SCRIPT, max_hops=3) == told != set()
    assert index.statements_on_paths(CAFFEINE, "ntg:nowhere", max_hops=3) == frozenset()


def test_denied_statements_are_counted_in_one_line() -> None:
    assert word_denied([]) == ""
    assert word_denied(["One.", "Two."]) == "2 denied statements are no links: One. Two."
