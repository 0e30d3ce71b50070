"""The frames of boxes and bands, and the curves of the lines from box to box.

`page/js` does the same in JavaScript; one table of cases tests both.
"""

from __future__ import annotations

from dataclasses import dataclass

from ntgraph.display import DisplayNode, DisplayPort, DisplayRegion
from ntgraph.display.style.map_measures import MAP_LOOK, BandLook, LineLook

Place = tuple[float, float]
Curve = tuple[Place, Place, Place, Place]


@dataclass(frozen=True, slots=True)
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


def bend(start: Frame, end: Frame, look: LineLook = MAP_LOOK.line) -> Curve:
    """Return the curve from one box to another as the four points of a cubic Bézier curve.

    >>> bend(Frame(0, 0, 10, 10), Frame(110, 20, 120, 30))
    ((10, 5.0), (70.0, 5.0), (50.0, 25.0), (110, 25.0))
    """
    if end.left - start.right >= look.near:
        return _reach(start.right, start.y, end.left, end.y, look.roundness)
    if start.left - end.right >= look.near:
        return _reach(start.left, start.y, end.right, end.y, look.roundness)
    # A node may also act on itself; its line then leaves in the upper half and ends in the lower.
    apart = 0.0 if start.y != end.y else start.height / 4
    bow = min(look.bow + look.bow_share * abs(end.y - start.y), look.widest_bow)
    out = max(start.right, end.right) + bow
    first, last = start.y - apart, end.y + apart
    return (start.right, first), (out, first), (out, last), (end.right, last)


def _reach(x1: float, y1: float, x2: float, y2: float, roundness: float) -> Curve:
    run = roundness * (x2 - x1)
    return (x1, y1), (x1 + run, y1), (x2 - run, y2), (x2, y2)


def stop_before_tip(curve: Curve, tip: float) -> Curve:
    """Return a curve that stops some px before its end, where a tip is drawn.

    >>> stop_before_tip(((0, 0), (60, 0), (40, 20), (100, 20)), 3)
    ((0, 0), (60, 0), (40, 20), (97, 20))
    """
    start, first, (x3, y3), (x4, y4) = curve
    return start, first, (x3, y3), (x4 - tip if x4 >= x3 else x4 + tip, y4)


def find_point(curve: Curve, at: float) -> Place:
    """Return the point of a curve at a share of its way, from 0 (its start) to 1 (its end).

    >>> find_point(((0, 0), (60, 0), (40, 20), (100, 20)), 0.5)
    (50.0, 10.0)
    """
    rest = 1 - at
    shares = rest**3, 3 * rest**2 * at, 3 * rest * at**2, at**3
    x, y = (
        sum(share * point[axis] for share, point in zip(shares, curve, strict=True))
        for axis in (0, 1)
    )
    return x, y


def frame_band(region: DisplayRegion, look: BandLook) -> Frame:
    """Return the frame of the band behind a part of the map, with room for its heading."""
    left, top = region.x - look.margin, region.y - look.heading
    right = region.x + region.width + look.margin
    return Frame(left, top, right, region.y + region.height + look.margin)
