"""The attributes and keys of the graph, on which notebooks and exports rely."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import networkx as nx
import pytest

from ntgraph.errors import UnknownNodeError
from ntgraph.facts import FactBase
from ntgraph.graph.networkx_graph import build_graph
from ntgraph.records import Statement
from tests import world as tiny
from tests.small import small_facts
from tests.world import ALONE, BEES, CAFFEINE, MARKUP, SCRIPT, SLEEP

PLAIN = (str, int, bool)


def test_graph_is_a_directed_multigraph_with_the_data_s_own_description(world: FactBase) -> None:
    graph = build_graph(world)
    assert type(graph) is nx.MultiDiGraph
    assert graph.graph == {
        "title": "A tiny world",
        "data_version": "2026.11.0",
        "released_on": "2026-11-23",
        "license": "CC-BY-4.0",
    }


def test_nodes_are_those_of_the_tables_first_things_then_works(world: FactBase) -> None:
    assert list(build_graph(world)) == [*world.nodes, *world.sources]


def test_node_carries_plain_attributes(world: FactBase) -> None:
    assert build_graph(world).nodes[CAFFEINE] == {
        "label": "caffeine",
        "lay_label": "caffeine",
        "node_type": "Drug",
        "subtype": "",
        "definition": "What wakes in coffee.",
        "synonyms": ["=SUM(A1:A9)", "théine ☕"],
        "identifiers": ["WIKIDATA:Q60235"],
    }


def test_lay_label_is_never_empty(world: FactBase) -> None:
    assert build_graph(world).nodes[SCRIPT]["lay_label"] == MARKUP


def test_work_is_a_node_of_its_own_type(world: FactBase) -> None:
    assert build_graph(world).nodes["pmid:123"] == {
        "label": "First work",
        "lay_label": "Müller A, O'Neil B. First work. Journal of Rest. 2014;7(2):1-9.",
        "node_type": "Source",
        "subtype": "review",
        "definition": "",
        "synonyms": [],
        "identifiers": ["doi:10.1000/first"],
        "title": "First work",
        "year": "2014",
        "publication_type": "review",
        "species": ["human"],
        "license": "unknown",
        "reading": "not_read",
        "url": "",
    }


def test_statement_is_an_edge_keyed_by_its_id(world: FactBase) -> None:
    assert build_graph(world).edges[CAFFEINE, SLEEP, tiny.SHORTENS.id] == {
        "predicate": "lowers",
        "sign": "-",
        "negated": False,
        "subject_level": "",
        "qualifiers": [],
        "layer": "article",
        "sentence": "Caffeine shortens sleep.",
        "sources": ["ntg:tiny-article"],
        "cited_sources": ["pmid:123"],
        "hedges": ["may"],
        "hedged": False,
        "species": [],
        "passage_kinds": ["biomedical"],
        "evidence_count": 2,
        "verdict": "contradicted",
        "verdict_reason": f"=A reason {MARKUP}",
        "verdict_basis": "recalled",
        "verdict_sources": ["doi:10.1000/another"],
        "stances": ["pmid:123=does_not_support"],
        "citation_state": "not_carried",
        "comparison": "nothing_to_compare",
        "contested_by": [tiny.SHORTENS_NOT.id],
        "safety_notes": [f"Ask somebody before you act {MARKUP}. (doi:10.1000/another)"],
    }


def test_accepted_fact_has_no_gauges(world: FactBase) -> None:
    edge = build_graph(world).edges[BEES, CAFFEINE, tiny.GO_ALONG.id]
    assert (edge["layer"], edge["verdict"]) == ("reference", "not_assessed")
    assert (edge["comparison"], edge["citation_state"], edge["safety_notes"]) == ("", "", [])


def test_parallel_edges_are_kept(world: FactBase) -> None:
    keys = build_graph(world).get_edge_data(CAFFEINE, SLEEP)
    assert set(keys) == {tiny.SHORTENS.id, tiny.SHORTENS_NOT.id, tiny.ACTS_ON.id}


def test_level_and_qualifiers_stand_on_the_edge(world: FactBase) -> None:
    graph = build_graph(world)
    assert graph.edges[SCRIPT, SLEEP, tiny.COSTS_SLEEP.id]["subject_level"] == "deficiency"
    assert graph.edges[CAFFEINE, SLEEP, tiny.ACTS_ON.id]["qualifiers"] == ["dose=double"]


def test_denied_statement_gives_no_direction(world: FactBase) -> None:
    edge = build_graph(world).edges[CAFFEINE, SLEEP, tiny.SHORTENS_NOT.id]
    assert (edge["negated"], edge["sign"]) == (True, "0")


def test_node_without_statements_is_still_a_node(world: FactBase) -> None:
    graph = build_graph(world)
    assert ALONE in graph
    assert graph.degree(ALONE) == 0


def test_cited_work_points_at_both_ends_of_the_statement(world: FactBase) -> None:
    graph = build_graph(world)
    id = tiny.SHORTENS.id
    for role, end in (("subject", CAFFEINE), ("object", SLEEP)):
        assert graph.edges["pmid:123", end, f"{id}|pmid:123|{role}"] == {
            "predicate": "cited_for",
            "layer": "citation",
            "statement": id,
            "role": role,
        }


def test_article_cites_each_work_once_with_all_its_printed_numbers(world: FactBase) -> None:
    graph = build_graph(world)
    assert graph.edges["ntg:tiny-article", "pmid:123", "tiny|pmid:123"] == {
        "predicate": "cites",
        "layer": "citation",
        "numbers": ["1", "2"],
    }
    assert list(graph["ntg:tiny-article"]) == ["doi:10.1000/another", "pmid:123"]


def test_edges_are_statements_and_citations_and_nothing_else(world: FactBase) -> None:
    graph = build_graph(world)
    cited = sum(len(statement.cited_sources) for statement in world.statements.values())
    assert graph.number_of_edges() == len(world.statements) + 2 * cited + 2


@pytest.mark.parametrize("facts", [tiny.world(), small_facts()], ids=["world", "small article"])
def test_all_attributes_are_plain_values(facts: FactBase) -> None:
    graph = build_graph(facts)
    things: list[dict[str, Any]] = [data for _, data in graph.nodes(data=True)]
    things += [data for *_, data in graph.edges(data=True)]
    for data in things:
        for value in data.values():
            items = value if type(value) is list else [value]
            assert all(type(item) in PLAIN for item in items)
            assert type(value) is not list or all(type(item) is str for item in items)


def test_graph_takes_every_algorithm(world: FactBase) -> None:
    graph = build_graph(world)
    assert nx.number_weakly_connected_components(graph) == 3
    assert nx.shortest_path(graph, CAFFEINE, SLEEP) == [CAFFEINE, SLEEP]
    assert nx.degree_centrality(graph)[ALONE] == 0
    assert set(nx.betweenness_centrality(graph)) == set(graph)


def test_same_facts_make_equal_graphs_in_the_same_order(world: FactBase) -> None:
    one, other = build_graph(world), build_graph(tiny.world())
    assert nx.utils.graphs_equal(one, other)
    assert list(one.edges(keys=True)) == list(other.edges(keys=True))


def with_statement(facts: FactBase, statement: Statement) -> FactBase:
    return replace(facts, statements={statement.id: statement})


@pytest.mark.parametrize("end", ["subject", "object"])
def test_statement_about_an_unknown_node_is_refused(world: FactBase, end: str) -> None:
    broken = with_statement(world, replace(tiny.SHORTENS, **{end: "ntg:sleeep"}))  # type: ignore[arg-type] # ids
    with pytest.raises(UnknownNodeError, match=r"'ntg:sleeep' \(did you mean 'ntg:sleep'\?\)"):
        build_graph(broken)


def test_citation_of_an_unknown_work_is_refused(world: FactBase) -> None:
    evidence = replace(tiny.SHORTENS.evidence[0], cited_sources=("pmid:124",))
    broken = with_statement(world, replace(tiny.SHORTENS, evidence=(evidence,)))
    with pytest.raises(UnknownNodeError, match="pmid:124"):
        build_graph(broken)


def test_reference_to_an_unknown_work_is_refused(world: FactBase) -> None:
    sources = {id: source for id, source in world.sources.items() if id != "doi:10.1000/another"}
    broken = replace(with_statement(world, tiny.SHORTENS), sources=sources)
    with pytest.raises(UnknownNodeError, match=r"doi:10\.1000/another"):
        build_graph(broken)
