"""Renders the review of an own article: one HTML file that saves decisions as a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ntgraph.page.colors_as_css import format_colors
from ntgraph.page.content_policy import format_policy
from ntgraph.page.embedded_json import format_data
from ntgraph.page.html_templates import get_template
from ntgraph.page.read_asset import read_asset


def render_review_page(data: Mapping[str, Any], *, save_to: str = "", seen: str = "") -> str:
    """Return the review page of some data.

    Args:
        data: what the page shows, as plain values.
        save_to: where on its own server the page sends each decision; empty for a page that
            keeps them and saves them as a file.
        seen: which version of the saved decisions the data hold.
    """
    script = read_asset("assets/review_page.js")
    styles = format_colors((), (), ()) + read_asset("assets/review_page.css")
    html = get_template("ntgraph.page", "review/page.html.j2").render(
        title=data["title"],
        is_served=bool(save_to),
        policy=format_policy(scripts=(script,), styles=(styles,), reads_beside=bool(save_to)),
        styles=styles,
        data=format_data({**data, "saveTo": save_to, "seen": seen}),
        script=script,
    )
    return f"{html}\n".encode("ascii", "xmlcharrefreplace").decode("ascii")
