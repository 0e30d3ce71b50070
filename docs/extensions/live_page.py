"""The page itself, built beside the documentation so that one can look at it at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import ntgraph

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def write_live_page(app: Sphinx, failure: Exception | None) -> None:
    """Write the page of the shipped facts to `page/` of the site."""
    if failure is None and app.builder.format == "html":
        ntgraph.load().write_page(Path(app.outdir) / "page" / "index.html")


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the page when the site is built."""
    app.connect("build-finished", write_live_page, priority=100)
    return {"parallel_read_safe": True}
