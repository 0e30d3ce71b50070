"""Draws the map of the static picture: bands with headings, lines, boxes with glyphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from ntgraph.display import DisplayEdge, DisplayGraph, DisplayMark, DisplayNode, DisplayPort
from ntgraph.display.style.label_text import wrap_label
from ntgraph.display.style.map_measures import MapLook, line_width, tidy
from ntgraph.display.style.mark_places import PLACES, choose_place
from ntgraph.picture.line_colors import LineColors, draw_shapes
from ntgraph.picture.line_curves import (
    Curve,
    Frame,
    find_point,
    frame_band,
    frame_node,
    frame_port,
    stop_before_tip,
)
from ntgraph.picture.line_routes import BoxFrames, Line, route_lines
from ntgraph.picture.svg_text import format_text


def draw_map(
    display: DisplayGraph, nodes: Sequence[DisplayNode], colors: LineColors
) -> Iterator[str]:
    """Yield the SVG of the given boxes, and of the lines between them."""
    yield from _define(display, colors)
    yield from _draw_bands(display)
    known = {node.id: node for node in nodes}
    edges = [edge for edge in display.edges if edge.source in known and edge.target in known]
    curves = find_curves(display, known, edges)
    yield from _draw_lines(display, edges, curves, colors)
    yield from _draw_shapes(display, edges, curves, colors)
    for at, shown in enumerate(display.types):
        same = [node for node in nodes if node.type == shown.id]
        if same:
            yield f'<g class="t{at}">'
            for node in same:
                yield from _draw_node(node, at, display.look)
            yield "</g>"
    types = {shown.id for shown in display.types}
    for node in nodes:
        if node.type not in types:
            yield from _draw_node(node, None, display.look)


def _draw_bands(display: DisplayGraph) -> Iterator[str]:
    look = display.look.band
    for region in display.regions:
        frame = frame_band(region, look)
        yield _draw_box(frame, look.radius, ' class="band"')
        heading = wrap_label(region.heading, max(region.width, 150), max_lines=1)[0]
        yield f'<text class="heading" x="{region.x - 4:.0f}" y="{frame.top + 25:.0f}" '
        yield f'font-size="{look.font}">{format_text(heading)}</text>'


def _define(display: DisplayGraph, colors: LineColors) -> Iterator[str]:
    scale = f"{display.look.glyph / 16:g}"
    yield "<defs>"
    for at, shown in enumerate(display.types):
        yield f'<path id="pg{at}" d="{escape(shown.path)}" transform="scale({scale})"/>'
    tips = [
        (at, line, name)
        for at, line in enumerate(display.lines)
        for name in ((*(k.name for k in colors.kinds), "plain") if colors.kinds else (f"l{at}",))
    ]
    for at, line, name in tips:
        if line.tip:
            yield f'<marker id="{colors.name_tip(at, name)}" class="{name}" '
            yield 'viewBox="-10 -6 10 12" markerWidth="10" '
            yield f'markerHeight="12" refX="-{display.look.line.tip:g}" orient="auto" '
            yield 'markerUnits="userSpaceOnUse">'
            yield f'<path d="{escape(line.tip)}"/></marker>'
    yield "</defs>"


def _draw_lines(
    display: DisplayGraph,
    edges: Sequence[DisplayEdge],
    curves: Mapping[str, Curve],
    colors: LineColors,
) -> Iterator[str]:
    """Yield lines in groups of the same look, so that a look is written once for a group."""
    back = [manner.id for manner in display.manners if manner.is_back]
    # What stays back is drawn first, below all else.
    groups = sorted(
        {(_name_manners(edge, display), edge.sign, colors.name_class(edge)) for edge in edges},
        key=lambda group: (not {*group[0]} & {*back}, group),
    )
    for at, line in enumerate(display.lines):
        for manners, sign, name in groups:
            if sign == line.sign:
                tip = colors.name_tip(at, name) if line.tip else ""
                yield _open_group(display, [name, *manners], manners, tip)
                for edge in edges:
                    own = _name_manners(edge, display), edge.sign, colors.name_class(edge)
                    if own == (manners, sign, name):
                        yield from _draw_line(edge, curves[edge.id], display)
                yield "</g>"


def _name_manners(edge: DisplayEdge, display: DisplayGraph) -> tuple[str, ...]:
    return tuple(manner.id for manner in display.manners if getattr(edge, manner.id))


def _open_group(
    display: DisplayGraph, classes: Sequence[str], manners: Sequence[str], tip: str
) -> str:
    end = f' marker-end="url(#{tip})"' if tip else ""
    return f'<g class="{" ".join(["line", *classes])}"{end}{line_strokes(display, manners)}>'


def _draw_shapes(
    display: DisplayGraph,
    edges: Sequence[DisplayEdge],
    curves: Mapping[str, Curve],
    colors: LineColors,
) -> Iterator[str]:
    """Yield the shapes of all lines, so that they do not lie on each other or on words."""
    look = display.look.line
    taken = [
        find_point(curves[edge.id], mark.at)
        for edge in edges
        for mark in display.marks
        if getattr(edge, mark.id)
    ]
    for edge in edges:
        kinds = colors.find_kinds(edge)
        if kinds:
            places = [find_point(curves[edge.id], at) for at in PLACES]
            x, y = choose_place(places, taken, look.shape_room)
            left = x - look.shape * (len(kinds) - 1) / 2
            taken += [(left + look.shape * nth, y) for nth in range(len(kinds))]
            yield from draw_shapes(kinds, (x, y), look)


def line_strokes(display: DisplayGraph, manners: Sequence[str]) -> str:
    """Return the SVG attributes for width, opacity and dashes of lines with these manners."""
    look = display.look.line
    chosen = [manner for manner in display.manners if manner.id in manners]
    opacity = look.still_back if any(manner.is_back for manner in chosen) else look.still
    dash = next((manner.dash for manner in chosen if manner.dash), ())
    dashes = f' stroke-dasharray="{" ".join(map(str, dash))}"' if dash else ""
    return f' stroke-width="{look.width}" stroke-opacity="{opacity}"{dashes}'


def find_curves(
    display: DisplayGraph, nodes: Mapping[str, DisplayNode], edges: Iterable[DisplayEdge]
) -> dict[str, Curve]:
    """Return the curve of each line by its id; none is behind a box that is not its end."""
    blocks = {id: frame_block(node) for id, node in nodes.items()}
    lines = [
        Line(edge.id, edge.source, edge.target, edge.sign, _find_port(nodes[edge.source], edge))
        for edge in edges
    ]
    return route_lines(blocks, lines, display.look.line)


def frame_block(node: DisplayNode) -> BoxFrames:
    """Return the frame of a node's box, alone and with its ports."""
    box = _tidy(frame_node(node, alone=True))
    frames = [box, *(_tidy(frame_port(port)) for port in node.ports)]
    top, bottom = min(f.top for f in frames), max(f.bottom for f in frames)
    return BoxFrames(box, Frame(box.left, top, max(f.right for f in frames), bottom))


