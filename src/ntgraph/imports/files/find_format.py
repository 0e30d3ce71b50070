"""Find the format of a graph file or folder, and the files to read."""

from __future__ import annotations

from pathlib import Path

from ntgraph.errors import GraphFileError, Problem, UnknownTermError
from ntgraph.imports.files.file_pairs import (
    GraphFiles,
    find_folder_format,
    find_pair,
    find_pair_in,
    list_folder,
)
from ntgraph.imports.files.graph_formats import (
    ALL_FORMATS,
    FORMATS,
    GraphFormat,
    find_ending,
    formats_with,
    load_function,
)
from ntgraph.imports.files.opened_files import Opened


def find_format_and_files(
    path: Path, format: str | None, opened: Opened
) -> tuple[GraphFormat, GraphFiles]:
    """Return the format of a file or folder, and the files to read.

    `opened` gets the files that were opened on the way.

    Raises:
        GraphFileError: there is no file that can be read.
        UnknownTermError: there is no such format.
    """
    if format is not None and format not in FORMATS:
        raise UnknownTermError("format", format, sorted(FORMATS))
    if path.is_dir():
        paths = list_folder(path)
        if whole := find_folder_format(paths, format):
            return whole, GraphFiles(path, None)
        parts = find_pair_in(path, paths)
        return find_format(parts.main, format, opened), parts
    found = find_format(path, format, opened)
    return found, find_pair(path) if found.in_pairs else GraphFiles(path, None)


def find_format(path: Path, format: str | None, opened: Opened) -> GraphFormat:
    """Return the format of a file: the one given, else what its name and content show.

    `opened` gets the file if it had to be opened.

    Raises:
        GraphFileError: the ending is not known, or the file cannot be read.
    """
    if format is not None:
        return FORMATS[format]
    ending = find_ending(path)
    possible = formats_with(ending)
    if not possible:
        known = ", ".join(sorted({each for found in ALL_FORMATS for each in found.endings}))
        message = f"cannot tell its format by the ending {ending!r} (known: {known})"
        raise GraphFileError([Problem(path.as_posix(), 1, "", message)])
    if len(possible) > 1:
        file = opened.open(path)
        fitting = (e for e in possible if not e.recognizer or load_function(e.recognizer)(file))
        possible = [next(fitting, possible[-1])]
    return possible[0]
