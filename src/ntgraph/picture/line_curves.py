"""The frames of boxes and bands, and the curves of the lines from box to box.

A curve is a chain of cubic Bézier curves: its start, and three points for each piece. `page/js`
does the same in JavaScript; one table of cases tests both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot

from ntgraph.display import DisplayNode, DisplayPort, DisplayRegion
from ntgraph.display.style.map_measures import BandLook, LineLook
from ntgraph.records.frozen_record import frozen_record

Place = tuple[float, float]
Curve = tuple[Place, ...]

# With it a quarter turn is nearly round.
ROUND = 0.55


@frozen_record
class Frame:
    """The rectangle that a thing takes on the picture, in px; y grows downward."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """The width, in px."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """The height, in px."""
        return self.bottom - self.top

    @property
    def y(self) -> float:
        """The y of the center."""
        return (self.top + self.bottom) / 2


def frame_node(node: DisplayNode, *, alone: bool = False) -> Frame:
    """Return the frame of a node's box, with its ports unless `alone` is true."""
    right = node.x + node.width / 2
    if not alone:
        right = max([right, *(frame_port(port).right for port in node.ports)])
    top, bottom = node.y - node.height / 2, node.y + node.height / 2
    return Frame(node.x - node.width / 2, top, right, bottom)


def frame_port(port: DisplayPort) -> Frame:
    """Return the frame of a port."""
    half, tall = port.width / 2, port.height / 2
    return Frame(port.x - half, port.y - tall, port.x + half, port.y + tall)


@frozen_record
class Knot:
    """A place through which a line runs in a direction: right, left, up or down.

    `room` is the width of the channel in which the line may turn back here.
    """

    x: float
    y: float
    dx: int
    dy: int
    room: float


def join_knots(knots: Sequence[Knot], look: LineLook) -> Curve:
    """Return the curve through knots.

    >>> from ntgraph.display.style.map_measures import MAP_LOOK
    >>> join_knots([Knot(0, 5, 1, 0, 40), Knot(100, 25, 1, 0, 40)], MAP_LOOK.line)
    ((0, 5), (60.0, 5.0), (40.0, 25.0), (100, 25))
    """
    kept = _drop_needless(knots)
    points: list[Place] = [(kept[0].x, kept[0].y)]
    for one, other in pairwise(kept):
        points.extend(_join(one, other, look))
    return tuple(points)


def _drop_needless(knots: Sequence[Knot]) -> list[Knot]:
    """Return the knots without those in the middle of a straight piece."""
    kept = [knots[0]]
    for at, knot in enumerate(knots[1:], start=1):
        after = knots[at + 1] if at < len(knots) - 1 else None
        if knot == kept[-1] or (after and _is_straight(kept[-1], knot, after)):
            continue
        kept.append(knot)
    return kept


def _is_straight(one: Knot, two: Knot, three: Knot) -> bool:
    return one.dy == 0 and one.y == two.y == three.y and one.dx == two.dx == three.dx


def _join(one: Knot, other: Knot, look: LineLook) -> Iterator[Place]:
    """Yield the three points of a piece after its start."""
    wide, tall = abs(other.x - one.x), abs(other.y - one.y)
    if one.dx and one.dx == -other.dx:
        bow = min(look.bow + look.bow_share * tall, look.widest_bow, one.room)
        out = max(one.x, other.x) + bow if one.dx == 1 else min(one.x, other.x) - bow
        yield out, one.y
        yield out, other.y
    else:
        run = look.roundness if one.dx and other.dx else ROUND
        yield one.x + one.dx * run * wide, one.y + one.dy * run * tall
        yield other.x - other.dx * run * wide, other.y - other.dy * run * tall
    yield other.x, other.y


def stop_before_tip(curve: Curve, tip: float) -> Curve:
    """Return a curve that stops some px before its end, where a tip is drawn.

    >>> stop_before_tip(((0, 0), (60, 0), (40, 20), (100, 20)), 3)
    ((0, 0), (60, 0), (40, 20), (97.0, 20.0))
    """
    (x3, y3), (x4, y4) = curve[-2:]
    long = hypot(x4 - x3, y4 - y3) or 1
    end = x4 - tip * (x4 - x3) / long, y4 - tip * (y4 - y3) / long
    return *curve[:-1], end


def find_point(curve: Curve, at: float) -> Place:
    """Return the point of a curve at a share of its way, from 0 (its start) to 1 (its end).

    >>> find_point(((0, 0), (60, 0), (40, 20), (100, 20)), 0.5)
    (50.0, 10.0)
    """
    spans = [
        hypot(curve[start + 3][0] - curve[start][0], curve[start + 3][1] - curve[start][1])
        for start in range(0, len(curve) - 1, 3)
    ]
    whole = 0.0
    for span in spans:
        whole += span
    rest = at * whole
    start = 0
    while start < len(spans) - 1 and rest > spans[start]:
        rest -= spans[start]
        start += 1
    share = rest / spans[start] if spans[start] else at
    return point_of_piece(curve[3 * start : 3 * start + 4], share)


def point_of_piece(piece: Curve, at: float) -> Place:
    """Return the point of a single cubic Bézier curve at a share from 0 to 1."""
    rest = 1 - at
    shares = rest**3, 3 * rest**2 * at, 3 * rest * at**2, at**3
    x = y = 0.0
    for share, point in zip(shares, piece, strict=True):
        x += share * point[0]
        y += share * point[1]
    return x, y


def frame_band(region: DisplayRegion, look: BandLook) -> Frame:
    """Return the frame of the band behind a part of the map, with room for its heading."""
    left, top = region.x - look.margin, region.y - look.heading
    right = region.x + region.width + look.margin
    return Frame(left, top, right, region.y + region.height + look.margin)
