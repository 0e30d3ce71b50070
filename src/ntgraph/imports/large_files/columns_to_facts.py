"""Make facts of the tables of a large graph: the last step, as `files.file_to_facts` for others."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ntgraph.checks.length_limits import LONGEST_WORK_TITLE
from ntgraph.columns import (
    GraphColumns,
    LazyNodes,
    LazyStatements,
    LinkColumns,
    Manner,
    merge_repeated,
)
from ntgraph.columns.coded_column import NONE
from ntgraph.errors import GraphFileError
from ntgraph.facts import FactBase
from ntgraph.imports.direction_words import say_directions
from ntgraph.imports.files.cited_works import WorkCollector, short_name
from ntgraph.imports.files.claimed_judgements import JudgementCollector
from ntgraph.imports.files.edge_claims import ClaimReader
from ntgraph.imports.files.field_names import Fields, items
from ntgraph.imports.files.file_node_ids import name_file_nodes
from ntgraph.imports.files.file_nodes import NAMING, describe_works
from ntgraph.imports.files.file_to_facts import (
    find_license,
    make_article,
    make_graph_vocabulary,
    read_info,
    tell_differing,
)
from ntgraph.imports.files.file_vocabulary import Predicates
from ntgraph.imports.files.import_notes import SAMPLE, EdgeCounts, word_notes
from ntgraph.imports.files.import_size_limits import MOST_PROBLEMS
from ntgraph.imports.files.known_names import EDGE_FIELDS, WORK_FIELDS
from ntgraph.imports.files.raw_graph import (
    RawEdge,
    RawGraph,
    RawNode,
    Stretch,
    clean_edge,
    clean_keys,
    describe_differing,
    describe_repairs,
)
from ntgraph.imports.files.repairs import NODE_ADDED
from ntgraph.imports.files.shared_terms import shared_terms
from ntgraph.imports.imported_graph import ImportedGraph
from ntgraph.imports.large_files.coded_table import CodedTable
from ntgraph.imports.large_files.edge_columns import EdgeColumns, divide_columns
from ntgraph.imports.large_files.end_nodes import NumberedEnds, count_used, number_ends, read_told
from ntgraph.imports.large_files.link_values import (
    EdgeValues,
    complete_passages,
    make_attributes,
    read_edge_values,
)
from ntgraph.imports.large_files.named_works import NamedWorks, code_works, read_named_works
from ntgraph.imports.large_files.node_table import (
    NodeReader,
    NodeTable,
    find_typed_works,
    make_node_columns,
)
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.imports.large_files.row_kinds import (
    LookedUp,
    MannerCollector,
    RowKinds,
    read_kinds,
    tell_many_kinds,
)
from ntgraph.imports.large_files.value_columns import are_numbers
from ntgraph.imports.minimal_vocabulary import UNKNOWN, choose_column
from ntgraph.records import Source, unique

NOWHERE = Stretch(0, 0, 0)


@dataclass(slots=True)
class LargeTables:
    """The tables of a graph: `ends` are the columns of both ends, `told` what says more of them.

    `check_memory` refuses the graph if it takes too much memory, and is told what was just done.
    """

    graph: RawGraph
    edges: CodedTable
    ends: tuple[str, str]
    nodes: NodeTable
    told: Sequence[tuple[str, str, str]] = ()
    most_works: int = 0
    check_memory: Callable[[str], None] = lambda _: None


def make_large_facts(
    tables: LargeTables, fields: Fields, title: str, file_name: str
) -> ImportedGraph:
    """Return the facts of the tables of a graph, as `make_facts` does of a raw graph.

    Raises:
        GraphFileError: the file has problems; it carries them all.
        NotPlainError: something in it can only be read edge by edge.
    """
    graph = tables.graph
    title = (title or file_name)[:LONGEST_WORK_TITLE]
    ends = number_ends(tables.edges, tables.ends, tables.nodes.ids)
    close_graph(tables, ends)
    read = read_edges(tables, fields)
    tables.check_memory("its statements were read")
    reader = NodeReader(tables.nodes, fields)
    works_of = find_work_nodes(tables, reader, ends, read.used)
    numbers = [at for at in range(len(tables.nodes.ids)) if at not in works_of]
    names = name_file_nodes(tables.nodes.ids[at] for at in numbers)
    nodes, types, rows = make_node_columns(reader, tables.nodes, names, numbers)
    slug = short_name(file_name.rpartition(".")[0] or file_name, "graph")
    made = start_collector(tables, read.kinds, names, works_of, slug, title)
    links = make_links(tables, read, made, rows[ends.starts], rows[ends.ends])
    fields.require_mapped()
    tables.check_memory("its statements were put together")
    columns = GraphColumns(nodes, links)
    facts = FactBase(
        folder="",
        data=read_info(graph, title, made.license, say_directions(read.kinds.by_word)),
        vocabulary=make_graph_vocabulary(made, place_types(columns), types, is_own=False),
        nodes=LazyNodes(columns),
        sources=dict(sorted(made.works.sources.items())),
        statements=LazyStatements(columns),
        articles={slug: make_article(made, title)},
        originals={name: id for id, name in names.items()},
    )
    notes = [*graph.notes, *tell_notes(tables, fields, read, ends, works_of)]
    notes += tell_many_kinds(read.kinds, tables.edges, read.used.kinds)
    notes += tell_differing(made.works)
    notes += [said] if (said := say_directions(read.kinds.by_word)) else []
    return ImportedGraph(facts, tuple(notes), facts.originals or {})


def close_graph(tables: LargeTables, ends: NumberedEnds) -> None:
    """Add the nodes that only edges name, as `RawGraph.close` does; refuse a file with problems.

    Raises:
        GraphFileError: the file has problems; it carries them all.
    """
    graph, count = tables.graph, len(tables.nodes.ids)
    missing = len(ends.numbers) - count
    if graph.lists_nodes and missing and not graph.file.lenient:
        report_missing(tables, ends)
    if graph.lists_nodes and missing:
        graph.file.repairs[NODE_ADDED] += missing
    tables.nodes.extend(ends.ids)
    if tables.told:
        told = read_told(tables.edges, ends, tables.ends, tables.told)
        tables.nodes.cells.update(told.texts)
        graph.differing = told.differing
    graph.notes += describe_repairs(graph.file)
    graph.notes += [describe_differing(graph.differing)] if graph.differing else []
    if graph.file.problems:
        raise GraphFileError(graph.file.problems)


def report_missing(tables: LargeTables, ends: NumberedEnds) -> None:
    """Report the ends of edges that are no nodes of the file.

    Raises:
        GraphFileError: the file has problems; it carries them all.
    """
    count = len(tables.nodes.ids)
    rows = np.flatnonzero((ends.starts >= count) | (ends.ends >= count))[:MOST_PROBLEMS]
    listed = RawGraph(tables.graph.file, ends=tables.graph.ends)
    listed.nodes = {id: RawNode({}, 0) for id in tables.nodes.ids}
    ids = ends.ids
    listed.edges = [
        RawEdge(ids[start], ids[end], {}, Stretch(line, 0, 0))
        for start, end, line in zip(
            ends.starts[rows].tolist(),
            ends.ends[rows].tolist(),
            tables.edges.lines[rows].tolist(),
            strict=True,
        )
    ]
    listed.close()


@dataclass(slots=True)
class ReadEdges:
    """What the table of edges says, but for the ends."""

    used: EdgeColumns
    reader: ClaimReader
    kinds: RowKinds
    values: EdgeValues
    works: NamedWorks


def read_edges(tables: LargeTables, fields: Fields) -> ReadEdges:
    """Return what the table of edges says.

    Raises:
        NotPlainError: something in it can only be read edge by edge.
    """
    edges = tables.edges
    taken = {*tables.ends, *(column for _, _, column in tables.told)}
    used = divide_columns(edges, taken, fields.mapping)
    texts = tables.graph.texts_only
    numbers = [n for n in used.kinds if texts and are_numbers(edges.columns[n].values)]
    reader = ClaimReader(fields, shared_terms(), numbers)
    kinds = read_kinds(edges, used.kinds, reader, tables.graph)
    values = read_edge_values(edges, used, kinds, fields)
    works = read_named_works(edges, used.works, values.has_passage, fields, reader)
    reader.joined = works.joined
    if works.has_details and any(piece.says for c in kinds.claims for piece in c.pieces):
        raise NotPlainError("its rows name works as their source and by identifiers")
    return ReadEdges(used, reader, kinds, values, works)


def find_work_nodes(
    tables: LargeTables, reader: NodeReader, ends: NumberedEnds, used: EdgeColumns
) -> dict[int, str]:
    """Return the numbers of the nodes that are only cited works, with their ids in the file."""
    typed = find_typed_works(reader.types())
    if not typed:
        return {}
    named: set[str] = set()
    for name in {"source", *(each for key in NAMING for each in EDGE_FIELDS[key])}:
        if name in {*used.works, *used.kinds}:
            for cell in tables.edges.columns[name].values:
                named.update(items(cell))
    about, nodes = count_used(ends), tables.nodes
    return {
        at: nodes.ids[at]
        for at in typed
        if not about[at] and (nodes.ids[at] in named or nodes.row(at).keys() & {*WORK_FIELDS})
    }


def start_collector(
    tables: LargeTables,
    kinds: RowKinds,
    names: Mapping[Hashable, str],
    works_of: Mapping[int, str],
    slug: str,
    title: str,
) -> MannerCollector:
    """Return the collector of manners and works, which knows the file itself as a work."""
    graph = tables.graph
    graph.nodes = {
        id: RawNode(clean_keys(tables.nodes.row(at)), int(tables.nodes.lines[at]))
        for at, id in works_of.items()
    }
    known = describe_works(graph, dict.fromkeys(works_of.values()))
    works = WorkCollector(graph.file, names.values(), known, tables.most_works)
    source = works.add_own(slug, Source("", title, UNKNOWN, UNKNOWN, "full_text"))
    judge = JudgementCollector(works)
    predicates = Predicates(kinds.claims)
    return MannerCollector(
        graph, slug, works, source, find_license(graph), names, predicates, judge
    )


def make_links(
    tables: LargeTables,
    read: ReadEdges,
    made: MannerCollector,
    subjects: NDArray[np.int32],
    objects: NDArray[np.int32],
) -> LinkColumns:
    """Return the statements; rows that say the same are joined."""
    manners, works_of, cites = collect_works(tables, read, made)
    works = code_works(read.works, works_of) if read.used.works else None
    passages = complete_passages(read.values.passages, read.works)
    named = read.kinds.names_works[read.kinds.groups.of_rows]
    for column in (works, passages):
        if column is not None:
            named |= column.codes != NONE
    links = LinkColumns(
        subjects=subjects,
        objects=objects,
        manners=read.kinds.groups.of_rows,
        kinds=tuple(manners),
        lines=tables.edges.lines,
        works=works,
        passages=passages,
        notes=read.values.notes,
        attributes=make_attributes(tables.edges, read.used, read.values, read.works),
        cites=[cites.get(each, ()) for each in works.values] if works else (),
    )
    return merge_repeated(links, named)


def collect_works(
    tables: LargeTables, read: ReadEdges, made: MannerCollector
) -> tuple[list[Manner], list[tuple[str, ...]], dict[tuple[str, ...], tuple[int, ...]]]:
    """Return the manners, the works of each way of naming them, and their reference numbers.

    Works are added in the order in which the rows name them, since their ids can depend on it.
    """
    lines, groups = tables.edges.lines, read.works.groups
    turns = [(row, 0, at) for at, row in enumerate(read.kinds.groups.first.tolist())]
    if read.used.works:
        turns += [(row, 1, at) for at, row in enumerate(groups.first.tolist())]
        if any(piece.says for claim in read.kinds.claims for piece in claim.pieces):
            turns.sort()
    ids, numbers = LookedUp(made.works.add), LookedUp(made.number_work)
    manners: list[Manner] = []
    works_of: list[tuple[str, ...]] = []
    cites: dict[tuple[str, ...], tuple[int, ...]] = {}
    for row, is_way, at in turns:
        if not is_way:
            manners.append(made.make_manner(read.kinds.claims[at]))
            continue
        made.works.line = int(lines[row])
        if read.works.rows:
            add_details(read.works, at, made.works)
        works = tuple([ids[name] for name in read.works.names[at]])
        # Several names can be those of one work.
        works = works if len(set(works)) == len(works) else unique(works)
        works_of.append(works)
        if works not in cites:
            cites[works] = tuple(sorted([numbers[work] for work in works]))
    return manners, works_of, cites


def add_details(works: NamedWorks, way: int, collector: WorkCollector) -> None:
    """Add what the rows that name works in one way say of them."""
    before = collector.differing
    for name, details in works.rows[way].details.items():
        collector.add(name, details)
    # All rows that say the same differ alike from what stood before them.
    collector.differing = before + (collector.differing - before) * int(works.groups.sizes[way])


def place_types(columns: GraphColumns) -> dict[str, str]:
    """Return the map column of each node type, from the ends of the statements."""
    nodes, links = columns.nodes, columns.links
    out, into = (
        np.bincount(nodes.types.codes[ends], minlength=len(nodes.types.values))
        for ends in (links.subjects, links.objects)
    )
    return {
        name: choose_column(int(out[at]), int(into[at]))
        for at, name in enumerate(nodes.types.values)
        if out[at] or into[at]
    }


def tell_notes(
    tables: LargeTables,
    fields: Fields,
    read: ReadEdges,
    ends: NumberedEnds,
    works_of: Mapping[int, str],
) -> list[str]:
    """Return the notes on what was guessed, kept or read as something else."""
    used = count_used(ends)
    first = range(min(SAMPLE, len(tables.edges))) if read.kinds.unnamed else ()
    taken = {*tables.ends, *(column for _, _, column in tables.told)}
    rows = (tables.edges.row(at) for at in first)
    counts = EdgeCounts(
        first=[
            RawEdge("", "", clean_edge({k: v for k, v in row.items() if k not in taken}), NOWHERE)
            for row in rows
        ],
        ends={id for id, is_used in zip(tables.nodes.ids, used.tolist(), strict=True) if is_used},
        citations=0,
        claims=len(tables.edges),
        unnamed=read.kinds.unnamed,
        undirected=read.kinds.undirected,
    )
    graph = tables.graph
    graph.nodes = dict.fromkeys(tables.nodes.ids, RawNode({}, 0))
    return word_notes(fields, read.reader, graph, counts, list(works_of.values()))
