"""Answers of a SPARQL query in JSON with three variables: start, relation and end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ntgraph.imports.files.json_dialects.outline import Branch, Leaf, Listing, Tree, leaf, plain
from ntgraph.imports.files.json_dialects.records import find_end_keys, merge_node
from ntgraph.imports.files.open_graph_file import show_value
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph

LABEL = "Label"
# Wikidata's addresses of things and properties.
ENTITY = "http://www.wikidata.org/entity/"
PROPERTY = "http://www.wikidata.org/prop/direct/"


def find_answers(tree: Tree, _: Mapping[str, str]) -> Branch | None:
    """Return the file if it has the variables and the rows of an answer."""
    if not isinstance(tree, Branch):
        return None
    bindings = tree.get("results", "bindings")
    head = plain(tree.get("head"))
    is_answer = isinstance(bindings, Listing) and isinstance(head, dict)
    return tree if is_answer and isinstance(head.get("vars"), list) else None


def read_answers(graph: RawGraph, found: Branch, _: Tree, mapping: Mapping[str, str]) -> None:
    """Read each row as an edge; a variable `xLabel` is the label of `x`, as in Wikidata.

    Raises:
        GraphFileError: there are not three variables, and none are known as ends.
    """
    graph.lists_nodes = False
    names = [str(each) for each in plain(found.get("head"))["vars"]]
    start, relation, end = find_variables(graph, found, names, mapping)
    rows = found.get("results", "bindings")
    for row in map(leaf, rows.items if isinstance(rows, Listing) else ()):
        if isinstance(row.value, dict):
            add_row(graph, row, start, relation, end)
        else:
            message = f"expected a row as an object, found {show_value(row.value)}"
            graph.file.report(row.stretch.line, "bindings", message)
    graph.notes.append(f"variables are read as start {start!r}, relation {relation!r}, end {end!r}")


def find_variables(
    graph: RawGraph, found: Branch, names: list[str], mapping: Mapping[str, str]
) -> tuple[str, str, str]:
    """Return the variables of start, relation and end."""
    labels = {f"{name}{LABEL}" for name in names}
    things = [name for name in names if name not in labels]
    ends = find_end_keys(dict.fromkeys(things, ""), mapping)
    given = mapping.get("predicate", "")
    rest = [name for name in things if name not in (ends or ())]
    if ends and (given or len(rest) == 1):
        return ends[0], given or rest[0], ends[1]
    if len(things) != 3:
        line = found.line_of("head")
        message = f"expected three variables, start, relation and end, found {', '.join(things)}"
        graph.file.refuse(line, "vars", message[:200])
    return things[0], things[1], things[2]


def add_row(graph: RawGraph, row: Leaf, start: str, relation: str, end: str) -> None:
    """Add the edge of a row, and its ends with their labels."""
    values = {name: value_of(each) for name, each in row.value.items()}
    if missing := [name for name in (start, end) if not values.get(name)]:
        message = f"expected a value, found {show_value(row.value.get(missing[0]))}"
        graph.file.report(row.stretch.line, missing[0], message)
        return
    for name in (start, end):
        label = values.get(f"{name}{LABEL}")
        merge_node(graph, values[name], {"label": label} if label else {}, row.stretch.line)
    data: dict[str, Any] = {"predicate": values.get(f"{relation}{LABEL}") or values.get(relation)}
    if data["predicate"] != values.get(relation):
        data["predicate_id"] = values.get(relation)
    used = {each for name in (start, relation, end) for each in (name, f"{name}{LABEL}")}
    data |= {name: value for name, value in values.items() if name not in used}
    graph.add_edge(RawEdge(values[start], values[end], data, row.stretch))


def value_of(binding: Any) -> str:
    """Return the value of a variable, Wikidata's things as CURIEs; empty where it has none.

    >>> value_of({"type": "uri", "value": "http://www.wikidata.org/entity/Q42"})
    'wikidata:Q42'
    """
    value = binding.get("value") if isinstance(binding, dict) else None
    text = value if isinstance(value, str) else ""
    for address in (ENTITY, PROPERTY):
        if text.startswith(address):
            return f"wikidata:{text.removeprefix(address)}"
    return text
