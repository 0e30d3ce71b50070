"""What stays in a notebook without a kernel: a picture of the map, and a table below it."""

from __future__ import annotations

import base64
from html import escape
from importlib.util import find_spec
from typing import Any

from ntgraph.display import DisplayGraph, build_display
from ntgraph.graph.limits import MOST_BOXES_IN_PNG
from ntgraph.graph.views import View
from ntgraph.notebook.view_limit import limit_view
from ntgraph.picture import render_png, render_svg

# Screens are no finer in a notebook, and the file is a quarter as large.
PNG_ZOOM = 1


def show_still(view: View, plain: str, table: str) -> dict[str, Any]:
    """Give a picture of a view and a table as what every viewer of notebooks can show."""
    return still_bundle(build_display(limit_view(view)), plain, table)


def still_bundle(display: DisplayGraph, plain: str, table: str = "") -> dict[str, Any]:
    """Give what every viewer of notebooks can show, each what it can show best.

    `text/html` holds the picture and the table, for Jupyter, VS Code, Colab and nbconvert;
    `image/png`, where resvg-py is installed and the map is not large, holds the picture
    alone, for those that let no HTML through, and for PDF.

    Args:
        display: what to draw.
        plain: the same in a line, for a terminal.
        table: HTML that stands below the picture.
    """
    # No image/svg+xml: without Inkscape, nbconvert fails to make a PDF of such a notebook.
    bundle: dict[str, Any] = {
        "text/plain": plain,
        "text/html": picture_html(render_svg(display), display.title) + table,
    }
    boxes = sum(node.drawn for node in display.nodes)
    if boxes <= MOST_BOXES_IN_PNG and find_spec("resvg_py"):
        png = render_png(display, zoom=PNG_ZOOM)
        bundle["image/png"] = base64.b64encode(png).decode("ascii")
    return bundle


def picture_html(picture: str, title: str) -> str:
    """Give an SVG as an image: what is in it can neither run nor reach the notebook."""
    data = base64.b64encode(picture.encode("utf-8")).decode("ascii")
    alt = escape(f"Map: {title}")
    return f'<img alt="{alt}" style="max-width: 100%" src="data:image/svg+xml;base64,{data}">'


def stand_in(picture: str, name: str) -> str:
    """Give what a live map takes away once it is there, found by the name of the map.

    JupyterLab writes "Error displaying widget" where there is a widget and no kernel. The
    output that follows the picture is hidden as long as it is nothing but such a text.
    """
    name = escape(name)
    output = f'.jp-OutputArea-child:has([data-ntgraph="{name}"]) + .jp-OutputArea-child'
    hide = f"{output}:not(:has(.jp-OutputArea-output *)) {{ display: none; }}"
    return f'<div data-ntgraph="{name}"><style scoped>{hide}</style>{picture}</div>'
