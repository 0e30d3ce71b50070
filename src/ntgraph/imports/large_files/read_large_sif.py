"""Read a large SIF in blocks of lines into columns; `files.sif` says what a line means."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import chain, islice, repeat
from pathlib import Path

import numpy as np

from ntgraph.imports.files.csv_tables import CsvDialect
from ntgraph.imports.files.import_size_limits import LONGEST_ROW, LONGEST_TEXT
from ntgraph.imports.files.open_graph_file import BOM
from ntgraph.imports.files.raw_graph import RawGraph, Stretch
from ntgraph.imports.files.sif import EMPTY, add_sif_line, describe_header, is_header, split_words
from ntgraph.imports.large_files.coded_table import CodedTable, Codes, ValueNumbers, make_cells
from ntgraph.imports.large_files.column_groups import SAMPLE
from ntgraph.imports.large_files.find_large_files import stop
from ntgraph.imports.large_files.memory_budget import MemoryBudget
from ntgraph.imports.large_files.node_table import NodeTable
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.imports.large_files.open_large_table import TableHead
from ntgraph.imports.large_files.text_blocks import (
    LargeFile,
    TextBlock,
    TextBlocks,
    read_bytes_in_parts,
    read_head,
)

NAMES = ("source", "predicate", "target")
TAB = "\t"


class OddWordError(Exception):
    """A line has an empty word, or one that is too long."""


class WordNumbers(dict[str, int]):
    """Numbers the words of a column; `clean` has them without blanks around them."""

    def __init__(self) -> None:
        super().__init__()
        self.clean = ValueNumbers()

    def __missing__(self, word: str) -> int:
        clean = word.strip()
        if not clean or len(clean) > LONGEST_TEXT:
            raise OddWordError
        number = self[word] = self.clean[clean]
        return number


class SifReader:
    """Collects the edges and the nodes of blocks of lines."""

    def __init__(self, graph: RawGraph, between: str | None) -> None:
        """Start without any.

        Args:
            graph: gets the notes; its file gets the problems.
            between: what stands between two words; None for blanks.
        """
        self._graph = graph
        self._between = between
        self._is_first = True
        self._numbers = [WordNumbers() for _ in NAMES]
        self._blocks: list[list[Codes]] = [[] for _ in NAMES]
        self._lines = array("I")
        self.nodes: dict[str, int] = {}
        self.is_empty = True

    def __len__(self) -> int:
        return len(self._lines)

    def add(self, block: TextBlock) -> None:
        """Add a block.

        Raises:
            GraphFileError: a line is too long, or there are too many problems.
            NotPlainError: its lines end as on old Macs.
        """
        text = block.text.replace("\r\n", "\n") if "\r" in block.text else block.text
        if "\r" in text:
            raise NotPlainError("its lines end as on old Macs")
        lines = text.removeprefix(BOM if block.line == 1 else "").removesuffix("\n").split("\n")
        if self._is_first or not self._add_at_once(lines, block.line):
            self._add_lines(lines, block.line)

    def _add_at_once(self, lines: Sequence[str], number: int) -> bool:
        """Add lines that all have edges; return false, and add none, if some have not."""
        rows = [line.split(self._between) for line in lines]
        if min(map(len, rows)) < len(NAMES) or max(map(len, lines)) > LONGEST_ROW:
            return False
        counts = [len(row) - 2 for row in rows]
        if max(counts) == 1:
            columns = list(map(list, zip(*rows, strict=True)))
        else:
            pairs = list(zip(rows, counts, strict=True))
            columns = [
                list(chain.from_iterable(repeat(r[at], n) for r, n in pairs)) for at in (0, 1)
            ]
            columns.append(list(chain.from_iterable(row[2:] for row in rows)))
        try:
            self._number(columns, sum(counts))
        except OddWordError:
            return False
        places = np.arange(number, number + len(rows), dtype=np.uint32)
        self._lines.frombytes(np.repeat(places, counts).astype(np.uintc).tobytes())
        return True

    def _number(self, columns: Sequence[Sequence[str]], count: int) -> None:
        pairs = zip(self._numbers, columns, strict=True)
        codes = [
            np.fromiter(map(each.__getitem__, words), np.int32, count) for each, words in pairs
        ]
        for blocks, own in zip(self._blocks, codes, strict=True):
            blocks.append(own)

    def _add_lines(self, lines: Sequence[str], number: int) -> None:
        """Add lines one by one, and report what is wrong with them."""
        part = RawGraph(self._graph.file, lists_nodes=False)
        for at, line in enumerate(lines, number):
            if len(line) > LONGEST_ROW:
                message = (
                    f"expected lines of at most {LONGEST_ROW:,} characters, found a longer one"
                )
                self._graph.file.refuse(at, "", message)
            words = split_words(line, self._between)
            if line and self._is_first and is_header(words):
                self._graph.notes.append(describe_header(words))
            elif words:
                add_sif_line(part, words, Stretch(at, 0, 0))
            self._is_first &= not line
        self.is_empty &= not (part.nodes or part.edges)
        for id, node in part.nodes.items():
            self.nodes.setdefault(str(id), node.line)
        edges = [(str(e.start), e.data["predicate"], str(e.end)) for e in part.edges]
        if not self._graph.file.problems and edges:
            self._number(list(zip(*edges, strict=True)), len(edges))
            self._lines.extend(edge.stretch.line for edge in part.edges)

    def finish(self) -> tuple[CodedTable, NodeTable]:
        """Return the edges, and the nodes that stand alone in a line."""
        columns = {}
        for name, numbers, blocks in zip(NAMES, self._numbers, self._blocks, strict=True):
            codes = np.concatenate([np.empty(0, np.int32), *blocks])
            columns[name] = make_cells(name, numbers.clean, codes, "")
        lines = np.array(list(self.nodes.values()), dtype=np.uint32)
        edges = CodedTable(columns, np.array(self._lines, dtype=np.uint32))
        return edges, NodeTable(list(self.nodes), lines)


def read_large_sif(
    path: Path, graph: RawGraph, file: LargeFile, budget: MemoryBudget
) -> tuple[CodedTable, NodeTable]:
    """Return the edges of a SIF, and the nodes that stand alone in a line.

    Raises:
        GraphFileError: the file cannot be read; wrong lines are only reported.
        NotPlainError: it has to be read line by line.
    """
    between = TAB if has_tab(path) else None
    head = read_head(path)
    rows = [split_words(line, between) for line in islice(head.text.splitlines(), SAMPLE)]
    layout = CsvDialect(between or " ", quoted=False)
    budget.check(file, path, TableHead(file.name, layout, NAMES, False, 0, 1, rows))
    reader, check = SifReader(graph, between), budget.watch(file)
    for block in TextBlocks(path, file, budget.most_bytes, budget.watch_bytes(file)):
        reader.add(block)
        check(len(reader))
    if reader.is_empty and not len(reader):
        file.refuse(1, "", EMPTY)
    return reader.finish()


def has_tab(path: Path) -> bool:
    """Return whether a file has a tab anywhere, so that its words are separated by tabs.

    Raises:
        NotPlainError: it cannot be read.
    """
    return any(TAB.encode() in part for part in read_bytes_in_parts(path, stop))
