"""The map as a picture: SVG, and PNG without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ntgraph.display import DisplayGraph, build_display
from ntgraph.errors import needs_extra
from ntgraph.facts import FactBase
from ntgraph.index import StatementIndex
from ntgraph.picture import render_svg
from ntgraph.picture.font import FAMILY, find_missing, font_file
from ntgraph.views import among, overview
from ntgraph.vocabulary import ARTICLE_LAYER

# A picture of 2,000 by 1,700 px then prints on A3 with small labels still sharp.
ZOOM = 2


def to_svg(facts: FactBase, *, dark: bool = False) -> Iterator[str]:
    """Give the map of what articles say as an SVG file, without script or network.

    Labels are drawn with a sans-serif font of whoever looks at it. Of a graph too large to
    draw, the best connected nodes are shown, and the caption says how many are not. Lines
    bundle statements, and hold neither evidence nor verdicts: for these there are all
    other formats.

    Args:
        facts: what to draw.
        dark: whether light boxes stand on a dark ground.
    """
    yield render_svg(show_map(facts), dark=dark)


def to_png(facts: FactBase, *, dark: bool = False) -> Iterator[bytes]:
    """Give the same map in pixels, two for each unit of the SVG.

    Labels are drawn with a font that travels along, so the picture has them on a machine
    without fonts, and the same version of resvg-py gives the same bytes everywhere. Only
    where a label has letters which that font lacks, such as Chinese ones, the fonts of the
    machine are asked for those letters, too.

    Args:
        facts: what to draw.
        dark: whether light boxes stand on a dark ground.

    Raises:
        MissingDependencyError: the library that draws is not installed.
    """
    with needs_extra("png", "PNG pictures"):
        from resvg_py import svg_to_bytes
    display = show_map(facts)
    picture = render_svg(display, dark=dark, font=f"'{FAMILY}'")
    with font_file() as font:
        yield svg_to_bytes(
            svg_string=picture,
            zoom=ZOOM,
            skip_system_fonts=not find_missing(picture),
            font_files=[str(font)],
            font_family=FAMILY,
        )


def show_map(facts: FactBase) -> DisplayGraph:
    """Choose what the map shows: everything articles say, or the best connected part of it."""
    view = overview(facts, layers=[ARTICLE_LAYER])
    if view.drawn is not None:
        index = StatementIndex.of(facts.statements[id] for id in view.statements)
        view = replace(
            view,
            nodes=view.drawn,
            statements=among(facts, index, view.drawn),
            left_out=len(view.nodes) - len(view.drawn),
        )
    return build_display(view)
