"""A raw graph of Python objects, and the arguments with which it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ntgraph.errors import UnknownTermError
from ntgraph.imports.files.field_names import Fields
from ntgraph.imports.files.file_to_facts import make_facts
from ntgraph.imports.files.known_names import MAPPED, canonical
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.raw_graph import RawGraph, Stretch
from ntgraph.imports.imported_graph import ImportedGraph
from ntgraph.imports.paused_collector import paused_collector
from ntgraph.imports.values_as_text import plain_text

if TYPE_CHECKING:
    import networkx as nx

TITLE = "A graph"
NAME = "graph"


def read_mapping(call: str, mapping: Mapping[str, Any], *own: str) -> dict[str, str]:
    """Return the names that a user gave for fields, in the spelling we know them by.

    Args:
        call: the function that the user called.
        mapping: its further arguments; those that are None are left out.
        own: the names of its other arguments, to suggest one of them.

    Raises:
        UnknownTermError: there is no such argument; the message suggests others.
        TypeError: a name is no text or number.
    """
    known: dict[str, str] = {}
    for field, name in mapping.items():
        if field not in MAPPED:
            raise UnknownTermError(f"argument of {call}()", field, sorted({*own, *MAPPED}))
        if isinstance(name, str | int):
            known[field] = canonical(str(name))
        elif name is not None:
            raise TypeError(f"{call}({field}=…): expected the name of an attribute, got {name!r}")
    return known


def start_graph(call: str, noun: str, unit: str, *, directed: bool, lenient: bool) -> RawGraph:
    """Return an empty raw graph whose messages name the function that the user called."""
    file = GraphFile(call, "", b"", lenient=lenient, noun=noun, unit=unit, call=call)
    return RawGraph(file, directed=directed)


def make_place(number: int) -> Stretch:
    """Return the place of an edge that is in no text: its number, from 1."""
    return Stretch(number, 0, 0)


def finish_graph(
    graph: RawGraph,
    mapping: Mapping[str, str],
    title: str,
    copy: nx.Graph[Any] | None = None,
) -> ImportedGraph:
    """Return the facts of a raw graph.

    Args:
        graph: its nodes and edges.
        mapping: the names for fields, as `read_mapping` returns them.
        title: the title; if empty, the graph's own.
        copy: a copy of the graph if it is a networkx graph.
    """
    own = next((t for key in ("title", "name") if (t := plain_text(graph.head.get(key)))), TITLE)
    with paused_collector():
        made = make_facts(graph, Fields(mapping), title or own, NAME)
    return replace(made, graph=copy)
