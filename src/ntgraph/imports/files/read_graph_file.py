"""Read a graph file or folder as facts: find its format and files, and call the reader.

A further format is added in `graph_formats`.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from ntgraph.errors import LIBRARIES, GraphFileError, Problem, UnknownTermError, needs_extra
from ntgraph.imports.commercial_rows import keep_commercial
from ntgraph.imports.files.field_names import Fields
from ntgraph.imports.files.file_pairs import (
    GraphFiles,
    find_folder_format,
    find_pair,
    find_pair_in,
    list_folder,
)
from ntgraph.imports.files.file_to_facts import make_facts
from ntgraph.imports.files.graph_formats import (
    ALL_FORMATS,
    FORMATS,
    PATH,
    GraphFormat,
    find_ending,
    formats_with,
    load_function,
    without_packing,
)
from ntgraph.imports.files.known_names import canonical
from ntgraph.imports.files.opened_files import Opened
from ntgraph.imports.files.raw_graph import RawGraph
from ntgraph.imports.imported_graph import ImportedGraph
from ntgraph.imports.paused_collector import paused_collector


def read_graph_file(
    path: Path | str,
    format: str | None = None,
    mapping: Mapping[str, str] | None = None,
    *,
    lenient: bool = False,
    commercial_only: bool = False,
) -> ImportedGraph:
    """Read a graph file as facts; `ntgraph.read_graph` explains the arguments.

    Raises:
        GraphFileError: the file cannot be read; it carries every problem with its line.
        UnknownTermError: there is no such format or field.
        MissingDependencyError: the library that the format needs is not installed.
    """
    mapping = dict(mapping or {})
    title = mapping.pop("title", "")
    path = Path(path)
    opened = Opened(lenient)
    found, parts = find_format_and_files(path, format, opened)
    known = {name: canonical(column) for name, column in mapping.items()}
    fields = Fields(known)
    mapping = known if found.folds_names else mapping
    with paused_collector():
        graph = read_parts(found, parts, mapping, opened)
        graph.close()
        imported = make_facts(graph, fields, title, without_packing(parts.main).name)
        return keep_commercial(imported, path.as_posix()) if commercial_only else imported


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


def require_extra(format: GraphFormat) -> None:
    """Import the libraries that a format needs.

    Raises:
        MissingDependencyError: one is not installed.
    """
    with needs_extra(format.extra, f"files of the format {format.name}"):
        for library in LIBRARIES[format.extra]:
            import_module(library)


def read_parts(
    format: GraphFormat, parts: GraphFiles, mapping: Mapping[str, str], opened: Opened
) -> RawGraph:
    """Return the raw graph of some files, nodes first; problems of both go into one list."""
    if format.extra:
        require_extra(format)
    graph: RawGraph
    if format.takes == PATH:
        graph = format.read(parts.main, mapping, opened)
    elif format.in_pairs:
        graph = read_pair(format, parts, mapping, opened)
    else:
        graph = format.read(opened.open(parts.main), mapping)
    return graph


def read_pair(
    format: GraphFormat, parts: GraphFiles, mapping: Mapping[str, str], opened: Opened
) -> RawGraph:
    """Return the raw graph of two files, or of one; nodes are read first."""
    main = opened.open(parts.main)
    graph = RawGraph(main, lists_nodes=parts.nodes is not None)
    for path in filter(None, (parts.nodes, parts.edges)):
        file = main if path == parts.main else opened.open(path)
        file.problems, file.repairs = main.problems, main.repairs
        format.read(graph, file, mapping)
    if parts.edges is None:
        graph.notes.append("there is no file of edges beside the one of nodes")
    elif parts.nodes is None and format.name == "kgx":
        graph.notes.append("there is no file of nodes beside the one of edges")
    return graph
