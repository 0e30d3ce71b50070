"""The edges and nodes of a table: which columns hold the ends, and what each row says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ntgraph.errors import GraphFileError, Problem
from ntgraph.imports.files.csv_tables import CsvTable
from ntgraph.imports.files.known_names import END_DETAILS, ENDS, letters_of
from ntgraph.imports.files.open_graph_file import GraphFile, unknown_here
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph
from ntgraph.imports.files.repairs import ROW_WITHOUT_END

SHOWN_ENDS = 4


def find_end_columns(table: CsvTable, mapping: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the columns with both ends of an edge; None where the table has no such pair."""
    if "source" in mapping or "target" in mapping:
        named = mapping.get("source", "source"), mapping.get("target", "target")
        return named if set(named) <= set(table.columns) else None
    return next((pair for pair in ENDS if set(pair) <= set(table.columns)), None)


def require_end_columns(table: CsvTable, mapping: Mapping[str, str]) -> tuple[str, str]:
    """Return the columns with both ends of an edge.

    Raises:
        GraphFileError: there are none, or the mapping names a column that the table lacks.
    """
    ends = find_end_columns(table, mapping)
    if ends is not None:
        return ends
    for name in ("source", "target"):
        column = mapping.get(name, name)
        if name in mapping and column not in table.columns:
            table.file.refuse(1, column[:40], unknown_here("column", column, table.columns))
    *some, last = (f"{start!r} and {end!r}" for start, end in ENDS[:SHOWN_ENDS])
    listed = ", ".join(table.columns)[:200]
    message = (
        f"expected columns {', '.join(some)} or {last}, found {listed}; "
        "name the ends of an edge with --map source=COLUMN --map target=COLUMN, or add a line of "
        "column names if the first line is an edge"
    )
    raise GraphFileError([*table.file.problems, Problem(table.file.name, 1, "", message)])


def find_end_details(columns: list[str], ends: tuple[str, str]) -> list[tuple[str, str, str]]:
    """Return the columns that say more of an end, as (column of the end, field, column).

    >>> find_end_details(["x_id", "x_name", "y_id"], ("x_id", "y_id"))
    [('x_id', 'label', 'x_name')]
    """
    by_letters = {letters_of(name): name for name in columns}
    found = []
    for end in ends:
        stem = re.sub(r"_(?:id|index)$", "", end)
        for field, words in END_DETAILS.items():
            names = (by_letters.get(letters_of(f"{stem} {word}")) for word in words)
            found += [(end, field, name) for name in names if name is not None and name != end][:1]
    return found


def read_edge_table(graph: RawGraph, table: CsvTable, mapping: Mapping[str, str]) -> None:
    """Add the edges of a table to a graph; a row without both ends is reported as a problem.

    Where there is no table of nodes, what a row says of its ends is read with it.
    """
    ends = require_end_columns(table, mapping)
    told = [] if graph.lists_nodes else find_end_details(table.columns, ends)
    mapped = set(mapping.values())
    told = [each for each in told if each[2] not in mapped]
    for record, stretch in table.records():
        start, end = record.pop(ends[0], ""), record.pop(ends[1], "")
        missing = [column for column, id in zip(ends, (start, end), strict=True) if not id.strip()]
        if missing and report_ends(table.file, stretch.line, missing):
            continue
        if told:
            said: dict[str, dict[str, str]] = {ends[0]: {}, ends[1]: {}}
            for column, field, name in told:
                if value := record.pop(name, ""):
                    said[column][field] = value
            graph.add_end(start, said[ends[0]], stretch.line)
            graph.add_end(end, said[ends[1]], stretch.line)
        graph.add_edge(RawEdge(start, end, record, stretch, record.get("id", "")))


def report_ends(file: GraphFile, line: int, columns: Sequence[str]) -> bool:
    """Report the ends that a row lacks; in a lenient reading, count the row and return True.

    Raises:
        GraphFileError: there are too many problems; it carries them all.
    """
    if file.lenient:
        file.repairs[ROW_WITHOUT_END] += 1
        return True
    for column in columns:
        file.report(line, column, "expected a node, got nothing", ROW_WITHOUT_END.remedy)
    return False


def read_node_table(graph: RawGraph, table: CsvTable, mapping: Mapping[str, str]) -> None:
    """Add the nodes of a table to a graph; a row without an id is reported as a problem."""
    column = mapping.get("id", "id")
    if column not in table.columns:
        table.file.refuse(1, column[:40], unknown_here("column", column, table.columns))
    for record, stretch in table.records():
        id = record.pop(column, "")
        if id.strip():
            graph.add_node(id, record, stretch.line, table.file)
        else:
            table.file.report(stretch.line, column, "expected an id, got nothing")
