"""A networkx graph with plain attributes only, as the writers of file formats want them."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Hashable, Iterable, Mapping
from typing import Any

import networkx as nx

from ntgraph.imports.objects.copied_graph import list_edges, make_kind
from ntgraph.imports.objects.plain_values import PlainValues, free_text

Plain = str | int | float | bool
BETWEEN = "|"
# Larger whole numbers fit in no number of the formats.
LARGEST = 2**63
# Characters that XML cannot hold.
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# GML allows no other names of attributes.
NOT_IN_NAMES = re.compile(r"[^0-9A-Za-z_]+")
# networkx' writers of GEXF and GraphML read these attributes of a graph as settings.
SETTINGS = ("node_default", "edge_default", "mode")
# networkx' writers read these attributes as parts of their format, and stop at other values.
RESERVED_OF_NODES = ("viz", "start", "end", "spells", "slices", "pid", "id")
RESERVED_OF_EDGES = (*RESERVED_OF_NODES, "key", "source", "target", "type")


def flatten_graph(graph: nx.Graph[Any]) -> nx.Graph[Any]:
    """Return a graph of the same kind whose attributes are texts, numbers and truth values.

    Lists are joined by `|`, objects become JSON, missing values are left out, and an attribute
    has values of one type only: numbers and texts under one name become texts. Ids become texts
    unless all are whole numbers. A character that XML cannot hold becomes U+FFFD.
    Names that the file formats keep for themselves, such as `id`, get a `_` at their end.

    >>> flat = flatten_graph(nx.Graph([("a", "b", {"tags": ["x", "y"], "note": None})]))
    >>> flat.edges["a", "b"]
    {'tags': 'x|y'}
    """
    ids = name_ids(list(graph))
    made = make_kind(directed=graph.is_directed(), multi=graph.is_multigraph())
    settings = {str(k): v for k, v in graph.graph.items() if k not in SETTINGS}
    (made_head,) = flatten_rows([settings], ())
    made.graph.update(made_head)
    rows = flatten_rows([data for _, data in graph.nodes.items()], RESERVED_OF_NODES)
    for node, row in zip(graph, rows, strict=True):
        made.add_node(ids[node])
        made.nodes[ids[node]].update(row)
    edges = list_edges(graph)
    rows = flatten_rows([data for _, data in edges], RESERVED_OF_EDGES)
    made_edges: Any = made.edges
    for (edge, _), row in zip(edges, rows, strict=True):
        key = [plain_key(each) for each in edge[2:]]
        named = (ids[edge[0]], ids[edge[1]], *key)
        made.add_edge(*named)
        made_edges[named].update(row)
    return made


def name_ids(nodes: list[Hashable]) -> dict[Hashable, str | int]:
    """Return an id for each node, no two the same: the id itself, else its text.

    >>> name_ids(["a", ("b", 1)])
    {'a': 'a', ('b', 1): "('b', 1)"}
    """
    if all(type(node) is int and abs(node) < LARGEST for node in nodes):
        return {node: node for node in nodes if isinstance(node, int)}
    taken: dict[str, None] = {}
    made: dict[Hashable, str | int] = {}
    # Texts come first, so that they keep their names.
    for node in sorted(nodes, key=lambda node: not isinstance(node, str)):
        name = free_text(clean(str(node)), taken) if clean(str(node)) in taken else clean(str(node))
        taken[name] = None
        made[node] = name
    return made


def plain_key(key: Hashable) -> str | int:
    """Return the key of a parallel edge as a text or a whole number."""
    return key if type(key) is int and abs(key) < LARGEST else clean(str(key))


def flatten_rows(rows: list[Mapping[Any, Any]], reserved: Iterable[str]) -> list[dict[str, Plain]]:
    """Return the attributes of all nodes, or of all edges, each of one type everywhere.

    Args:
        rows: the attributes of each.
        reserved: the names that the formats keep for themselves.
    """
    names: dict[Any, str] = {}
    values = PlainValues()
    flat: list[dict[str, Plain]] = []
    for row in rows:
        for name in row:
            if name not in names:
                names[name] = free_name(name_attribute(name, reserved), names.values())
        cells = ((names[name], flatten_value(values.of(value))) for name, value in row.items())
        flat.append({name: value for name, value in cells if value is not None})
    kinds: dict[str, set[type]] = {}
    for cells_of_row in flat:
        for name, value in cells_of_row.items():
            kinds.setdefault(name, set()).add(type(value))
    mixed = {name: choose_type(found) for name, found in kinds.items() if len(found) > 1}
    if not mixed:
        return flat
    return [
        {name: mixed[name](value) if name in mixed else value for name, value in row.items()}
        for row in flat
    ]


def choose_type(found: set[type]) -> type[str] | type[float]:
    """Return the type for values of several types: float for numbers, else text."""
    return float if found == {int, float} else str


def name_attribute(name: Any, reserved: Iterable[str]) -> str:
    """Return a name for an attribute that every format takes.

    >>> name_attribute("weight (file)", ()), name_attribute("id", ["id"]), name_attribute(3, ())
    ('weight_file', 'id_', 'a_3')
    """
    text = NOT_IN_NAMES.sub("_", str(name)).strip("_") or "attribute"
    text = text if text[0].isalpha() else f"a_{text}"
    return f"{text}_" if text in reserved else text


def free_name(name: str, taken: Iterable[str]) -> str:
    """Return a name with a number where another attribute already has it.

    >>> free_name("a_1", ["a_1"]), free_name("a", [])
    ('a_1_2', 'a')
    """
    known, number, found = set(taken), 1, name
    while found in known:
        number += 1
        found = f"{name}_{number}"
    return found


def flatten_value(value: Any) -> Plain | None:
    """Return a plain value as one text, number or truth value; None where it is missing."""
    if isinstance(value, str):
        return clean(value)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value if abs(value) < LARGEST else str(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, list) and not any(isinstance(each, list | dict) for each in value):
        return clean(BETWEEN.join(str(each) for each in value if each is not None))
    return clean(json.dumps(value, ensure_ascii=False))


def clean(text: str) -> str:
    """Return a text without characters that XML cannot hold."""
    return NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
