"""Count again what a number in a tour counts, and check how the count is declared."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from ntgraph.checks.value_checks import check_known, problem_at
from ntgraph.errors import Problem, unknown
from ntgraph.facts import FactBase
from ntgraph.facts.fact_base import identity_cells
from ntgraph.facts.table_columns import IDENTITY
from ntgraph.facts.tour_statements import (
    find_own,
    list_cited,
    list_tour_nodes,
    shown_statements,
)
from ntgraph.records import Statement, Tour, TourCount
from ntgraph.records.judgement import NOT_ASSESSED
from ntgraph.records.tour import (
    COUNTED,
    NODES,
    NOTHING,
    PASSAGES,
    REFERENCES,
    STATEMENTS,
    STEPS,
    WORKS,
)
from ntgraph.records.vocabulary import ARTICLE_LAYER

SAID = (*IDENTITY, "article", "verdict", "cited", "cites", "safety")
KEYS: Mapping[str, tuple[str, ...]] = {
    STEPS: SAID,
    STATEMENTS: (*SAID, "in"),
    PASSAGES: SAID,
    NODES: ("type", "level", "article", "in"),
    WORKS: ("publication_type", "reading", "in"),
    REFERENCES: ("source", "article"),
    NOTHING: (),
}
BOTH, EITHER = "both", "either"
IN_STEPS, IN_ARTICLES = "steps", "articles"
YES_NO = ("yes", "no")


def check_declared(count: TourCount, facts: FactBase) -> Iterator[Problem]:
    """Check that a count says what it counts, by known keys and values."""
    yield from check_known(count.place, "of", "thing to count", count.of, COUNTED)
    if count.of == NOTHING and not count.why:
        yield problem_at(count.place, "why", "expected why this number counts nothing, got nothing")
    allowed = KEYS.get(count.of, ())
    for key, value in count.where.items():
        if key not in allowed:
            yield problem_at(count.place, "where", unknown("key", key, allowed))
        elif (options := list_options(key, facts)) is not None:
            parts = value.split("|") if key == "verdict" else [value]
            for part in parts:
                yield from check_known(count.place, f"where.{key}", key, part, options)


def list_options(key: str, facts: FactBase) -> Collection[str] | None:
    """Return the values that a condition can have; None for a free text."""
    words = facts.vocabulary
    options: Mapping[str, Collection[str]] = {
        "subject": facts.nodes,
        "object": facts.nodes,
        "predicate": words.predicates,
        "subject_level": words.levels,
        "level": (*words.levels, BOTH, EITHER),
        "verdict": (*words.verdicts, NOT_ASSESSED),
        "type": words.node_types,
        "publication_type": words.publication_types,
        "reading": words.readings,
        "article": facts.articles,
        "cites": facts.sources,
        "source": facts.sources,
        "in": (IN_STEPS, IN_ARTICLES),
        "cited": YES_NO,
        "safety": YES_NO,
    }
    return options.get(key)


def list_counted(count: TourCount, tour: Tour, facts: FactBase) -> list[str]:
    """Return a name for each thing that a count counts, sorted."""
    counters: Mapping[str, Callable[[Mapping[str, str], Tour, FactBase], Collection[str]]] = {
        STEPS: count_steps,
        STATEMENTS: count_statements,
        PASSAGES: count_passages,
        NODES: count_nodes,
        WORKS: count_works,
        REFERENCES: count_references,
    }
    return sorted(counters[count.of](count.where, tour, facts))


def count_steps(where: Mapping[str, str], tour: Tour, facts: FactBase) -> list[str]:
    """Return the headings of the steps whose statement fits; all steps without a condition."""
    return [
        step.heading
        for step in tour.steps
        if not where or ((own := find_own(step, facts)) and fits(own, where))
    ]


def count_statements(where: Mapping[str, str], tour: Tour, facts: FactBase) -> set[str]:
    """Return the ids of the statements of articles that fit."""
    pool = shown_statements(tour, facts) if where.get("in") == IN_STEPS else said(facts)
    return {statement.id for statement in pool if fits(statement, where)}


def count_passages(where: Mapping[str, str], tour: Tour, facts: FactBase) -> set[str]:
    """Return the places of the passages that say what fits, and cite the work, if one is named."""
    return {
        f"{evidence.article} {evidence.span.start}-{evidence.span.end}"
        for statement in said(facts)
        if fits(statement, where)
        for evidence in statement.evidence
        if evidence.span
        and where.get("cites", "") in ("", *evidence.cited_sources)
        and where.get("article", "") in ("", evidence.article)
    }


def count_nodes(where: Mapping[str, str], tour: Tour, facts: FactBase) -> list[str]:
    """Return the labels of the nodes that fit."""
    level = where.get("level", "")
    shown = set(list_tour_nodes(tour, facts))
    levels: dict[str, set[str]] = {}
    for statement in (each for each in said(facts) if is_in(each, where)):
        levels.setdefault(statement.subject, set()).add(statement.subject_level)
    return [
        node.label
        for node in facts.nodes.values()
        if where.get("type", "") in ("", node.node_type)
        and (where.get("in") != IN_STEPS or node.id in shown)
        and (where.get("in") != IN_ARTICLES or node.id in levels)
        and has_level(levels.get(node.id, set()) - {""}, level, len(facts.vocabulary.levels))
    ]


def has_level(levels: Collection[str], wanted: str, number: int) -> bool:
    """Return whether what is said of a thing is said of the wanted level, of both, or of one."""
    if wanted == BOTH:
        return len(levels) == number
    return bool(levels) if wanted == EITHER else not wanted or wanted in levels


def count_works(where: Mapping[str, str], tour: Tour, facts: FactBase) -> list[str]:
    """Return the ids of the works that fit."""
    pools = {
        IN_STEPS: {step.source for step in tour.steps},
        IN_ARTICLES: {each.source for each in facts.references.values()},
    }
    pool = pools.get(where.get("in", ""))
    return [
        source.id
        for source in facts.sources.values()
        if (pool is None or source.id in pool)
        and where.get("publication_type", "") in ("", source.publication_type)
        and where.get("reading", "") in ("", source.reading)
    ]


def count_references(where: Mapping[str, str], tour: Tour, facts: FactBase) -> list[str]:
    """Return the printed numbers that fit, with their article."""
    return [
        f"{article} {number}"
        for (article, number), reference in facts.references.items()
        if where.get("source", "") in ("", reference.source)
        and where.get("article", "") in ("", article)
    ]


def fits(statement: Statement, where: Mapping[str, str]) -> bool:
    """Return whether a statement fulfills all conditions; `a|b` is one of two verdicts."""
    if not is_in(statement, where):
        return False
    if "verdict" in where and statement.verdict not in where["verdict"].split("|"):
        return False
    if where.get("safety", "") not in ("", "yes" if statement.safety_notes else "no"):
        return False
    return fits_identity(statement, where) and fits_citing(statement, where)


def fits_identity(statement: Statement, where: Mapping[str, str]) -> bool:
    """Return whether a statement has the identity cells that conditions name."""
    named = {key: value for key, value in where.items() if key in IDENTITY}
    return not named or named.items() <= identity_cells(statement).items()


def fits_citing(statement: Statement, where: Mapping[str, str]) -> bool:
    """Return whether a statement cites works, or a work, as conditions want."""
    if not where.get("cited") and not where.get("cites"):
        return True
    cited = list_cited(statement)
    is_cited = where.get("cited", "") in ("", "yes" if cited else "no")
    return is_cited and where.get("cites", "") in ("", *cited)


def is_in(statement: Statement, where: Mapping[str, str]) -> bool:
    """Return whether the article of a condition, if it names one, says a statement."""
    article = where.get("article", "")
    return not article or any(article == evidence.article for evidence in statement.evidence)


def said(facts: FactBase) -> list[Statement]:
    """Return what articles say."""
    return [s for s in facts.statements.values() if s.layer == ARTICLE_LAYER]


def list_wanted(count: TourCount) -> set[str]:
    """Return the verdicts that a count is about."""
    return set(count.where["verdict"].split("|")) if "verdict" in count.where else set()
