"""What stays in a notebook without a kernel: a picture of the map, and a table below it."""

from __future__ import annotations

import base64
from html import escape
from importlib.util import find_spec
from typing import Any

from ntgraph.display import DisplayGraph
from ntgraph.picture import render_png, render_svg

# Screens are no finer in a notebook, and the file is a quarter as large.
PNG_ZOOM = 1
# The whole map would add two megabytes to a notebook each time it is shown.
MOST_BOXES_IN_PNG = 100


def still_bundle(display: DisplayGraph, plain: str, table: str = "") -> dict[str, Any]:
    """Give what every viewer of notebooks can show, each what it can show best.

    `text/html` holds the picture and the table, for Jupyter, VS Code, Colab and nbconvert;
    `image/svg+xml` and, where resvg-py is installed and the map is not large, `image/png`
    the picture alone, for those that let no HTML through, such as GitHub, and for PDF.

    Args:
        display: what to draw.
        plain: the same in a line, for a terminal.
        table: HTML that stands below the picture.
    """
    picture = render_svg(display)
    bundle: dict[str, Any] = {
        "text/plain": plain,
        "text/html": picture_html(picture, display.title) + table,
        "image/svg+xml": picture,
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
