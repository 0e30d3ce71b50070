"""Facts that stand on columns, and the same as records."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ntgraph.columns import GraphColumns, LazyNodes, LazyStatements
from ntgraph.facts import DataInfo, FactBase, load_facts, shipped_facts
from ntgraph.imports.minimal_vocabulary import make_minimal_vocabulary
from ntgraph.records import Article, Source
from ntgraph.records.article import READ_BY_PROGRAM
from ntgraph.records.vocabulary import Vocabulary


def make_facts(columns: GraphColumns) -> FactBase:
    """Return facts whose nodes and statements are made from columns."""
    links = columns.links
    words = make_minimal_vocabulary(
        columns.nodes.types.values, {kind.predicate: "+" for kind in links.kinds}, {}
    )
    shipped = read_shipped_words()
    works = {id for value in links.works.values for id in value} if links.works else set()
    return FactBase(
        folder="",
        data=DataInfo(title="A file", license="unknown"),
        vocabulary=replace(words, levels=shipped.levels, hedges=shipped.hedges),
        nodes=LazyNodes(columns),
        sources={id: Source(id, f"Work {id}", "unknown", "unknown", "full_text") for id in works},
        statements=LazyStatements(columns),
        articles={"graph": make_article()},
        originals={id: f"n{at}" for at, id in enumerate(columns.nodes.ids)},
    )


@cache
def read_shipped_words() -> Vocabulary:
    return load_facts(shipped_facts()).vocabulary


def as_records(facts: FactBase) -> FactBase:
    """Return the same facts with nodes and statements in memory."""
    return replace(facts, nodes=dict(facts.nodes), statements=dict(facts.statements))


def make_article() -> Article:
    return Article(
        slug="graph",
        source="ntg:graph",
        title="graph.tsv",
        sha256="ab" * 32,
        length=0,
        language="",
        publisher="not known",
        license="unknown",
        data_license="unknown",
        curator=READ_BY_PROGRAM,
        curated_on="2026-11-28",
        method="by program",
    )
