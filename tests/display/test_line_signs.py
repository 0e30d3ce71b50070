"""The ends of lines: a relation without direction has none, and every other one has its own."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

from ntgraph.checks import load_sound_facts
from ntgraph.display import DisplayGraph, build_display
from ntgraph.exports.map_appearance import find_appearance
from ntgraph.facts import shipped_facts
from ntgraph.facts.statement_sentences import NO_DIRECTION
from ntgraph.graph.views import whole_view
from ntgraph.learning.puzzle_maps import puzzle_maps
from ntgraph.picture import render_svg
from tests.graph_files import MIXED, read_text, show


@pytest.fixture
def mixed(tmp_path: Path) -> DisplayGraph:
    return show(read_text(tmp_path, "mixed.gexf", MIXED))


def name_lines(display: DisplayGraph) -> dict[tuple[str, str], str]:
    names = {node.id: node.name for node in display.nodes}
    ends = {line.sign: line.end for line in display.lines}
    return {(names[e.source], names[e.target]): ends[e.sign] for e in display.edges}


def test_only_edges_with_a_direction_have_a_tip(mixed: DisplayGraph) -> None:
    lines = name_lines(mixed)
    assert lines.pop(("Ann", "Ben")) == "open"
    assert lines.pop(("Cem", "Dee")) == "open"
    assert {frozenset(pair): end for pair, end in lines.items()} == {
        frozenset(("Ben", "Cem")): "plain",
        frozenset(("Ann", "Dee")): "plain",
    }


def test_the_legend_counts_both_kinds(mixed: DisplayGraph) -> None:
    counts = {line.end: line.count for line in mixed.lines}
    assert counts == {"arrow": 0, "bar": 0, "open": 2, "plain": 2}


def test_an_undirected_graph_has_no_tips(tmp_path: Path) -> None:
    path = tmp_path / "karate.graphml"
    nx.write_graphml(nx.karate_club_graph(), path)
    display = show(read_text(tmp_path, "karate.graphml", path.read_text(encoding="utf-8")))
    assert len(display.edges) == 78
    assert {edge.sign for edge in display.edges} == {NO_DIRECTION}


def test_a_picture_draws_and_names_the_open_tips(mixed: DisplayGraph) -> None:
    picture = render_svg(mixed)
    assert "A line that ends in an open arrow: this way" in picture
    assert "A line that ends in neither arrow nor bar: is linked to" in picture
    tipped = picture.count("marker-end=")
    # One group of lines, and its line in the legend.
    assert tipped == 2


def test_shipped_lines_agree_with_those_that_leave_as_files() -> None:
    facts = load_sound_facts(shipped_facts()).facts
    display = build_display(whole_view(facts))
    ends = {line.sign: line.end for line in display.lines}
    leaving = find_appearance(facts).edges
    drawn = {id: ends[edge.sign] for edge in display.edges for id in edge.statements}
    differing = {id for id, end in drawn.items() if id in leaving and leaving[id].end != end}
    assert differing == set()
    symmetric = {p.id for p in facts.vocabulary.predicates.values() if p.symmetric}
    told = {id for id in drawn if facts.statements[id].predicate in symmetric}
    assert len(told) > 20
    assert {drawn[id] for id in told} == {"plain"}


def test_a_puzzle_draws_no_direction_where_something_only_comes_with_an_amount() -> None:
    maps = puzzle_maps(load_sound_facts(shipped_facts()).facts)
    comes = [p for made in maps for p in made.places if p.asked.startswith("can come with")]
    assert comes
    assert {place.sign for place in comes} == {NO_DIRECTION}
