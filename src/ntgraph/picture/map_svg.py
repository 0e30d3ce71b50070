"""Draws the map of the static picture: bands with headings, lines, boxes with glyphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from ntgraph.display import DisplayEdge, DisplayGraph, DisplayNode, DisplayPort
from ntgraph.display.style.label_text import wrap_label
from ntgraph.picture.line_curves import Frame, bend, find_middle, frame_node, frame_port
from ntgraph.picture.picture_theme import BAND_MARGIN, HEADING_ROOM
from ntgraph.picture.svg_text import format_text

ENDS = {
    "arrow": '<path d="M0 0 10 5 0 10Z"/>',
    "bar": '<path d="M7 0h3v10H7Z"/>',
}


def draw_map(display: DisplayGraph, nodes: Sequence[DisplayNode]) -> Iterator[str]:
    """Yield the SVG of the given boxes, and of the lines between them."""
    yield from _define(display)
    yield from _draw_bands(display)
    yield from _draw_lines(display, {node.id: node for node in nodes})
    for at, shown in enumerate(display.types):
        same = [node for node in nodes if node.type == shown.id]
        if same:
            yield f'<g class="t{at}">'
            for node in same:
                yield from _draw_node(node, at)
            yield "</g>"
    known = {shown.id for shown in display.types}
    for node in nodes:
        if node.type not in known:
            yield from _draw_node(node, None)


def _draw_bands(display: DisplayGraph) -> Iterator[str]:
    for region in display.regions:
        x, y = region.x - BAND_MARGIN, region.y - HEADING_ROOM
        width, height = region.width + 2 * BAND_MARGIN, region.height + HEADING_ROOM + BAND_MARGIN
        yield f'<rect class="band" x="{x:.0f}" y="{y:.0f}" width="{width:.0f}" '
        yield f'height="{height:.0f}" rx="14"/>'
        heading = wrap_label(region.heading, max(region.width, 150), max_lines=1)[0]
        yield f'<text class="heading" x="{region.x - 4:.0f}" y="{y + 25:.0f}">'
        yield f"{format_text(heading)}</text>"


def _define(display: DisplayGraph) -> Iterator[str]:
    yield "<defs>"
    for at, shown in enumerate(display.types):
        yield f'<path id="pg{at}" d="{escape(shown.path)}" transform="scale(.875)"/>'
    for at, line in enumerate(display.lines):
        if line.end in ENDS:
            yield f'<marker id="pl{at}" class="l{at}" viewBox="0 0 10 10" refX="10" refY="5" '
            yield 'markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">'
            yield f"{ENDS[line.end]}</marker>"
    yield "</defs>"


def _draw_lines(display: DisplayGraph, nodes: dict[str, DisplayNode]) -> Iterator[str]:
    """Draw lines in groups that look alike: what a group says, none of its lines repeats."""
    edges = [edge for edge in display.edges if edge.source in nodes and edge.target in nodes]
    for at, line in enumerate(display.lines):
        for hedged in (False, True):
            for faint in (True, False):
                same = [
                    edge
                    for edge in edges
                    if (edge.sign, edge.hedged, edge.faint) == (line.sign, hedged, faint)
                ]
                if same:
                    classes = f"line l{at}{' hedged' * hedged}{' faint' * faint}"
                    end = f' marker-end="url(#pl{at})"' if line.end in ENDS else ""
                    yield f'<g class="{classes}"{end}>'
                    for edge in same:
                        yield from _draw_line(edge, nodes)
                    yield "</g>"


def _draw_line(edge: DisplayEdge, nodes: dict[str, DisplayNode]) -> Iterator[str]:
    source, target = nodes[edge.source], nodes[edge.target]
    port = next((p for p in source.ports if edge.level and p.level == edge.level), None)
    start = frame_port(port) if port else frame_node(source)
    points = bend(start, frame_node(target))
    (x1, y1), (x2, y2), (x3, y3), (x4, y4) = points
    path = f"M{x1:.0f} {y1:.0f}C{x2:.0f} {y2:.0f} {x3:.0f} {y3:.0f} {x4:.0f} {y4:.0f}"
    count = len(edge.statements)
    width = f' stroke-width="{min(1.2 + 0.9 * (count - 1), 4):.1f}"' if count > 1 else ""
    yield f'<path d="{path}"{width}/>'
    if edge.negated:
        x, y = find_middle(points)
        yield f'<text class="word" x="{x:.0f}" y="{y + 4:.0f}">not</text>'


def _draw_node(node: DisplayNode, kind: int | None) -> Iterator[str]:
    frame = frame_node(node, alone=True)
    for port in node.ports:
        yield from _draw_port(port)
    yield _draw_box(frame, 6)
    if kind is not None:
        yield f'<use href="#pg{kind}" x="{frame.left + 8:.0f}" y="{node.y - 7:.0f}"/>'
    first = node.y - (len(node.lines) - 1) * node.font / 2 + node.font * 0.35
    size = f' font-size="{node.font}"' if node.font != 14 else ""
    for at, line in enumerate(node.lines):
        y = first + at * node.font
        yield f'<text x="{frame.left + 26:.0f}" y="{y:.0f}"{size}>{format_text(line)}</text>'


def _draw_port(port: DisplayPort) -> Iterator[str]:
    frame = frame_port(port)
    yield _draw_box(frame, 11)
    yield f'<text x="{frame.left + 7:.0f}" y="{port.y + 4:.0f}" font-size="12">'
    yield f"{format_text(port.label)}</text>"


def _draw_box(frame: Frame, radius: int) -> str:
    return (
        f'<rect x="{frame.left:.0f}" y="{frame.top:.0f}" width="{frame.width:.0f}" '
        f'height="{frame.height:.0f}" rx="{radius}"/>'
    )
