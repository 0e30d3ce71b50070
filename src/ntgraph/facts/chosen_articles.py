"""The facts of some articles only."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from ntgraph.errors import UnknownTermError
from ntgraph.facts.fact_base import DataInfo, FactBase
from ntgraph.records import Article, Statement, named_nodes
from ntgraph.records.vocabulary import ARTICLE_LAYER

R = TypeVar("R")


def facts_of_articles(facts: FactBase, names: Sequence[str]) -> FactBase:
    """Return the facts of some articles, with all accepted facts, without the other articles.

    Statements that lose all their evidence are removed, and so are the things, works, kinship
    and safety notes that only removed rows used. Verdicts stay, because science says the same
    whoever made the statement; stances on works that only another article cites are removed.
    Title and summary are made from the articles that are left. Tours and questions stay:
    `checks.fitting_lessons` finds those that still fit.

    Args:
        facts: the facts of all articles.
        names: slugs or titles of articles, in any case, or one as a text; without any the facts
            stay as they are.

    Raises:
        UnknownTermError: no article has one of the names; the error has suggestions.
    """
    wanted = [names] if isinstance(names, str) else names
    kept = {find_article(name, facts).slug for name in wanted}
    if not kept or kept == set(facts.articles):
        return facts
    owned = (_keep_own(statement, kept) for statement in facts.statements.values())
    statements = {statement.id: statement for statement in owned if statement}
    articles = {slug: article for slug, article in facts.articles.items() if slug in kept}
    notes = {id for statement in statements.values() for id in statement.safety_notes}
    chosen = replace(
        facts,
        data=_describe(facts.data, list(articles.values())),
        statements=statements,
        articles=articles,
        assessments=tuple(each for each in facts.assessments if each.statement in statements),
        stances=tuple(stance for each in statements.values() for stance in each.stances),
        safety_notes={id: note for id, note in facts.safety_notes.items() if id in notes},
    )
    nodes = _without(facts.nodes, _list_nodes(facts) - _list_nodes(chosen))
    sources = _without(facts.sources, _list_works(facts) - _list_works(chosen))
    return replace(
        chosen,
        nodes=nodes,
        sources=sources,
        kinship=tuple(row for row in facts.kinship if {row.subject, row.object} <= nodes.keys()),
        lookups=tuple(each for each in facts.lookups if each.source in sources),
    )


def find_article(name: str, facts: FactBase) -> Article:
    """Return the article that has a slug or a title; case does not matter.

    Raises:
        UnknownTermError: no article has the name; the error has suggestions.
    """
    wanted = name.strip().casefold()
    for article in facts.articles.values():
        if wanted in {article.slug.casefold(), article.title.casefold()}:
            return article
    raise UnknownTermError("article", name, tuple(facts.articles))


def _keep_own(statement: Statement, kept: Collection[str]) -> Statement | None:
    """Return a statement with the evidence of the kept articles only; `None` if it has none."""
    if statement.layer != ARTICLE_LAYER:
        return statement
    evidence = tuple(piece for piece in statement.evidence if piece.article in kept)
    if not evidence:
        return None
    cited = {work for piece in evidence for work in piece.cited_sources}
    stances = tuple(stance for stance in statement.stances if stance.source in cited)
    return replace(statement, evidence=evidence, stances=stances)


def _list_nodes(facts: FactBase) -> set[str]:
    """Return the ids of the things that statements and articles name."""
    publishers = {article.publisher_node for article in facts.articles.values()}
    return named_nodes(facts.statements.values()) | publishers


def _list_works(facts: FactBase) -> set[str]:
    """Return the ids of the works that articles, statements and judgements name."""
    works = {article.source for article in facts.articles.values()}
    works.update(reference.source for reference in facts.references.values())
    for statement in facts.statements.values():
        works.update(statement.sources, statement.cited_sources)
        works.update(statement.assessment.sources if statement.assessment else ())
    for note in facts.safety_notes.values():
        works.update(note.sources)
    return works


def _without(records: Mapping[str, R], removed: Collection[str]) -> dict[str, R]:
    return {id: record for id, record in records.items() if id not in removed}


def _describe(data: DataInfo, articles: Sequence[Article]) -> DataInfo:
    """Return the details of the data with a title and a summary about these articles only."""
    titles = [article.title for article in articles]
    quoted = " and ".join(f"“{title}”" for title in titles)
    summary = f"Statements read from {quoted}, each with its place in the text."
    return replace(data, title=" · ".join(titles), summary=summary)
