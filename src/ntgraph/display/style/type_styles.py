"""How node types look: a glyph and colors for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from ntgraph.display.style.theme_colors import AMBER, BLUE, BOX_TEXT, ORANGE, Hue
from ntgraph.records.frozen_record import frozen_record

# Paths in a box of 16 by 16, used alike by the legend (SVG) and the map (Path2D).
GLYPHS = {
    "diamond": "M8 1 15 8 8 15 1 8Z",
    "rings": "M6 3a5 5 0 1 0 0 10 5 5 0 0 0 0-10Zm0 2.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z"
    "M12 4.2a4 4 0 0 1 0 7.6Z",
    "circle": "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z",
    "square": "M2 2H14V14H2Z",
    "triangle": "M8 1.5 15.2 14H.8Z",
    "wedge": "M.8 2H15.2L8 14.5Z",
    "plus": "M6 1.5h4V6h4.5v4H10v4.5H6V10H1.5V6H6Z",
    "saltire": "M3.8 1 8 5.2 12.2 1 15 3.8 10.8 8 15 12.2 12.2 15 8 10.8 3.8 15 1 12.2 5.2 8 1 3.8"
    "Z",
    "hexagon": "M4.3 1.6h7.4L15.4 8l-3.7 6.4H4.3L.6 8Z",
    "pentagon": "M8 1 15.4 6.4 12.6 15H3.4L.6 6.4Z",
    "star": "M8 .8 10.2 5.6 15.4 6.2 11.5 9.7 12.6 14.9 8 12.2 3.4 14.9 4.5 9.7.6 6.2 5.8 5.6Z",
    "sheet": "M3 1h7l3.5 3.5V15H3ZM5 7v1.5h6.5V7ZM5 10.5V12h6.5v-1.5Z",
    "drop": "M8 1 12.2 7.4A5 5 0 1 1 3.8 7.4Z",
    "bars": "M2 2h3.2v12H2ZM6.4 2h3.2v12H6.4ZM10.8 2H14v12h-3.2Z",
}


@frozen_record
class Colors:
    """The colors of a box's fill, border and text in one theme, as `#rrggbb`."""

    fill: str
    border: str
    text: str


@frozen_record
class TypeStyle:
    """How nodes of one type look."""

    glyph: str
    light: Colors
    dark: Colors


def _style(glyph: str, border: Hue, ground: Hue) -> TypeStyle:
    return TypeStyle(
        glyph,
        Colors(ground.light, border.light, BOX_TEXT.light),
        Colors(ground.dark, border.dark, BOX_TEXT.dark),
    )


TYPE_STYLES = {
    "Drug": _style("diamond", ORANGE, Hue("#fdeee4", "#3d2110")),
    "DrugClass": _style("rings", AMBER, Hue("#fdf3dc", "#362a0c")),
    "Toxin": _style("saltire", Hue("#55505a", "#b9b4c0"), Hue("#f0eff0", "#2b2930")),
    "Neurotransmitter": _style("circle", BLUE, Hue("#e3eefb", "#10294a")),
    "Effect": _style("square", Hue("#00755a", "#3fcfa6"), Hue("#e4f4ee", "#0d3029")),
    "Condition": _style("triangle", Hue("#a83a77", "#ee8fc0"), Hue("#fae9f2", "#3c1a2e")),
    "Therapy": _style("plus", Hue("#17708f", "#5fc8ea"), Hue("#e2f3fb", "#0e2f3d")),
    "Factor": _style("hexagon", Hue("#716a00", "#d5cb3f"), Hue("#f6f4d5", "#2e2c0b")),
    "Anatomy": _style("pentagon", Hue("#6449b0", "#b29cf3"), Hue("#eeeaf8", "#251d42")),
    "Hormone": _style("wedge", Hue("#4c6e1a", "#a3cc63"), Hue("#e9f1de", "#1f2c10")),
    "Chemical": _style("drop", Hue("#46598c", "#a5b6e6"), Hue("#e9edf6", "#1c2438")),
    "Service": _style("sheet", Hue("#56606b", "#aab4bf"), Hue("#eef0f2", "#272c33")),
    "Organization": _style("bars", Hue("#7a5535", "#d0a783"), Hue("#f1ebe6", "#2f231a")),
}
SPARE_STYLE = _style("star", Hue("#8a3b3b", "#e8a0a0"), Hue("#f3e9e9", "#331c1c"))
# The first types that nobody has styled get these, as far as no known type of the map has them.
# Neighbors in this order are easy to tell apart.
FREE_ORDER = (
    "Neurotransmitter", "Effect", "Drug", "Anatomy", "Condition", "Therapy", "DrugClass",
    "Organization", "Hormone", "Toxin", "Factor", "Chemical",
)  # fmt: skip
# A step through the glyphs that gives each glyph another color in every further round.
GLYPH_STEP = 5


def style_types(types: Iterable[str]) -> dict[str, TypeStyle]:
    """Return the style of each node type of a map; no two of the first 169 look the same.

    A type without a style of its own gets one that no other type of the map has.

    >>> styles = style_types(["Planet", "Drug", "Moon"])
    >>> [styles[name].glyph for name in ("Planet", "Drug", "Moon")]
    ['circle', 'diamond', 'square']
    """
    asked = list(dict.fromkeys(types))
    known = {name: TYPE_STYLES[name] for name in asked if name in TYPE_STYLES}
    taken = set(known.values())
    free = (style for style in _free_styles() if style not in taken)
    return {name: known[name] if name in known else next(free) for name in asked}


def _free_styles() -> Iterator[TypeStyle]:
    """Yield styles without end: first those of other types, then other pairs of glyph and color."""
    styles = [*(TYPE_STYLES[name] for name in FREE_ORDER), SPARE_STYLE]
    for turn in count():
        for at, style in enumerate(styles):
            other = styles[(at + turn * GLYPH_STEP) % len(styles)]
            yield TypeStyle(other.glyph, style.light, style.dark)
