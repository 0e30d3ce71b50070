"""Draws the map of the static picture: bands with headings, lines, boxes with glyphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from ntgraph.display import DisplayEdge, DisplayGraph, DisplayMark, DisplayNode, DisplayPort
from ntgraph.display.style.label_text import wrap_label
from ntgraph.display.style.map_measures import MapLook, line_width
from ntgraph.picture.line_colors import PLACES, LineColors, choose_place, draw_shapes
from ntgraph.picture.line_curves import (
    Curve,
    Frame,
    bend,
    find_point,
    frame_band,
    frame_node,
    frame_port,
    stop_before_tip,
)
from ntgraph.picture.svg_text import format_text


def draw_map(
    display: DisplayGraph, nodes: Sequence[DisplayNode], colors: LineColors
) -> Iterator[str]:
    """Yield the SVG of the given boxes, and of the lines between them."""
    yield from _define(display, colors)
    yield from _draw_bands(display)
    yield from _draw_lines(display, {node.id: node for node in nodes}, colors)
    yield from _draw_shapes(display, {node.id: node for node in nodes}, colors)
    for at, shown in enumerate(display.types):
        same = [node for node in nodes if node.type == shown.id]
        if same:
            yield f'<g class="t{at}">'
            for node in same:
                yield from _draw_node(node, at, display.look)
            yield "</g>"
    known = {shown.id for shown in display.types}
    for node in nodes:
        if node.type not in known:
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
    display: DisplayGraph, nodes: dict[str, DisplayNode], colors: LineColors
) -> Iterator[str]:
    """Yield lines in groups of the same look, so that a look is written once for a group."""
    edges = [edge for edge in display.edges if edge.source in nodes and edge.target in nodes]
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
                        yield from _draw_line(edge, nodes, display)
                yield "</g>"


def _name_manners(edge: DisplayEdge, display: DisplayGraph) -> tuple[str, ...]:
    return tuple(manner.id for manner in display.manners if getattr(edge, manner.id))


def _open_group(
    display: DisplayGraph, classes: Sequence[str], manners: Sequence[str], tip: str
) -> str:
    end = f' marker-end="url(#{tip})"' if tip else ""
    return f'<g class="{" ".join(["line", *classes])}"{end}{line_strokes(display, manners)}>'


def _draw_shapes(
    display: DisplayGraph, nodes: dict[str, DisplayNode], colors: LineColors
) -> Iterator[str]:
    """Yield the shapes of all lines, so that they do not lie on each other or on words."""
    look = display.look.line
    curves = {
        edge.id: _find_curve(edge, nodes, display)
        for edge in display.edges
        if edge.source in nodes and edge.target in nodes
    }
    taken = [
        find_point(curves[edge.id], mark.at)
        for edge in display.edges
        for mark in display.marks
        if edge.id in curves and getattr(edge, mark.id)
    ]
    for edge in display.edges:
        kinds = colors.find_kinds(edge) if edge.id in curves else ()
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


def _draw_line(
    edge: DisplayEdge, nodes: dict[str, DisplayNode], display: DisplayGraph
) -> Iterator[str]:
    points = _find_curve(edge, nodes, display)
    tip = next((line.tip for line in display.lines if line.sign == edge.sign), "")
    drawn = stop_before_tip(points, display.look.line.tip) if tip else points
    (x1, y1), (x2, y2), (x3, y3), (x4, y4) = drawn
    path = f"M{x1:.0f} {y1:.0f}C{x2:.0f} {y2:.0f} {x3:.0f} {y3:.0f} {x4:.0f} {y4:.0f}"
    count = len(edge.statements)
    width = f' stroke-width="{line_width(count, display.look.line):.1f}"' if count > 1 else ""
    yield f'<path d="{path}"{width}/>'
    for mark in display.marks:
        if getattr(edge, mark.id):
            yield draw_mark(mark, *find_point(points, mark.at), display.look)


def _find_curve(edge: DisplayEdge, nodes: dict[str, DisplayNode], display: DisplayGraph) -> Curve:
    source, target = nodes[edge.source], nodes[edge.target]
    port = next((p for p in source.ports if edge.level and p.level == edge.level), None)
    start = frame_port(port) if port else frame_node(source)
    return bend(start, frame_node(target), display.look.line)


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
