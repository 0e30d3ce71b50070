"""The facts that some statements need, and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from ntgraph.columns import columns_of
from ntgraph.errors import count_of
from ntgraph.facts.fact_base import DataInfo, FactBase
from ntgraph.records import Article, Statement, named_nodes


def facts_of_statements(facts: FactBase, ids: Collection[str], told: str = "") -> FactBase:
    """Return some statements with all that they rest on, and what they are a part of.

    Things that none of them names are left out, and so are works that nothing about them names,
    articles and collections that make none of them, and printed references that are not cited
    for them. Title and summary say that it is a part. `part_of` holds the facts as they were:
    what contests a statement, accepted facts beside it, findings and questions come from there,
    so that leaving out other statements changes no judgment.

    Args:
        facts: the facts to take a part of.
        ids: ids of statements; with those of all statements the facts stay as they are.
        told: how the statements were chosen, as in `verdict supported`.

    >>> import ntgraph
    >>> facts = ntgraph.load_facts(ntgraph.shipped_facts())
    >>> part = facts_of_statements(facts, [min(facts.statements)], "the first one")
    >>> part.data.title
    'Part of “What two texts say about drugs and the brain”: the first one'
    >>> len(part.nodes)
    2
    """
    if columns_of(facts.statements) is not None:
        return _take_columns(facts, ids, told)
    kept = set(ids)
    statements = {id: each for id, each in facts.statements.items() if id in kept}
    if len(statements) == len(facts.statements):
        return facts
    notes = {id for each in statements.values() for id in each.safety_notes}
    chosen = replace(
        _describe_chosen(facts, len(statements), told),
        statements=statements,
        assessments=tuple(each for each in facts.assessments if each.statement in statements),
        stances=tuple(each for each in facts.stances if each.statement in statements),
        safety_notes={id: note for id, note in facts.safety_notes.items() if id in notes},
    )
    return _without_unused(chosen)


def _take_columns(facts: FactBase, ids: Collection[str], told: str) -> FactBase:
    """Return some statements of facts on columns, which nobody has judged."""
    from ntgraph.columns import LazyStatements
    from ntgraph.columns.part_of_columns import take_columns

    statements = facts.statements
    if not isinstance(statements, LazyStatements) or len(ids) == len(statements):
        return facts
    part = take_columns(statements, ids)
    articles = {
        slug: _keep_cited(article, part.cites)
        for slug, article in facts.articles.items()
        if slug in part.made
    }
    works = part.works | _list_works_of_articles(articles.values())
    return replace(
        _describe_chosen(facts, len(part.statements), told),
        statements=part.statements,
        nodes=part.nodes,
        sources={id: source for id, source in facts.sources.items() if id in works},
        articles=articles,
        collections={slug: each for slug, each in facts.collections.items() if slug in part.made},
        kinship=(),
        lookups=tuple(each for each in facts.lookups if each.source in works),
    )


def _describe_chosen(facts: FactBase, count: int, told: str) -> FactBase:
    """Return facts that say that they are a part, and of what."""
    return replace(
        facts,
        data=_describe_part(facts, count, told),
        part_of=facts.part_of or facts,
        told="; ".join(filter(None, (facts.told, told))),
    )


def _without_unused(facts: FactBase) -> FactBase:
    """Return facts without the records that none of their statements needs."""
    evidence = [piece for _, piece in facts.evidence()]
    cited = {(piece.article, number) for piece in evidence for number in piece.cites}
    made = {piece.article for piece in evidence} | {piece.collection for piece in evidence}
    articles = {
        slug: _keep_cited(article, cited)
        for slug, article in facts.articles.items()
        if slug in made
    }
    ends = named_nodes(facts.statements.values())
    works = _list_needed_works(facts, articles.values())
    return replace(
        facts,
        nodes={id: node for id, node in facts.nodes.items() if id in ends},
        sources={id: source for id, source in facts.sources.items() if id in works},
        articles=articles,
        collections={slug: each for slug, each in facts.collections.items() if slug in made},
        kinship=tuple(row for row in facts.kinship if {row.subject, row.object} <= ends),
        lookups=tuple(each for each in facts.lookups if each.source in works),
    )


def _keep_cited(article: Article, cited: Collection[tuple[str, int]]) -> Article:
    kept = (each for each in article.references if (article.slug, each.number) in cited)
    return replace(article, references=tuple(kept))


def _list_needed_works(facts: FactBase, articles: Iterable[Article]) -> set[str]:
    """Return the ids of the works that statements, judgments and articles name."""
    works = _list_works_of_articles(articles)
    for statement in facts.statements.values():
        works.update(_list_works_behind(statement))
    for note in facts.safety_notes.values():
        works.update(note.sources)
    return works


def _list_works_of_articles(articles: Iterable[Article]) -> set[str]:
    return {
        work
        for article in articles
        for work in (article.source, *(each.source for each in article.references))
    }


def _list_works_behind(statement: Statement) -> set[str]:
    literature = (work for piece in statement.evidence for work in piece.literature)
    judged = (stance.source for stance in statement.stances)
    grounds = statement.assessment.sources if statement.assessment else ()
    return {*statement.sources, *statement.cited_sources, *literature, *judged, *grounds}


def _describe_part(facts: FactBase, count: int, told: str) -> DataInfo:
    """Return the details of the data with a title and a summary that say it is a part."""
    whole = len(facts.statements)
    chosen = f" ({told})" if told else ""
    summary = f"Not all of it: {count:,} of {count_of(whole, 'statement')}{chosen}."
    return replace(
        facts.data,
        title=f"Part of “{facts.data.title}”" + (f": {told}" if told else ""),
        summary=" ".join(filter(None, (summary, facts.data.summary))),
    )
