"""Where the lines of the static picture run: from box to box, around what is in the way."""

from __future__ import annotations

from dataclasses import dataclass

from ntgraph.display import DisplayNode, DisplayPort

# As on the map: how far a line runs straight on before it turns.
ROUNDNESS = 0.6
# Boxes nearer than this, one above the other, are joined by a bow to their right.
NEAR = 24.0
BOW = 24.0
BOW_SHARE = 0.06
MOST_BOW = 40.0

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


def bend(start: Frame, end: Frame) -> Curve:
    """Give the curve from one box to another: its ends and what pulls it.

    >>> bend(Frame(0, 0, 10, 10), Frame(110, 20, 120, 30))
    ((10, 5.0), (70.0, 5.0), (50.0, 25.0), (110, 25.0))
    """
    if end.left - start.right >= NEAR:
        return _reach(start.right, start.y, end.left, end.y)
    if start.left - end.right >= NEAR:
        return _reach(start.left, start.y, end.right, end.y)
    # A thing may also act on itself; its line then leaves above and comes back below.
    apart = 0.0 if start.y != end.y else start.height / 4
    bow = min(BOW + BOW_SHARE * abs(end.y - start.y), MOST_BOW)
    out = max(start.right, end.right) + bow
    first, last = start.y - apart, end.y + apart
    return (start.right, first), (out, first), (out, last), (end.right, last)


def _reach(x1: float, y1: float, x2: float, y2: float) -> Curve:
    run = ROUNDNESS * (x2 - x1)
    return (x1, y1), (x1 + run, y1), (x2 - run, y2), (x2, y2)


def find_middle(curve: Curve) -> Place:
    """Give the point half way along a curve.

    >>> find_middle(((0, 0), (60, 0), (40, 20), (100, 20)))
    (50.0, 10.0)
    """
    first, second, third, last = curve
    x, y = ((first[at] + 3 * second[at] + 3 * third[at] + last[at]) / 8 for at in (0, 1))
    return x, y
