"""The legend and the caption below the static picture."""

from __future__ import annotations

from html import escape

from ntgraph.display import DisplayGraph
from ntgraph.display.health_words import pick_caption
from ntgraph.display.style.label_text import measure_text, wrap_label
from ntgraph.errors import count_with_verb
from ntgraph.picture.line_colors import NEUTRAL, SEVERAL, LineColors, draw_shape
from ntgraph.picture.line_curves import Frame
from ntgraph.picture.map_svg import draw_mark, line_strokes
from ntgraph.picture.svg_text import format_text

MARGIN = 12.0
ROW = 26.0
GAP = 22.0
CAPTION_SIZES = (18, 13, 13)

Item = tuple[str, float]


def draw_legend(
    display: DisplayGraph, bounds: Frame, colors: LineColors
) -> tuple[list[str], float]:
    """Return the SVG of the legend below the map, and the y at which it ends, in px."""
    items: list[Item] = []
    for at, shown in enumerate(display.types):
        label = wrap_label(shown.plural, 200, max_lines=1)[0]
        drawn = f'<g class="t{at}"><use href="#pg{at}" x="0" y="-7"/></g>'
        items.append((drawn + _put(20, label), 20 + measure_text(label)))
    for at, line in enumerate(display.lines):
        if not line.count:
            continue
        name = NEUTRAL if colors.kinds else f"l{at}"
        end = f' marker-end="url(#{colors.name_tip(at, name)})"' if line.tip else ""
        shaft = 38 - (display.look.line.tip if line.tip else 0)
        drawn = (
            f'<g class="line {name}"{end}{line_strokes(display, ())}><path d="M0 0H{shaft}"/></g>'
        )
        label = wrap_label(line.label, 300, max_lines=1)[0]
        items.append((drawn + _put(46, label), 46 + measure_text(label)))
    for manner in display.manners:
        strokes = line_strokes(display, [manner.id])
        drawn = f'<g class="line {escape(manner.id)} plain"{strokes}><path d="M0 0H38"/></g>'
        items.append((drawn + _put(46, manner.label), 46 + measure_text(manner.label)))
    for mark in display.marks:
        drawn = f'<g class="plain">{draw_mark(mark, 19, 0, display.look)}</g>'
        items.append((drawn + _put(46, mark.label), 46 + measure_text(mark.label)))
    items += _list_kinds(colors)
    x, y = bounds.left + MARGIN, bounds.bottom + ROW / 2
    placed = []
    for drawn, width in items:
        if x + width > bounds.right and x > bounds.left + MARGIN:
            x, y = bounds.left + MARGIN, y + ROW
        placed.append(f'<g transform="translate({x:.0f} {y:.0f})">{drawn}</g>')
        x += width + GAP
    return placed, y + ROW


def _list_kinds(colors: LineColors) -> list[Item]:
    if not colors.kinds:
        return []
    kinds = [
        (draw_shape(kind, 0, -7, 14) + _put(20, kind.label), 20 + measure_text(kind.label))
        for kind in colors.kinds
    ]
    return [*kinds, (_put(0, SEVERAL), measure_text(SEVERAL))]


def _put(x: int, text: str) -> str:
    return f'<text x="{x}" y="5">{format_text(text)}</text>'


def draw_caption(
    display: DisplayGraph, bounds: Frame, top: float, left_out: int
) -> tuple[list[str], float]:
    """Return the SVG of the caption, and the y at which it ends, in px.

    Args:
        display: what is drawn.
        bounds: the frame of the map.
        top: the y at which the legend ends, in px.
        left_out: how many boxes the map lacks.
    """
    sources = "; ".join(
        ", ".join(filter(None, (article.title, article.publisher))) for article in display.articles
    )
    edition = ", ".join(filter(None, dict.fromkeys((display.version, display.released_on))))
    version = f"Data version {edition}, {display.license.text}." if edition else ""
    caution = pick_caption(display)
    more = f" {count_with_verb(left_out, 'further box')} left out." if left_out else ""
    read = f"Read from: {sources}." if sources else ""
    lines = (display.title, caution + more, " ".join(filter(None, (read, version))))
    drawn = []
    for text, size in zip(lines, CAPTION_SIZES, strict=True):
        top += size + 4
        room = (bounds.width - 2 * MARGIN) * 14 / size
        shown = wrap_label(text, room, max_lines=1)[0]
        drawn.append(
            f'<text class="caption" x="{bounds.left + MARGIN:.0f}" y="{top:.0f}" '
            f'font-size="{size}">{format_text(shown)}</text>'
        )
    return drawn, top + 2 * MARGIN
