"""Graphs and answers are the same after `pickle` and `copy.deepcopy`, whatever was asked before."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ntgraph
from ntgraph.explore.fact_graph import FactGraph

HEAD = "source,relation,target,reference\n"
EDGES = "".join(f"n{at % 60},raises,n{at % 7},pmid:{at}\n" for at in range(1, 400))
MANY = "".join(f"n{at},lowers,m{at % 5},\n" for at in range(20_001))
WAYS: dict[str, Callable[[Any], Any]] = {
    "pickle": lambda value: pickle.loads(pickle.dumps(value)),  # noqa: S301 - made here
    "deepcopy": copy.deepcopy,
}


@pytest.fixture(scope="module", params=["small", "large", "shipped"])
def graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> FactGraph:
    if request.param == "shipped":
        return ntgraph.load()
    path: Path = tmp_path_factory.mktemp("pickled") / "g.csv"
    more = MANY if request.param == "large" else ""
    path.write_text(HEAD + EDGES + more)
    return ntgraph.read_graph(path)


def first_name(g: FactGraph) -> str:
    return next(iter(g.said)).subject


def answers(g: FactGraph) -> list[Any]:
    """Return answers of all kinds, in a form that can be compared."""
    name = first_name(g)
    other = next(iter(g.where(subject=name))).object
    chosen = g.where(about=name)
    ways = g.paths(name, other)
    return [
        g.notes,
        repr(g),
        list(g.all_ids)[:50],
        chosen.sentences(),
        list(chosen.where(sign="+").ids),
        chosen.statements.to_dict("index"),
        repr(g.node(name)),
        repr(g.neighborhood(name)),
        ways.told(),
        list(ways.statements.ids),
        sorted(map(str, chosen.nx)),
        len(g.where(contested=True)),
    ]


@pytest.mark.parametrize("way", WAYS)
def test_a_graph_answers_as_before(graph: FactGraph, way: str) -> None:
    before = answers(graph)
    again = WAYS[way](graph)
    assert type(again) is FactGraph
    assert again is not graph
    assert answers(again) == before


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", ["where", "node", "neighborhood", "paths", "everything"])
def test_an_answer_is_the_same(graph: FactGraph, way: str, kind: str) -> None:
    name = first_name(graph)
    other = next(iter(graph.where(subject=name))).object
    asked: dict[str, Callable[[], Any]] = {
        "where": lambda: graph.where(about=name),
        "node": lambda: graph.node(name),
        "neighborhood": lambda: graph.neighborhood(name, hops=2),
        "paths": lambda: graph.paths(name, other),
        "everything": lambda: graph.everything,
    }
    given = asked[kind]()
    again = WAYS[way](given)
    assert repr(again) == repr(given)
    chosen, wanted = (each if hasattr(each, "ids") else each.statements for each in (again, given))
    assert list(chosen.ids)[:200] == list(wanted.ids)[:200]
    assert len(chosen) == len(wanted)
    assert list(chosen.where(sign="+").ids)[:200] == list(wanted.where(sign="+").ids)[:200]


def test_what_was_computed_is_not_kept(graph: FactGraph) -> None:
    answers(graph)
    kept = vars(WAYS["pickle"](graph))
    assert set(kept) == {"facts", "_given", "notes"}