def _find_port(source: DisplayNode, edge: DisplayEdge) -> Frame | None:
    ports = (frame_port(port) for port in source.ports if edge.level and port.level == edge.level)
    return next(map(_tidy, ports), None)


def _tidy(frame: Frame) -> Frame:
    return Frame(tidy(frame.left), tidy(frame.top), tidy(frame.right), tidy(frame.bottom))


def _draw_line(edge: DisplayEdge, points: Curve, display: DisplayGraph) -> Iterator[str]:
    tip = next((line.tip for line in display.lines if line.sign == edge.sign), "")
    drawn = stop_before_tip(points, display.look.line.tip) if tip else points
    path = write_path(drawn)
    count = len(edge.statements)
    width = f' stroke-width="{line_width(count, display.look.line):.1f}"' if count > 1 else ""
    yield f'<path d="{path}"{width}/>'
    for mark in display.marks:
        if getattr(edge, mark.id):
            yield draw_mark(mark, *find_point(points, mark.at), display.look)


def write_path(curve: Curve) -> str:
    """Return a curve as an SVG path of whole px, written as shortly as can be.

    >>> write_path(((0, 0), (60, 0), (40, 0), (100, 0), (160, 0), (140, 20), (200, 20)))
    'M0 0h100c60 0 40 20 100 20'
    """
    points = [(round(x), round(y)) for x, y in curve]
    path = f"M{points[0][0]} {points[0][1]}"
    for start in range(0, len(points) - 1, 3):
        (x1, y1), *rest = points[start : start + 4]
        if all(y == y1 for _, y in rest):
            path += f"h{rest[-1][0] - x1}"
        else:
            steps = " ".join(f"{x - x1} {y - y1}" for x, y in rest)
            path += f"c{steps}".replace(" -", "-")
    return path


def draw_mark(mark: DisplayMark, x: float, y: float, look: MapLook) -> str:
    """Return a mark as SVG, with its center at a place."""
    if mark.path:
        return (
            f'<path class="mark" d="{escape(mark.path)}" transform="translate({x:.0f} {y:.0f})"/>'
        )
    start = f'<text class="word" x="{x:.0f}" y="{y + 4:.0f}" font-size="{look.line.font}">'
    return f"{start}{format_text(mark.words)}</text>"


def _draw_node(node: DisplayNode, kind: int | None, look: MapLook) -> Iterator[str]:
    frame = frame_node(node, alone=True)
    for port in node.ports:
        yield from _draw_port(port, look)
    yield _draw_box(frame, look.box.radius)
    if kind is not None:
        x, y = frame.left + look.glyph_left, node.y - look.glyph / 2
        yield f'<use href="#pg{kind}" x="{x:.0f}" y="{y:.0f}"/>'
    first = node.y - (len(node.lines) - 1) * node.font / 2 + node.font * 0.35
    size = f' font-size="{node.font}"' if node.font != look.font else ""
    for at, line in enumerate(node.lines):
        x, y = frame.left + look.box.left, first + at * node.font
        yield f'<text x="{x:.0f}" y="{y:.0f}"{size}>{format_text(line)}</text>'


def _draw_port(port: DisplayPort, look: MapLook) -> Iterator[str]:
    frame = frame_port(port)
    yield _draw_box(frame, look.port.radius)
    x = frame.left + look.port.left
    yield f'<text x="{x:.0f}" y="{port.y + 4:.0f}" font-size="{look.port.font}">'
    yield f"{format_text(port.label)}</text>"


def _draw_box(frame: Frame, radius: int, more: str = "") -> str:
    return (
        f'<rect{more} x="{frame.left:.0f}" y="{frame.top:.0f}" width="{frame.width:.0f}" '
        f'height="{frame.height:.0f}" rx="{radius}"/>'
    )
