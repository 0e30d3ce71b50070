"""Where lines run: around every box that is not one of their ends.

The boxes of a map are in columns. A line leaves the middle of a box straight out to the edge of
its column; it changes its height only in the empty channel between two columns, and crosses a
column only in the gap between two boxes of it. So it is never behind a box, whatever the graph.

It makes its great turn in the widest channel on its way. Before that channel it keeps the height
of its start, after it the height of its end. In a gap, lines of one start and sign, or of one
end and sign, run as one; all others side by side.

`page/js/map/line_routes.js` computes the same; tests/page/line_routes.json holds cases for both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ntgraph.display.style.map_measures import MAP_LOOK, LineLook
from ntgraph.picture.columns_and_gaps import BoxColumn, Gap, find_columns
from ntgraph.picture.line_curves import Curve, Frame, Knot, join_knots
from ntgraph.records.frozen_record import frozen_record


@frozen_record
class BoxFrames:
    """A box with its ports: the frame of the box alone, and of all together."""

    box: Frame
    whole: Frame

    @property
    def has_ports(self) -> bool:
        """Whether ports are to the right of the box."""
        return self.whole.right > self.box.right


@frozen_record
class Line:
    """A line to route: its ends by id, its sign, and the frame of the port where it starts."""

    id: str
    source: str
    target: str
    sign: str
    port: Frame | None = None


@dataclass(slots=True)
class Way:
    """The way of one line while it is being found.

    `out` and `into` are 1 where the line leaves or comes in to the right, -1 to the left;
    `lanes` are the gaps that it crosses, each with its lane, in their order.
    """

    line: Line
    start: BoxFrames
    end: BoxFrames
    first: int
    last: int
    out: int = 1
    into: int = 1
    lanes: list[tuple[int, Gap, str]] = field(default_factory=list)
    above_start: tuple[Gap, str] | None = None
    above_end: tuple[Gap, str] | None = None


def route_lines(
    blocks: Mapping[str, BoxFrames], lines: Sequence[Line], look: LineLook = MAP_LOOK.line
) -> dict[str, Curve]:
    """Return the curve of every line by its id.

    Args:
        blocks: the boxes by the id of their node; two in one column are not side by side.
        lines: what to route; those that come first get the nearest gaps.
        look: the measures of lines.

    >>> box = Frame(0, 0, 10, 10)
    >>> right = Frame(110, 20, 120, 30)
    >>> blocks = {"a": BoxFrames(box, box), "b": BoxFrames(right, right)}
    >>> route_lines(blocks, [Line("e", "a", "b", "+")])["e"]
    ((10, 5.0), (70.0, 5.0), (50.0, 25.0), (110, 25.0))
    """
    columns = find_columns({id: block.whole for id, block in blocks.items()}, look)
    rank = {id: at for at, column in enumerate(columns) for id in column.ids}
    ways = [
        Way(line, blocks[line.source], blocks[line.target], rank[line.source], rank[line.target])
        for line in lines
    ]
    for way in ways:
        _choose_sides(way)
        _choose_gaps(way, columns, look)
    for column in columns:
        for gap in column.gaps:
            gap.settle(look)
    return {way.line.id: join_knots(_find_knots(way, columns, look), look) for way in ways}


def _choose_sides(way: Way) -> None:
    """Lines leave toward their end; from a port only to the right, where the port is."""
    if way.first != way.last:
        way.out = way.into = 1 if way.last > way.first else -1
        if way.line.port:
            way.out = 1
        return
    # A bow to the left keeps clear of ports.
    ports = way.start.has_ports or way.end.has_ports
    way.out = 1 if way.line.port or not ports else -1
    way.into = -way.out


def _choose_gaps(way: Way, columns: Sequence[BoxColumn], look: LineLook) -> None:
    line = way.line
    leaving, coming = f"from {line.source} {line.sign}", f"to {line.target} {line.sign}"
    if way.out == 1 and way.start.has_ports and not line.port:
        gap = columns[way.first].gap_above(line.source)
        way.above_start = gap, leaving
        gap.book(leaving, gap.low - look.clear, above=True)
    if way.into == -1 and way.end.has_ports:
        gap = columns[way.last].gap_above(line.target)
        way.above_end = gap, coming
        gap.book(coming, gap.low - look.clear, above=True)
    start, end = _start_height(way, look), _end_height(way, look)
    crossed = _crossed(way)
    turn = _find_turn(way, columns)
    for at in crossed:
        before = (at < turn) if way.last > way.first else (at > turn)
        key, height = (leaving, start) if before else (coming, end)
        gap = columns[at].choose_gap(key, height, look)
        gap.book(key, height)
        way.lanes.append((at, gap, key))


def _start_height(way: Way, look: LineLook) -> float:
    if way.above_start:
        return way.start.whole.top - look.clear
    return way.line.port.y if way.line.port else way.start.box.y


def _end_height(way: Way, look: LineLook) -> float:
    return way.end.whole.top - look.clear if way.above_end else way.end.box.y


def _crossed(way: Way) -> list[int]:
    """Return the columns that the line crosses, in the order of its way."""
    if way.last > way.first:
        return list(range(way.first + 1, way.last))
    if way.last == way.first:
        return []
    # From a port the line first has to go back past its own column.
    back = 0 if way.out == 1 else 1
    return list(range(way.first - back, way.last, -1))


def _find_turn(way: Way, columns: Sequence[BoxColumn]) -> float:
    """Return the place between two columns, such as 2.5, where the widest channel is."""
    low, high = sorted((way.first, way.last))
    steps = range(low, high)
    if way.last < way.first:
        steps = range(high - 1, low - 1, -1)
    best, widest = -1.0, 0.0
    for at in steps:
        width = columns[at + 1].left - columns[at].right
        # A little wider is not worth a later turn.
        if width > widest + 1:
            best, widest = at + 0.5, width
    return best


def _find_knots(way: Way, columns: Sequence[BoxColumn], look: LineLook) -> list[Knot]:
    knots = _leave(way, columns[way.first], look)
    for at, gap, key in way.lanes:
        column, y = columns[at], gap.lanes[key]
        edges = (column.left, column.right)
        for x in edges if way.into == 1 else edges[::-1]:
            knots.append(Knot(x, y, way.into, 0, column.room(way.into)))
    return [*knots, *_come(way, columns[way.last], look)]


def _leave(way: Way, column: BoxColumn, look: LineLook) -> list[Knot]:
    """Return the knots from the box to the edge of its column."""
    edge = column.right if way.out == 1 else column.left
    room = column.room(way.out)
    if way.above_start:
        gap, key = way.above_start
        x, y = way.start.box.right - look.corner, gap.lanes[key]
        first = Knot(x, way.start.box.top, 0, -1, 0.0)
        return [first, Knot(x + look.corner, y, 1, 0, 0.0), Knot(edge, y, 1, 0, room)]
    box = way.line.port or way.start.box
    y = box.y
    if way.line.source == way.line.target and not way.line.port:
        y -= box.height / 4
    return [
        Knot(box.right if way.out == 1 else box.left, y, way.out, 0, room),
        Knot(edge, y, way.out, 0, room),
    ]


def _come(way: Way, column: BoxColumn, look: LineLook) -> list[Knot]:
    """Return the knots from the edge of the column to the box."""
    edge = column.left if way.into == 1 else column.right
    room = column.room(-way.into)
    if way.above_end:
        gap, key = way.above_end
        x, y = way.end.box.right - look.corner, gap.lanes[key]
        corner = Knot(x + look.corner, y, -1, 0, 0.0)
        return [Knot(edge, y, -1, 0, room), corner, Knot(x, way.end.box.top, 0, 1, 0.0)]
    box = way.end.box
    y = box.y
    if way.line.source == way.line.target and not way.line.port:
        y += box.height / 4
    return [
        Knot(edge, y, way.into, 0, room),
        Knot(box.left if way.into == 1 else box.right, y, way.into, 0, room),
    ]
