from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from ntgraph.errors import UnknownNodeError
from ntgraph.facts import FactBase
from ntgraph.graph.statement_index import StatementIndex
from ntgraph.graph.views import (
    draw_best,
    find_paths,
    index_links,
    neighborhood_view,
    overview,
    whole_view,
)
from tests import world as tiny
from tests.world import ALONE, BEES, CAFFEINE, SCRIPT, SLEEP


def test_whole_view_shows_everything(world: FactBase) -> None:
    view = whole_view(world)
    assert view.nodes == tuple(sorted(world.nodes))
    assert view.statements == tuple(sorted(world.statements))
    assert (view.title, view.left_out) == ("A tiny world", 0)


def test_neighborhood_shows_what_is_near_and_every_statement_among_it(world: FactBase) -> None:
    view = neighborhood_view(world, "caffeine")
    assert view.nodes == (CAFFEINE, BEES, SLEEP)
    inside = (tiny.SHORTENS, tiny.SHORTENS_NOT, tiny.ACTS_ON, tiny.GO_ALONG)
    assert view.statements == tuple(sorted(statement.id for statement in inside))
    assert (view.title, view.left_out) == ("Around caffeine", 0)


def test_neighborhood_of_two_hops_reaches_further(world: FactBase) -> None:
    view = neighborhood_view(world, "caffeine", radius_hops=2)
    assert view.nodes == (CAFFEINE, BEES, SCRIPT, SLEEP)
    assert view.statements == tuple(sorted(world.statements))


def test_limit_keeps_the_best_connected_and_counts_the_rest(world: FactBase) -> None:
    view = neighborhood_view(world, "caffeine", limit=2)
    assert view.nodes == (CAFFEINE, SLEEP)
    assert view.left_out == 1


def test_neighborhood_of_a_lone_node_is_the_node(world: FactBase) -> None:
    view = neighborhood_view(world, "__proto__")
    assert (view.nodes, view.statements, view.left_out) == ((ALONE,), (), 0)


def test_neighborhood_of_an_unknown_node_is_refused(world: FactBase) -> None:
    with pytest.raises(UnknownNodeError, match="did you mean 'caffeine'"):
        neighborhood_view(world, "cafeine")


def test_paths_are_found_between_names(world: FactBase) -> None:
    answer = find_paths(world, "CAFFEINE", "slumber", max_hops=1)
    assert [path.nodes for path in answer.paths] == [(CAFFEINE, SLEEP)]


def test_denied_statement_is_no_link_of_a_path(world: FactBase) -> None:
    denied = {
        id: replace(each, negated=True)
        for id, each in world.statements.items()
        if {each.subject, each.object} == {CAFFEINE, SLEEP}
    }
    without = replace(world, statements={**world.statements, **denied})
    assert denied
    assert find_paths(world, CAFFEINE, SLEEP, max_hops=1).paths
    assert not find_paths(without, CAFFEINE, SLEEP, max_hops=1).paths
    linked = {
        id
        for path in find_paths(without, CAFFEINE, SLEEP, max_hops=4, limit=100).paths
        for hop in path.hops
        for id in hop.statements
    }
    assert not any(without.statements[id].negated for id in linked)


def test_paths_say_how_many_were_left_out(world: FactBase) -> None:
    answer = find_paths(world, "caffeine", "sleep", max_hops=3, limit=1)
    assert len(answer.paths) == 1
    assert answer.left_out == 1


def test_index_made_once_gives_the_same_answers(world: FactBase) -> None:
    index = StatementIndex.of(world.statements.values())
    assert neighborhood_view(world, "sleep", index=index) == neighborhood_view(world, "sleep")
    links = index_links(world.statements.values())
    assert find_paths(world, BEES, SLEEP, index=links) == find_paths(world, BEES, SLEEP)


def test_overview_of_a_small_graph_is_all_of_it(world: FactBase) -> None:
    assert overview(world) == whole_view(world)


def test_overview_draws_the_best_connected_and_holds_the_rest(world: FactBase) -> None:
    view = overview(world, limit=2)
    degrees = Counter(end for s in world.statements.values() for end in (s.subject, s.object))
    best = sorted(degrees.values(), reverse=True)[:2]
    assert view.drawn is not None
    assert sorted((degrees[node] for node in view.drawn), reverse=True) == best
    assert replace(view, drawn=None) == whole_view(world)


def test_a_node_can_be_drawn_in_any_case(world: FactBase) -> None:
    view = draw_best(whole_view(world), 2, keep=ALONE)
    assert view.drawn is not None
    assert ALONE in view.drawn


def with_rest(world: FactBase, id: str = SLEEP) -> FactBase:
    """Make one node of the world a catch-all."""
    rest = replace(world.nodes[id], label="other rest", subtype="catch-all")
    return replace(world, nodes={**world.nodes, id: rest})


def test_what_only_stands_for_a_rest_is_in_the_view_and_not_drawn(world: FactBase) -> None:
    view = overview(with_rest(world))
    assert SLEEP in view.nodes
    assert view.statements == tuple(sorted(world.statements))
    assert view.drawn == tuple(sorted({*world.nodes} - {SLEEP}))
    assert overview(world).drawn is None


def test_a_rest_takes_no_place_from_what_is_drawn(world: FactBase) -> None:
    drawn = overview(with_rest(world), limit=2).drawn
    assert drawn is not None
    assert SLEEP not in drawn
    assert len(drawn) == 2


def test_around_a_node_the_rest_is_left_out_unless_it_is_asked_for(world: FactBase) -> None:
    facts = with_rest(world)
    assert neighborhood_view(facts, "caffeine").drawn == (CAFFEINE, BEES)
    assert neighborhood_view(facts, SLEEP).drawn is None
