"""Make facts of a raw graph: the last step of reading a graph file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ntgraph.checks.length_limits import LONGEST_WORK_TITLE
from ntgraph.errors import count_of
from ntgraph.facts import DataInfo, FactBase
from ntgraph.imports.direction_words import say_directions
from ntgraph.imports.files.attribute_values import find_number_columns
from ntgraph.imports.files.cited_works import WorkCollector, short_name
from ntgraph.imports.files.claim_records import Claim, read_directions
from ntgraph.imports.files.claimed_judgements import JudgementCollector
from ntgraph.imports.files.claims_to_statements import SECTION, StatementCollector
from ntgraph.imports.files.edge_claims import ClaimReader
from ntgraph.imports.files.field_names import Fields
from ntgraph.imports.files.file_node_ids import name_file_nodes
from ntgraph.imports.files.file_nodes import (
    describe_works,
    find_work_nodes,
    is_citation,
    read_file_nodes,
)
from ntgraph.imports.files.file_vocabulary import (
    Predicates,
    make_file_vocabulary,
    make_qualifiers,
    make_types,
)
from ntgraph.imports.files.import_notes import count_edges, tell_absent, word_notes
from ntgraph.imports.files.named_licenses import read_license
from ntgraph.imports.files.ntgraph_kgx import read_own_kgx
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.plural_nodes import find_plurals
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph
from ntgraph.imports.files.shared_terms import shared_terms
from ntgraph.imports.imported_graph import ImportedGraph
from ntgraph.imports.minimal_vocabulary import UNKNOWN, choose_columns
from ntgraph.imports.values_as_text import plain_text
from ntgraph.records import Article, Collection, Node, Section, Source
from ntgraph.records.article import READ_BY_PROGRAM
from ntgraph.records.vocabulary import REFERENCE_LAYER, Vocabulary

SECTION_LABEL = "lines of the file"
METHOD = "Read by program from a graph {}, edge by edge; nothing in it was checked."


def make_facts(graph: RawGraph, fields: Fields, title: str, file_name: str) -> ImportedGraph:
    """Return the facts of a raw graph, with notes and the ids of the file.

    Args:
        graph: the nodes and edges that a reader found in the file.
        fields: reads attributes by field.
        title: the title of the facts; if empty, the file's own title, or its name.
        file_name: the name of the file.
    """
    graph.file.forget_bytes()
    graph = read_own_kgx(graph)
    title = (title or plain_text(graph.head.get("title")) or file_name)[:LONGEST_WORK_TITLE]
    works_of = find_work_nodes(graph, fields)
    names = name_file_nodes(id for id in graph.nodes if id not in works_of)
    told = [e for e in graph.edges if not (is_citation(e) and e.start in works_of)]
    numbers = find_number_columns(edge.data for edge in told) if graph.texts_only else ()
    counts = count_edges(graph, told)
    graph.edges = []  # a large file must not be in memory as edges, claims and statements at once
    reader = ClaimReader(fields, shared_terms(), numbers)
    claims, by_word = read_directions(read_claims(reader, told))
    is_own = any(claim.is_own for claim in claims)
    counts.count_claims(claims)
    read = list(read_file_nodes(graph, names, fields))
    nodes = {node.id: node for node, _ in read}
    graph.forget_attributes(works_of)
    works = WorkCollector(graph.file, names.values(), describe_works(graph, works_of))
    slug = short_name(file_name.rpartition(".")[0] or file_name, "graph")
    source = works.add_own(slug, Source("", title, UNKNOWN, UNKNOWN, "full_text"))
    made = StatementCollector(
        graph,
        slug,
        works,
        source,
        find_license(graph),
        names,
        Predicates(claims),
        JudgementCollector(works),
    )
    claims.reverse()
    while claims:
        made.add(claims.pop())
    made.finish()
    if graph.file.has_text:
        fields.require_mapped()
    facts = FactBase(
        folder="",
        data=read_info(graph, title, made.license, say_directions(by_word)),
        vocabulary=make_graph_vocabulary(
            made, find_map_columns(made, nodes), {n.node_type: t for n, t in read}, is_own=is_own
        ),
        nodes=dict(sorted(nodes.items())),
        sources=dict(sorted(works.sources.items())),
        statements=made.statements,
        articles={slug: make_article(made, title)},
        assessments=made.judge.assessments,
        stances=made.judge.stances,
        safety_notes=made.judge.safety_notes,
        collections=make_collections(made, title),
        originals={name: id for id, name in names.items()},
    )
    facts = replace(facts, nodes=find_plurals(facts, made.sentences))
    notes = [*graph.notes, *word_notes(fields, reader, graph, counts, works_of)]
    notes += [] if graph.file.has_text else tell_absent(fields, graph.file)
    notes += tell_differing(works)
    notes += [said] if (said := say_directions(by_word)) else []
    return ImportedGraph(facts, tuple(notes), facts.originals or {}, places=made.places)


def tell_differing(works: WorkCollector) -> list[str]:
    """Return a note on what rows say differently of one work; none where they do not."""
    if not works.differing:
        return []
    verb = "differs" if works.differing == 1 else "differ"
    said = f"{count_of(works.differing, 'detail')} of works {verb} from what an earlier row says"
    return [f"{said}; the first is shown"]


def read_claims(reader: ClaimReader, edges: list[RawEdge]) -> list[Claim]:
    """Return the claims of edges; the list of edges is emptied, to hold nothing twice."""
    edges.reverse()
    claims = []
    while edges:
        claims.append(reader.read(edges.pop()))
    return claims


def find_license(graph: RawGraph) -> str:
    """Return the license that the file names for itself; `unknown` where we do not know it."""
    named = read_license(plain_text(graph.head.get("license")))
    return named.id if named else UNKNOWN


def read_info(graph: RawGraph, title: str, license: str, more: str) -> DataInfo:
    """Return title, version, date, license and summary as the file gives them.

    `more` is added to the summary, so that every page and export says it.
    """
    head = graph.head
    return DataInfo(
        version=plain_text(head.get("data_version") or head.get("version")),
        released_on=plain_text(head.get("released_on")),
        license=license,
        title=title,
        summary=f"{plain_text(head.get('description') or head.get('summary'))} {more}".strip(),
    )


def find_map_columns(made: StatementCollector, nodes: Mapping[str, Node]) -> dict[str, str]:
    """Return the map column of each node type, from the ends of the statements."""
    return choose_columns(
        (nodes[s.subject].node_type, nodes[s.object].node_type) for s in made.statements.values()
    )


def make_graph_vocabulary(
    made: StatementCollector, columns: Mapping[str, str], given: Mapping[str, str], *, is_own: bool
) -> Vocabulary:
    """Return the vocabulary of the statements, nodes and works that were read.

    Args:
        made: the statements, with the terms that they use.
        columns: the map column of each node type.
        given: each node type by its id, as the file writes it.
        is_own: whether ntgraph wrote the file.
    """
    sources = made.works.sources.values()
    used = {
        **made.used,
        **made.judge.used,
        "publication_types": {source.publication_type for source in sources},
        "readings": {source.reading for source in sources},
    }
    types = make_types(given, columns, is_own=is_own)
    qualifiers = make_qualifiers(made.qualifiers)
    wordings = made.predicates.wordings
    vocabulary = make_file_vocabulary(
        types, made.predicates.made, qualifiers, used, wordings, is_own=is_own
    )
    of_file = read_license(made.license)
    named = {**made.licenses, **({of_file.id: of_file} if of_file else {})}
    return replace(vocabulary, licenses={**vocabulary.licenses, **named})


def make_article(made: StatementCollector, title: str) -> Article:
    """Return the file as an article; the lines of its edges are the article's blocks."""
    length = made.graph.file.length
    return Article(
        slug=made.slug,
        source=made.source,
        title=title,
        sha256=made.graph.file.sha256 if made.graph.file.has_text else "",
        length=length,
        language="",
        publisher="not known",
        license=UNKNOWN,
        data_license=made.license,
        curator=READ_BY_PROGRAM,
        curated_on="",
        method=word_method(made.graph.file),
        sections=(Section(SECTION, SECTION_LABEL, 0, length),) if length else (),
        blocks=tuple(made.blocks),
        references=tuple(made.references),
    )


def word_method(file: GraphFile) -> str:
    """Return how the facts were read, in one sentence."""
    return METHOD.format("file" if file.has_text else "in Python")


def make_collections(made: StatementCollector, title: str) -> dict[str, Collection]:
    """Return a collection for the statements in the reference layer; empty if there are none."""
    if all(statement.layer != REFERENCE_LAYER for statement in made.statements.values()):
        return {}
    collection = Collection(
        slug=made.slug,
        title=title,
        maker=title,
        license=made.license,
        credit=title,
        imported=True,
        curator=READ_BY_PROGRAM,
        curated_on="",
        method=word_method(made.graph.file),
    )
    return {made.slug: collection}
