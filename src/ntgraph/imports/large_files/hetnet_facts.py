"""Make facts of a large hetnet, as `file_to_facts` does of a small one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ntgraph.checks.length_limits import LONGEST_WORK_TITLE
from ntgraph.columns import (
    Coded,
    GraphColumns,
    LazyNodes,
    LazyStatements,
    LinkColumns,
    merge_repeated,
)
from ntgraph.facts import FactBase
from ntgraph.imports.direction_words import say_directions
from ntgraph.imports.files.cited_works import WorkCollector, short_name
from ntgraph.imports.files.claimed_judgements import JudgementCollector
from ntgraph.imports.files.edge_claims import ClaimReader
from ntgraph.imports.files.file_node_ids import name_file_nodes
from ntgraph.imports.files.file_nodes import WORK_TYPES, given_type
from ntgraph.imports.files.file_to_facts import (
    find_license,
    make_article,
    make_graph_vocabulary,
    read_info,
    tell_differing,
)
from ntgraph.imports.files.file_vocabulary import Predicates
from ntgraph.imports.files.import_notes import EdgeCounts, word_notes
from ntgraph.imports.files.json_dialects.hetnet import Metaedges, find_way, tell_sides
from ntgraph.imports.files.raw_graph import RawGraph, RawNode
from ntgraph.imports.files.shared_terms import shared_terms
from ntgraph.imports.imported_graph import ImportedGraph
from ntgraph.imports.large_files.coded_table import CodedCells, CodedTable, Codes
from ntgraph.imports.large_files.columns_to_facts import LargeTables, close_graph, place_types
from ntgraph.imports.large_files.end_nodes import NumberedEnds, count_used, number_ends
from ntgraph.imports.large_files.hetnet_claims import (
    EdgeKinds,
    EdgePieces,
    as_codes,
    read_claims,
    read_pieces,
    spread_values,
)
from ntgraph.imports.large_files.hetnet_edges import HetnetEdges
from ntgraph.imports.large_files.hetnet_nodes import make_hetnet_nodes
from ntgraph.imports.large_files.node_table import NodeTable
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.imports.large_files.row_groups import group_rows
from ntgraph.imports.large_files.row_kinds import MannerCollector
from ntgraph.imports.minimal_vocabulary import UNKNOWN
from ntgraph.records import Source, Value


def make_hetnet_facts(
    graph: RawGraph,
    edges: HetnetEdges,
    metaedges: Metaedges,
    title: str,
    file_name: str,
    most_works: int,
) -> ImportedGraph:
    """Return the facts of a hetnet, as `make_facts` does of a raw graph.

    Args:
        graph: the nodes.
        edges: the edges.
        metaedges: the kinds of edges that the file lists.
        title: the title of the facts; if empty, the name of the file.
        file_name: the name of the file.
        most_works: with more works the file is refused.

    Raises:
        GraphFileError: the file has problems; it carries them all.
        NotPlainError: something in it can only be read edge by edge.
    """
    fields = edges.fields
    title = (title or file_name)[:LONGEST_WORK_TITLE]
    turned, directed = find_ways(edges, metaedges)
    graph.notes += tell_sides(int(turned.sum()))
    ends = close_hetnet(graph, edges, turned)
    for id in ends.ids[len(graph.nodes) :]:
        graph.nodes[id] = RawNode({}, 0)
    if any(given_type(node.data, fields) in WORK_TYPES for node in graph.nodes.values()):
        raise NotPlainError("some of its nodes are works")
    names = name_file_nodes(graph.nodes)
    reader = ClaimReader(fields, shared_terms())
    kinds = read_claims(edges, reader, directed)
    nodes, types, rows = make_hetnet_nodes(graph, names, fields)
    slug = short_name(file_name.rpartition(".")[0] or file_name, "graph")
    works = WorkCollector(graph.file, names.values(), {}, most_works)
    source = works.add_own(slug, Source("", title, UNKNOWN, UNKNOWN, "full_text"))
    judge = JudgementCollector(works)
    predicates = Predicates(kinds.claims)
    made = MannerCollector(
        graph, slug, works, source, find_license(graph), names, predicates, judge
    )
    pieces = read_pieces(kinds, made)
    links = make_links(edges, kinds, pieces, rows[ends.starts], rows[ends.ends])
    fields.require_mapped()
    columns = GraphColumns(nodes, links)
    said = say_directions(kinds.by_word)
    facts = FactBase(
        folder="",
        data=read_info(graph, title, made.license, said),
        vocabulary=make_graph_vocabulary(made, place_types(columns), types, is_own=False),
        nodes=LazyNodes(columns),
        sources=dict(sorted(works.sources.items())),
        statements=LazyStatements(columns),
        articles={slug: make_article(made, title)},
        originals={name: id for id, name in names.items()},
    )
    used = count_used(ends)
    counts = EdgeCounts(
        first=(),
        ends={id for id, is_used in zip(ends.ids, used.tolist(), strict=True) if is_used},
        citations=0,
        claims=len(edges.starts),
        unnamed=0,
        undirected=kinds.undirected,
    )
    notes = [*graph.notes, *word_notes(fields, reader, graph, counts, ())]
    notes += [*tell_differing(works), *([said] if said else [])]
    return ImportedGraph(facts, tuple(notes), facts.originals or {})


def find_ways(
    edges: HetnetEdges, metaedges: Metaedges
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return for each edge whether it is turned round, and whether it has a direction."""
    numbers: dict[str, int] = {}
    kinds = np.array([numbers.setdefault(k, len(numbers)) for k in edges.kinds], dtype=np.int32)
    names, verbs = list(numbers), list(edges.verbs)
    ways = as_codes(edges.ways)[as_codes(edges.rests)]
    sides = [kinds[as_codes(each)] for each in (edges.starts, edges.ends)]
    groups = group_rows([*sides, ways], len(edges.starts))
    found = []
    for row in groups.first.tolist():
        start, end = (names[side[row]] for side in sides)
        verb, direction = verbs[ways[row]]
        found.append(find_way((start, verb, end), direction, metaedges))
    of_groups = np.array(found, dtype=np.bool_).reshape(-1, 2)[groups.of_rows]
    return of_groups[:, 0], of_groups[:, 1]


