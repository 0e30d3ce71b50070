"""Number the nodes of a large graph, and collect what rows of edges say of their ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ntgraph.imports.large_files.coded_table import CodedTable, Codes
from ntgraph.imports.large_files.row_groups import find_first

NOTHING = ""


@dataclass(slots=True)
class NumberedEnds:
    """The nodes of a graph by their ids in the file, with their numbers.

    First come the nodes of a table, then others in the order of the rows that name them. `starts`
    and `ends` are the numbers of both ends of each row.
    """

    numbers: dict[str, int]
    starts: Codes
    ends: Codes

    @property
    def ids(self) -> list[str]:
        """The ids in the file, in the order of the numbers."""
        return list(self.numbers)


def number_ends(table: CodedTable, ends: tuple[str, str], known: Sequence[str]) -> NumberedEnds:
    """Return the numbers of both ends of each row, and of all nodes.

    Args:
        table: the rows.
        ends: the columns with the ends.
        known: the ids that come first, in order; no two are the same.
    """
    numbers = {id: at for at, id in enumerate(known)}
    places = []
    for name in ends:
        column = table.columns[name]
        own = [numbers.setdefault(id, len(numbers)) for id in column.values]
        places.append(np.array(own, dtype=np.int32)[column.places(len(table))])
    starts, stops = places
    size, count = len(numbers), len(known)
    if size == count:
        return NumberedEnds(numbers, starts, stops)
    first = np.minimum(2 * find_first(starts, size), 2 * find_first(stops, size) + 1)
    order = np.argsort(first[count:], kind="stable") + count
    ranks = np.arange(size, dtype=np.int32)
    ranks[order] = np.arange(count, size, dtype=np.int32)
    listed = list(numbers)
    ordered = {listed[at]: count + rank for rank, at in enumerate(order.tolist())}
    kept = {id: at for at, id in enumerate(known)}
    return NumberedEnds({**kept, **ordered}, ranks[starts], ranks[stops])


@dataclass(slots=True)
class ToldOfNodes:
    """What rows of edges say of nodes: texts by field and number of the node.

    `differing` counts the cells that say something else than an earlier row.
    """

    texts: dict[str, list[str]] = field(default_factory=dict)
    differing: int = 0


def read_told(
    table: CodedTable,
    nodes: NumberedEnds,
    ends: tuple[str, str],
    told: Sequence[tuple[str, str, str]],
) -> ToldOfNodes:
    """Return what rows say of their ends; what the first row says of a node stays.

    Args:
        table: the rows.
        nodes: the numbers of the ends.
        ends: the columns with the ends.
        told: the columns that say more of an end, as (column of the end, field, column).
    """
    found = ToldOfNodes()
    of_end = {ends[0]: nodes.starts, ends[1]: nodes.ends}
    for name in dict.fromkeys(each for _, each, _ in told):
        sides = [(of_end[end], table.columns[at]) for end, each, at in told if each == name]
        numbers: dict[str, int] = {NOTHING: 0}
        cells = []
        for _, column in sides:
            own = [numbers.setdefault(text, len(numbers)) for text in column.values]
            cells.append(np.array(own, dtype=np.int32)[column.places(len(table))])
        pairs = [(owners, codes) for (owners, _), codes in zip(sides, cells, strict=True)]
        chosen = choose_first(pairs, len(nodes.numbers))
        found.differing += sum(
            int(((codes > 0) & (codes != chosen[owners])).sum()) for owners, codes in pairs
        )
        texts = list(numbers)
        found.texts[name] = [texts[at] for at in chosen.tolist()]
    return found


def choose_first(pairs: Sequence[tuple[Codes, Codes]], size: int) -> NDArray[np.int32]:
    """Return for each node the text that the first row with one says of it; 0 for none.

    Args:
        pairs: for each end, the node and the text of every row, where 0 is no text.
        size: the number of nodes.
    """
    chosen = np.zeros(size, dtype=np.int32)
    when = np.full(size, np.iinfo(np.int64).max)
    for side, (owners, codes) in enumerate(pairs):
        filled = np.flatnonzero(codes)
        first = find_first(owners[filled], size)
        found = np.flatnonzero(first < len(filled))
        rows = filled[first[found]]
        turn = rows * len(pairs) + side
        earlier = turn < when[found]
        chosen[found[earlier]] = codes[rows[earlier]]
        when[found[earlier]] = turn[earlier]
    return chosen


def count_used(nodes: NumberedEnds) -> NDArray[np.bool_]:
    """Return for each node whether a row names it."""
    used = np.zeros(len(nodes.numbers), dtype=np.bool_)
    used[nodes.starts] = True
    used[nodes.ends] = True
    return used
