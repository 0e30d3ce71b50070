"""One self-contained page: HTML, styles, scripts and data in one file, without requests."""

from ntgraph.page.render_page import render_page

__all__ = ["render_page"]
