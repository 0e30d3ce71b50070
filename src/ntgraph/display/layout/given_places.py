"""Places boxes as somebody's graph places them: left stays left, and above stays above.

The boxes stand in columns, because lines between columns can be followed without passing behind
boxes. A box is in the column of its part of the picture's width, at its height in the picture,
moved only so far that no two boxes overlap.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import ceil, inf, sqrt

from ntgraph.display.layout.column_widths_and_gaps import MAX_SUBCOLUMNS, make_columns
from ntgraph.display.layout.layout_by_links import UNSPLIT
from ntgraph.display.layout.layout_draft import ROW_GAP, Draft, stack
from ntgraph.display.layout.layout_records import EVERYWHERE, Box, Layout, Point, Region

# A picture narrower than this, for its height, may become one column. Another has at least as
# many columns as boxes in the side of a square, up to this number.
NARROW, FEWEST_COLUMNS = 0.2, 5
# A picture is at most so many times higher, for its width, than the screen.
HIGHEST = 8.0

Wanted = Mapping[str, tuple[float, float]]


def place_as_given(
    boxes: Sequence[Box], links: Sequence[tuple[str, str]], wanted: Wanted, *, aspect: float
) -> Layout:
    """Return a place for every box, in as many columns as let the map be shown largest.

    Args:
        boxes: what to place; their sides and tiers have no meaning here.
        links: pairs of box ids that a line will join.
        wanted: where each box should stand, in any unit; y grows downward.
        aspect: the shape of the screen, width over height.

    >>> boxes = [Box("a", "left", 80, 26), Box("b", "left", 80, 26)]
    >>> layout = place_as_given(boxes, [], {"a": (7.0, 0.0), "b": (5.0, 0.0)}, aspect=2)
    >>> layout.points["b"].x < layout.points["a"].x
    True
    """
    if not boxes:
        return Layout({}, ())
    shape = _find_shape(wanted)
    least = 1 if shape < NARROW else min(ceil(sqrt(len(boxes))), FEWEST_COLUMNS)
    counts = range(least, max(least, min(MAX_SUBCOLUMNS, len(boxes))) + 1)
    drafts = [_draft(boxes, links, wanted, count) for count in counts]
    fitting = aspect * max(shape, 1 / HIGHEST)
    best = min(drafts, key=lambda draft: max(_width(draft) / fitting, draft.height))
    best.height = max(best.height, _width(best) / aspect)
    _set_heights(best, wanted)
    points = {
        box.id: Point(round(column.x, 1), round(best.y[box.id], 1))
        for column in best.columns
        for box in column.boxes
    }
    region = Region(EVERYWHERE, 0.0, 0.0, round(_width(best), 1), round(best.height, 1))
    return Layout(dict(sorted(points.items())), (region,))


def _find_shape(wanted: Wanted) -> float:
    """Return the width of the wanted picture over its height."""
    (left, right), (top, bottom) = (
        (min(values), max(values)) for values in zip(*wanted.values(), strict=True)
    )
    return (right - left) / (bottom - top) if bottom > top else inf


def _draft(
    boxes: Sequence[Box], links: Sequence[tuple[str, str]], wanted: Wanted, count: int
) -> Draft:
    """Return the boxes in columns, one for each of so many equal parts of the width with boxes."""
    left = min(x for x, _ in wanted.values())
    wide = max(x for x, _ in wanted.values()) - left
    part = {
        id: min(int((x - left) / wide * count), count - 1) if wide else 0
        for id, (x, _) in wanted.items()
    }
    names = [f"{at:02d}" for at in sorted(set(part.values()))]
    placed = [replace(box, side=f"{part[box.id]:02d}", tier=0) for box in boxes]
    placed.sort(key=lambda box: (wanted[box.id][1], wanted[box.id][0], box.id))
    return make_columns(placed, list(links), UNSPLIT, fill=False, sides=names)


def _width(draft: Draft) -> float:
    last = draft.columns[-1]
    return last.x + last.width / 2


def _set_heights(draft: Draft, wanted: Wanted) -> None:
    """Set the heights of the boxes as near to the wanted ones as the room between them allows."""
    top = min(y for _, y in wanted.values())
    tall = max(y for _, y in wanted.values()) - top
    for column in draft.columns:
        below = draft.height - stack(column.boxes)
        above = 0.0
        for box in column.boxes:
            half = (box.height + ROW_GAP) / 2
            share = (wanted[box.id][1] - top) / tall if tall else 0.5
            place = share * draft.height - half
            # Not over the box before, and not so low that those behind have no room.
            start = min(max(place, above), below)
            draft.y[box.id] = start + half
            above = start + 2 * half
            below += 2 * half
