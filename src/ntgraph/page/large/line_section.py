"""The place of each link in the file.

Links of one kind are numbered by their line; a link's rank is its place in that order. Streams of
the section `lines`:

0. all lines that have a link, sorted, as gaps;
1. and 2.: for each of these lines the kind of its link, low bytes, then high bytes;
3. for each kind the form of its ranks and, for ranks in groups, the number of groups;
4. changes of rank from link to link, of all kinds in that form, signs folded: four planes;
8. groups of ranks, of all kinds in that form: three planes;
11. the order of the links inside each group as one number: four planes;
15. the higher bytes of the kinds, where there are more than 65,536.

Files are mostly sorted, so that a rank is the link's own place among its kind or changes by one.
Where the order is random, a rank cannot be written in fewer than about two bytes. A group holds
a few ranks that follow each other: which group, then which order of the members, needs a bit
less for each link than the ranks themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import factorial, log2

import numpy as np
from numpy.typing import NDArray

from ntgraph.page.large.number_streams import (
    Numbers,
    find_gaps,
    fold_signs,
    plane_count,
    write_planes,
    write_varints,
)
from ntgraph.page.large.section import PageSection
from ntgraph.page.large.sorted_links import SortedLinks

IN_ORDER, BY_OBJECT, CHANGES, GROUPS = range(4)
# The largest group whose order fits into 32 bits: 12! < 2^32 < 13!.
GROUP_SIZE = 12
CHANGE_PLANES, GROUP_PLANES, ORDER_PLANES = 4, 3, 4


@dataclass(frozen=True)
class _Ranks:
    form: int
    group_count: int = 0
    changes: Numbers | None = None
    groups: Numbers | None = None
    orders: Numbers | None = None


def encode_lines(links: SortedLinks) -> PageSection:
    """Return the section `lines`."""
    by_line = np.argsort(links.lines, kind="stable")
    low, high, *higher = write_planes(links.kinds[by_line], max(2, plane_count(links.kinds)))
    ranks = [_encode_ranks(links, part) for part in links.kind_slices()]
    forms = np.array([(each.form, each.group_count) for each in ranks], dtype=np.int64)
    streams = (
        write_varints(find_gaps(links.lines[by_line])),
        low,
        high,
        write_varints(forms.ravel()),
        *write_planes(_join([each.changes for each in ranks]), CHANGE_PLANES),
        *write_planes(_join([each.groups for each in ranks]), GROUP_PLANES),
        *write_planes(_join([each.orders for each in ranks]), ORDER_PLANES),
        *higher,
    )
    return PageSection("lines", streams, len(links))


def _join(parts: list[Numbers | None]) -> Numbers:
    return np.concatenate([np.empty(0, np.int64), *(each for each in parts if each is not None)])


def _encode_ranks(links: SortedLinks, part: slice) -> _Ranks:
    """Return the ranks of one kind in the form that needs least room."""
    ranks = rank(links.lines[part])
    if bool((ranks == np.arange(len(ranks))).all()):
        return _Ranks(IN_ORDER)
    by_object = np.lexsort((links.subjects[part], links.objects[part]))
    if bool((ranks[by_object] == np.arange(len(ranks))).all()):
        return _Ranks(BY_OBJECT)
    changes = fold_signs(find_gaps(ranks))
    if _estimate_bits(changes) < _count_group_bits(len(ranks)):
        return _Ranks(CHANGES, changes=changes)
    return _group(ranks)


def rank(numbers: Numbers) -> NDArray[np.int64]:
    """Return the place of each number in their order; of equal ones, the first comes first."""
    ranks = np.empty(len(numbers), dtype=np.int64)
    ranks[np.argsort(numbers, kind="stable")] = np.arange(len(numbers))
    return ranks


def _estimate_bits(numbers: Numbers) -> float:
    """Return how many bits numbers need if each byte of them is written by its frequency."""
    return sum(_entropy(np.frombuffer(plane, np.uint8)) for plane in write_planes(numbers))


def _entropy(values: NDArray[np.uint8]) -> float:
    counts = np.bincount(values)
    counts = counts[counts > 0]
    return float(-(counts * np.log2(counts / len(values))).sum())


def _count_group_bits(count: int) -> float:
    groups = _count_groups(count)
    return count * log2(groups) + groups * log2(factorial(GROUP_SIZE))


def _count_groups(count: int) -> int:
    return -(-count // GROUP_SIZE)


def _group(ranks: NDArray[np.int64]) -> _Ranks:
    """Return for each link its group, and for each group the order of its members."""
    count = _count_groups(len(ranks))
    groups = ranks // GROUP_SIZE
    members = np.argsort(groups, kind="stable")
    padded = np.arange(count * GROUP_SIZE)
    padded[: len(ranks)] = ranks[members]
    return _Ranks(GROUPS, count, groups=groups, orders=number_orders(padded, GROUP_SIZE))


def number_orders(values: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Return for each `size` values the number of their order among all orders, from 0.

    A digit of this number says how many later values are smaller.

    >>> number_orders(np.array([1, 2, 3, 3, 2, 1]), 3).tolist()
    [0, 5]
    """
    rows = values.reshape(-1, size)
    numbers = np.zeros(len(rows), dtype=np.int64)
    for place in range(size):
        smaller = (rows[:, place + 1 :] < rows[:, place : place + 1]).sum(axis=1)
        numbers = numbers * (size - place) + smaller
    return numbers
