"""Pages about graphs with more statements than a page can describe at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ntgraph.facts import FactBase
from ntgraph.graph.display_limits import MOST_STATEMENTS_DISPLAYED
from ntgraph.imports.files.import_notes import MEANS_MORE

if TYPE_CHECKING:
    from ntgraph.page.large.render_large_page import LargePage

JOB = "page"


def needs_large_page(statements: int) -> bool:
    """Return whether so many statements get a page that describes only what a reader opens."""
    return statements > MOST_STATEMENTS_DISPLAYED


def render_large(
    facts: FactBase, *, title: str = "", notes: Sequence[str] = (), left_out: int = 0
) -> str:
    """Return the page about all of some facts as HTML; see `build_large_display`."""
    from ntgraph.display.large import build_large_display
    from ntgraph.page.large.render_large_page import render_large_page

    told = for_readers(notes)
    return render_large_page(build_large_display(facts, title=title, notes=told, left_out=left_out))


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

    told = for_readers(notes)
    page = LargePage(build_large_display(facts, title=title, notes=told, left_out=left_out))
    return write_large_page(page, path, read=read)


def for_readers(notes: Iterable[str]) -> list[str]:
    """Return notes without what only the one who reads the file can do.

    >>> for_readers(["kept as the file has them: 'a'; if one of them means more: --map X=Y"])
    ["kept as the file has them: 'a'"]
    """
    return [note.partition(MEANS_MORE)[0] for note in notes]


def write_large_page(page: LargePage, path: Path | str, *, read: Iterable[Path] = ()) -> Path:
    """Write a page completely or not at all, and return the file to open.

    If the data are more than one file should have, a folder is written in place of the file:
    `brain/index.html` and `brain/data` in place of `brain.html`. A browser reads it from a
    server only.

    Args:
        page: the page.
        path: the file.
        read: files that the page was made of; none of them is replaced.

    Raises:
        OutputError: it could not be written; an earlier page is unchanged.
    """
    from ntgraph.atomic_write import write_output, write_outputs
    from ntgraph.page.large.render_large_page import INDEX

    if not page.is_folder:
        return write_output(path, page.write_file(), read=read)
    html, data = page.write_files()
    files = {INDEX: [html.encode("ascii")], **data}
    return write_outputs(folder_beside(Path(path)), files, job=JOB, read=read)[0]


def folder_beside(path: Path) -> Path:
    """Return the folder that is written in place of a page that is too large for one file.

    >>> folder_beside(Path("brain.html")).name, folder_beside(Path("brain")).name
    ('brain', 'brain_page')
    """
    return path.with_suffix("") if path.suffix else path.with_name(f"{path.name}_page")
