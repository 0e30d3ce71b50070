"""A picture of the map, and a table below it, for notebooks without a kernel."""

from __future__ import annotations

import base64
from html import escape
from importlib.util import find_spec
from typing import Any

from ntgraph.display import DisplayGraph, build_display, look_around
from ntgraph.errors import LIBRARIES
from ntgraph.graph.display_limits import MOST_BOXES_IN_PNG
from ntgraph.graph.views import View
from ntgraph.notebook.best_connected_part import limit_view
from ntgraph.picture import render_png, render_svg

# Enough for a notebook on a screen, and the file has a quarter of the size.
PNG_ZOOM = 1
# Text in it is cut to one line in the styles of JupyterLab, and hidden in those of the classic
# notebook; a picture in it is shown as it is.
ONE_LINE = "jp-text-truncated text-hide"


def show_still(view: View, plain: str, table: str) -> dict[str, Any]:
    """Return a picture of a view and a table, in forms that every notebook viewer can show.

    A view around a node is laid out around it, as on the page.
    """
    display = build_display(limit_view(view))
    return still_bundle(look_around(display, view.center) if view.center else display, plain, table)


def still_bundle(display: DisplayGraph, plain: str, table: str = "") -> dict[str, Any]:
    """Return the picture in several formats by media type; a viewer shows the best one it can.

    `text/html` holds the picture and the table, for Jupyter, VS Code, Colab and nbconvert.
    `image/png` holds only the picture, for viewers that block HTML and for PDF; it is there
    if the extra `png` is installed and the map is not large.

    Args:
        display: what to draw.
        plain: one line of text that describes it, for a terminal.
        table: HTML to show below the picture.
    """
    # No image/svg+xml: without Inkscape, nbconvert could not make a PDF of the notebook.
    bundle: dict[str, Any] = {
        "text/plain": plain,
        "text/html": picture_html(render_svg(display), display.title) + table,
    }
    boxes = sum(node.drawn for node in display.nodes)
    if boxes <= MOST_BOXES_IN_PNG and all(map(find_spec, LIBRARIES["png"])):
        png = render_png(display, zoom=PNG_ZOOM)
        bundle["image/png"] = base64.b64encode(png).decode("ascii")
    return bundle


def picture_html(picture: str, title: str) -> str:
    """Return an SVG as an `img` element, in which no script runs or reaches the notebook.

    `nbconvert --sanitize-html` writes the element as text, with all its bytes. It keeps classes,
    so that the styles of its pages show no more than one line of that.
    """
    data = base64.b64encode(picture.encode("utf-8")).decode("ascii")
    alt = escape(f"Map: {title}")
    image = f'<img alt="{alt}" style="max-width: 100%" src="data:image/svg+xml;base64,{data}">'
    return f'<div class="{ONE_LINE}">{image}</div>'


def stand_in(picture: str, name: str) -> str:
    """Return the picture in an element with the map's name, which the live map removes.

    JupyterLab writes "Error displaying widget" if there is a widget but no kernel. The output
    after the picture is hidden while it contains only such a text.
    """
    name = escape(name)
    output = f'.jp-OutputArea-child:has([data-ntgraph="{name}"]) + .jp-OutputArea-child'
    hide = f"{output}:not(:has(.jp-OutputArea-output *)) {{ display: none; }}"
    kept = f'data-ntgraph="{name}" class="{ONE_LINE}"'
    return f"<div {kept}><style scoped>{hide}</style>{picture}</div>"
