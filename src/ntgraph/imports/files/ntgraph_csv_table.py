"""Read the table that `ntgraph export csv` writes, one row for each piece of evidence."""

from __future__ import annotations

from ntgraph.facts.spreadsheet_table import COLUMNS, unguard_cell
from ntgraph.imports.files.csv_tables import CsvTable
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph


def read_own_table(graph: RawGraph, table: CsvTable) -> bool:
    """Add the rows of a table to a graph and return True, if `ntgraph export csv` wrote it.

    Each row has the labels of both ends, so that no table of nodes is needed. Any other table
    is left unread, and False is returned.
    """
    if not set(COLUMNS) <= set(table.columns):
        return False
    for record, stretch in table.records():
        cells = {name: unguard_cell(cell) for name, cell in record.items()}
        ends = [cells.pop(role, "") for role in ("subject", "object")]
        for role, id in zip(("subject", "object"), ends, strict=True):
            if not id:
                table.file.report(stretch.line, role, "expected a node, got nothing")
            elif id not in graph.nodes:
                label = cells.get(f"{role}_label", "")
                graph.add_node(id, {"label": label}, stretch.line, table.file)
        graph.add_edge(RawEdge(ends[0], ends[1], cells, stretch, cells.get("id", "")))
    return True
