"""Make facts of a large hetnet: one edge of each kind is read as those of small files are."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from ntgraph.checks.length_limits import LONGEST_WORK_TITLE
from ntgraph.columns import (
    Coded,
    GraphColumns,
    LazyNodes,
    LazyStatements,
    LinkColumns,
    Manner,
    NodeColumns,
    merge_repeated,
)
from ntgraph.columns.coded_column import NONE
from ntgraph.facts import FactBase
from ntgraph.imports.direction_words import say_directions
from ntgraph.imports.files.cited_works import WorkCollector, short_name
from ntgraph.imports.files.claim_records import Claim, read_directions
from ntgraph.imports.files.claimed_judgements import JudgementCollector
from ntgraph.imports.files.claims_to_statements import SECTION
from ntgraph.imports.files.edge_claims import ClaimReader
from ntgraph.imports.files.field_names import Fields
from ntgraph.imports.files.file_node_ids import name_file_nodes
from ntgraph.imports.files.file_nodes import WORK_TYPES, given_type, read_file_nodes
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
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph, RawNode, Stretch
from ntgraph.imports.files.shared_terms import shared_terms
from ntgraph.imports.imported_graph import ImportedGraph
from ntgraph.imports.large_files.coded_table import CodedCells, CodedTable, Codes
from ntgraph.imports.large_files.columns_to_facts import LargeTables, close_graph, place_types
from ntgraph.imports.large_files.end_nodes import NumberedEnds, count_used, number_ends
from ntgraph.imports.large_files.hetnet_edges import CodedValues, HetnetEdges
from ntgraph.imports.large_files.node_table import NodeTable
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.imports.large_files.row_groups import RowGroups, group_rows
from ntgraph.imports.large_files.row_kinds import MannerCollector
from ntgraph.imports.minimal_vocabulary import UNKNOWN
from ntgraph.records import Evidence, Node, Source, Span, Value
from ntgraph.records.identifiers import hash_span
from ntgraph.records.vocabulary import ARTICLE_LAYER, COPY


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


def as_codes(numbers: Sequence[int]) -> Codes:
    """Return an array of numbers as one of numpy, which shares its memory."""
    codes: Codes = np.frombuffer(numbers, dtype=np.int32) if numbers else np.empty(0, np.int32)  # type: ignore[call-overload]
    return codes


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


@dataclass(slots=True)
class EdgeKinds:
    """The kinds of edges, which differ in more than ends, works and attributes; their claims."""

    groups: RowGroups
    claims: Sequence[Claim]
    by_word: tuple[str, ...]
    undirected: int


def read_claims(edges: HetnetEdges, reader: ClaimReader, directed: NDArray[np.bool_]) -> EdgeKinds:
    """Return the claims that the edges make, each read once.

    Raises:
        NotPlainError: some edge judges, is an accepted fact, or is one of ours.
    """
    parts = as_codes(edges.parts)[as_codes(edges.rests)]
    groups = group_rows([parts, directed.astype(np.int32)], len(parts))
    claims = []
    unsigned = joined = undirected = 0
    for row, size in zip(groups.first.tolist(), groups.sizes.tolist(), strict=True):
        reader.unsigned = reader.joined = 0
        place = Stretch(edges.lines[row], 0, 0)
        data = edges.told[parts[row]]
        claim = reader.read(RawEdge("", "", data, place, directed=bool(directed[row])))
        refuse_special(claim)
        claims.append(claim)
        unsigned += reader.unsigned * size
        joined += reader.joined * size
        undirected += 0 if claim.directed else size
    reader.unsigned, reader.joined = unsigned, joined
    read, by_word = read_directions(claims)
    return EdgeKinds(groups, read, by_word, undirected)


def refuse_special(claim: Claim) -> None:
    """Refuse a claim that columns cannot hold.

    Raises:
        NotPlainError: it judges, is an accepted fact, or is one of ours.
    """
    if claim.own_id:
        raise NotPlainError("ntgraph wrote it")
    if claim.layer != ARTICLE_LAYER:
        raise NotPlainError("some of its edges are accepted facts or citations")
    if claim.judgement.assessed_on or not claim.judgement.is_empty:
        raise NotPlainError("some of its edges judge statements")
    if COPY in dict(claim.qualifiers):
        raise NotPlainError(f"some of its edges have the qualifier {COPY!r}")


@dataclass(slots=True)
class EdgePieces:
    """The pieces of evidence of all claims, one after another.

    Those of claim `i` are the places `first[i]` to `first[i + 1]`. `works` and `passages` are
    numbered, with -1 for none; `attributes` has those with one value.
    """

    manners: dict[Manner, int] = field(default_factory=dict)
    works: dict[tuple[str, ...], int] = field(default_factory=dict)
    cites: list[tuple[int, ...]] = field(default_factory=list)
    passages: dict[str, int] = field(default_factory=dict)
    attributes: dict[str, CodedValues] = field(default_factory=dict)
    first: list[int] = field(default_factory=lambda: [0])
    codes: list[tuple[int, int, int]] = field(default_factory=list)

    def add(self, claim: Claim, predicate: str, evidence: Evidence) -> None:
        """Add a piece of evidence of a claim."""
        common = []
        names = [name for name, _ in evidence.attributes]
        for name, value in evidence.attributes:
            if names.count(name) > 1:
                common.append((name, value))
            else:
                self.attributes.setdefault(name, CodedValues()).add(len(self.codes), value)
        works, passage = evidence.cited_sources, evidence.passage
        if works and works not in self.works:
            self.cites.append(evidence.cites)
        manner = Manner(
            predicate=predicate,
            evidence=replace(
                evidence, span=None, locator="", cites=(), cited_sources=(), passage="",
                attributes=tuple(common),
            ),
            layer=claim.layer,
            subject_level=claim.level,
            negated=claim.negated,
            qualifiers=claim.qualifiers,
        )  # fmt: skip
        self.codes.append(
            (
                self.manners.setdefault(manner, len(self.manners)),
                self.works.setdefault(works, len(self.works)) if works else NONE,
                self.passages.setdefault(passage, len(self.passages)) if passage else NONE,
            )
        )


def read_pieces(kinds: EdgeKinds, made: MannerCollector) -> EdgePieces:
    """Return the pieces of evidence of the claims, with their works in the order of the file."""
    found = EdgePieces()
    for claim, size in zip(kinds.claims, kinds.groups.sizes.tolist(), strict=True):
        made.works.line = line = claim.stretch.line
        before = made.works.differing
        for name, details in claim.works.items():
            made.works.add(name, details)
        made.works.differing = before + (made.works.differing - before) * size
        nowhere = Span(SECTION, f"{made.graph.file.unit} {line}", 0, 0, hash_span(""))
        predicate = made.predicates.find(claim)
        for key, value in claim.qualifiers:
            made.qualifiers.setdefault(key, set()).add(value)
        for piece in claim.pieces:
            for evidence in made.evidence_of(claim, piece, nowhere):
                found.add(claim, predicate, evidence)
        found.first.append(len(found.codes))
    return found


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


def spread_values(
    found: Mapping[str, CodedValues], owners: NDArray[np.integer], count: int
) -> Iterator[tuple[str, Coded[Value]]]:
    """Yield attributes as columns of all rows, of which each has one of `count` owners."""
    for name, each in found.items():
        table = np.full(count, NONE, dtype=np.int32)
        table[as_codes(each.owners)] = as_codes(each.codes)
        yield name, Coded(table[owners], tuple(each.values))


def make_hetnet_nodes(
    graph: RawGraph, names: Mapping[Hashable, str], fields: Fields
) -> tuple[NodeColumns, dict[str, str], NDArray[np.int32]]:
    """Return the columns of the nodes, in the order of our ids, as `make_node_columns` does.

    Raises:
        NotPlainError: a node has what columns cannot hold.
    """
    read = list(read_file_nodes(graph, names, fields))
    types = {node.node_type: given for node, given in read}
    order = sorted(range(len(read)), key=lambda at: read[at][0].id)
    nodes = [read[at][0] for at in order]
    rows = np.empty(len(read), dtype=np.int32)
    rows[order] = np.arange(len(read), dtype=np.int32)
    lines = [node.line for node in graph.nodes.values()]
    columns = code_nodes(nodes, np.array(lines, dtype=np.uint32)[order])
    made = LazyNodes(GraphColumns(columns, NO_LINKS))
    if any(made.at(row) != node for row, node in enumerate(nodes)):
        raise NotPlainError("a node has several values of one attribute")
    return columns, types, rows


def code_nodes(nodes: Sequence[Node], lines: NDArray[np.uint32]) -> NodeColumns:
    """Return the columns of nodes."""
    kinds = {kind: at for at, kind in enumerate(sorted({node.node_type for node in nodes}))}
    codes = np.fromiter((kinds[node.node_type] for node in nodes), np.int32, len(nodes))
    attributes: dict[str, CodedValues] = {}
    for row, node in enumerate(nodes):
        for name, value in node.attributes:
            attributes.setdefault(name, CodedValues()).add(row, value)
    return NodeColumns(
        ids=[node.id for node in nodes],
        labels=[node.label for node in nodes],
        types=Coded(codes, tuple(kinds)),
        lines=lines,
        definitions={at: n.definition for at, n in enumerate(nodes) if n.definition},
        synonyms={at: n.synonyms for at, n in enumerate(nodes) if n.synonyms},
        identifiers={at: n.identifiers for at, n in enumerate(nodes) if n.identifiers},
        near_identifiers={
            at: n.near_identifiers for at, n in enumerate(nodes) if n.near_identifiers
        },
        attributes=dict(spread_values(attributes, np.arange(len(nodes)), len(nodes))),
        lay_labels={at: n.lay_label for at, n in enumerate(nodes) if n.lay_label},
        subtypes={at: n.subtype for at, n in enumerate(nodes) if n.subtype},
    )


NO_CODES = np.empty(0, dtype=np.int32)
NO_LINKS = LinkColumns(NO_CODES, NO_CODES, NO_CODES, (), np.empty(0, dtype=np.uint32))
