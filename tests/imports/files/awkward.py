"""Change awkward graphs so that a format can write them: other ids, fewer attributes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any

import networkx as nx

from ntgraph import FactGraph

# Characters that XML 1.0 cannot hold, and line ends that its readers change.
NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Rename = Callable[[Any], Hashable]


def rename(graph: nx.Graph[Any], make: Rename, keep: Callable[[Any], bool]) -> nx.Graph[Any]:
    """Return a copy of a graph with new ids, all different, and only attributes `keep` allows."""
    names: dict[Hashable, Hashable] = {}
    for node in graph:
        name = make(node)
        while name in names.values():
            name = f"{name}+"
        names[node] = name
    made: nx.Graph[Any] = type(graph)()
    for node, data in graph.nodes(data=True):
        made.add_node(names[node], **{k: v for k, v in data.items() if keep(v)})
    for start, end, data in graph.edges(data=True):
        made.add_edge(names[start], names[end], **{k: v for k, v in data.items() if keep(v)})
    return made


def for_json(graph: nx.Graph[Any]) -> nx.Graph[Any]:
    """Return a copy with ids and attributes that JSON can hold."""

    def make(node: Any) -> Hashable:
        plain = type(node) is str or (type(node) in (int, float, bool) and abs(node) < 2**63)
        return node if plain else repr(node)

    def keep(value: Any) -> bool:
        return type(value) in (str, int, float, bool, list, type(None))

    return rename(graph, make, keep)


def for_xml(graph: nx.Graph[Any]) -> nx.Graph[Any]:
    """Return a copy with ids and attributes that XML can hold."""

    def make(node: Any) -> Hashable:
        return NOT_XML.sub("?", str(node))

    def keep(value: Any) -> bool:
        if isinstance(value, str):
            return NOT_XML.search(value) is None
        return type(value) in (int, float, bool)

    return rename(graph, make, keep)


def for_table(graph: nx.Graph[Any]) -> nx.Graph[Any]:
    """Return a copy with ids and attributes that the cells of a table can hold."""

    def make(node: Any) -> Hashable:
        text = str(node).replace("\x00", "?")
        return text if text.strip() and is_utf_8(text) else repr(text)

    def keep(value: Any) -> bool:
        return isinstance(value, str) and "\x00" not in value and is_utf_8(value)

    return rename(graph, make, keep)


def is_utf_8(text: str) -> bool:
    """Return whether a text can be written to a file."""
    return text == text.encode("utf-8", "replace").decode("utf-8")


def assert_same(read: FactGraph, graph: nx.Graph[Any]) -> None:
    """Assert that exactly the nodes, edges and parallel edges of a graph were read."""
    originals, nodes = list(read.originals.values()), list(graph.nodes)
    assert Counter(originals) == Counter(nodes)
    assert len(read.facts.nodes) == graph.number_of_nodes()
    assert len(read.everything) == graph.number_of_edges()
    pairs = Counter(
        frozenset((read.originals[s.subject], read.originals[s.object])) for s in read.everything
    )
    assert pairs == Counter(frozenset(pair) for pair in graph.edges())
    if graph.is_directed():
        ways = Counter(
            (read.originals[s.subject], read.originals[s.object]) for s in read.everything
        )
        assert ways == Counter((s, e) for s, e in graph.edges())


def write(path: Path, content: str | bytes) -> Path:
    """Write a file without changes to its content, and return its path."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path
