"""The picture in pixels, drawn without a browser."""

from __future__ import annotations

from ntgraph.display import DisplayGraph
from ntgraph.errors import needs_extra
from ntgraph.picture.picture_font import FAMILY, find_missing, font_file
from ntgraph.picture.svg_picture import render_svg

# A picture of 2,000 by 1,700 px then prints on A3 with small labels still sharp.
ZOOM = 2


def render_png(display: DisplayGraph, *, dark: bool = False, zoom: int = ZOOM) -> bytes:
    """Draw the map as PNG.

    Labels are drawn with a font that travels along, so the picture has them on a machine
    without fonts, and the same version of resvg-py gives the same bytes everywhere. Only
    where a label has letters which that font lacks, such as Chinese ones, the fonts of the
    machine are asked for those letters, too.

    Args:
        display: what to draw.
        dark: whether light boxes stand on a dark ground.
        zoom: pixels for each unit of the SVG.

    Raises:
        MissingDependencyError: the library that draws is not installed.
    """
    with needs_extra("png", "PNG pictures"):
        from resvg_py import svg_to_bytes
    picture = render_svg(display, dark=dark, font=f"'{FAMILY}'")
    with font_file() as font:
        drawn: bytes = svg_to_bytes(
            svg_string=picture,
            zoom=zoom,
            skip_system_fonts=not find_missing(picture),
            font_files=[str(font)],
            font_family=FAMILY,
        )
    return drawn
