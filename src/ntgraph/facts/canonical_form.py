"""Write a fact table in canonical form: sorted rows, trimmed cells, LF line ends, no quotes.

Used to format fact tables, to check their form, and to write new ones.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from operator import itemgetter, le, lt
from typing import Any

from ntgraph.facts.table_columns import TableSpec
from ntgraph.facts.table_reader import word_width

# Spaces at the ends of a cell. To look for each pair is ten times as fast as one pattern is.
UNTIDY = (" \t", "\t ", " \n", "\n ", "\r")


def list_keys(spec: TableSpec, rows: Sequence[Sequence[str]]) -> list[Any]:
    """Return the sort key of each row: its key cells, whole numbers by value.

    They are made column by column, which takes half of the time.

    >>> list_keys(TableSpec("t", ("name", "age"), ("age",), frozenset({"age"})), [("a", "10")])
    [(10, '10')]
    """
    places = [spec.columns.index(column) for column in spec.key]
    numbers = [at for at in places if spec.columns[at] in spec.integers]
    texts = [at for at in places if at not in numbers]
    if not numbers:
        return list(map(itemgetter(*texts), rows))
    # In each table, whole numbers come first in the key.
    columns: list[Iterable[Any]] = []
    for at in numbers:
        cells = [row[at] for row in rows]
        columns += ([int(cell) if cell.isdecimal() else -1 for cell in cells], cells)
    if texts:
        columns.append(map(itemgetter(*texts), rows))
    return list(zip(*columns, strict=True))


def format_table(spec: TableSpec, rows: Iterable[Sequence[str]]) -> str:
    r"""Return a table's text in canonical form: the header, then the sorted rows.

    Raises:
        ValueError: a row has too many or too few cells.

    >>> spec = TableSpec("letters", ("id", "note"), key=("id",))
    >>> format_table(spec, [("b", ""), ("a", "first")])
    'id\tnote\na\tfirst\nb\t\n'
    """
    lists = [at for at, column in enumerate(spec.columns) if column in spec.lists]
    tidy = sorted(tidy_row(spec, row, lists) for row in rows)
    # Sorting is stable, so rows with the same key stay sorted by all their cells.
    keys = list_keys(spec, tidy)
    tidy = [tidy[at] for at in sorted(range(len(tidy)), key=keys.__getitem__)]
    return "".join("\t".join(cells) + "\n" for cells in (spec.columns, *tidy))


def is_canonical(spec: TableSpec, rows: Sequence[tuple[str, ...]], raw: bytes) -> bool:
    """Return whether a table is certainly in canonical form.

    If not, only `format_table` can tell. Nearly every table is in order, and to see that takes
    a quarter of the time of formatting it.

    Args:
        spec: the columns of the table.
        rows: the rows that were read, which are all rows of the table.
        raw: the file, with the right header.
    """
    text = raw.decode("utf-8", "replace")
    if any(pair in text for pair in UNTIDY) or not unicodedata.is_normalized("NFC", text):
        return False
    if not text.endswith("\n") or text.count("\n") != len(rows) + 1:
        return False
    for at in (at for at, column in enumerate(spec.columns) if column in spec.lists):
        cells = {row[at] for row in rows}
        if any("|" in cell and cell != tidy_list(cell, repeats=False) for cell in cells):
            return False
    keys = list_keys(spec, rows)
    # Where no key is twice in a table, only keys need to be compared.
    return all(map(lt, keys, keys[1:])) or _are_sorted(list(zip(keys, rows, strict=True)))


def _are_sorted(rows: list[tuple[Any, tuple[str, ...]]]) -> bool:
    return all(map(le, rows, rows[1:]))


def tidy_row(spec: TableSpec, row: Sequence[str], lists: Iterable[int]) -> tuple[str, ...]:
    """Return a row in canonical form: Unicode normal form C, no spaces at the ends of cells.

    Args:
        spec: the columns of the table.
        row: the cells.
        lists: the positions of the cells that hold lists.

    Raises:
        ValueError: the row has too many or too few cells.
    """
    cells = [
        (cell if cell.isascii() else unicodedata.normalize("NFC", cell)).strip(" ") for cell in row
    ]
    if len(cells) != len(spec.columns):
        raise ValueError(word_width(cells, len(spec.columns)))
    for at in lists:
        if "|" in cells[at]:
            cells[at] = tidy_list(cells[at], spec.columns[at] in spec.repeats)
    return tuple(cells)


def tidy_list(cell: str, repeats: bool) -> str:
    """Return a list cell in canonical form: trimmed items joined by `|`, without empty ones.

    Repeated items are dropped unless `repeats` is true.
    """
    items = [item.strip(" ") for item in cell.split("|")]
    kept = [item for item in items if item]
    return "|".join(kept if repeats else dict.fromkeys(kept))
