"""Read the nodes of a large graph as columns: those of a table, and those that only rows name."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import Coded, NodeColumns
from ntgraph.columns.coded_column import NONE
from ntgraph.imports.files.csv_tables import CsvTable
from ntgraph.imports.files.edges_and_nodes_of_tables import find_end_columns
from ntgraph.imports.files.field_names import Fields, items
from ntgraph.imports.files.file_nodes import EMPTY_TYPES, WORK_TYPES
from ntgraph.imports.files.file_vocabulary import name_type
from ntgraph.imports.files.known_names import NODE_FIELDS
from ntgraph.imports.files.ntgraph_kgx import NODE_MARK
from ntgraph.imports.files.own_records import NODE_MARKS
from ntgraph.imports.files.raw_graph import describe_repeated
from ntgraph.imports.files.repairs import NODE_REPEATED
from ntgraph.imports.large_files.coded_table import CodedTable
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.imports.large_files.text_blocks import LargeFile
from ntgraph.imports.large_files.value_columns import are_numbers, code_texts
from ntgraph.imports.values_as_text import plain_text
from ntgraph.records import Value

TEXTS = ("label", "lay_label", "subtype", "definition")
LISTS = ("synonyms", "identifiers", "near_identifiers")


@dataclass(slots=True)
class NodeTable:
    """The cells of nodes by column, in the order of `ids`; `lines` has the line of each."""

    ids: list[str] = field(default_factory=list)
    lines: NDArray[np.uint32] = field(default_factory=lambda: np.empty(0, np.uint32))
    cells: dict[str, list[str]] = field(default_factory=dict)

    def row(self, at: int) -> dict[str, str]:
        """Return the filled cells of a node."""
        return {name: cells[at] for name, cells in self.cells.items() if cells[at]}

    def extend(self, ids: Sequence[str]) -> None:
        """Add nodes of which nothing is known but their ids."""
        more = len(ids) - len(self.ids)
        self.ids = list(ids)
        self.lines = np.concatenate([self.lines, np.zeros(more, dtype=np.uint32)])
        for cells in self.cells.values():
            cells.extend([""] * more)


def is_node_table(table: CsvTable, mapping: Mapping[str, str], *, is_named_so: bool) -> bool:
    """Return whether a table holds nodes, as `table_files.read_table` decides."""
    has_ends = find_end_columns(table, mapping) or find_end_columns(table, {})
    could_be = "source" not in mapping or is_named_so
    return mapping.get("id", "id") in table.columns and not has_ends and could_be


def read_node_table(table: CodedTable, column: str, file: LargeFile) -> NodeTable:
    """Return the nodes of a table; a row without an id or with a repeated one is a problem.

    Raises:
        NotPlainError: ntgraph wrote the table.
        GraphFileError: there are too many problems.
    """
    if NODE_MARK in table.columns or table.columns.keys() >= NODE_MARKS:
        raise NotPlainError("ntgraph wrote it")
    columns = {name: each.cells() for name, each in table.columns.items()}
    ids = columns.pop(column)
    found = NodeTable(ids, table.lines, columns)
    if len(set(ids)) < len(ids) or not all(map(str.strip, ids)):
        keep = _check_ids(found, column, file)
        found = NodeTable(
            [ids[at] for at in keep],
            table.lines[keep],
            {name: [cells[at] for at in keep] for name, cells in columns.items()},
        )
    return found


def _check_ids(nodes: NodeTable, column: str, file: LargeFile) -> list[int]:
    """Return the rows that stay, and report the others."""
    rows: dict[str, int] = {}
    for at, (id, line) in enumerate(zip(nodes.ids, nodes.lines.tolist(), strict=True)):
        if not id.strip():
            file.report(line, column, "expected an id, got nothing")
        elif id not in rows:
            rows[id] = at
        elif file.lenient and nodes.row(at) == nodes.row(rows[id]):
            file.repairs[NODE_REPEATED] += 1
        else:
            file.report(line, "id", describe_repeated(id, int(nodes.lines[rows[id]])))
    return list(rows.values())


@cache
def find_given_type(cell: str) -> str:
    """Return the type in a cell: the first that is no root class of Biolink."""
    given = items(cell)
    return next((each for each in given if each not in EMPTY_TYPES), "".join(given[:1]))


class NodeReader:
    """Reads the fields of nodes, together for all that have the same columns filled."""

    def __init__(self, nodes: NodeTable, fields: Fields) -> None:
        self._nodes = nodes
        self._fields = fields
        known = {name for options in NODE_FIELDS.values() for name in options}
        known |= {*fields.mapping.values(), "id"}
        self._known = [name for name in nodes.cells if name in known and any(nodes.cells[name])]
        self._others = [
            name for name in nodes.cells if name not in known and any(nodes.cells[name])
        ]
        self._groups = self._group()

    def _group(self) -> list[tuple[dict[str, str], list[int]]]:
        """Return the rows by the known columns that are filled, with the name of each field."""
        filled = np.zeros(len(self._nodes.ids), dtype=np.int64)
        for bit, name in enumerate(self._known):
            cells = self._nodes.cells[name]
            filled |= np.fromiter(map(bool, cells), np.int64, len(cells)) << bit
        found = []
        for mask in np.unique(filled).tolist():
            present = [name for bit, name in enumerate(self._known) if mask >> bit & 1]
            data = dict.fromkeys(present, "x")
            found.append(
                (dict(self._fields.names_of_node(data)), np.flatnonzero(filled == mask).tolist())
            )
        return found

    def column_of(self, name: str) -> list[str]:
        """Return the cells that stand for a field; empty for nodes without one."""
        names = {names.get(name, "") for names, _ in self._groups}
        if len(names) == 1:
            (only,) = names
            return self._nodes.cells[only] if only else [""] * len(self._nodes.ids)
        found = [""] * len(self._nodes.ids)
        for own, rows in self._groups:
            if name in own:
                cells = self._nodes.cells[own[name]]
                for row in rows:
                    found[row] = cells[row]
        return found

    def types(self) -> list[str]:
        """Return the type of each node as the file writes it."""
        return list(map(find_given_type, self.column_of("type")))

    def attributes(self, kept: Sequence[int]) -> dict[str, Coded[Value]]:
        """Return what no field reads, of the nodes `kept`, in their order."""
        rows_of: dict[str, set[int]] = {}
        others = [n for n in self._others if any(self._nodes.cells[n][row] for row in kept)]
        rest = self._fields.rest_of_node(dict.fromkeys(others, "x")) if others else {}
        things = set(kept)
        for _, rows in self._groups:
            own = things.intersection(rows)
            data = {name: "x" for name in self._known if own and self._nodes.cells[name][rows[0]]}
            for name in self._fields.rest_of_node(data) if data else ():
                rows_of.setdefault(name, set()).update(own)
        found = {}
        for name, cells in self._nodes.cells.items():
            if name in rest:
                texts = [cells[row] for row in kept]
            elif name in rows_of:
                own = rows_of[name]
                texts = [cells[row] if row in own else "" for row in kept]
            else:
                continue
            is_number = are_numbers(dict.fromkeys(cells[row] for row in kept))
            coded = code_texts(texts, len(texts), is_number=is_number)
            if (coded.codes != NONE).any():
                found[name] = coded
        return found


def make_node_columns(
    reader: NodeReader, nodes: NodeTable, names: Mapping[Hashable, str], numbers: Sequence[int]
) -> tuple[NodeColumns, dict[str, str], NDArray[np.int32]]:
    """Return the columns of nodes in the order of our ids.

    With them come each node type as the file writes it, by id, and the row of each of our ids by
    the number of the node.

    Args:
        reader: reads the fields.
        nodes: the nodes.
        names: our ids by those of the file, in the order of `numbers`.
        numbers: the numbers of the nodes that are things, not works.
    """
    ids = list(names.values())
    order = sorted(range(len(ids)), key=ids.__getitem__)
    kept = [numbers[at] for at in order]
    rows = np.full(len(nodes.ids), NONE, dtype=np.int32)
    rows[kept] = np.arange(len(kept), dtype=np.int32)
    given = reader.types()
    types = {name_type(given[at]): given[at] for at in numbers}
    kinds = {kind: place for place, kind in enumerate(sorted(types))}
    code_of = {each: kinds[name_type(each)] for each in set(given) if name_type(each) in kinds}
    texts = {name: [plain_text(cell) for cell in reader.column_of(name)] for name in TEXTS}
    labels = [texts["label"][at] or plain_text(nodes.ids[at]) or "(no name)" for at in kept]
    lists = {name: _read_lists(reader.column_of(name), kept) for name in LISTS}
    columns = NodeColumns(
        ids=[ids[at] for at in order],
        labels=labels,
        types=Coded(
            np.fromiter((code_of[given[at]] for at in kept), np.int32, len(kept)), tuple(kinds)
        ),
        lines=nodes.lines[kept],
        definitions=_keep_filled(texts["definition"], kept),
        synonyms=_drop_labels(lists["synonyms"], labels),
        identifiers=lists["identifiers"],
        near_identifiers=lists["near_identifiers"],
        attributes=reader.attributes(kept),
        lay_labels={
            row: text
            for row, text in _keep_filled(texts["lay_label"], kept).items()
            if text != labels[row]
        },
        subtypes=_keep_filled(texts["subtype"], kept),
    )
    return columns, types, rows


def _keep_filled(texts: Sequence[str], kept: Sequence[int]) -> dict[int, str]:
    return {row: texts[at] for row, at in enumerate(kept) if texts[at]}


def _read_lists(cells: Sequence[str], kept: Sequence[int]) -> dict[int, tuple[str, ...]]:
    found = ((row, items(cells[at])) for row, at in enumerate(kept) if cells[at])
    return {row: listed for row, listed in found if listed}


def _drop_labels(
    synonyms: Mapping[int, tuple[str, ...]], labels: Sequence[str]
) -> dict[int, tuple[str, ...]]:
    found = {
        row: tuple(each for each in listed if each != labels[row])
        for row, listed in synonyms.items()
    }
    return {row: listed for row, listed in found.items() if listed}


def find_typed_works(given: Sequence[str]) -> list[int]:
    """Return the numbers of nodes that have the type of a work."""
    return [at for at, each in enumerate(given) if each in WORK_TYPES]
