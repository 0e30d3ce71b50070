"""Write what a `FactGraph` or a `Selection` holds: one of the export formats, or a page."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path

from ntgraph.exports import get_format, write_export
from ntgraph.exports.empty_exports import list_empty, why_empty
from ntgraph.exports.written_export import ALL, find_formats
from ntgraph.facts import FactBase

PAGE, PAGE_ENDING = "page", ".html"
# Frames between a warning and the line that called `export`.
TO_CALLER = 3


def export_to(
    facts: FactBase, write_page: Callable[[Path], Path], format: str, path: Path | str | None
) -> list[Path]:
    """Write facts and return the paths written; warn if a file will hold nothing.

    Args:
        facts: what to write.
        write_page: writes their page.
        format: the name of a format, `all` or `page`; if there is no path, the path, whose
            ending tells the format.
        path: the file or folder.

    Raises:
        UnknownTermError: there is no such format, or no format has the ending.
        MissingDependencyError: the library that the format needs is not installed.
        OutputError: it could not be written; files that were there are unchanged.
    """
    name, target = (name_format(Path(format)), format) if path is None else (format, path)
    if name == PAGE:
        return [write_page(Path(target))]
    reasons = list_empty(facts) if name == ALL else [why_empty(get_format(name), facts)]
    for reason in filter(None, reasons):
        warnings.warn(reason, stacklevel=TO_CALLER)
    return write_export(facts, name, target)


def name_format(path: Path) -> str:
    """Return the name of the format that a file's ending tells, `page` for a page.

    Raises:
        UnknownTermError: no format has the ending.

    >>> name_format(Path("brain.graphml")), name_format(Path("brain.html"))
    ('graphml', 'page')
    """
    if path.suffix.casefold() == PAGE_ENDING:
        return PAGE
    return find_formats(path)[0].name
