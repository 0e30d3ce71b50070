"""Read a large graph of plain tables, in pieces, into columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ntgraph.errors import GraphFileError, Problem
from ntgraph.imports.files.edges_and_nodes_of_tables import find_end_details, require_end_columns
from ntgraph.imports.files.field_names import Fields
from ntgraph.imports.files.file_pairs import GraphFiles, find_part
from ntgraph.imports.files.graph_formats import find_ending
from ntgraph.imports.files.headerless_table import describe_columns, is_number
from ntgraph.imports.files.import_size_limits import LARGEST_FILE
from ntgraph.imports.files.kgx_quotation import describe_marks
from ntgraph.imports.files.raw_graph import RawGraph
from ntgraph.imports.files.repairs import ROW_WITH_GAP, ROW_WITHOUT_END, Repair
from ntgraph.imports.files.tables_as_text import describe_places
from ntgraph.imports.imported_graph import ImportedGraph
from ntgraph.imports.large_files.coded_table import CodedCells, CodedTable
from ntgraph.imports.large_files.columns_to_facts import LargeTables, make_large_facts
from ntgraph.imports.large_files.edge_columns import may_be_packed
from ntgraph.imports.large_files.find_large_files import HETNET, PARQUET, SIF, LargeGraph
from ntgraph.imports.large_files.memory_budget import MemoryBudget
from ntgraph.imports.large_files.node_table import NodeTable, is_node_table, read_node_table
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.imports.large_files.open_large_table import (
    TableHead,
    open_large_table,
    read_large_table,
)
from ntgraph.imports.large_files.published_tables import say_hetionet, say_primekg
from ntgraph.imports.large_files.read_large_hetnet import read_large_hetnet
from ntgraph.imports.large_files.read_large_sif import read_large_sif
from ntgraph.imports.large_files.text_blocks import MB, LargeFile, read_head
from ntgraph.imports.paused_collector import paused_collector

# How the tables of a format are written, and what puts them into words.
LAYOUTS: Mapping[str, str] = {"hetionet": "kgx", "primekg": "csv"}
PUBLISHED: Mapping[str, Callable[[LargeTables], LargeTables]] = {
    "hetionet": say_hetionet, "primekg": say_primekg
}  # fmt: skip


class LargeTable(Protocol):
    """A table that is read once; `head` is how it begins."""

    @property
    def head(self) -> TableHead:
        """How it begins."""

    def check(self, budget: MemoryBudget) -> None:
        """Refuse a table that cannot fit into memory."""

    def read(self, is_free: Callable[[str], bool], check: Callable[[int], None]) -> CodedTable:
        """Return its columns.

        Args:
            is_free: whether the cells of a column with this name need not be compared.
            check: is called now and then with the number of rows so far.
        """


class LargeText:
    """A table of text."""

    def __init__(
        self, path: Path, file: LargeFile, format: str, mapping: Mapping[str, str]
    ) -> None:
        self._path, self._file = path, file
        self.head = open_large_table(read_head(path), format, mapping)
        self._budget: MemoryBudget | None = None

    def check(self, budget: MemoryBudget) -> None:
        """Refuse a table that cannot fit into memory."""
        budget.check(self._file, self._path, self.head)
        self._budget = budget

    def read(self, is_free: Callable[[str], bool], check: Callable[[int], None]) -> CodedTable:
        """Return the columns of the table."""
        budget = self._budget or MemoryBudget()
        watch_bytes = budget.watch_bytes(self._file)
        return read_large_table(
            self._path, self._file, self.head, budget.most_bytes, is_free, check, watch_bytes
        )


@dataclass(slots=True)
class LargeReader:
    """Reads the files of one large graph; `budget` bounds what it holds in memory."""

    format: str
    parts: GraphFiles
    mapping: Mapping[str, str]
    budget: MemoryBudget
    lenient: bool = False

    def read(self) -> LargeTables:
        """Return the tables of nodes and of edges.

        Raises:
            GraphFileError: a file cannot be read.
            NotPlainError: something can only be read edge by edge.
        """
        main = LargeFile(self.parts.main.as_posix(), "", b"", lenient=self.lenient)
        graph = RawGraph(main, lists_nodes=self.parts.nodes is not None, texts_only=True)
        found = LargeTables(graph, CodedTable({}, np.empty(0, np.uint32)), ("", ""), NodeTable())
        for path in filter(None, (self.parts.nodes, self.parts.edges)):
            file = main if path == self.parts.main else LargeFile(path.as_posix(), "", b"")
            file.problems, file.repairs = main.problems, main.repairs
            file.lenient = self.lenient
            if self.format == SIF:
                self._read_sif(found, path, file)
            else:
                self._read_part(found, path, file)
        if not found.edges.columns:
            found.edges, found.ends = make_no_edges(), ("source", "target")
        graph.notes += self._tell_absent()
        found.most_works = self.budget.most_works
        found.check_memory = partial(self.budget.require_memory, main, 1)
        return found

    def _tell_absent(self) -> list[str]:
        if self.format == PARQUET:
            return [describe_places("the table")]
        if self.parts.edges is None:
            return ["there is no file of edges beside the one of nodes"]
        if self.parts.nodes is None and self.format == "kgx":
            return ["there is no file of nodes beside the one of edges"]
        return []

    def _read_part(self, found: LargeTables, path: Path, file: LargeFile) -> None:
        """Add the nodes or the edges of one file."""
        source = self._open(path, file)
        head = source.head
        is_nodes = head.has_names and is_node_table(
            head.table, self.mapping, is_named_so=find_part(path) == "nodes"
        )
        if not is_nodes and found.edges.columns:
            raise NotPlainError("both of its tables hold edges")
        if not is_nodes and head.has_names:
            found.ends = require_end_columns(head.table, self.mapping)
        source.check(self.budget)
        before = len(file.problems)
        table = source.read(
            lambda name: may_be_packed(name, self.mapping) and name not in found.ends,
            self.budget.watch(file),
        )
        if is_nodes:
            column = self.mapping.get("id", "id")
            found.nodes = read_node_table(drop_empty_rows(table, (column, column)), column, file)
        elif head.has_names:
            self._add_edges(found, drop_empty_rows(table, found.ends), file)
        else:
            self._add_headerless(found, drop_empty_rows(table, ("source", "target")), file, head)
        found.graph.notes += describe_marks(file)
        # Problems found by columns stand between those found by rows.
        file.problems[before:] = sorted(file.problems[before:], key=lambda each: each.line)

    def _read_sif(self, found: LargeTables, path: Path, file: LargeFile) -> None:
        found.graph.texts_only = False
        found.ends = ("source", "target")
        found.edges, found.nodes = read_large_sif(path, found.graph, file, self.budget)

    def _open(self, path: Path, file: LargeFile) -> LargeTable:
        if self.format != PARQUET:
            return LargeText(path, file, self.format, self.mapping)
        # Only these files need pyarrow.
        from ntgraph.imports.large_files.read_parquet import LargeParquet

        return LargeParquet(path, file, self.mapping)

    def _add_edges(self, found: LargeTables, table: CodedTable, file: LargeFile) -> None:
        gone = report_empty(
            table, found.ends, file, "expected a node, got nothing", ROW_WITHOUT_END
        )
        found.edges = table.without(gone) if file.lenient and gone.any() else table
        if not found.graph.lists_nodes:
            mapped = set(self.mapping.values())
            told = find_end_details(list(table.columns), found.ends)
            found.told = [each for each in told if each[2] not in mapped]

    def _add_headerless(
        self, found: LargeTables, table: CodedTable, file: LargeFile, head: TableHead
    ) -> None:
        """Add rows of three cells: source, relation, target; or source, target, weight."""
        names = tuple(table.columns)
        gone = report_empty(table, names, file, "expected a name, got nothing", ROW_WITH_GAP)
        table = table.without(gone) if gone.any() else table
        first, second, third = table.columns.values()
        columns = ("source", "predicate", "target")
        if len(table) and all(map(is_number, set(third.values))):
            columns = ("source", "target", "weight")
        found.edges = CodedTable(
            {
                name: CodedCells(name, each.values, each.codes, each.is_filled, each.is_empty)
                for name, each in zip(columns, (first, second, third), strict=True)
            },
            table.lines,
        )
        found.ends = ("source", "target")
        if len(table):
            row = [each.at(0) for each in (first, second, third)]
            found.graph.notes.append(describe_columns(columns, row))


def read_large_graph(
    large: LargeGraph,
    mapping: Mapping[str, str],
    title: str = "",
    *,
    lenient: bool = False,
    memory_mb: int | None = None,
) -> ImportedGraph | None:
    """Return the facts of a large graph of plain tables; None if it has to be read edge by edge.

    Args:
        large: its files.
        mapping: the file's own names of columns, by field.
        title: the title of the facts.
        lenient: repair some faults instead of reporting them.
        memory_mb: how much memory the graph may take; by default told by that of the machine.

    Raises:
        GraphFileError: a file cannot be read; it carries every problem with its line.
        UnknownTermError: there is no such field.
        SettingError: the limit of memory is no number of megabytes.
    """
    budget = MemoryBudget(memory_mb)
    try:
        with paused_collector():
            if large.format == HETNET:
                return read_large_hetnet(large, mapping, title, budget, lenient=lenient)
            layout = LAYOUTS.get(large.format, large.format)
            tables = LargeReader(layout, large.parts, mapping, budget, lenient).read()
            if say := PUBLISHED.get(large.format):
                tables = say(tables)
            return make_large_facts(tables, Fields(mapping), title, large.name)
    except NotPlainError as error:
        refuse_too_large(large.parts, error)
        return None
    except MemoryError:
        # What was read so far is free again before the message is made.
        pass
    message = budget.describe("more than there is")
    raise GraphFileError([Problem(large.parts.main.as_posix(), 1, "", message)])


def refuse_too_large(parts: GraphFiles, error: NotPlainError) -> None:
    """Refuse a file that has to be read edge by edge and is too large for that.

    Raises:
        GraphFileError: it is too large.
    """
    path = parts.main
    if find_ending(path) == f".{PARQUET}":
        from ntgraph.imports.large_files.find_large_parquet import describe_too_large

        if message := describe_too_large(path, str(error)):
            raise GraphFileError([Problem(path.as_posix(), 1, "", message)])
    size = path.stat().st_size
    if size > LARGEST_FILE:
        message = (
            f"expected at most {LARGEST_FILE // MB} MB of a table that is read row by row "
            f"({error}), found {size / MB:,.0f} MB: take a part of it"
        )
        raise GraphFileError([Problem(path.as_posix(), 1, "", message)])


def drop_empty_rows(table: CodedTable, ends: tuple[str, str]) -> CodedTable:
    """Return a table without rows of which all cells are empty."""
    empty = [~table.columns[name].has_text(len(table)) for name in ends]
    if not (empty[0] & empty[1]).any():
        return table
    gone = ~np.any([each.has_text(len(table)) for each in table.columns.values()], axis=0)
    return table.without(gone)


def report_empty(
    table: CodedTable, names: Sequence[str], file: LargeFile, message: str, repair: Repair
) -> NDArray[np.bool_]:
    """Report the cells of some columns that must be filled and are not; return their rows.

    In a lenient reading, the rows are only counted.

    Raises:
        GraphFileError: there are too many problems.
    """
    gone = np.zeros(len(table), dtype=np.bool_)
    found: list[tuple[int, int, str]] = []
    for at, name in enumerate(names):
        column = table.columns[name]
        blank = np.fromiter((not text.strip() for text in column.values), np.bool_)
        rows = blank if column.codes is None else blank[column.codes]
        gone |= rows
        found += [(row, at, name) for row in np.flatnonzero(rows).tolist()]
    if file.lenient and gone.any():
        file.repairs[repair] += int(gone.sum())
        return gone
    for row, _, name in sorted(found):
        file.report(int(table.lines[row]), name, message, repair.remedy)
    return gone


def make_no_edges() -> CodedTable:
    """Return a table of edges without rows, for a file of nodes alone."""
    empty = np.empty(0, dtype=np.int32)
    columns = {
        n: CodedCells(n, (), empty, is_filled=False, is_empty=True) for n in ("source", "target")
    }
    return CodedTable(columns, np.empty(0, dtype=np.uint32))
