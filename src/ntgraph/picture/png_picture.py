"""The picture as PNG, drawn without a browser."""

from __future__ import annotations

from ntgraph.display import DisplayGraph
from ntgraph.errors import needs_extra
from ntgraph.picture.line_colors import COLORINGS
from ntgraph.picture.picture_font import FAMILY, find_missing, font_file
from ntgraph.picture.svg_picture import render_svg

# With it, a picture of 2,000 by 1,700 px prints on A3 with sharp small labels.
ZOOM = 2


def render_png(
    display: DisplayGraph, *, dark: bool = False, zoom: int = ZOOM, color: str = COLORINGS[0]
) -> bytes:
    """Return the map as a PNG file.

    Labels are drawn with a font that the package contains, so a machine without fonts also
    gets them, and the same version of resvg-py gives the same bytes everywhere. Only if a
    label has characters that this font lacks, such as Chinese ones, the fonts of the machine
    are used as well.

    Args:
        display: what to draw.
        dark: True for light text and lines on a dark background.
        zoom: pixels for each unit of the SVG.
        color: what colors the lines: `direction`, `verdict` or `cited`.

    Raises:
        MissingDependencyError: the library that draws is not installed.
        PageError: a color is not written as `#rrggbb`, or `color` is none of `COLORINGS`.
    """
    with needs_extra("png", "PNG pictures"):
        from resvg_py import svg_to_bytes
    picture = render_svg(display, dark=dark, font=f"'{FAMILY}'", color=color)
    with font_file() as font:
        drawn: bytes = svg_to_bytes(
            svg_string=picture,
            zoom=zoom,
            skip_system_fonts=not find_missing(picture),
            font_files=[str(font)],
            font_family=FAMILY,
        )
    return drawn
