"""The map as a static SVG picture, made from display data only, without scripts or network.

Inside a page, the page's style sheet gives it the colors of the current theme; as a file of
its own, it contains its colors. In both cases every meaning has two visual channels: beside
its color, a box has a glyph and a line has an end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ntgraph.display import DisplayGraph, DisplayNode, DisplayType
from ntgraph.errors import count_of, count_with_verb
from ntgraph.picture.colors_as_svg_style import FONT, format_theme
from ntgraph.picture.legend_svg import MARGIN, draw_caption, draw_legend
from ntgraph.picture.line_colors import COLORINGS, LineColors
from ntgraph.picture.line_curves import Frame, frame_band, frame_node
from ntgraph.picture.map_svg import draw_map
from ntgraph.picture.svg_text import format_text

LEAST_WIDTH = 640.0
LABELLED = 'role="img" class="picture" aria-labelledby="picture-title picture-desc"'


def render_svg(
    display: DisplayGraph, *, dark: bool = False, font: str = FONT, color: str = COLORINGS[0]
) -> str:
    """Return the whole map as an SVG file with its colors, its legend and its caption.

    Args:
        display: what to draw.
        dark: True for light text and lines on a dark background.
        font: font families in CSS; the first one that is installed is used.
        color: what colors the lines: `direction`, `verdict` or `cited`.

    Raises:
        PageError: a color is not written as `#rrggbb`, or `color` is none of `COLORINGS`.
    """
    colors = LineColors(display, color)
    nodes = tuple(node for node in display.nodes if node.drawn)
    bounds = _bound(display, nodes)
    legend, bottom = draw_legend(display, bounds, colors)
    caption, bottom = draw_caption(display, bounds, bottom, count_left_out(display, nodes))
    box = Frame(bounds.left, bounds.top, bounds.right, bottom)
    view = f"{box.left:.0f} {box.top:.0f} {box.width:.0f} {box.height:.0f}"
    ground = f'<path class="ground" d="M{box.left:.0f} {box.top:.0f}h{box.width:.0f}'
    ground += f'v{box.height:.0f}h-{box.width:.0f}Z"/>'
    size = f'width="{box.width:.0f}" height="{box.height:.0f}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" {size} {LABELLED}>',
        *_describe(display, nodes),
        f"<style>{format_theme(display, colors, dark=dark, font=font)}</style>",
        ground,
        *draw_map(display, nodes, colors),
        *legend,
        *caption,
        "</svg>\n",
    ]
    return "".join(parts)


def render_inline(display: DisplayGraph) -> str:
    """Return the map as an `svg` element for a page, whose style sheet colors it."""
    nodes = _choose(display)
    bounds = _bound(display, nodes)
    colors = LineColors(display)
    legend, bottom = draw_legend(display, bounds, colors)
    view = f"{bounds.left:.0f} {bounds.top:.0f} {bounds.width:.0f} {bottom - bounds.top:.0f}"
    parts = [
        f'<svg viewBox="{view}" {LABELLED}>',
        *_describe(display, nodes),
        *draw_map(display, nodes, colors),
        *legend,
        "</svg>",
    ]
    return "".join(parts)


def _choose(display: DisplayGraph) -> tuple[DisplayNode, ...]:
    """Return all boxes that have a place or, if there are very many, the best connected ones."""
    drawn = tuple(node for node in display.nodes if node.drawn)
    if len(drawn) <= display.look.most_boxes:
        return drawn
    degrees = Counter(end for edge in display.edges for end in {edge.source, edge.target})
    best = sorted(drawn, key=lambda node: (-degrees[node.id], node.id))[: display.look.most_boxes]
    kept = {node.id for node in best}
    return tuple(node for node in drawn if node.id in kept)


def _bound(display: DisplayGraph, nodes: Iterable[DisplayNode]) -> Frame:
    frames = [frame_node(node) for node in nodes]
    frames += [frame_band(region, display.look.band) for region in display.regions]
    left = min((f.left for f in frames), default=0.0) - MARGIN
    right = max((f.right for f in frames), default=0.0) + MARGIN
    top = min((f.top for f in frames), default=0.0) - MARGIN
    bottom = max((f.bottom for f in frames), default=0.0) + MARGIN
    return Frame(left, top, max(right, left + LEAST_WIDTH), bottom)


def count_left_out(display: DisplayGraph, nodes: Sequence[DisplayNode]) -> int:
    """Return the number of boxes that belong to the map and are not drawn."""
    return display.left_out + len(display.nodes) - len(nodes)


def _describe(display: DisplayGraph, nodes: Sequence[DisplayNode]) -> Iterator[str]:
    yield f'<title id="picture-title">{format_text(display.title)}</title>'
    kinds = Counter(node.type for node in nodes)
    counted = [_count_kind(shown, kinds[shown.id]) for shown in display.types if kinds[shown.id]]
    left_out = count_left_out(display, nodes)
    words = [
        f"A map of {count_of(len(nodes), 'box')} and the lines between them: {', '.join(counted)}.",
        *(f"Part {at}: {region.heading}." for at, region in enumerate(display.regions, 1)),
        *([f"{count_with_verb(left_out, 'further box')} left out here."] if left_out else []),
        *(
            f"A line that ends in {_name_end(line.end)}: {line.label}."
            for line in display.lines
            if line.count
        ),
        "Every line is told as a sentence in the list of statements.",
    ]
    yield f'<desc id="picture-desc">{format_text(" ".join(words))}</desc>'


def _count_kind(shown: DisplayType, count: int) -> str:
    """Return how many boxes a type has; a word of a file stands alone, since it has no plural."""
    if shown.label == shown.plural:
        return f"{shown.label} ({count})"
    return f"{count} {shown.label if count == 1 else shown.plural}"


def _name_end(end: str) -> str:
    ends = {"arrow": "an arrow", "bar": "a bar", "open": "an open arrow"}
    return ends.get(end, "neither arrow nor bar")
