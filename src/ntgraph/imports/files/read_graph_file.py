"""Read a graph file or folder as facts: find its format and parts, and call the readers.

A further format is added here: in `FORMATS` and in `read_parts`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ntgraph.errors import GraphFileError, Problem, UnknownTermError
from ntgraph.imports.files.csv_tables import (
    CsvDialect,
    find_end_columns,
    find_layout,
    open_table,
    read_edge_table,
    read_node_table,
)
from ntgraph.imports.files.field_names import Fields
from ntgraph.imports.files.file_to_facts import make_facts
from ntgraph.imports.files.gexf import read_gexf
from ntgraph.imports.files.graphml import read_graphml
from ntgraph.imports.files.json_lines import read_lines
from ntgraph.imports.files.known_names import canonical
from ntgraph.imports.files.node_link import read_node_link
from ntgraph.imports.files.ntgraph_csv_table import read_own_table
from ntgraph.imports.files.open_graph_file import GraphFile, open_file
from ntgraph.imports.files.raw_graph import RawGraph
from ntgraph.imports.imported_graph import ImportedGraph

# The file name endings of each format, and its description.
FORMATS: Mapping[str, tuple[tuple[str, ...], str]] = {
    "csv": ((".csv", ".tsv", ".tab"), "table of edges, and one of nodes if there is one"),
    "gexf": ((".gexf",), "GEXF"),
    "graphml": ((".graphml",), "GraphML"),
    "json": ((".json",), "node-link JSON"),
    "jsonl": ((".jsonl", ".ndjson"), "KGX JSON Lines, or our own statements"),
    "kgx": ((), "KGX tables (TSV without quotation marks)"),
}
PARTS = ("nodes", "edges")
IN_PAIRS = ("csv", "jsonl", "kgx")


@dataclass(frozen=True, slots=True)
class GraphFiles:
    """The files of one graph: its edges, its nodes, or both."""

    edges: Path | None
    nodes: Path | None

    @property
    def main(self) -> Path:
        """The file whose lines are the evidence: that of edges, else that of nodes."""
        return self.edges or self.nodes or Path()


def read_graph_file(
    path: Path | str, format: str | None = None, mapping: Mapping[str, str] | None = None
) -> ImportedGraph:
    """Read a graph file as facts; `ntgraph.read_graph` explains the arguments.

    Raises:
        GraphFileError: the file cannot be read; it carries every problem with its line.
        UnknownTermError: there is no such format or field.
    """
    mapping = dict(mapping or {})
    title = mapping.pop("title", "")
    path = Path(path)
    if path.is_dir():
        format, parts = find_in_folder(path, format)
    else:
        format = find_format(path, format)
        parts = find_pair(path) if format in IN_PAIRS else GraphFiles(path, None)
    if format in ("csv", "kgx"):
        mapping = {name: canonical(column) for name, column in mapping.items()}
    fields = Fields(mapping)
    graph = read_parts(parts, format, mapping)
    graph.close()
    return make_facts(graph, fields, title, parts.main.name)


def find_format(path: Path, format: str | None) -> str:
    """Return the format of a file: the one given, else the one its name's ending shows.

    Raises:
        UnknownTermError: there is no such format.
        GraphFileError: the ending is not known.
    """
    if format is not None:
        if format not in FORMATS:
            raise UnknownTermError("format", format, sorted(FORMATS))
        return format
    suffix = path.suffix.casefold()
    for name, (endings, _) in FORMATS.items():
        if suffix in endings:
            return "kgx" if suffix == ".tsv" and is_part(path) else name
    known = sorted(ending for endings, _ in FORMATS.values() for ending in endings)
    message = f"cannot tell its format by the ending {suffix!r} (known: {', '.join(known)})"
    raise GraphFileError([Problem(path.as_posix(), 1, "", message)])


def is_part(path: Path) -> str:
    """Return which part of a pair a file's name shows, `nodes` or `edges`; empty if neither.

    >>> is_part(Path("monarch_edges.tsv")), is_part(Path("sleep.csv"))
    ('edges', '')
    """
    stem = path.stem.casefold()
    return next((part for part in PARTS if stem.endswith(part)), "")


def find_pair(path: Path) -> GraphFiles:
    """Return a file with the other part of its pair, if that is in the same folder."""
    part = is_part(path)
    if not part:
        return GraphFiles(path, None)
    other = PARTS[1 - PARTS.index(part)]
    beside = path.with_name(path.name[: -len(part + path.suffix)] + other + path.suffix)
    found = beside if beside.is_file() else None
    return GraphFiles(found, path) if part == "nodes" else GraphFiles(path, found)


def find_graph_files(folder: Path) -> list[Path]:
    """Return the paths in a folder.

    Raises:
        GraphFileError: it cannot be read.
    """
    try:
        return list(folder.iterdir())
    except OSError as error:
        message = f"could not be read: {error.strerror or error}"
        raise GraphFileError([Problem(folder.as_posix(), 1, "", message)]) from error


def find_in_folder(folder: Path, format: str | None) -> tuple[str, GraphFiles]:
    """Return the format of the one pair of files in a folder, and the pair.

    Raises:
        GraphFileError: there is no such file, or several are named as the same part.
        UnknownTermError: there is no such format.
    """
    endings = {ending for name in IN_PAIRS for ending in FORMATS[name][0]}
    names = sorted(
        p for p in find_graph_files(folder) if p.suffix.casefold() in endings and is_part(p)
    )
    found = {part: [p for p in names if is_part(p) == part] for part in PARTS}
    for part in PARTS:
        if len(found[part]) > 1 or not names:
            listed = ", ".join(path.name for path in found[part][:5]) or "none"
            message = f"expected one file of {part} such as graph_{part}.tsv, found {listed}"
            raise GraphFileError([Problem(folder.as_posix(), 1, "", message)])
    parts = GraphFiles(*(found[part][0] if found[part] else None for part in reversed(PARTS)))
    return find_format(parts.main, format), parts


def read_parts(parts: GraphFiles, format: str, mapping: Mapping[str, str]) -> RawGraph:
    """Return the raw graph of some files, nodes first; problems of both go into one list."""
    main = open_file(parts.main)
    if format not in IN_PAIRS:
        readers = {"gexf": read_gexf, "graphml": read_graphml, "json": read_node_link}
        return readers[format](main, mapping)
    graph = RawGraph(main, lists_nodes=parts.nodes is not None)
    for path in (parts.nodes, parts.edges):
        if path is not None:
            file = main if path == parts.main else open_file(path)
            file.problems = main.problems
            if format == "jsonl":
                read_lines(graph, file, mapping)
            else:
                read_csv_graph(graph, file, format, path.suffix.casefold(), mapping)
    if parts.edges is None:
        graph.notes.append("there is no file of edges beside the one of nodes")
    elif parts.nodes is None and format == "kgx":
        graph.notes.append("there is no file of nodes beside the one of edges")
    return graph


def read_csv_graph(
    graph: RawGraph, file: GraphFile, format: str, suffix: str, mapping: Mapping[str, str]
) -> None:
    """Add a table of nodes or of edges to a graph; its columns show which it is."""
    layout = CsvDialect("\t", quoted=False) if format == "kgx" else find_layout(file, suffix)
    table = open_table(file, layout)
    if read_own_table(graph, table):
        return
    has_ends = find_end_columns(table, mapping) or find_end_columns(table, {})
    # With a mapping, a table of edges that lacks a mapped column must not pass for one of nodes.
    could_be = "source" not in mapping or is_part(Path(file.name)) == "nodes"
    if mapping.get("id", "id") in table.columns and not has_ends and could_be:
        read_node_table(graph, table, mapping)
    else:
        read_edge_table(graph, table, mapping)
