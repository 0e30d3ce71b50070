"""Read the table that `ntgraph export csv` writes, one row for each piece of evidence."""

from __future__ import annotations

from typing import Any

from ntgraph.facts.spreadsheet_table import MARKS, unguard_cell
from ntgraph.imports.files.csv_tables import CsvTable
from ntgraph.imports.files.ntgraph_json_lines import (
    describe_end,
    describe_works,
    read_judgement,
)
from ntgraph.imports.files.own_records import read_object
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph

# The columns that differ between the rows of one statement.
OF_EVIDENCE = (
    "source", "article", "collection", "section", "block", "start", "end", "span_sha256", "hedge",
    "passage_kind", "cites", "cited_sources", "species", "locator", "affinity", "literature",
    "basis", "license", "note", "passage", "attributes",
)  # fmt: skip


def read_own_table(graph: RawGraph, table: CsvTable) -> bool:
    """Add the rows of a table to a graph and return True, if `ntgraph export csv` wrote it.

    Each row has the labels of both ends, so that no table of nodes is needed. Any other table
    is left unread, and False is returned.
    """
    if not set(MARKS) <= set(table.columns):
        return False
    is_new = "records" in table.columns
    for record, stretch in table.records():
        cells: dict[str, Any] = {name: unguard_cell(cell) for name, cell in record.items()}
        records = read_object(cells.pop("records", ""))
        told = {role: describe_end(role, cells, records) for role in ("subject", "object")}
        ends = [cells.pop(role, "") for role in ("subject", "object")]
        for role, id in zip(("subject", "object"), ends, strict=True):
            if not id:
                table.file.report(stretch.line, role, "expected a node, got nothing")
            elif id not in graph.nodes:
                graph.add_node(id, told[role], stretch.line, table.file)
        for id, work in describe_works(records).items():
            if id not in graph.nodes:
                graph.add_node(id, work, stretch.line, table.file)
        if is_new:
            cells |= read_judgement(records)
            cells["attributes"] = read_object(records.get("attributes"))
            cells = read_row(cells)
        graph.add_edge(RawEdge(ends[0], ends[1], cells, stretch, cells.get("id", "")))
    return True


def read_row(cells: dict[str, Any]) -> dict[str, Any]:
    """Return a row as the attributes of an edge with one piece of evidence."""
    evidence = {name: cells.pop(name) for name in OF_EVIDENCE if name in cells}
    return {**cells, "evidence_records": [evidence]}
