"""Change the facts of a graph file so that they keep the stricter rules of fact tables.

A graph file may hold a node without edges, an edge from a node to itself, or one label for
two nodes. What the tables cannot hold is left out, and a line for the user says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from ntgraph.checks.length_limits import LONGEST_DATA_TITLE, LONGEST_VERSION
from ntgraph.facts import DataInfo, FactBase
from ntgraph.imports.fact_tables.fitted_judgements import fit_judgements
from ntgraph.imports.fact_tables.fitted_names import TableNames
from ntgraph.imports.fact_tables.fitted_nodes import fit_nodes, fit_sources
from ntgraph.imports.fact_tables.fitted_statements import StatementFitter
from ntgraph.imports.fact_tables.fitted_vocabulary import SAME_ENDS, fit_vocabulary
from ntgraph.imports.files.clean_text import LONGEST_NOTE, clean_cell
from ntgraph.records import Article, Collection, Omission, Statement, named_nodes
from ntgraph.records.dates import is_date

# What is left out, as it is said of many and of one.
ONE_LEFT_OUT = {
    "edges from a thing to itself": "edge from a thing to itself",
    "rows that repeat another of the same work and place": (
        "row that repeats another of the same work and place"
    ),
    "stances on works that are not cited": "stance on a work that is not cited",
    "things that no other is joined to": "thing that no other is joined to",
    "verdicts on what is left out": "verdict on what is left out",
}


def fit_facts(facts: FactBase, date: str) -> tuple[FactBase, list[str]]:
    """Return the facts as a facts folder can hold them, and what had to be left out.

    Args:
        facts: the facts of a graph file.
        date: the day of the import, `2026-11-23`.

    Returns:
        The facts, and one line for each kind of thing left out, with its count.
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
        f"left out: {count:,} {ONE_LEFT_OUT[what] if count == 1 else what}"
        for what, count in sorted(left_out.items())
        if count
    ]


def fit_info(data: DataInfo, date: str) -> DataInfo:
    """Return the description of the data; a file without a version gets version 1."""
    return replace(
        data,
        version=clean_cell(data.version, LONGEST_VERSION) or "1",
        released_on=data.released_on if is_date(data.released_on) else date,
        title=clean_cell(data.title, LONGEST_DATA_TITLE) or "A graph",
        summary=clean_cell(data.summary, LONGEST_NOTE),
    )


def fit_article(article: Article, statements: Iterable[Statement], date: str) -> Article:
    """Return the file as an article; edges without a statement become omissions."""
    spans = (evidence.span for s in statements for evidence in s.evidence)
    said = {(span.start, span.end) for span in spans if span}
    rest = [b.span for b in article.blocks if (b.span.start, b.span.end) not in said]
    return replace(
        article,
        title=clean_cell(article.title, LONGEST_DATA_TITLE) or "A graph",
        curated_on=date,
        omissions=tuple(Omission(article.slug, span, SAME_ENDS) for span in rest),
    )


def fit_collection(collection: Collection, date: str) -> Collection:
    """Return the collection of accepted facts with the date of the import."""
    title = clean_cell(collection.title, LONGEST_DATA_TITLE) or "A graph"
    return replace(collection, title=title, maker=title, credit=title, curated_on=date)
