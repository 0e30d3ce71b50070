"""CX2: the graph for NDEx and Cytoscape."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ntgraph.exports.cx2_style import list_bypasses, make_style
from ntgraph.exports.flat_graph import EDGE_ID, KINDS
from ntgraph.exports.full_records import build_whole_graph
from ntgraph.exports.map_appearance import find_appearance
from ntgraph.exports.xml_text import value_as_text
from ntgraph.facts import FactBase
from ntgraph.graph.attribute_names import free_name

LISTS = "list_of_string"
ALIASES = {"label": "name"}
# Width and height of boxes differ, and tips have the colors of their lines.
EDITOR = {"nodeSizeLocked": False, "arrowColorMatchesEdge": True}


def to_cx2(facts: FactBase) -> Iterator[str]:
    """Yield the graph of `build_whole_graph` as CX2, one element on each line.

    CX2 numbers nodes and edges; their own ids are in the attribute `id` (for an edge, the id
    of the statement), and in `represents` and `edge_id`, because Cytoscape.js writes the numbers
    over `id`. Lists stay lists. `label` is called `name`, as Cytoscape expects, and
    `interaction` says what an edge says between its ends. Nodes have the places of the map, and
    the style draws it: boxes by type, lines by verdict, ends by sign, denied lines dotted.
    Places and hashes of passages are left out, because they do not fit on an edge; the table
    of evidence beside the file has them.
    Source: https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/

    >>> import ntgraph
    >>> facts = ntgraph.load_facts(ntgraph.shipped_facts())
    >>> json.loads("".join(to_cx2(facts)))[0]
    {'CXVersion': '2.0', 'hasFragments': False}
    """
    graph, looks = build_whole_graph(facts), find_appearance(facts)
    numbers = {node: at for at, node in enumerate(graph)}
    nodes: list[dict[str, Any]] = [
        {
            "id": at,
            "x": looks.nodes[node].x,
            "y": looks.nodes[node].y,
            "v": {"id": node, "represents": node, **rename(graph.nodes[node])},
        }
        for node, at in numbers.items()
    ]
    edges: list[dict[str, Any]] = []
    for at, (start, end, key, data) in enumerate(graph.edges(keys=True, data=True)):
        look = looks.edges.get(key)
        words = look.phrase if look else data["predicate"].replace("_", " ")
        values = {"id": key, EDGE_ID: key, "interaction": words, **rename(data)}
        edges.append({"id": at, "s": numbers[start], "t": numbers[end], "v": values})
    about = {**rename(graph.graph), "name": graph.graph["title"]}
    declared = {
        "networkAttributes": declare_attributes([about]),
        "nodes": declare_attributes([node["v"] for node in nodes]),
        "edges": declare_attributes([edge["v"] for edge in edges]),
    }
    aspects: dict[str, list[Any]] = {
        "attributeDeclarations": [declared],
        "networkAttributes": [about],
        "nodes": nodes,
        "edges": edges,
        "visualProperties": [make_style(facts, looks)],
        **list_bypasses(looks, numbers, {edge["v"]["id"]: edge["id"] for edge in edges}),
        "visualEditorProperties": [{"properties": EDITOR}],
    }
    counts = [{"name": name, "elementCount": len(rows)} for name, rows in aspects.items()]
    yield '[{"CXVersion": "2.0", "hasFragments": false},\n'
    yield format_aspect("metaData", counts)
    for name, rows in aspects.items():
        yield from stream_aspect(name, rows)
    yield '{"status": [{"error": "", "success": true}]}]\n'


def rename(attributes: dict[str, Any]) -> dict[str, Any]:
    """Return attributes under the names that CX2 uses; one of a graph file gives way to ours."""
    ours = {alias for name, alias in ALIASES.items() if name in attributes}
    return {ALIASES.get(name, free_name(name, ours)): value for name, value in attributes.items()}


def declare_attributes(rows: list[dict[str, Any]]) -> dict[str, dict[str, str]]:
    """Return the CX2 declaration of each attribute: its data type.

    CX2 has one type for each attribute: values of several kinds become texts in the rows.
    """
    kinds: dict[str, set[str]] = {}
    for row in rows:
        for name, value in row.items():
            kind = LISTS if isinstance(value, list) else KINDS[type(value)]
            kinds.setdefault(name, set()).add(kind)
    mixed = {name for name, found in kinds.items() if len(found) > 1}
    for row in rows:
        row.update({name: as_text(row[name]) for name in mixed & row.keys()})
    return {name: {"d": "string" if name in mixed else min(found)} for name, found in kinds.items()}


def as_text(value: Any) -> str:
    """Return a value as text, a list joined by `|`."""
    return "|".join(value) if isinstance(value, list) else value_as_text(value)


def format_aspect(name: str, rows: list[Any]) -> str:
    """Return an aspect on one line."""
    return f"{json.dumps({name: rows}, ensure_ascii=True)},\n"


def stream_aspect(name: str, rows: list[Any]) -> Iterator[str]:
    """Yield an aspect with one element on each line."""
    yield f'{{"{name}": [\n'
    for at, row in enumerate(rows):
        yield ("" if at == 0 else ",\n") + json.dumps(row, ensure_ascii=True)
    yield "\n]},\n"
