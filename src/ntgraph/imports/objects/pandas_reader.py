"""Read two pandas tables, edges and nodes, as facts, as the tables in files are read."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ntgraph.errors import GraphFileError, GraphTableError
from ntgraph.imports.files.edges_and_nodes_of_tables import find_end_details
from ntgraph.imports.files.known_names import ENDS, letters_of
from ntgraph.imports.files.open_graph_file import GraphFile, show_value
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph, RawNode, clean_edge, clean_keys
from ntgraph.imports.files.repairs import NODE_REPEATED, ROW_WITHOUT_END
from ntgraph.imports.imported_graph import ImportedGraph
from ntgraph.imports.objects.pandas_columns import (
    FrameColumns,
    find_node_id,
    name_column,
    read_columns,
)
from ntgraph.imports.objects.plain_values import PlainValues
from ntgraph.imports.objects.python_graph import (
    finish_graph,
    make_place,
    read_mapping,
    start_graph,
)

if TYPE_CHECKING:
    import pandas as pd

CALL = "from_pandas"
# The columns that can have the ids of nodes, without case and punctuation; the index comes
# after the first two.
ID_COLUMNS = ("id", "nodeid")
NAME_COLUMNS = ("node", "name", "label")
ARGUMENTS = ("edges", "nodes", "directed", "lenient")


def read_pandas(
    edges: pd.DataFrame,
    nodes: pd.DataFrame | None = None,
    *,
    source: Hashable | None = None,
    target: Hashable | None = None,
    id: Hashable | None = None,
    directed: bool = True,
    lenient: bool = False,
    title: str = "",
    **mapping: Hashable | None,
) -> ImportedGraph:
    """Read a table of edges, and one of nodes; `ntgraph.from_pandas` explains the arguments.

    Raises:
        UnknownTermError: there is no such argument, or no such column.
        GraphTableError: rows have faults; it carries all problems.

    >>> import pandas as pd
    >>> edges = pd.DataFrame({"source": ["tea"], "target": ["sleep"], "predicate": ["delays"]})
    >>> [statement.predicate for statement in read_pandas(edges).facts.statements.values()]
    ['delays']
    """
    fields = read_mapping(CALL, mapping, *ARGUMENTS)
    raw = start_graph(CALL, "table", "row", directed=directed, lenient=lenient)
    raw.lists_nodes = nodes is not None
    raw.file.name = f"{CALL}(edges)"
    values = PlainValues()
    try:
        if nodes is not None:
            add_nodes(raw, nodes, id, values)
        add_edges(raw, edges, {"source": source, "target": target}, set(fields.values()), values)
        raw.close()
    except GraphFileError as error:
        raise GraphTableError(error.problems) from None
    raw.notes += values.notes()
    return finish_graph(raw, fields, title)


def add_nodes(
    raw: RawGraph, frame: pd.DataFrame, column: Hashable | None, values: PlainValues
) -> None:
    """Add the rows of a table of nodes; a row without an id is reported as a problem.

    Args:
        raw: the graph to add to.
        frame: the table.
        column: the column of the ids, if the user named one.
        values: makes the cells plain.
    """
    file = replace(raw.file, name=f"{CALL}(nodes)")
    table = read_columns(frame, file)
    name = find_id_column(table, frame, column)
    ids = table.labels if name is None else table.columns.pop(name)
    met: dict[Hashable, int] = {}
    for at, (given, row) in enumerate(zip(ids, table.rows(values), strict=True)):
        id, data = find_node_id(given), clean_keys(row)
        if id is None:
            report_missing(table, at, name or "index", "an id", given)
        elif id not in raw.nodes:
            raw.nodes[id] = RawNode(data, at + 1)
            met[id] = at
        elif file.lenient and raw.nodes[id].data == data:
            file.repairs[NODE_REPEATED] += 1
        else:
            first = table.labels[met[id]]
            table.report(at, name or "index", f"{show_value(id)} is already at index {first!r}")


def find_id_column(table: FrameColumns, frame: pd.DataFrame, column: Hashable | None) -> str | None:
    """Return the column with the ids of nodes; None where the index has them.

    Raises:
        UnknownTermError: the column that the user named is missing.
    """
    if column is not None:
        return table.require(name_column(column), "id")
    by_letters = {letters_of(name): name for name in reversed(table.columns)}
    if found := next((by_letters[n] for n in ID_COLUMNS if n in by_letters), None):
        return found
    named = [name_column(name) for name in frame.index.names if name is not None]
    if len(named) == 1:
        return table.find(named[0])
    # pandas counts the rows of a table that has no index of its own.
    counted = table.labels == list(range(len(table.labels)))
    return next((by_letters[n] for n in NAME_COLUMNS if n in by_letters and counted), None)


def add_edges(
    raw: RawGraph,
    frame: pd.DataFrame,
    given: Mapping[str, Hashable | None],
    mapped: set[str],
    values: PlainValues,
) -> None:
    """Add the rows of a table of edges; a row without both ends is reported as a problem.

    Args:
        raw: the graph to add to.
        frame: the table.
        given: the columns of both ends, where the user named them.
        mapped: the columns that the user gave to other fields.
        values: makes the cells plain.
    """
    table = read_columns(frame, raw.file)
    raw.ends = ends = find_ends(table, given)
    starts, targets = (table.columns[name] for name in ends)
    told = [] if raw.lists_nodes else find_end_details(list(table.columns), ends)
    told = [each for each in told if each[2] not in mapped]
    for name in set(ends):
        del table.columns[name]
    rows = zip(starts, targets, table.rows(values), strict=True)
    for at, (start, target, row) in enumerate(rows):
        found = find_node_id(start), find_node_id(target)
        if None in found:
            report_ends(table, at, ends, (start, target), raw.file)
            continue
        said: tuple[dict[str, Any], dict[str, Any]] = {}, {}
        for column, field, name in told:
            if name in row:
                said[ends.index(column)][field] = row.pop(name)
        for id, data in zip(found, said, strict=True):
            if told:
                raw.add_end(id, data, at + 1)
        key = str(row.get("id", ""))
        raw.edges.append(
            RawEdge(found[0], found[1], clean_edge(row), make_place(at + 1), key, raw.directed)
        )


def find_ends(table: FrameColumns, given: Mapping[str, Hashable | None]) -> tuple[str, str]:
    """Return the columns of both ends of an edge.

    Raises:
        GraphFileError: there are none.
        UnknownTermError: one that the user named is missing.
    """
    if any(name is not None for name in given.values()):
        source, target = (
            table.require(end if name is None else name_column(name), end)
            for end, name in given.items()
        )
        return source, target
    pair = next((pair for pair in ENDS if set(pair) <= table.columns.keys()), None)
    if pair is None:
        listed = ", ".join(map(repr, table.columns))[:200]
        table.file.refuse(
            1,
            "",
            f"expected columns 'source' and 'target', found {listed or 'none'}; "
            f"name both ends of an edge with {CALL}(…, source=NAME, target=NAME)",
        )
    return pair


def report_ends(
    table: FrameColumns,
    at: int,
    columns: tuple[str, str],
    ends: tuple[Any, Any],
    file: GraphFile,
) -> None:
    """Report a row without both ends; in a lenient reading, only count it."""
    if file.lenient:
        file.repairs[ROW_WITHOUT_END] += 1
        return
    for column, end in zip(columns, ends, strict=True):
        if find_node_id(end) is None:
            report_missing(table, at, column, "a node", end)


def report_missing(table: FrameColumns, at: int, column: str, what: str, value: Any) -> None:
    """Report a cell that should have the id of a node."""
    blank = value is None or not str(value).strip() or value != value  # NaN differs from itself
    found = "nothing" if blank or str(value) in ("<NA>", "NaT") else show_value(value)
    table.report(at, column, f"expected {what}, got {found}")
