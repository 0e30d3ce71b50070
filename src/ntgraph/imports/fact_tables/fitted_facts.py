"""Facts of a file made fit for the tables of a facts folder, whose rules are stricter.

A graph may name a thing that no edge joins, join a thing to itself, or call two things the
same. What the tables cannot hold is left out, and said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from ntgraph.checks.text_lengths import LONGEST_DATA_TITLE, LONGEST_VERSION
from ntgraph.facts import DataInfo, FactBase
from ntgraph.imports.fact_tables.fitted_judgements import fit_judgements
from ntgraph.imports.fact_tables.fitted_names import TableNames
from ntgraph.imports.fact_tables.fitted_nodes import fit_nodes, fit_sources
from ntgraph.imports.fact_tables.fitted_statements import StatementFitter
from ntgraph.imports.fact_tables.fitted_vocabulary import SAME_ENDS, fit_vocabulary
from ntgraph.imports.files.clean_text import LONGEST_NOTE, clean
from ntgraph.records import Article, Collection, Omission, Statement, named_nodes
from ntgraph.records.dates import is_date


def fit(facts: FactBase, date: str) -> tuple[FactBase, list[str]]:
    """Make facts of a file fit for a facts folder.

    Args:
        facts: as `read_graph` gives them.
        date: the day of the import, `2026-11-23`.

    Returns:
        The facts, and what had to be left out, each as one line.
    """
    names = TableNames()
    fitter = StatementFitter(facts, names)
    by_former = fitter.fit_all()
    statements = list(by_former.values())
    joined = named_nodes(statements)
    nodes = fit_nodes(facts, joined, names)
    judged = fit_judgements(facts, by_former, date)
    used = {article.source for article in facts.articles.values()} | judged.works
    used |= {reference.source for reference in facts.references.values()}
    used |= {evidence.source for s in statements for evidence in s.evidence}
    fitted = replace(
        facts,
        data=fit_info(facts.data, date),
        vocabulary=fit_vocabulary(facts.vocabulary, nodes, statements, names),
        nodes=nodes,
        sources={**fit_sources(facts, used), **judged.sources},
        statements={statement.id: statement for statement in statements},
        articles={k: fit_article(a, statements, date) for k, a in facts.articles.items()},
        assessments=judged.assessments,
        stances=judged.stances,
        safety_notes=judged.safety_notes,
        collections={k: fit_collection(each, date) for k, each in facts.collections.items()},
    )
    left_out: Counter[str] = fitter.left_out + judged.left_out
    left_out["things that no other is joined to"] = len(facts.nodes) - len(nodes)
    return fitted, [
        f"left out: {count} {what}" for what, count in sorted(left_out.items()) if count
    ]


def fit_info(data: DataInfo, date: str) -> DataInfo:
    """Say what the data are; a file without a version is its own first."""
    return replace(
        data,
        version=clean(data.version, LONGEST_VERSION) or "1",
        released_on=data.released_on if is_date(data.released_on) else date,
        title=clean(data.title, LONGEST_DATA_TITLE) or "A graph",
        summary=clean(data.summary, LONGEST_NOTE),
    )


def fit_article(article: Article, statements: Iterable[Statement], date: str) -> Article:
    """Give the file as an article; edges that no statement was made of are omissions."""
    spans = (evidence.span for s in statements for evidence in s.evidence)
    said = {(span.start, span.end) for span in spans if span}
    rest = [b.span for b in article.blocks if (b.span.start, b.span.end) not in said]
    return replace(
        article,
        title=clean(article.title, LONGEST_DATA_TITLE) or "A graph",
        curated_on=date,
        omissions=tuple(Omission(article.slug, span, SAME_ENDS) for span in rest),
    )


def fit_collection(collection: Collection, date: str) -> Collection:
    """Give the collection of accepted facts with its date."""
    title = clean(collection.title, LONGEST_DATA_TITLE) or "A graph"
    return replace(collection, title=title, maker=title, credit=title, curated_on=date)
