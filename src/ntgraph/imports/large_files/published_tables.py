"""Hetionet and PrimeKG as they are published, when large: their tables in words that all share.

The readers of small files decide what a row says, in `files.hetionet_sif` and `files.primekg`;
here whole columns are changed at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ntgraph.imports.files.hetionet_words import METAEDGES, SIDES_NOTE, kind_of
from ntgraph.imports.files.hetionet_words import describe_unknown as describe_metaedges
from ntgraph.imports.files.primekg import (
    DETAILS,
    READINGS,
    Reading,
    describe_twice,
    describe_unknown,
    find_reading,
)
from ntgraph.imports.large_files.coded_table import CodedCells, CodedTable, Codes
from ntgraph.imports.large_files.columns_to_facts import LargeTables
from ntgraph.imports.large_files.row_groups import group_rows

SIDES = ("x", "y")
ENDS = ("x_index", "y_index")
Rows = NDArray[np.bool_]


def recode(name: str, texts: Sequence[str], codes: Codes) -> CodedCells:
    """Return a column whose codes are places in `texts`, which may have the same text twice."""
    numbers: dict[str, int] = {}
    own = np.array([numbers.setdefault(text, len(numbers)) for text in texts], dtype=np.int32)
    values = list(numbers)
    is_empty = not values or values == [""]
    return CodedCells(name, values, own[codes] if len(own) else codes, "" not in numbers, is_empty)


def say_hetionet(tables: LargeTables) -> LargeTables:
    """Return the tables of Hetionet's SIF with its metaedges in words."""
    table = tables.edges
    cells = table.columns["metaedge"]
    codes = cells.places(len(table))
    known = [METAEDGES.get(name) for name in cells.values]
    words = [each.words if each else name for each, name in zip(known, cells.values, strict=True)]
    directed = ["" if each is None or each.is_directed else "undirected" for each in known]
    columns = {name: table.columns[name] for name in tables.ends}
    columns["predicate"] = recode("predicate", words, codes)
    columns["directed"] = recode("directed", directed, codes)
    told: list[tuple[str, str, str]] = []
    if not tables.graph.lists_nodes:
        for end in tables.ends:
            name = f"{end}_type"
            ids = table.columns[end]
            columns[name] = recode(name, list(map(kind_of, ids.values)), ids.places(len(table)))
            told.append((end, "type", name))
    unknown = [name for name, each in zip(cells.values, known, strict=True) if each is None]
    tables.graph.notes += [*describe_metaedges(unknown), SIDES_NOTE]
    return replace(tables, edges=CodedTable(columns, table.lines), told=told)


def say_primekg(tables: LargeTables) -> LargeTables:
    """Return the table of PrimeKG in words, each edge once and from its subject."""
    tables.graph.notes += describe_twice(drop_twice(tables))
    table = tables.edges
    readings, turned, codes = read_kinds(table)
    columns = turn_rows(table, turned)
    columns["predicate"] = recode("predicate", [each.words for each in readings], codes)
    columns["negated"] = recode("negated", ["true" * each.negated for each in readings], codes)
    directed = ["" if each.subject else "undirected" for each in readings]
    columns["directed"] = recode("directed", directed, codes)
    told = [
        (f"{side}_index", field, f"{side}_{column}")
        for column, field in DETAILS.items()
        for side in SIDES
    ]
    words = set(table.columns["display_relation"].values) - READINGS.keys()
    tables.graph.notes += describe_unknown(words)
    return replace(tables, edges=CodedTable(columns, table.lines), ends=ENDS, told=told)


def read_kinds(table: CodedTable) -> tuple[list[Reading], Rows, Codes]:
    """Return what each kind of row says, which rows are turned round, and the kind of each row."""
    names = ("relation", "display_relation", "x_type", "y_type")
    cells = [table.columns[name] for name in names]
    groups = group_rows([each.places(len(table)) for each in cells], len(table))
    found = []
    for row in groups.first.tolist():
        relation, display, start, end = (each.at(row) for each in cells)
        found.append(find_reading(display or relation, (start, end)))
    is_turned = np.array([turned for _, turned in found], dtype=np.bool_)
    turned: Rows = is_turned[groups.of_rows] if found else np.zeros(0, dtype=np.bool_)
    return [reading for reading, _ in found], turned, groups.of_rows


def turn_rows(table: CodedTable, turned: Rows) -> dict[str, CodedCells]:
    """Return the columns of both ends, with the ends of some rows exchanged."""
    columns: dict[str, CodedCells] = {}
    for column in ("index", *DETAILS):
        pair = [table.columns[f"{side}_{column}"] for side in SIDES]
        numbers: dict[str, int] = {}
        first, second = (
            np.array(
                [numbers.setdefault(text, len(numbers)) for text in each.values], dtype=np.int32
            )[each.places(len(table))]
            for each in pair
        )
        values = list(numbers)
        for side, own, other in (("x", first, second), ("y", second, first)):
            name = f"{side}_{column}"
            codes = np.where(turned, other, own)
            is_filled, is_empty = "" not in numbers, not any(values)
            columns[name] = CodedCells(name, values, codes, is_filled, is_empty)
    return columns


def drop_twice(tables: LargeTables) -> int:
    """Leave out the rows that repeat an edge from its other end; return how many there were."""
    table = tables.edges
    numbers: dict[str, int] = {}
    first, second = (
        np.array(
            [numbers.setdefault(text, len(numbers)) for text in table.columns[name].values],
            dtype=np.int64,
        )[table.columns[name].places(len(table))]
        for name in ENDS
    )
    words = [table.columns[name].places(len(table)) for name in ("relation", "display_relation")]
    ends = (np.minimum(first, second), np.maximum(first, second))
    keys = group_rows([*ends, *words], len(table)).of_rows
    order = np.argsort(keys, kind="stable")
    gone = find_mirrored(keys[order], (first > second)[order], (first == second)[order])
    if not gone.any():
        return 0
    mask = np.zeros(len(table), dtype=np.bool_)
    mask[order[gone]] = True
    tables.edges = table.without(mask)
    return int(mask.sum())


def find_mirrored(keys: NDArray[np.integer], backward: Rows, loops: Rows) -> Rows:
    """Return which rows have an earlier one from the other end that no row has taken.

    Args:
        keys: what is the same for an edge from both ends, sorted; equal ones in the file's order.
        backward: whether a row is written from the end with the larger number.
        loops: whether both ends are the same.
    """
    starts = np.flatnonzero(np.diff(keys, prepend=-1))
    sizes = np.diff(starts, append=len(keys))
    gone = np.zeros(len(keys), dtype=np.bool_)
    pairs = starts[sizes == 2]
    gone[pairs + 1] = (backward[pairs] != backward[pairs + 1]) & ~loops[pairs]
    for start, size in zip(starts[sizes > 2].tolist(), sizes[sizes > 2].tolist(), strict=True):
        waiting = {False: 0, True: 0}
        for at in range(start, start + size):
            is_backward = bool(backward[at])
            if waiting[not is_backward] and not loops[at]:
                waiting[not is_backward] -= 1
                gone[at] = True
            else:
                waiting[is_backward] += 1
    return gone
