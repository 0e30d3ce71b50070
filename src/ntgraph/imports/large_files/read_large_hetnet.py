"""Read a large hetnet of JSON, in pieces, into columns."""

from __future__ import annotations

from collections.abc import Mapping

from ntgraph.imports.files.field_names import Fields
from ntgraph.imports.files.json_dialects.hetnet import (
    LISTS,
    METAEDGES,
    Metaedges,
    add_hetnet_node,
    read_metaedges,
)
from ntgraph.imports.files.json_dialects.outline import WATCHED, Leaf
from ntgraph.imports.files.raw_graph import RawGraph, Stretch
from ntgraph.imports.imported_graph import ImportedGraph
from ntgraph.imports.large_files.find_large_files import LargeGraph
from ntgraph.imports.large_files.hetnet_edges import HetnetEdges
from ntgraph.imports.large_files.hetnet_facts import make_hetnet_facts
from ntgraph.imports.large_files.json_buffer import JsonBuffer
from ntgraph.imports.large_files.memory_budget import MemoryBudget
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.imports.large_files.text_blocks import LargeFile

# Fields that this dialect names itself, so that no mapping can.
FIXED = frozenset({"source", "target", "id"})


def read_large_hetnet(
    large: LargeGraph,
    mapping: Mapping[str, str],
    title: str,
    budget: MemoryBudget,
    *,
    lenient: bool,
) -> ImportedGraph:
    """Return the facts of a large hetnet.

    Args:
        large: its file.
        mapping: the file's own names of attributes, by field.
        title: the title of the facts.
        budget: how much memory it may take.
        lenient: repair some faults instead of reporting them.

    Raises:
        GraphFileError: the file cannot be read; it carries every problem with its line.
        NotPlainError: something in it can only be read edge by edge.
    """
    path = large.parts.main
    file = LargeFile(path.as_posix(), "", b"", lenient=lenient)
    budget.check_values(file, path, large.bytes_of_edge)
    graph = RawGraph(file)
    if mapping.keys() & FIXED:
        graph.notes.append("hetnet has its own names for ids and ends; none was mapped")
    edges = HetnetEdges(graph, Fields(mapping))
    metaedges = read_members(JsonBuffer(path, file, budget.most_bytes), graph, edges, budget)
    return make_hetnet_facts(graph, edges, metaedges, title, large.name, budget.most_works)


def read_members(
    buffer: JsonBuffer, graph: RawGraph, edges: HetnetEdges, budget: MemoryBudget
) -> Metaedges:
    """Read all of a file, and return the kinds of edges that it lists.

    Raises:
        GraphFileError: it is not JSON, or has too many problems.
        NotPlainError: it could be of another dialect.
    """
    found: set[str] = set()
    metaedges: Metaedges = set()
    watch = budget.watch(edges.graph.file)  # type: ignore[arg-type]
    for key in buffer.members():
        found.add(key)
        if key in LISTS and buffer.skip() != "[":
            raise NotPlainError(f"its {key!r} are no list")
        if key == "edges":
            edges.read(buffer, watch)
        elif key == "nodes":
            read_hetnet_nodes(buffer, graph)
        elif key in WATCHED:
            raise NotPlainError(f"it has {key!r} beside its edges")
        elif key == METAEDGES:
            value, line = buffer.value()
            metaedges = read_metaedges(graph, Leaf(value, Stretch(line, 0, 0)))
        else:
            buffer.value()
    if buffer.skip():
        graph.file.refuse(buffer.line, "", "expected the end of the file behind the last '}'")
    if not {*LISTS, METAEDGES} <= found:
        raise NotPlainError("it lacks a part of a hetnet")
    return metaedges


def read_hetnet_nodes(buffer: JsonBuffer, graph: RawGraph) -> None:
    """Read a list of nodes; one without kind or identifier is reported as a problem.

    Raises:
        GraphFileError: it is not JSON, or has too many problems or nodes.
    """
    buffer.expect("[")
    is_first = True
    while buffer.skip() != "]":
        if not is_first:
            buffer.expect(",")
        is_first = False
        value, line = buffer.value()
        add_hetnet_node(graph, Leaf(value, Stretch(line, 0, 0)))
    buffer.expect("]")
