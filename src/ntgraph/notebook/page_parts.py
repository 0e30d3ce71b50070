"""A page in two parts: what all widgets share, which is sent once, and the rest of each page."""

from __future__ import annotations

from ntgraph.display import DisplayGraph
from ntgraph.page import render_page
from ntgraph.page.read_asset import read_asset

SHARED = ("assets/page.css", "assets/page.js")


def mark(at: int) -> str:
    """Return the mark for a shared part; no text of a page contains it, since `<` is escaped."""
    return f"<!--ntgraph:{at}-->"


def shared_parts() -> list[str]:
    """Return the style and the script that every page has, in the order of their marks."""
    return [read_asset(name) for name in SHARED]


def own_part(display: DisplayGraph) -> str:
    """Return a page for a frame, with marks in place of the shared parts."""
    page = render_page(display, embed=True)
    for at, part in enumerate(shared_parts()):
        page = page.replace(part, mark(at), 1)
    return page
