"""How things look: a node type's glyph and colors, a line's end and dashes, a label's lines.

Every meaning has two channels. A node type is a glyph *and* a color; what a statement does
to its object is the end of the line *and* its color; a hedge is dashes *and* a word on the
card. Hues are those of Okabe and Ito, which readers with color-blindness tell apart,
darkened or lightened until borders reach 3:1 and text 4.5:1 on their ground.

Source: https://jfly.uni-koeln.de/color/ for the hues; WCAG 2.2 for the contrasts.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

FONT_SIZE_PX = 14
PADDING_PX = 8
GLYPH_PX = 14
MAX_LINES = 3
LONGEST_PX = 150

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
    """Ground, outline and text of one thing on one theme, as `#rrggbb`."""

    fill: str
    border: str
    text: str


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """How nodes of one type look."""

    glyph: str
    light: Colors
    dark: Colors


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How lines of one sign look; `end` is `arrow`, `bar` or `plain`."""

    end: str
    label: str
    light: str
    dark: str


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

LINE_STYLES = {
    "+": LineStyle("arrow", "raises or brings about", "#b84c00", "#ff9a5c"),
    "-": LineStyle("bar", "lowers or prevents", "#0a62ad", "#6cb2ff"),
    "0": LineStyle("plain", "is linked to, no direction said", "#6b7480", "#98a2ae"),
}

# How a line may be drawn besides its sign: fields of a drawn line, and what each says.
LINE_MANNERS = {"hedged": "worded with care (may, can …)", "faint": "past the messengers"}

LEVEL_LABELS = {"deficiency": "too little", "excess": "too much"}


def style_type(node_type: str) -> TypeStyle:
    """Give the look of a node type; a type nobody planned for gets a gray star.

    >>> style_type("Drug").glyph, style_type("Planet").glyph
    ('diamond', 'star')
    """
    return TYPE_STYLES.get(node_type, SPARE_STYLE)


def style_line(sign: str) -> LineStyle:
    """Give the look of a line by its sign.

    >>> style_line("-").end
    'bar'
    """
    return LINE_STYLES[sign]


def contrast(one: str, other: str) -> float:
    """Give the WCAG contrast ratio of two colors, 1 to 21.

    Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio

    >>> round(contrast("#000000", "#ffffff"))
    21
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


# Advance widths in thousandths of the font size. No font is at hand when the layout is
# made, so these are on the wide side of common sans-serif faces; chosen by eye on 2026-11-23.
_WIDTHS = {
    **dict.fromkeys("ijl|.,:;'!`’", 300),
    **dict.fromkeys('ftr()[]{}/\\-" *“”', 380),
    **dict.fromkeys("mwMW@%&—…", 930),
    **dict.fromkeys("ABCDEFGHKNOPQRSTUVXYZ", 710),
}


def measure_text(text: str, size_px: float = FONT_SIZE_PX) -> float:
    """Estimate how wide a text stands in a sans-serif font, in px, rather too wide.

    >>> measure_text("iii") < measure_text("mmm")
    True
    """
    return sum(map(_measure_character, text)) * size_px / 1000


def _measure_character(character: str) -> int:
    if character in _WIDTHS:
        return _WIDTHS[character]
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 600 if ord(character) < 0x1100 else 1100


def wrap_label(text: str, width_px: float, *, max_lines: int = MAX_LINES) -> tuple[str, ...]:
    """Break a label into lines no wider than asked; what does not fit ends in `…`.

    Invisible and control characters go: a right-to-left override must not turn the map
    around. The full label stays on the card.

    A word may stand out up to `LONGEST_PX` before it is cut.

    >>> wrap_label("difficulty recognizing people", 110)
    ('difficulty', 'recognizing', 'people')
    """
    lines: list[str] = []
    for word in visible(text).split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and measure_text(joined) <= width_px:
            lines[-1] = joined
        else:
            lines.append(word)
    if len(lines) > max_lines:
        lines = [*lines[: max_lines - 1], " ".join(lines[max_lines - 1 :])]
    return tuple(_shorten(line, max(width_px, LONGEST_PX)) for line in lines) or ("?",)


def visible(text: str) -> str:
    r"""Leave out characters that have no picture of their own, and squeeze blanks.

    >>> visible("a\u202eb\u0000c\td")
    'abc d'
    """
    blanks = "".join(" " if character.isspace() else character for character in text)
    shown = (c for c in blanks if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn"})
    return " ".join("".join(shown).split())


def _shorten(line: str, width_px: float) -> str:
    if measure_text(line) <= width_px:
        return line
    room = width_px - measure_text("…")
    used = 0.0
    for count, character in enumerate(line):
        used += measure_text(character)
        if used > room:
            return line[:count].rstrip() + "…"
    return line


def strip_article(name: str) -> str:
    """Leave out the leading article of a name: on the map it only takes room.

    >>> strip_article("a racing heartbeat"), strip_article("anxiety")
    ('racing heartbeat', 'anxiety')
    """
    first, _, rest = name.partition(" ")
    return rest if rest and first.casefold() in {"a", "an", "the"} else name
