"""Find by a sample of rows which neighboring columns go together, and which never repeat.

A column of names beside one of ids needs no look-up of its own, and one in which nothing repeats
needs none at all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ntgraph.imports.large_files.coded_table import (
    ColumnGroup,
    GroupNumbers,
    PackedColumn,
    ValueNumbers,
)

# Rows that show how often texts repeat.
SAMPLE = 10_000
# A column goes with its neighbor where rows that repeat the cell of one mostly repeat the other's.
APART = 0.05
# So few different pairs can always be numbered together.
FEW = 100
# So many rows that repeat a cell must show it.
REPEATS = 50
# Nothing repeats where so many of the sampled cells differ.
DIFFERENT = 0.8
# So many rows must show it.
ENOUGH = 1_000

Group = ColumnGroup | PackedColumn


def find_groups(
    rows: Sequence[Sequence[str]],
    names: Sequence[str],
    delimiter: str,
    packs: Callable[[str], bool],
) -> list[Group]:
    """Return the groups of columns, in order.

    Args:
        rows: the first rows.
        names: the names of the columns.
        delimiter: what stands between two cells.
        packs: whether a column with this name may be kept row by row.
    """
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(names)
    groups: list[Group] = []
    start = 0
    while start < len(names):
        different = len(set(columns[start]))
        if packs(names[start]) and len(rows) >= ENOUGH and different > DIFFERENT * len(rows):
            groups.append(PackedColumn(start, delimiter=delimiter))
            start += 1
            continue
        last = _find_last(columns, start)
        groups.append(make_group(start, last, delimiter))
        start = last + 1
    return groups


def _find_last(columns: Sequence[Sequence[str]], start: int) -> int:
    """Return the last column that goes with the one at `start`."""
    last = start
    together: list[tuple[str, ...]] = [(cell,) for cell in columns[start]]
    count = len(set(together))
    while last + 1 < len(columns):
        own = len(set(columns[last + 1]))
        joined = [(*one, cell) for one, cell in zip(together, columns[last + 1], strict=True)]
        found = len(set(joined))
        repeats = len(together) - max(count, own)
        goes = repeats >= REPEATS and found - max(count, own) <= APART * repeats
        if not (goes or found <= FEW):
            break
        last, together, count = last + 1, joined, found
    return last


def make_group(first: int, last: int, delimiter: str) -> ColumnGroup:
    """Return an empty group of columns."""
    numbers = ValueNumbers() if first == last else GroupNumbers(delimiter, last - first + 1)
    return ColumnGroup(first, last, numbers, delimiter)
