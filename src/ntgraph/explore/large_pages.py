"""Pages about graphs with more statements than a page can describe at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from ntgraph.facts import FactBase
from ntgraph.graph.display_limits import MOST_STATEMENTS_DISPLAYED


def needs_large_page(statements: int) -> bool:
    """Return whether so many statements get a page that describes only what a reader opens."""
    return statements > MOST_STATEMENTS_DISPLAYED


def render_large(
    facts: FactBase, *, title: str = "", notes: Sequence[str] = (), left_out: int = 0
) -> str:
    """Return the page about all of some facts as HTML; see `build_large_display`."""
    from ntgraph.display.large import build_large_display
    from ntgraph.page.large.render_large_page import render_large_page

    return render_large_page(
        build_large_display(facts, title=title, notes=notes, left_out=left_out)
    )


def write_large(
    facts: FactBase,
    path: Path | str,
    *,
    title: str = "",
    notes: Sequence[str] = (),
    left_out: int = 0,
    read: Iterable[Path] = (),
) -> Path:
    """Write the page about all of some facts and return the file to open.

    Raises:
        OutputError: it could not be written; an earlier page is unchanged.
    """
    from ntgraph.display.large import build_large_display
    from ntgraph.page.large.render_large_page import LargePage
    from ntgraph.page.large.write_large_page import write_large_page

    page = LargePage(build_large_display(facts, title=title, notes=notes, left_out=left_out))
    return write_large_page(page, path, read=read)
