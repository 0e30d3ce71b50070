"""A graph on columns answers as the same graph in memory does."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import Any

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from ntgraph import FactGraph, Selection, UnknownNodeError
from ntgraph.columns import GraphColumns
from ntgraph.judging.gauges import crosscheck
from tests.columns.column_facts import (
    ARTICLE,
    NAMES,
    columns_to_ask,
    put_on_columns,
    take_into_memory,
    works_of,
)

ROUNDS = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
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
@given(on_columns, node, st.integers(0, 3), st.integers(1, 8), layer)
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
