"""The colors and weights of a static picture that is not part of a page."""

from __future__ import annotations

from ntgraph.display import DisplayGraph
from ntgraph.display.style.theme_colors import DARK, FONT_FAMILIES, LIGHT
from ntgraph.picture.line_colors import LineColors
from ntgraph.picture.safe_color import check_color

FONT = ",".join(FONT_FAMILIES)


def format_theme(
    display: DisplayGraph, colors: LineColors, *, dark: bool = False, font: str = FONT
) -> str:
    """Return the CSS of a picture that is a file of its own.

    It has plain colors instead of custom properties, which many drawing programs do not know.

    Args:
        display: what is drawn.
        colors: what colors the lines.
        dark: True for light text and lines on a dark background.
        font: font families in CSS; the first one that is installed is used.

    Raises:
        PageError: a color is not written as `#rrggbb`.
    """
    theme, look = DARK if dark else LIGHT, display.look
    sheet, band, text, quiet = theme.sheet, theme.band, theme.text, theme.quiet
    rules = [
        f".picture{{font:{look.font}px {font}}}text{{fill:{text}}}",
        f".ground{{fill:{sheet}}}.band{{fill:{band}}}rect{{stroke-width:{look.border}}}",
        f".heading{{font-weight:600;fill:{quiet}}}.line{{fill:none}}",
        f".word{{stroke:{sheet};stroke-width:4;stroke-opacity:1;stroke-dasharray:none}}",
        ".word{paint-order:stroke;text-anchor:middle}",
        f".plain{{stroke:{quiet}}}",
    ]
    for at, shown in enumerate(display.types):
        fill, border, ink = map(check_color, shown.dark if dark else shown.light)
        rules.append(f".t{at} rect{{fill:{fill};stroke:{border}}}.t{at} use{{fill:{border}}}")
        rules.append(f".t{at} text{{fill:{ink}}}")
    for at, line in enumerate(display.lines):
        color = check_color(line.dark if dark else line.light)
        rules.append(f".line.l{at}{{stroke:{color}}}marker.l{at}{{fill:{color}}}")
    for kind in colors.kinds:
        color = check_color(kind.dark if dark else kind.light)
        rules.append(f".line.{kind.name}{{stroke:{color}}}")
        rules.append(f"marker.{kind.name},path.{kind.name}{{fill:{color}}}")
    if colors.kinds:
        rules.append(f".halo{{fill:{sheet}}}marker.plain{{fill:{quiet}}}")
    return "".join(rules)
