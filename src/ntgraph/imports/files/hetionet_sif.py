"""Hetionet as it is published in tables: a SIF of edges, and a table of nodes beside it.

The edges are `source`, `metaedge` and `target` in a file such as `hetionet-v1.0-edges.sif.gz`,
the nodes `id`, `name` and `kind` in `hetionet-v1.0-nodes.tsv`. Source: `hetnet/tsv/README.md` of
github.com/hetio/hetionet.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ntgraph.errors import count_of
from ntgraph.imports.files.csv_tables import CsvDialect, open_table
from ntgraph.imports.files.edges_and_nodes_of_tables import read_node_table
from ntgraph.imports.files.file_lines import check_length, read_file_lines, shorten_place
from ntgraph.imports.files.file_pairs import PARTS, find_part, list_folder
from ntgraph.imports.files.graph_formats import PACKED, find_ending, find_stem
from ntgraph.imports.files.hetionet_words import (
    METAEDGES,
    SIDES_NOTE,
    describe_unknown,
    kind_of,
)
from ntgraph.imports.files.neo4j_header import first_line, peek_line
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.opened_files import Opened, share_problems
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph, Stretch

HEADER = "source\tmetaedge\ttarget"
ENDING = ".sif"
NO_NODES = "there is no file of nodes beside the one of edges"


def is_hetionet_sif(file: GraphFile) -> bool:
    """Return whether the first line of a SIF names the columns of Hetionet."""
    return first_line(file) == HEADER


def is_hetionet_folder(paths: list[Path]) -> bool:
    """Return whether one of the files in a folder is a SIF of Hetionet."""
    return any(map(is_sif, paths))


def is_sif(path: Path) -> bool:
    """Return whether a file that is not opened yet is a SIF of Hetionet."""
    return find_ending(path) == ENDING and peek_line(path) == HEADER


def find_sif(path: Path) -> Path | None:
    """Return a SIF of Hetionet: the path itself, or one in a folder; None where there is none."""
    paths = list_folder(path) if path.is_dir() else [path]
    return next(filter(is_sif, paths), None)


def read_hetionet_sif(path: Path, _: Mapping[str, str], opened: Opened) -> RawGraph:
    """Return the graph of a SIF of Hetionet, or of a folder with one, and of its nodes.

    Raises:
        GraphFileError: a file cannot be read, or a line does not have three cells.
    """
    edges = (find_sif(path) if path.is_dir() else None) or path
    file = opened.open(edges)
    beside = find_nodes(edges)
    graph = RawGraph(file, lists_nodes=beside is not None)
    if beside is None:
        graph.notes.append(NO_NODES)
    else:
        nodes = opened.open(beside)
        share_problems(file, nodes)
        read_node_table(graph, open_table(nodes, CsvDialect("\t", quoted=True)), {})
    read_edges(graph)
    return graph


def find_nodes(edges: Path) -> Path | None:
    """Return the table of nodes beside a file of edges; None where there is none."""
    part = find_part(edges)
    if not part:
        return None
    name = find_stem(edges)[: -len(part)] + PARTS[0]
    beside = (edges.with_name(f"{name}.tsv{packed}") for packed in ("", *PACKED))
    return next((path for path in beside if path.is_file()), None)


def read_edges(graph: RawGraph) -> None:
    """Add the edges of the file, in words; metaedges that are not known are kept and noted."""
    unknown: set[str] = set()
    for line, stretch in read_file_lines(graph.file):
        cells = line.split("\t")
        if stretch.line == 1 and line == HEADER:
            continue
        if len(cells) != 3 or not all(cells):
            message = f"expected source, metaedge and target, found {count_of(len(cells), 'cell')}"
            graph.file.report(stretch.line, "", message)
            continue
        add_line_in_words(graph, cells, stretch, unknown)
    graph.notes += [*describe_unknown(unknown), SIDES_NOTE]


def add_line_in_words(
    graph: RawGraph, cells: list[str], stretch: Stretch, unknown: set[str]
) -> None:
    """Add the edge of a line, and its ends where no table lists them."""
    start, name, end = cells
    for cell in cells:
        check_length(graph.file, stretch.line, "", cell)
    if not graph.lists_nodes:
        for id in (start, end):
            if id not in graph.nodes:
                graph.add_node(id, {"type": kind_of(id)}, stretch.line)
    metaedge = METAEDGES.get(name)
    if metaedge is None:
        unknown.add(name)
    words = metaedge.words if metaedge else name
    directed = metaedge is None or metaedge.is_directed
    place = shorten_place(stretch)
    graph.add_edge(RawEdge(start, end, {"predicate": words}, place, directed=directed))
