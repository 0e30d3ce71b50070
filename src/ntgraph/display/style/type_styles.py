"""How node types look: a glyph and colors for each."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Colors:
    """The colors of a box's fill, border and text in one theme, as `#rrggbb`."""

    fill: str
    border: str
    text: str


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """How nodes of one type look."""

    glyph: str
    light: Colors
    dark: Colors


def _style(glyph: str, light: str, dark: str) -> TypeStyle:
    fill, border = light.split()
    dark_fill, dark_border = dark.split()
    return TypeStyle(
        glyph, Colors(fill, border, "#1b1f24"), Colors(dark_fill, dark_border, "#f2f4f7")
    )


TYPE_STYLES = {
    "Drug": _style("diamond", "#fdeee4 #b84c00", "#3d2110 #ff9a5c"),
    "DrugClass": _style("rings", "#fdf3dc #9a6700", "#362a0c #f0b93a"),
    "Toxin": _style("saltire", "#f0eff0 #55505a", "#2b2930 #b9b4c0"),
    "Neurotransmitter": _style("circle", "#e3eefb #0a62ad", "#10294a #6cb2ff"),
    "Effect": _style("square", "#e4f4ee #00755a", "#0d3029 #3fcfa6"),
    "Condition": _style("triangle", "#fae9f2 #a83a77", "#3c1a2e #ee8fc0"),
    "Therapy": _style("plus", "#e2f3fb #17708f", "#0e2f3d #5fc8ea"),
    "Factor": _style("hexagon", "#f6f4d5 #716a00", "#2e2c0b #d5cb3f"),
    "Anatomy": _style("pentagon", "#eeeaf8 #6449b0", "#251d42 #b29cf3"),
    "Hormone": _style("wedge", "#e9f1de #4c6e1a", "#1f2c10 #a3cc63"),
    "Chemical": _style("drop", "#e9edf6 #46598c", "#1c2438 #a5b6e6"),
    "Service": _style("sheet", "#eef0f2 #56606b", "#272c33 #aab4bf"),
    "Organization": _style("bars", "#f1ebe6 #7a5535", "#2f231a #d0a783"),
}
SPARE_STYLE = _style("star", "#f3e9e9 #8a3b3b", "#331c1c #e8a0a0")


def style_type(node_type: str) -> TypeStyle:
    """Return the style of a node type; an unknown type gets a star.

    >>> style_type("Drug").glyph, style_type("Planet").glyph
    ('diamond', 'star')
    """
    return TYPE_STYLES.get(node_type, SPARE_STYLE)
