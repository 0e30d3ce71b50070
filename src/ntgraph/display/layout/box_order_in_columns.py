"""The order of the boxes in each sub-column: of the orders tried, the one with fewest crossings."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from math import fsum

from ntgraph.display.layout.crossings import CrossingCounter
from ntgraph.display.layout.layout_draft import Draft
from ntgraph.display.layout.layout_records import Box

MOST_STARTS = 12
# For all starts together: more would make sorting take longer than a third of a second.
MOST_LINES_SORTED = 5_000
# Lines times sweeps of a start: a map of 1,000 lines, one of five layouts, has all its sweeps.
MOST_LINES_SWEPT = 120_000
FEWEST_SWEEPS = 2

Order = list[list[Box]]


def sort_columns(draft: Draft, sweeps: int, *, share: int = 1) -> None:
    """Sort the boxes of each sub-column of `draft` so that few lines cross.

    From different starting orders, sweeps end in different orders, some with half the
    crossings of others; so several starts are tried.

    Args:
        draft: the layout, changed in place.
        sweeps: the most sweeps from each start.
        share: how many layouts of the same map are sorted, which share the time.
    """
    lines = share * max(len(draft.links), 1)
    starts = max(1, min(MOST_STARTS, MOST_LINES_SORTED // lines))
    sweeps = min(sweeps, max(FEWEST_SWEEPS, MOST_LINES_SWEPT // lines))
    first = _read_order(draft)
    counter = CrossingCounter(draft)
    fewest = counter.count()
    best = first
    for start in range(starts):
        _set_order(draft, _shuffle(first, start) if start else first)
        for order in _sweep(draft, sweeps):
            crossings = counter.count(enough=fewest)
            if crossings < fewest:
                fewest, best = crossings, order
    _set_order(draft, best)


def _sweep(draft: Draft, sweeps: int) -> Iterator[Order]:
    """Yield the order after each sweep, until the orders repeat.

    A sweep moves every box toward the mean height of the boxes linked to it, column by
    column, from left to right and from right to left in turn.
    """
    before: list[Order] = []
    for sweep in range(sweeps):
        for column in draft.columns if sweep % 2 == 0 else reversed(draft.columns):
            column.boxes.sort(key=lambda box: (_mean_height(draft, box), box.id))
            draft.spread_column(column)
        order = _read_order(draft)
        # The last sweep in this direction ended in the same order, so all later ones will.
        if len(before) > 1 and order == before[-2]:
            return
        before.append(order)
        yield order


def _mean_height(draft: Draft, box: Box) -> float:
    y = draft.y
    known = [y[near] for near in draft.near[box.id] if near in y]
    return fsum(known) / len(known) if known else y[box.id]


def _read_order(draft: Draft) -> Order:
    return [list(column.boxes) for column in draft.columns]


def _set_order(draft: Draft, order: Order) -> None:
    for column, boxes in zip(draft.columns, order, strict=True):
        column.boxes = list(boxes)
    draft.spread()


def _shuffle(order: Order, start: int) -> Order:
    """Return another order to start from, the same on every machine."""

    def key(box: Box) -> bytes:
        return hashlib.sha256(f"{start} {box.id}".encode()).digest()

    return [sorted(boxes, key=key) for boxes in order]
