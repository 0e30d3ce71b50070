"""Write a page about a large graph: as one file or, where that would be too large, as a folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ntgraph.atomic_write import write_output, write_outputs
from ntgraph.page.large.render_large_page import INDEX, LargePage

JOB = "page"


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
