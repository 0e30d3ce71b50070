"""One self-contained page: HTML, styles, scripts and data in a single file, no request."""

from ntgraph.page.render_page import render_page

__all__ = ["render_page"]
