"""A graph on columns answers as the same graph in memory does."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from dataclasses import replace
from itertools import product
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from ntgraph import FactGraph, Selection, UnknownNodeError, UnknownTermError
from ntgraph.columns import GraphColumns, columns_of, part_of_columns
from ntgraph.errors import TooLargeError
from ntgraph.exports.map_appearance import list_drawn
from ntgraph.graph import networkx_graph
from ntgraph.graph.kept_part import PartOptions, keep_part
from ntgraph.graph.views import overview, view_of_columns
from ntgraph.judging.gauges import crosscheck
from tests.columns.column_facts import (
    ARTICLE,
    KINDS,
    NAMES,
    columns_to_ask,
    make_nodes,
    put_on_columns,
    take_into_memory,
    works_of,
)
from tests.columns.small_columns import make_links

ROUNDS = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
node = st.sampled_from([f"own:{at}" for at in range(len(NAMES))])
layer = st.sampled_from(["article", "reference"])
on_columns = columns_to_ask()


def both(made: GraphColumns) -> tuple[FactGraph, FactGraph]:
    facts = put_on_columns(made)
    return FactGraph(facts), FactGraph(take_into_memory(facts))


CONDITIONS: list[dict[str, Any]] = [
    {"layer": "article"},
    {"layer": "reference"},
    {"layer": ["article", "reference"]},
    {"predicate": "raises"},
    {"predicate": ["lowers", "is_a"]},
    {"sign": "+"},
    {"sign": ["0", "-"]},
    {"level": "deficiency"},
    {"level": ""},
    {"type": "Drug"},
    {"type": ["Drug", "Effect"]},
    {"subject_type": "drug"},
    {"object_type": ["Drug", "neurotransmitter"]},
    {"subject": "Tea"},
    {"object": ["Tea", "milk"]},
    {"about": "own:3"},
    {"about": "Tea", "object": "milk"},
    {"verdict": "not_assessed"},
    {"verdict": "supported"},
    {"stance": "supports"},
    {"citation_state": "uncited"},
    {"citation_state": ["unchecked", "carried"]},
    {"comparison": "nothing_to_compare"},
    {"comparison": ["agrees", "disagrees", "other_way_round", "related"]},
    {"passage_kind": "biomedical"},
    {"source": works_of()[2][0]},
    {"cites": works_of()[2][0]},
    {"cites": list(works_of()[1])},
    {"article": ARTICLE},
    *({name: value} for name, value in product(
        ("contested", "negated", "hedged", "cited", "safety"), (True, False)
    )),
    {"negated": False, "sign": "+", "cited": True},
]  # fmt: skip


@ROUNDS
@given(on_columns, st.sampled_from(CONDITIONS))
def test_where_chooses_the_same_statements(made: GraphColumns, asked: dict[str, Any]) -> None:
    columns, memory = both(made)
    chosen, expected = (graph.where(**asked) for graph in (columns, memory))
    assert list(chosen.ids) == list(expected.ids)
    assert list(chosen) == list(expected)
    assert len(chosen) == len(expected)
    assert (chosen.node_ids, chosen.told) == (expected.node_ids, expected.told)
    narrowed, again = (each.where(about="own:0") for each in (chosen, expected))
    assert list(narrowed.ids) == list(again.ids)


@ROUNDS
@given(on_columns, node, st.integers(1, 3), st.integers(1, 8), layer)
def test_neighborhoods_are_the_same(
    made: GraphColumns, center: str, hops: int, limit: int, layer: str
) -> None:
    columns, memory = both(made)
    near, expected = (
        graph.neighborhood(center, hops=hops, limit=limit, layer=layer)
        for graph in (columns, memory)
    )
    assert list(near.ids) == list(expected.ids)
    assert (near.left_out, near.center, near.title) == (
        expected.left_out,
        expected.center,
        expected.title,
    )
    index, other = columns.index_of(layer), memory.index_of(layer)
    assert index.neighborhood(center, radius_hops=hops, limit=limit) == other.neighborhood(
        center, radius_hops=hops, limit=limit
    )
    assert index.degree(center) == other.degree(center)
    assert list(index.statements_of(center)) == list(other.statements_of(center))
    assert (center in index) == (center in other)


@ROUNDS
@given(on_columns, node, node, st.integers(1, 5), st.integers(1, 12))
def test_paths_are_the_same(
    made: GraphColumns, start: str, end: str, max_hops: int, limit: int
) -> None:
    columns, memory = both(made)
    found, expected = (
        graph.paths(start, end, max_hops=max_hops, limit=limit) for graph in (columns, memory)
    )
    assert found.answer == expected.answer
    assert found.told() == expected.told()
    assert repr(found) == repr(expected)
    assert list(found.denied.ids) == list(expected.denied.ids)
    assert list(found.statements.ids) == list(expected.statements.ids)


def assert_frames_alike(one: pd.DataFrame, other: pd.DataFrame) -> None:
    """Compare frames; the columns of a part may have types that all of the whole need not."""
    whole, part = (frame.astype(object).where(frame.notna(), None) for frame in (one, other))
    assert_frame_equal(whole, part)


FRAMES = ["statements", "nodes", "evidence", "citations"]


@ROUNDS
@given(on_columns, st.sampled_from(FRAMES))
def test_data_frames_are_the_same(made: GraphColumns, name: str) -> None:
    columns, memory = both(made)
    assert_frame_equal(getattr(columns, name), getattr(memory, name))
    chosen, expected = (graph.where(sign="+") for graph in (columns, memory))
    own, other = getattr(chosen, name), getattr(expected, name)
    # The file's own attributes are columns of a part only where the part has them.
    common = [each for each in other.columns if each in own.columns]
    is_indexed = name in ("statements", "nodes")
    assert_frames_alike(
        own[common].reset_index(drop=not is_indexed), other[common].reset_index(drop=not is_indexed)
    )


@ROUNDS
@given(on_columns)
def test_statements_are_judged_alike(made: GraphColumns) -> None:
    facts = put_on_columns(made)
    checked, expected = crosscheck(facts), crosscheck(take_into_memory(facts))
    assert checked.conflicts == expected.conflicts
    assert dict(checked.comparisons) == expected.comparisons
    assert len(checked.comparisons) == len(expected.comparisons)


@ROUNDS
@given(on_columns)
def test_selections_look_alike(made: GraphColumns) -> None:
    columns, memory = both(made)
    for one, other in zip(_selections(columns), _selections(memory), strict=True):
        assert repr(one) == repr(other)
        assert one._repr_html_() == other._repr_html_()
        assert one.sentences() == other.sentences()
        assert one.facts.statements == other.facts.statements
        assert dict(one.facts.nodes) == dict(other.facts.nodes)
    assert list(columns.everything.ids) == list(memory.everything.ids)


def _selections(graph: FactGraph) -> Iterable[Selection]:
    return graph.everything, graph.said, graph.accepted, graph.where(predicate="raises")


@ROUNDS
@given(on_columns, st.sampled_from([*NAMES, "TEA", "brew", "chai", "chebi:1", "own:4", "nobody"]))
def test_nodes_are_found_by_the_same_names(made: GraphColumns, name: str) -> None:
    found: list[object] = []
    for graph in both(made):
        try:
            found.append(graph.node(name).record)
        except UnknownNodeError as error:
            found.append(str(error))
    assert found[0] == found[1]


@ROUNDS
@given(on_columns, st.sampled_from(CONDITIONS))
def test_parts_of_a_graph_are_the_same(made: GraphColumns, asked: dict[str, Any]) -> None:
    columns, memory = both(made)
    part, expected = (graph.where(**asked).facts for graph in (columns, memory))
    for name in ("data", "statements", "nodes", "sources", "articles", "collections", "told"):
        assert getattr(part, name) == getattr(expected, name), name


@ROUNDS
@given(on_columns, st.sampled_from(CONDITIONS))
def test_a_large_part_stays_on_columns(made: GraphColumns, asked: dict[str, Any]) -> None:
    columns, memory = both(made)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(part_of_columns, "RECORDS_OF_A_PART", 0)
        part = columns.where(**asked).facts
    expected = memory.where(**asked).facts
    assert columns_of(part.statements) is not None or not part.statements
    assert part.statements == expected.statements
    assert part.nodes == expected.nodes
    checked, known = crosscheck(part), crosscheck(expected)
    assert dict(checked.comparisons) == known.comparisons
    assert checked.conflicts == known.conflicts


PARTS = [
    PartOptions(layers=("article",)),
    PartOptions(verdicts=("not assessed",)),
    PartOptions(verdicts=("supported",)),
    PartOptions(types=("Drug", "Effect")),
    PartOptions(around=("Tea",), hops=2),
    PartOptions(around=("Tea", "milk"), types=("Drug",)),
    PartOptions(layers=("reference",), around=("Sleep",)),
]


@ROUNDS
@given(on_columns, st.sampled_from(PARTS))
def test_exports_keep_the_same_part(made: GraphColumns, choice: PartOptions) -> None:
    facts = put_on_columns(made)
    part, expected = (keep_part(each, choice) for each in (facts, take_into_memory(facts)))
    assert part.statements == expected.statements
    assert part.nodes == expected.nodes
    assert part.data == expected.data


@ROUNDS
@given(on_columns, node, st.sampled_from(["raises", "is_a", ""]), st.booleans())
def test_statements_are_found_by_the_same_cells(
    made: GraphColumns, end: str, predicate: str, as_object: bool
) -> None:
    facts = put_on_columns(made)
    wanted = {"object" if as_object else "subject": end}
    wanted |= {"predicate": predicate} if predicate else {"negated": "true"}
    for layer in ("article", "reference"):
        found = facts.find_statements(wanted, layer=layer)
        assert found == take_into_memory(facts).find_statements(wanted, layer=layer)


def test_no_networkx_graph_is_made_of_too_many_statements(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [(0, 1, 0), (0, 1, 1), *((at, at + 1, 0) for at in range(1, 5))]
    links = replace(make_links(rows), kinds=KINDS)
    graph, memory = both(GraphColumns(make_nodes(), links))
    monkeypatch.setattr(networkx_graph, "MOST_EDGES_IN_NETWORKX", 5)
    for each in (graph, memory):
        with pytest.raises(TooLargeError, match=r"at most 5 statements .* got 6"):
            each.to_networkx()
    with pytest.raises(TooLargeError):
        _ = graph.everything.nx
    part = graph.where(subject="Tea")
    assert part.nx.number_of_edges() == len(part) == 2
    assert set(part.to_networkx(flat=True).nodes) == {"own:0", "own:1"}


def test_a_map_of_a_large_graph_is_its_best_connected_part() -> None:
    rows = [(0, at, 0) for at in range(1, 6)] + [(1, 2, 0), (1, 3, 1)]
    facts = put_on_columns(GraphColumns(make_nodes(), replace(make_links(rows), kinds=KINDS)))
    view = overview(facts, limit=3)
    assert view.nodes == ("own:0", "own:1", "own:2")
    assert view.left_out == 3
    ends = {(facts.statements[id].subject, facts.statements[id].object) for id in view.statements}
    assert ends == {("own:0", "own:1"), ("own:0", "own:2"), ("own:1", "own:2")}
    around = view_of_columns(facts, tuple(facts.statements), "Around", limit=2, center="own:5")
    assert around.nodes == ("own:0", "own:5")


def test_a_page_of_a_part_is_that_of_the_same_part_in_memory() -> None:
    rows = [(0, 1, 0), (1, 2, 1), (2, 3, 3), (4, 5, 7)]
    links = replace(make_links(rows), kinds=KINDS, works=None)
    columns, memory = both(GraphColumns(make_nodes(), links))
    for graph in (columns, memory):
        assert "Tea raises the milk." in graph.where(subject="Tea").render()


@ROUNDS
@given(on_columns, st.sets(node))
def test_what_a_map_draws_is_chosen_alike(made: GraphColumns, nodes: set[str]) -> None:
    facts = put_on_columns(made)
    drawn, expected = (list_drawn(each, nodes) for each in (facts, take_into_memory(facts)))
    assert [*drawn] == [*expected]


@ROUNDS
@given(on_columns)
def test_types_are_counted_alike(made: GraphColumns) -> None:
    columns, memory = both(made)
    pairs = [graph.answers.count_types(graph.all_ids) for graph in (columns, memory)]
    assert pairs[0] == pairs[1]
    assert_frame_equal(columns.matrix(layer="article"), memory.matrix(layer="article"))


def test_an_unknown_statement_is_refused() -> None:
    graph = FactGraph(put_on_columns(GraphColumns(make_nodes(), make_links([(0, 1, 0)]))))
    with pytest.raises(UnknownTermError, match="unknown statement 'st:0'"):
        graph.select(["st:0"])
    (id,) = graph.everything.ids
    assert list(graph.select([id, id]).ids) == [id]


def test_rows_are_pickled_and_read_like_a_sequence() -> None:
    graph = FactGraph(put_on_columns(GraphColumns(make_nodes(), make_links([(0, 1, 0)] * 3))))
    ids = graph.everything.ids
    again = pickle.loads(pickle.dumps(ids))  # noqa: S301 - written here
    assert list(again) == list(ids) == sorted(ids)
    assert again == ids == tuple(ids)
    assert (ids[0], ids[1:]) == (next(iter(ids)), tuple(ids)[1:])
    assert ids[1] in ids
    assert "st:0" not in ids
    assert ids != tuple(ids)[:2]
    assert repr(ids) == "RowIds(3 statements)"
