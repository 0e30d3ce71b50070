"""Awkward networkx graphs, each with what must come out of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd

Make = Callable[[], "nx.Graph[Any]"]


class Color(Enum):
    """An id or value that is a member of an enumeration."""

    RED = "red"


@dataclass(frozen=True)
class GraphCase:
    """A graph, the sentences of its statements in order, and words that its notes must have.

    `attributes` are those that the statements together must keep.
    """

    name: str
    make: Make
    sentences: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()


def of(kind: Callable[..., nx.Graph[Any]], *edges: tuple[Any, ...], **head: Any) -> Make:
    """Return a function that makes a graph of some edges, the last part of each its attributes."""

    def make() -> nx.Graph[Any]:
        graph = kind(**head)
        for edge in edges:
            *ends, data = edge if isinstance(edge[-1], dict) else (*edge, {})
            graph.add_edge(*ends)
            view: Any = graph.edges
            if graph.is_multigraph() and len(ends) == 2:
                ends.append(max(graph[ends[0]][ends[1]]))
            view[tuple(ends)].update(data)
        return graph

    return make


def nodes(
    *given: tuple[Any, dict[Any, Any]], kind: Callable[..., nx.Graph[Any]] = nx.Graph
) -> Make:
    """Return a function that makes a graph without edges."""

    def make() -> nx.Graph[Any]:
        graph = kind()
        for node, data in given:
            graph.add_node(node)
            graph.nodes[node].update(data)
        return graph

    return make


def add_nodes(make: Make, **labels: dict[str, Any]) -> Make:
    """Return a function that makes a graph and adds attributes to its nodes."""

    def made() -> nx.Graph[Any]:
        graph = make()
        for node, data in labels.items():
            graph.nodes[node].update(data)
        return graph

    return made


def make_view() -> nx.Graph[Any]:
    """Return a view of a part of a graph."""
    return nx.DiGraph([("a", "b"), ("b", "c")]).subgraph(["a", "b"])


def make_reversed() -> nx.Graph[Any]:
    """Return a view in which every edge is turned round."""
    return nx.DiGraph([("a", "b")]).reverse(copy=False)


def make_subclass() -> nx.Graph[Any]:
    """Return a graph of a class that cannot be made without arguments."""

    class Named(nx.DiGraph):  # type: ignore[type-arg] # any ids
        def __init__(self, name: str) -> None:
            super().__init__()
            self.name_given = name

    graph = Named("mine")
    graph.add_edge("a", "b")
    return graph


def make_embedding() -> nx.Graph[Any]:
    """Return a graph of a class that does not let edges be added as others do."""
    return nx.check_planarity(nx.path_graph(3))[1]


def make_loop_list() -> nx.Graph[Any]:
    """Return a graph with a list that contains itself."""
    endless: list[Any] = [1]
    endless.append(endless)
    return of(nx.Graph, ("a", "b", {"loop": endless}))()


LINKED = "A is linked to b."
DI, MULTI, BOTH = nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph
NAN = float("nan")
WHEN = dt.datetime(2026, 11, 28, 12, 30)  # noqa: DTZ001 # without a zone, as most have it

GRAPHS = (
    GraphCase("empty", nx.Graph),
    GraphCase("empty multigraph", BOTH),
    GraphCase("one node", nodes(("a", {}))),
    GraphCase("isolated beside an edge", lambda: nx.Graph([("a", "b")]), (LINKED,)),
    GraphCase(
        "two isolated",
        lambda: nx.union(nx.Graph([("a", "b")]), nx.empty_graph(2)),
        (LINKED,),
        ("2 nodes are in no edge",),
    ),
    GraphCase("loop", of(nx.Graph, ("a", "a", {"predicate": "likes"})), ("A likes a.",)),
    GraphCase("loop both ways", of(DI, ("a", "a"), ("a", "b"), ("b", "a")), (
        "A is linked to a.", LINKED, "B is linked to a.",
    )),
    GraphCase("parallel", of(MULTI, ("a", "b"), ("a", "b")), (
        "A is linked to b (edge 2).", LINKED,
    )),
    GraphCase("parallel that differ", of(BOTH, ("a", "b", {"predicate": "feeds"}),
        ("a", "b", {"predicate": "bites"})), ("A bites b.", "A feeds b.")),
    GraphCase("keys that are relations", of(BOTH, ("a", "b", "feeds"), ("a", "b", "bites")),
        ("A is linked to b (edge 2).", LINKED),
        ("predicate='key'",), ("key",)),
    GraphCase("keys and a predicate", of(BOTH, ("a", "b", "k1", {"relation": "feeds"})),
        ("A feeds b.",), (), ("key",)),
    GraphCase("keys that are tuples", of(MULTI, ("a", "b", (1, 2))), (LINKED,)),
    GraphCase("whole numbers", lambda: nx.path_graph(3),
        ("0 is linked to 1.", "1 is linked to 2.")),
    GraphCase("negative and huge numbers", of(DI, (-1, 10**30)),
        (f"-1 is linked to {10**30}.",)),
    GraphCase("a number and its text", of(nx.Graph, (1, "1")), ("1 is linked to 1.",),
        ("differs only in case, blanks or kind",)),
    GraphCase("truth values", of(nx.Graph, (True, False)), ("True is linked to False.",)),
    GraphCase("fractions of numbers", of(nx.Graph, (0.5, 1.5)), ("0.5 is linked to 1.5.",)),
    GraphCase("NaN as an id", of(nx.Graph, (NAN, "a")),
        ("(no name) is linked to a.",), ("1 node without a name",)),
    GraphCase("infinite ids", of(DI, (float("inf"), float("-inf"))), ("Inf is linked to -inf.",)),
    GraphCase("tuples", lambda: nx.grid_2d_graph(1, 2), ("(0, 0) is linked to (0, 1).",)),
    GraphCase("sets as ids", of(nx.Graph, (frozenset({1}), "a")),
        ("frozenset({1}) is linked to a.",)),
    GraphCase("numpy ids", of(nx.Graph, (np.int64(3), np.int64(4))), ("3 is linked to 4.",)),
    GraphCase("dates as ids", of(nx.Graph, (dt.date(2026, 1, 2), "a")),
        ("2026-01-02 is linked to a.",)),
    GraphCase("times of pandas as ids", of(DI, (pd.Timestamp("2026-01-02"), "a")),
        ("2026-01-02 00:00:00 is linked to a.",)),
    GraphCase("members of enumerations", of(DI, (Color.RED, "a", {"color": Color.RED})),
        ("Color.RED is linked to a.",), ("1 value is kept as its text", "Color"), ("color",)),
    GraphCase("an empty text as id", of(DI, ("", "a")),
        ("(no name) is linked to a.",), ("1 node without a name",)),
    GraphCase("blanks around", of(DI, ("a ", "a")), ("A is linked to a.",),
        ("differs only in case, blanks or kind",)),
    GraphCase("case", of(DI, ("GABA", "gaba")), ("GABA is linked to gaba.",),
        ("differs only in case, blanks or kind",)),
    GraphCase("identifiers of catalogs", of(DI, ("CHEBI:1", "own:x", {"relation": "treats"})),
        ("CHEBI:1 treats own:x.",)),
    GraphCase("ids that look like ours", of(DI, ("own:a", "a")), ("own:a is linked to a.",)),
    GraphCase("an id that is the graph's as a work", of(DI, ("ntg:graph", "a")),
        ("ntg:graph is linked to a.",)),
    GraphCase("lone halves of characters", of(DI, ("\ud83d", "a")), ("? is linked to a.",)),
    GraphCase("line ends", of(DI, ("a\nb", "c", {"predicate": "eats\nup"})), ("A b eats up c.",)),
    GraphCase("control characters", of(DI, ("a\x00b", "c\x07", {"note": "x\x01y"})),
        ("A\x00b is linked to c\x07.",)),
    GraphCase("relation words", of(DI, ("a", "b", {"relation_type": "eats"}),
        ("b", "c", {"relation_type": "eats"})), ("A eats b.", "B eats c."),
        ("'relation_type' is read as the relation", "from_networkx(…, predicate=NAME)")),
    GraphCase("relation in capitals", of(DI, ("a", "b", {"Relation": "eats"})), ("A eats b.",)),
    GraphCase("label and type of an edge", of(DI, ("a", "b", {"label": "eats", "type": "meal"})),
        ("A eats b.",), ("'label' is read as the relation",), ("type",)),
    GraphCase("a relation that is missing", of(DI, ("a", "b", {"predicate": NAN}),
        ("a", "c", {"predicate": None}), ("a", "d", {"predicate": pd.NA})),
        (LINKED, "A is linked to c.", "A is linked to d.")),
    GraphCase("a relation that is a number", of(DI, ("a", "b", {"predicate": 7})), ("A 7 b.",)),
    GraphCase("braces", of(DI, ("a", "b", {"predicate": "{subject}"})), ("A (subject) b.",)),
    GraphCase("attributes with our names", of(DI, ("a", "b", {
        "predicate": "eats", "key": "k", "id": "e1", "name": "meal", "weight": 2,
    })), ("A eats b.",), (), ("id", "key", "name", "weight")),
    GraphCase("source and target that repeat the ends", of(DI, ("a", "b", {
        "source": "a", "target": "b", "predicate": "eats",
    })), ("A eats b.",)),
    GraphCase("source and target that are lists", of(DI, ("a", "b", {
        "source": ["STRING", "BioGRID"], "target": [1], "predicate": "eats",
    })), ("A eats b.",), (), ("target",)),
    GraphCase("source that is a work", of(DI, ("a", "b", {"source": "STRING"})), (LINKED,)),
    GraphCase("passages and works", of(DI, ("a", "b", {
        "predicate": "eats", "sentence": "A was seen to eat b.", "pmid": 12345, "url": "https://x.org/y",
    })), ("A eats b.",)),
    GraphCase("signs", of(DI, ("a", "b", {"predicate": "moves", "sign": -1}),
        ("a", "c", {"predicate": "moves", "sign": 1.0})), (
            "A moves b (lowering it).", "A moves c (raising it).",
        )),
    GraphCase("nested attributes", of(DI, ("a", "b", {"more": {"deep": [1, {"x": NAN}]}})),
        (LINKED,), (), ("more",)),
    GraphCase("lists and sets", of(DI, ("a", "b", {"tags": ["x", "y"], "seen": {3, 1}})),
        (LINKED,), (), ("seen", "tags")),
    GraphCase("a list that contains itself", make_loop_list, (LINKED,),
        ("1 value is kept as its text",), ("loop",)),
    GraphCase("numbers of numpy", of(DI, ("a", "b", {
        "w": np.float64(0.5), "n": np.int32(2), "ok": np.bool_(True), "v": np.array([1.0, 2.0]),
    })), (LINKED,), (), ("n", "ok", "v", "w")),
    GraphCase("values that are missing", of(DI, ("a", "b", {
        "x": None, "y": NAN, "z": pd.NaT, "n": np.float64("nan"), "weight": 1,
    })), (LINKED,), (), ("weight",)),
    GraphCase("dates and fractions", of(DI, ("a", "b", {"at": WHEN, "part": Fraction(1, 3)})),
        (LINKED,), ("1 value is kept as its text", "Fraction"), ("at", "part")),
    GraphCase("huge and infinite weights", of(DI, ("a", "b", {"weight": 10**40}),
        ("b", "c", {"weight": float("inf")}), ("c", "d", {"weight": -0.0})),
        (LINKED, "B is linked to c.", "C is linked to d."), (), ("weight",)),
    GraphCase("names that are numbers", of(DI, ("a", "b", {1: "x", "1": "y", (2, 3): "z"})),
        (LINKED,), (), ("(2, 3)", "1", "1 (2)")),
    GraphCase("names of nodes", add_nodes(of(DI, ("a", "b")), a={"name": "tea", "kind": "drink"},
        b={"label": "sleep"}), ("Tea is linked to sleep.",)),
    GraphCase("a type called Source", add_nodes(of(DI, ("a", "b")), a={"type": "Source"}),
        (LINKED,)),
    GraphCase("a view of a part", make_view, (LINKED,)),
    GraphCase("a reversed view", make_reversed, ("B is linked to a.",)),
    GraphCase("frozen", lambda: nx.freeze(nx.Graph([("a", "b")])), (LINKED,)),
    GraphCase("a class of one's own", make_subclass, (LINKED,)),
    GraphCase("an embedding", make_embedding, (
        "0 is linked to 1.", "1 is linked to 2.",
    ), (), ("ccw", "cw")),
    GraphCase("attributes of the graph", of(DI, ("a", "b"), title="T", edge_default={"x": 1},
        node_default={}, mode="dynamic", when=WHEN, deep={"a": [1]}), (LINKED,)),
)  # fmt: skip
