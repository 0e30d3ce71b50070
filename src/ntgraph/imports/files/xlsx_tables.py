"""Workbooks (XLSX): the sheet with edges, and that with nodes if there is one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ntgraph.articles.packed_xml import PackedXml
from ntgraph.articles.xlsx_reader import WorkbookParts, list_sheets, read_row, read_shared
from ntgraph.errors import ArticleError
from ntgraph.imports.files.csv_tables import open_table
from ntgraph.imports.files.edges_and_nodes_of_tables import find_end_columns
from ntgraph.imports.files.headerless_table import is_headerless
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.opened_files import Opened, share_problems
from ntgraph.imports.files.raw_graph import RawGraph
from ntgraph.imports.files.table_files import read_table
from ntgraph.imports.files.tables_as_text import TABS, describe_places, write_as_text

# Each tag takes a hundred bytes in memory or more.
MOST_TAGS = 10_000_000
EDGES, NODES, TRIPLES, OTHER = "edges", "nodes", "triples", "other"
TOLD = {EDGES: "edges", NODES: "nodes", TRIPLES: "edges"}


@dataclass(slots=True)
class GraphSheet:
    """A sheet with its name, its text, and what it holds."""

    name: str
    file: GraphFile
    kind: str


def read_xlsx_graph(path: Path, mapping: Mapping[str, str], opened: Opened) -> RawGraph:
    """Return the graph of a workbook.

    The first sheet with columns for both ends of an edge is read, and the first other one whose
    columns are those of nodes. Three columns without names are read where there is no other sheet.

    Raises:
        GraphFileError: the file is no workbook, or no sheet has edges or nodes.
    """
    whole = opened.open_binary(path)
    try:
        sheets = list(open_sheets(whole, mapping))
    except ArticleError as error:
        whole.refuse(1, "", f"not a workbook that can be read: {error}")
    edges = next((sheet for sheet in sheets if sheet.kind == EDGES), None)
    nodes = next((sheet for sheet in sheets if sheet.kind == NODES), None)
    if edges is None and len(sheets) == 1 and sheets[0].kind == TRIPLES:
        edges = sheets[0]
    main = edges or nodes
    if main is None:
        listed = ", ".join(repr(sheet.name) for sheet in sheets[:10]) or "none"
        message = f"expected a sheet with columns such as 'source' and 'target'; sheets: {listed}"
        whole.refuse(1, "", message)
    graph = RawGraph(main.file, lists_nodes=nodes is not None)
    for sheet in filter(None, (nodes, edges)):
        share_problems(main.file, sheet.file)
        read_table(graph, sheet.file, TABS, mapping)
    note_sheets(graph, sheets, [sheet for sheet in (edges, nodes) if sheet is not None])
    return graph


def note_sheets(graph: RawGraph, sheets: Sequence[GraphSheet], read: Sequence[GraphSheet]) -> None:
    """Add notes on which sheets were read, and which were not."""
    for sheet in read:
        graph.notes.append(f"sheet {sheet.name!r} is read as the table of {TOLD[sheet.kind]}")
    others = [repr(sheet.name) for sheet in sheets if sheet not in read]
    if others:
        graph.notes.append(f"not read: sheet {', '.join(others[:10])}")
    graph.notes.append(describe_places(f"sheet {read[0].name!r}"))


def open_sheets(whole: GraphFile, mapping: Mapping[str, str]) -> Iterator[GraphSheet]:
    """Yield the sheets of a workbook that are not empty.

    Raises:
        ArticleError: the workbook cannot be read.
    """
    parts = PackedXml(whole.raw, whole.name, "a workbook (.xlsx)")
    shared = read_shared(parts, MOST_TAGS)
    for name, part in list_sheets(parts):
        file = GraphFile(whole.name, "", b"", lenient=whole.lenient)
        write_as_text(file, read_rows(parts, part, shared))
        if file.text:
            yield GraphSheet(name, file, find_kind(file, mapping))


def read_rows(
    parts: PackedXml, part: str, shared: WorkbookParts
) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the rows of a sheet with their numbers, all as wide as the first; empty ones are not.

    Raises:
        ArticleError: the sheet cannot be read.
    """
    root = parts.read(part, MOST_TAGS)
    width = last = 0
    for row in root.iter("row") if root is not None else ():
        cells = read_row(row, shared)
        while cells and not cells[-1].strip():
            cells.pop()
        number = row.get("r", "")
        # Numbers that descend or skip millions of rows would make a text of empty lines.
        at = int(number) if number.isdecimal() and len(number) < 8 else last + 1
        if not cells or at <= last:
            at = last + 1
        last = at
        if cells:
            width = width or len(cells)
            yield at, cells + [""] * (width - len(cells))


def find_kind(file: GraphFile, mapping: Mapping[str, str]) -> str:
    """Return whether the columns of a sheet are those of edges or of nodes, or have no names."""
    if not mapping and is_headerless(file, TABS):
        return TRIPLES
    table = open_table(file, TABS)
    wanted = {"source", "target"} & mapping.keys()
    ends = None if wanted else find_end_columns(table, {})
    if ends or (wanted and {mapping[name] for name in wanted} <= set(table.columns)):
        return EDGES
    return NODES if mapping.get("id", "id") in table.columns else OTHER
