"""Make a graph of our own tables: nodes, statements, evidence, judgments and works.

Used by the readers of the tables that `ntgraph export` writes as CSV, Parquet or for Neo4j.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ntgraph.imports.files.field_names import items
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph, Stretch
from ntgraph.records.vocabulary import SOURCE_TYPE

Row = tuple[dict[str, Any], Stretch]
NEEDED = ("nodes", "statements", "evidence")
# Columns that belong to no export but ours.
MARKS = frozenset({
    "id", "sentence", "subject", "subject_level", "predicate", "object", "negated", "layer",
    "verdict", "citation_state",
})  # fmt: skip
# Columns of a work that its record has under another name, or that are made of others.
OF_WORK = {"reference": "lay_label"}
LISTS = ("qualifiers", "stances", "safety_notes", "verdict_sources", "sources")


def make_own_graph(file: GraphFile, tables: Mapping[str, Iterable[Row]]) -> RawGraph:
    """Return the graph of our tables; places are those of the statements.

    Args:
        file: the table of statements.
        tables: the rows of each table, each a dict by column and its place.
    """
    graph = RawGraph(file)
    for row, stretch in tables["nodes"]:
        id = row.pop("id", "")
        if id:
            graph.add_node(id, row, stretch.line)
    add_works(graph, tables.get("sources", ()))
    evidence = group(tables["evidence"])
    judged = {row.get("statement"): row for row, _ in tables.get("assessments", ())}
    stances = group(tables.get("stances", ()))
    notes = {row.get("id"): row for row, _ in tables.get("safety_notes", ())}
    for row, stretch in tables["statements"]:
        id = str(row.get("id", ""))
        data = {
            **{key: list(items(v)) if key in LISTS else v for key, v in row.items()},
            "evidence": [own for own, _ in evidence.get(id, ())],
            **read_assessment(judged.get(id, {}), notes),
        }
        if own := [each for each, _ in stances.get(id, ())]:
            data["stances"] = own
        data["judgement_record"] = read_judgement(judged.get(id, {}), own, notes)
        ends = str(data.pop("subject", "")), str(data.pop("object", ""))
        graph.add_edge(RawEdge(*ends, data, stretch, id))
    return graph


def add_works(graph: RawGraph, rows: Iterable[Row]) -> None:
    """Add works as nodes of the type of a work, which become sources later."""
    for row, stretch in rows:
        id = row.pop("id", "")
        if id and id not in graph.nodes:
            named = {OF_WORK.get(key, key): value for key, value in row.items()}
            graph.add_node(id, {**named, "node_type": SOURCE_TYPE}, stretch.line)


def group(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Return rows by their statement, in order; the column itself is taken out."""
    made: dict[str, list[Row]] = {}
    for row, stretch in rows:
        made.setdefault(str(row.pop("statement", "")), []).append((row, stretch))
    return made


def read_assessment(
    row: Mapping[str, Any], notes: Mapping[Any, Mapping[str, Any]]
) -> dict[str, Any]:
    """Return a row of the table of assessments as attributes of an edge, with its safety notes."""
    if not row:
        return {}
    made: dict[str, Any] = {
        "verdict_reason": row.get("reason", ""),
        "verdict_basis": row.get("basis", ""),
        "verdict_sources": list(items(row.get("sources"))),
        "assessed_on": row.get("assessed_on", ""),
    }
    if told := list(list_corrections(row, notes)):
        made["safety_notes"] = told
    return made


def read_judgement(
    row: Mapping[str, Any], stances: list[dict[str, Any]], notes: Mapping[Any, Mapping[str, Any]]
) -> dict[str, Any]:
    """Return verdict, stances and safety notes with all that the tables say of them."""
    named = (notes.get(id) for id in items(row.get("safety_notes")))
    told = {name: row[name] for name in ("assessed_on", "note") if row.get(name)}
    return {**told, "stances": stances, "safety_notes": [note for note in named if note]}


def list_corrections(
    row: Mapping[str, Any], notes: Mapping[Any, Mapping[str, Any]]
) -> Iterator[dict[str, Any]]:
    """Yield the safety notes of an assessment with their texts and works."""
    for id in items(row.get("safety_notes")):
        if note := notes.get(id):
            yield {"text": note.get("text", ""), "sources": list(items(note.get("sources")))}
