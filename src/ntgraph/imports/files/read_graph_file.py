"""Read a graph file or folder as facts: find its format and files, and call the reader.

A further format is added in `graph_formats`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from ntgraph.errors import LIBRARIES, GraphFileError, Problem, needs_extra
from ntgraph.imports.commercial_rows import keep_commercial
from ntgraph.imports.files.field_names import Fields
from ntgraph.imports.files.file_pairs import GraphFiles
from ntgraph.imports.files.file_to_facts import make_facts
from ntgraph.imports.files.find_format import find_format_and_files
from ntgraph.imports.files.graph_formats import PACKED, PATH, GraphFormat, without_packing
from ntgraph.imports.files.known_names import canonical
from ntgraph.imports.files.opened_files import Opened
from ntgraph.imports.files.raw_graph import RawGraph
from ntgraph.imports.imported_graph import ImportedGraph
from ntgraph.imports.large_files import find_large_files
from ntgraph.imports.paused_collector import paused_collector

# The message of a limit for the size of a graph.
TOO_LARGE = re.compile(r"expected at most [\d,]+ (MB|values|nodes|edges)\b")
WAY_OUT = (
    "open a graph so large as a page (`--out PAGE.html`), or read it in Python "
    "(`ntgraph.read_graph`)"
)


def read_graph_file(
    path: Path | str,
    format: str | None = None,
    mapping: Mapping[str, str] | None = None,
    *,
    lenient: bool = False,
    commercial_only: bool = False,
    memory_mb: int | None = None,
    with_characters: bool = False,
) -> ImportedGraph:
    """Read a graph file as facts; `ntgraph.read_graph` explains the arguments.

    Args:
        path: the file or folder.
        format: the name of a format.
        mapping: the file's own names for fields.
        lenient: whether some faults are repaired.
        commercial_only: whether rows that forbid commercial use are left out.
        memory_mb: the most memory that a large table may take.
        with_characters: whether each statement knows the characters of its row, as fact tables
            do. Large tables are then read row by row, within the limits of other files.

    Raises:
        GraphFileError: the file cannot be read; it carries every problem with its line.
        UnknownTermError: there is no such format or field.
        MissingDependencyError: the library that the format needs is not installed.
    """
    mapping = dict(mapping or {})
    title = mapping.pop("title", "")
    path = Path(path)
    imported = None
    if not with_characters and (large := find_large_files.find_large_graph(path, format)):
        # Only large graphs need numpy.
        from ntgraph.imports.large_files.read_large_graph import read_large_graph

        known = fold_names(mapping)
        imported = read_large_graph(large, known, title, lenient=lenient, memory_mb=memory_mb)
        imported = imported and add_note(imported, large.parts.main)
    if imported is None:
        try:
            imported = read_edge_by_edge(path, format, mapping, title, lenient=lenient)
        except GraphFileError as error:
            if with_characters and find_large_files.find_large_graph(path, format):
                raise GraphFileError(map(tell_way_out, error.problems)) from error
            raise
    return keep_commercial(imported, path.as_posix()) if commercial_only else imported


def read_edge_by_edge(
    path: Path, format: str | None, mapping: Mapping[str, str], title: str, *, lenient: bool
) -> ImportedGraph:
    """Return the facts of a file of any format, within the limits of `import_size_limits`.

    Raises:
        GraphFileError: the file cannot be read; it carries every problem with its line.
    """
    opened, known = Opened(lenient), fold_names(mapping)
    found, parts = find_format_and_files(path, format, opened)
    fields = Fields(known)
    with paused_collector():
        graph = read_parts(found, parts, known if found.folds_names else mapping, opened)
        graph.close()
        made = make_facts(graph, fields, title, without_packing(parts.main).name)
    return add_note(made, parts.main)


def add_note(imported: ImportedGraph, path: Path) -> ImportedGraph:
    """Return a graph with a note on the file on disk, if the facts name what was unpacked of it."""
    if path.suffix.casefold() not in PACKED or not path.is_file():
        return imported
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    told = f"unpacked from {path.name}; the SHA-256 of that file as it is on disk is {found}"
    return replace(imported, notes=(*imported.notes, told))


def fold_names(mapping: Mapping[str, str]) -> dict[str, str]:
    """Return the file's own names of fields, as names are compared."""
    return {name: canonical(column) for name, column in mapping.items()}


def tell_way_out(problem: Problem) -> Problem:
    """Return the problem of a graph that is too large for fact tables with what can be done."""
    if not TOO_LARGE.match(problem.message):
        return problem
    found = problem.message.removesuffix(": take a part of it")
    return replace(problem, message=f"{found}, for fact tables: {WAY_OUT}")


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
