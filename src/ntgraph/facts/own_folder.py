"""Read the folder of somebody's own article, which stands on the facts that come with ntgraph.

The folder holds what is its own: `article.toml`, the tables, and new words of the vocabulary.
Words, nodes, works and accepted facts that it uses and does not hold are the package's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from ntgraph.errors import Problem
from ntgraph.facts.article_folder import ArticleFolder, read_article_tables
from ntgraph.facts.cell_reader import read_records
from ntgraph.facts.collection_folder import CollectionFolder, read_collections
from ntgraph.facts.fact_base import DataInfo, FactBase
from ntgraph.facts.folder_layout import (
    ARTICLE_FILE,
    DATA_FILE,
    FACTS_TABLES,
    OWN_TABLES,
    VOCABULARY,
)
from ntgraph.facts.joined_records import (
    by_id,
    join_judgements,
    join_statements,
    report_repeated,
)
from ntgraph.facts.judgement_rows import read_safety_note
from ntgraph.facts.node_and_source_rows import read_lookup_row, read_node_row, read_source_row
from ntgraph.facts.own_article import read_own_article
from ntgraph.facts.own_vocabulary import read_own_vocabulary, with_unsorted
from ntgraph.facts.question_files import read_kinship
from ntgraph.facts.shipped_facts import shipped_facts
from ntgraph.facts.table_columns import KINSHIP, LOOKUPS, NODES, SAFETY_NOTES, SOURCES
from ntgraph.facts.table_reader import read_tables
from ntgraph.facts.toml_reader import TomlFile
from ntgraph.facts.vocabulary_files import read_vocabulary
from ntgraph.records import (
    Article,
    Collection,
    Node,
    Source,
    Statement,
    named_nodes,
)
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.placed_record import PlacedRecord
from ntgraph.records.vocabulary import (
    NOT_READ,
    UNKNOWN_KIND,
    UNSORTED,
    Labeled,
    Term,
    Vocabulary,
)

R = TypeVar("R", bound=PlacedRecord)
# What a page says of a folder that is not complete.
UNFINISHED = " This collection is not finished: parts of the article are not recorded yet."
UNKNOWN_LICENSE = "unknown"


@frozen_record
class Ground:
    """What comes with the package and an own folder may stand on."""

    vocabulary: Vocabulary
    nodes: Mapping[str, Node]
    sources: Mapping[str, Source]
    collections: tuple[CollectionFolder, ...]
    statements: Mapping[str, Statement]


def is_own_folder(path: Path) -> bool:
    """Return whether a folder is that of one own article: it has an `article.toml`."""
    return (path / ARTICLE_FILE).is_file() and not (path / VOCABULARY).is_dir()


@cache
def read_ground() -> Ground:
    """Read words, nodes, works and accepted facts of the package; its articles are left out."""
    path = shipped_facts()
    shown = path.as_posix()
    unread: list[Problem] = []
    vocabulary = read_vocabulary(path / VOCABULARY, f"{shown}/{VOCABULARY}", unread)
    tables = read_tables(path, shown, FACTS_TABLES, unread)
    collections = tuple(read_collections(path, shown, unread))
    nodes = [*read_records(tables[NODES.name], unread, read_node_row)]
    sources = [*read_records(tables[SOURCES.name], unread, read_source_row)]
    for each in collections:
        nodes += each.nodes
        sources += each.sources
    return Ground(
        vocabulary,
        by_id(nodes),
        by_id(sources),
        collections,
        join_statements(s for each in collections for s in each.statements),
    )


def load_own_facts(path: Path, shown: str) -> FactBase:
    """Read the folder of one own article, together with what it uses of the package."""
    problems: list[Problem] = []
    ground = read_ground()
    words = read_own_vocabulary(path, shown, ground.vocabulary, problems)
    tables = read_tables(path, shown, OWN_TABLES, problems)
    file = TomlFile(path / ARTICLE_FILE, f"{shown}/{ARTICLE_FILE}", problems)
    made = read_own_article(file, path.resolve().name, tables)
    read = read_article_tables(made, tables, problems) if made else None
    rows = read_records(tables.get(NODES.name), problems, read_node_row)
    nodes = [sort_node(node, words) for node in rows]
    sources = [
        fill_source(source, words)
        for source in read_records(tables.get(SOURCES.name), problems, read_source_row)
    ]
    report_repeated(nodes, problems)
    report_repeated(sources, problems)
    words = with_unsorted(words) if any(n.node_type == UNSORTED for n in nodes) else words
    if read is not None:
        words = name_curator(words, read.article)
        if all(source.id != read.article.source for source in sources):
            sources.append(make_work(read.article))
    said = [*read.statements] if read else []
    accepted = find_accepted(named_nodes(said), ground)
    statements = join_statements([*said, *accepted])
    known = by_id([*nodes, *take(ground.nodes, named_nodes(statements.values()))])
    return FactBase(
        folder=shown,
        data=read_own_data(path, shown, read.article if read else None, problems),
        vocabulary=words,
        nodes=known,
        sources=by_id([*sources, *take_works(ground, find_works(read, accepted), known)]),
        statements=join_judgements(
            statements, read.assessments if read else (), read.stances if read else ()
        ),
        articles={read.article.slug: read.article} if read else {},
        assessments=read.assessments if read else (),
        stances=read.stances if read else (),
        safety_notes=by_id(read_records(tables.get(SAFETY_NOTES.name), problems, read_safety_note)),
        collections=find_collections(accepted, ground),
        kinship=tuple(read_records(tables.get(KINSHIP.name), problems, read_kinship)),
        lookups=tuple(read_records(tables.get(LOOKUPS.name), problems, read_lookup_row)),
        tables=tuple(tables.values()),
        problems=tuple(problems),
        is_own=True,
    )


def sort_node(node: Node, words: Vocabulary) -> Node:
    """Return a node with the id of its type, or that of things not yet sorted."""
    return replace(node, node_type=find_entry(words.node_types, node.node_type) or UNSORTED)


def fill_source(source: Source, words: Vocabulary) -> Source:
    """Return a work with *unknown* where its row is empty, and ids in place of labels."""
    kind = find_entry(words.publication_types, source.publication_type)
    return replace(
        source,
        license=find_entry(words.licenses, source.license) or UNKNOWN_LICENSE,
        reading=find_entry(words.readings, source.reading) or NOT_READ,
        publication_type=kind or UNKNOWN_KIND,
    )


def find_entry(terms: Mapping[str, Labeled], name: str) -> str:
    """Return the id of the term with an id or label, in any case; other names stay as they are."""
    if name in terms:
        return name
    folded = name.casefold()
    named = (id for id, term in terms.items() if folded in (id.casefold(), term.label.casefold()))
    return next(named, name)


def make_work(article: Article) -> Source:
    """Return the article of an own folder as a work, from what article.toml says."""
    year = re.match(r"\d{4}", article.published_on or article.updated_on)
    return Source(
        id=article.source,
        title=article.title,
        publication_type="web_article",
        license=article.license,
        reading="full_text",
        authors=article.authors,
        year=year[0] if year else "",
        publisher=article.publisher,
        language=article.language,
        url=article.address,
        interest=article.interest,
    )


def name_curator(words: Vocabulary, article: Article) -> Vocabulary:
    """Return the vocabulary with the curator of the folder, whoever that is."""
    name = article.curator
    if not name or name in words.curators:
        return words
    curator = Term(name, name, "Made the rows of this folder.")
    return replace(words, curators={**words.curators, name: curator})


def read_own_data(
    path: Path, shown: str, article: Article | None, problems: list[Problem]
) -> DataInfo:
    """Read data.toml, if there is one; what it does not say follows from article.toml."""
    made = DataInfo()
    if (path / DATA_FILE).is_file():
        file = TomlFile(path / DATA_FILE, f"{shown}/{DATA_FILE}", problems)
        made = file.record(file.data, DataInfo, 1) or made
    if article is None:
        return made
    summary = f"Statements read from “{article.title}”, each with its place."
    return replace(
        made,
        version=made.version or article.curated_on or "draft",
        released_on=made.released_on or article.curated_on,
        license=made.license or article.data_license,
        title=made.title or article.title,
        summary=f"{made.summary or summary}{'' if article.complete else UNFINISHED}",
    )


def find_accepted(ids: set[str], ground: Ground) -> list[Statement]:
    """Return the accepted facts about at least one of some nodes.

    Paths between two nodes of the article have at most two steps, so all their steps are here.
    """
    return [s for s in ground.statements.values() if not ids.isdisjoint((s.subject, s.object))]


def find_works(read: ArticleFolder | None, accepted: Iterable[Statement]) -> set[str]:
    """Return the ids of the works that the article or an accepted fact refers to."""
    works = {work for statement in accepted for work in statement.sources}
    if read is not None:
        works |= {reference.source for reference in read.article.references}
        works |= {work for each in read.assessments for work in each.sources}
        works |= {stance.source for stance in read.stances}
    return works


def take(records: Mapping[str, R], ids: set[str]) -> list[R]:
    """Return the records of the package with some ids."""
    return [records[id] for id in sorted(ids & records.keys())]


def take_works(ground: Ground, ids: set[str], nodes: Mapping[str, Node]) -> Iterator[Source]:
    """Yield works of the package; of what their makers gain from, only nodes that are here."""
    for work in take(ground.sources, ids):
        yield replace(work, interest_in=tuple(id for id in work.interest_in if id in nodes))


def find_collections(accepted: Iterable[Statement], ground: Ground) -> dict[str, Collection]:
    """Return the collections from which accepted facts were taken, by slug."""
    used = {evidence.collection for statement in accepted for evidence in statement.evidence}
    return {
        each.collection.slug: each.collection
        for each in ground.collections
        if each.collection.slug in used
    }
