"""Builds the page of the shipped facts as a part of the site, so that readers can try it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import ntgraph

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def write_live_page(app: Sphinx, failure: Exception | None) -> None:
    """Write the page of the shipped facts to the folder `page` of the site."""
    if failure is None and app.builder.format == "html":
        ntgraph.load().write_page(Path(app.outdir) / "page" / "index.html")


def setup(app: Sphinx) -> dict[str, bool]:
    """Let Sphinx write the page after the site was built."""
    app.connect("build-finished", write_live_page, priority=100)
    return {"parallel_read_safe": True}
