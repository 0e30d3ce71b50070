"""CSV files for `neo4j-admin import`: nodes and relationships, one file or several.

A file named `x-header.csv` has the header of the files `x….csv` beside it, as Neo4j allows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ntgraph.errors import GraphFileError, Problem
from ntgraph.imports.files.csv_tables import CsvDialect, CsvRow, read_csv_rows
from ntgraph.imports.files.edges_and_nodes_of_tables import report_ends
from ntgraph.imports.files.file_lines import check_length
from ntgraph.imports.files.file_pairs import list_folder
from ntgraph.imports.files.graph_formats import find_ending, find_stem
from ntgraph.imports.files.joined_files import JoinedFile, join_files
from ntgraph.imports.files.neo4j_header import (
    END,
    ID,
    IGNORE,
    LABEL,
    START,
    TYPE,
    Neo4jColumn,
    find_delimiter,
    first_line,
    is_neo4j_header,
    peek_line,
    read_header,
)
from ntgraph.imports.files.open_graph_file import GraphFile, show_value
from ntgraph.imports.files.opened_files import Opened, share_problems
from ntgraph.imports.files.own_tables import MARKS, make_own_graph
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph, Stretch

ENDINGS = (".csv", ".tsv")
# What Neo4j takes for the character inside lists, and what our own export has there.
BETWEEN, OWN_BETWEEN = ";", "|"
HEADER = "header"


@dataclass(slots=True)
class Neo4jTable:
    """A table with its columns and the file of its rows; `skip` is the number of header rows."""

    file: GraphFile
    columns: list[Neo4jColumn]
    delimiter: str
    skip: int

    @property
    def roles(self) -> set[str]:
        """The roles of its columns."""
        return {column.role for column in self.columns}

    @property
    def is_edges(self) -> bool:
        """Whether its rows are relationships."""
        return {START, END} <= self.roles

    def rows(self) -> Iterator[CsvRow]:
        """Yield its rows; one with too few or too many cells is reported as a problem."""
        layout = CsvDialect(self.delimiter, quoted=True)
        for at, row in enumerate(read_csv_rows(self.file, layout)):
            if at < self.skip:
                continue
            if len(row.cells) != len(self.columns):
                message = f"expected {len(self.columns)} cells as in the header, found"
                self.file.report(row.stretch.line, "", f"{message} {len(row.cells)}")
            else:
                yield row

    def properties(self, row: CsvRow, between: str) -> dict[str, Any]:
        """Return the properties of a row by name; a cell of another type is a problem."""
        made: dict[str, Any] = {}
        for column, cell in zip(self.columns, row.cells, strict=True):
            if not cell or not column.name or column.role in (ID, IGNORE):
                continue
            check_length(self.file, row.stretch.line, column.name, cell)
            try:
                made[column.name] = column.read(cell, between)
            except ValueError:
                message = f"expected a value of type {column.kind}, found {show_value(cell)}"
                self.file.report(row.stretch.line, column.name, message)
        return made

    def cells(self, row: CsvRow, role: str) -> list[tuple[str, str]]:
        """Return the cells of a role in a row, each with the id space of its column."""
        return [
            (column.space, cell)
            for column, cell in zip(self.columns, row.cells, strict=True)
            if column.role == role
        ]


def is_neo4j_folder(paths: Sequence[Path]) -> bool:
    """Return whether a folder holds tables for Neo4j."""
    return any(is_neo4j_header(peek_line(path)) for path in list_tables(paths))


def list_tables(paths: Sequence[Path]) -> list[Path]:
    """Return the files among some paths that could be tables."""
    return [path for path in paths if find_ending(path) in ENDINGS and path.is_file()]


def read_neo4j(path: Path, _: Mapping[str, str], opened: Opened) -> RawGraph:
    """Return the graph of all tables for Neo4j in a folder, or in the folder of a file.

    Raises:
        GraphFileError: no table has relationships, or one is broken.
    """
    folder = path if path.is_dir() else path.parent
    tables = list(open_tables(list_folder(folder), opened))
    edges = [table for table in tables if table.is_edges]
    nodes = [table for table in tables if not table.is_edges]
    if not tables:
        message = "expected a CSV file whose header has :ID, or :START_ID and :END_ID"
        raise GraphFileError([Problem(path.as_posix(), 1, "", message)])
    if is_own_export(tables):
        return read_own_export(tables)
    joined = join_files([table.file for table in edges or nodes], path.as_posix())
    share_problems(joined, *(table.file for table in tables))
    graph = RawGraph(joined, lists_nodes=bool(nodes))
    spaces = {c.space for table in nodes for c in table.columns if c.role == ID}
    names = Neo4jNames(len(spaces) > 1)
    for table in nodes:
        add_nodes(graph, table, names)
    for at, table in enumerate(edges):
        add_edges(graph, joined, at, table, names)
    read = ", ".join(table.file.name.rpartition("/")[2] for table in tables)
    graph.notes += [f"read as tables for Neo4j: {read}"] if len(tables) > 1 else []
    graph.notes += [note] if (note := joined.describe()) else []
    return graph


def open_tables(paths: Sequence[Path], opened: Opened) -> Iterator[Neo4jTable]:
    """Yield the tables for Neo4j among some files, with the headers that are files of their own.

    Other files are not opened, so that their faults do no harm.
    """
    telling = {path for path in list_tables(paths) if is_neo4j_header(peek_line(path))}
    headers = {
        find_stem(path)[: -len(HEADER)].rstrip("-_."): path
        for path in sorted(telling)
        if find_stem(path).casefold().endswith(HEADER)
    }
    for path in list_tables(paths):
        if path in headers.values():
            continue
        begins = (
            each for each in sorted(headers, reverse=True) if find_stem(path).startswith(each)
        )
        own = path if path in telling else headers.get(next(begins, ""))
        if own is not None:
            yield make_table(opened.open(path), opened.open(own), int(own == path))


def make_table(file: GraphFile, header: GraphFile, skip: int) -> Neo4jTable:
    """Return a table whose header may stand in another file."""
    delimiter = find_delimiter(first_line(header))
    row = next(read_csv_rows(header, CsvDialect(delimiter, quoted=True)))
    return Neo4jTable(file, read_header(row.cells), delimiter, skip)


class Neo4jNames:
    """Names nodes by their ids, and by their id spaces where one id is in several spaces."""

    def __init__(self, has_spaces: bool) -> None:
        self._has_spaces = has_spaces
        self._spaces: dict[str, str] = {}

    def find(self, space: str, id: str) -> str:
        """Return the name of a node."""
        if not self._has_spaces or self._spaces.setdefault(id, space) == space:
            return id
        return f"{id} ({space})"


def add_nodes(graph: RawGraph, table: Neo4jTable, names: Neo4jNames) -> None:
    """Add the nodes of a table to a graph, with their first label as their type."""
    for row in table.rows():
        data = table.properties(row, BETWEEN)
        ids = [(space, cell) for space, cell in table.cells(row, ID) if cell]
        if not ids:
            table.file.report(row.stretch.line, ":ID", "expected an id, got nothing")
            continue
        labels = [each for _, cell in table.cells(row, LABEL) for each in cell.split(BETWEEN)]
        if any(labels):
            data.setdefault("category", [label for label in labels if label])
        id = names.find(ids[0][0], "".join(cell for _, cell in ids))
        graph.add_node(id, data, row.stretch.line, table.file)


def add_edges(
    graph: RawGraph, joined: JoinedFile, at: int, table: Neo4jTable, names: Neo4jNames
) -> None:
    """Add the relationships of a table to a graph."""
    for row in table.rows():
        data = table.properties(row, BETWEEN)
        cells = [table.cells(row, role)[0] for role in (START, END)]
        columns = zip((":START_ID", ":END_ID"), cells, strict=True)
        missing = [column for column, (_, cell) in columns if not cell]
        if missing and report_ends(table.file, row.stretch.line, missing):
            continue
        ends = [names.find(space, cell) for space, cell in cells]
        kind = next((cell for _, cell in table.cells(row, TYPE) if cell), "")
        if kind:
            data["predicate"] = kind
        key, place = str(data.get("id", "")), joined.place(at, row.stretch)
        graph.add_edge(RawEdge(ends[0], ends[1], data, place, key))


def is_own_export(tables: Sequence[Neo4jTable]) -> bool:
    """Return whether ntgraph wrote the tables."""
    return any(
        table.is_edges and {column.name for column in table.columns} >= MARKS for table in tables
    )


def read_own_export(tables: Sequence[Neo4jTable]) -> RawGraph:
    """Return the graph of our own export for Neo4j, with verdicts, evidence and works."""
    named = {find_stem(Path(table.file.name)): table for table in tables}
    main = named["statements"]
    share_problems(main.file, *(table.file for table in tables))
    rows = {name: list(own_rows(table)) for name, table in named.items()}
    return make_own_graph(
        main.file,
        {
            "nodes": rows.get("things", []),
            "statements": rows["statements"],
            "evidence": rows.get("evidence", []),
            "sources": rows.get("sources", []),
            "stances": list(find_stances(named["cites"])) if "cites" in named else [],
        },
    )


def own_rows(table: Neo4jTable) -> Iterator[tuple[dict[str, Any], Stretch]]:
    """Yield the properties of each row of a table that ntgraph wrote."""
    for row in table.rows():
        made = table.properties(row, OWN_BETWEEN)
        # A piece of evidence has an id only for Neo4j.
        if "statement" not in made and (ids := table.cells(row, ID)):
            made["id"] = ids[0][1]
        yield made, row.stretch


def find_stances(table: Neo4jTable) -> Iterator[tuple[dict[str, Any], Stretch]]:
    """Yield the stances on arrows from evidence to works, each once for a statement and work."""
    seen = set()
    for row in table.rows():
        ((_, evidence),), ((_, work),) = table.cells(row, START), table.cells(row, END)
        statement = evidence.rpartition("#")[0]
        told = table.properties(row, OWN_BETWEEN)
        if told.get("stance") and (statement, work) not in seen:
            seen.add((statement, work))
            yield {"statement": statement, "source": work, **told}, row.stretch