def close_hetnet(graph: RawGraph, edges: HetnetEdges, turned: NDArray[np.bool_]) -> NumberedEnds:
    """Return the numbers of the nodes at both ends of each edge, as its words lead.

    Raises:
        GraphFileError: the file has problems; it carries them all.
    """
    ids = list(edges.ids)
    first, second = as_codes(edges.starts), as_codes(edges.ends)
    columns = {
        name: CodedCells(name, ids, codes, is_filled=True, is_empty=False)
        for name, codes in (
            ("source", np.where(turned, second, first)),
            ("target", np.where(turned, first, second)),
        )
    }
    lines = np.array(edges.lines, dtype=np.uint32)
    known = list(graph.nodes)
    nodes = NodeTable(known, np.zeros(len(known), dtype=np.uint32))  # type: ignore[arg-type]
    sides = ("source", "target")
    tables = LargeTables(graph, CodedTable(columns, lines), sides, nodes)
    ends = number_ends(tables.edges, sides, nodes.ids)
    close_graph(tables, ends)
    return ends


def make_links(
    edges: HetnetEdges,
    kinds: EdgeKinds,
    pieces: EdgePieces,
    subjects: Codes,
    objects: Codes,
) -> LinkColumns:
    """Return the statements, one row for each piece of evidence; repeated ones are joined."""
    groups = kinds.groups.of_rows
    first = np.array(pieces.first, dtype=np.int64)
    sizes = np.diff(first)
    counts = sizes[groups]
    rows = np.arange(len(groups))
    places = first[groups]
    edges_of_rows = None
    if (sizes != 1).any():
        rows = np.repeat(rows, counts)
        edges_of_rows = (np.cumsum(counts) - counts)[rows]
        places = places[rows] + np.arange(len(rows)) - edges_of_rows
    codes = np.array(pieces.codes, dtype=np.int32).reshape(-1, 3)[places]
    names = np.fromiter((c.names_evidence for c in kinds.claims), np.bool_, len(kinds.claims))
    works, passages = codes[:, 1].copy(), codes[:, 2].copy()
    rests = as_codes(edges.rests)[rows]
    attributes: dict[str, Coded[Value]] = dict(
        [
            *spread_values(pieces.attributes, places, len(pieces.codes)),
            *spread_values(edges.attributes, rests, len(edges.ways)),
        ]
    )
    links = LinkColumns(
        subjects=subjects[rows],
        objects=objects[rows],
        manners=codes[:, 0].copy(),
        kinds=tuple(pieces.manners),
        lines=np.array(edges.lines, dtype=np.uint32)[rows],
        works=Coded(works, tuple(pieces.works)) if pieces.works else None,
        passages=Coded(passages, tuple(pieces.passages)) if pieces.passages else None,
        attributes=attributes,
        cites=pieces.cites,
    )
    return merge_repeated(links, names[groups][rows], edges_of_rows)
