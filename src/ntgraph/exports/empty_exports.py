"""Why a file holds nothing, for whoever gets it, or less than its name promises."""

from __future__ import annotations

from ntgraph.errors import count_of
from ntgraph.exports.format_registry import FORMATS, QUESTION, SAID, WORK, Format
from ntgraph.facts import FactBase
from ntgraph.learning import quiz_items, why_none, why_weak
from ntgraph.records import NOT_ASSESSED
from ntgraph.records.vocabulary import ARTICLE_LAYER


def why_empty(format: Format, facts: FactBase) -> str:
    """Return a sentence if a format will hold nothing or only weak questions; else nothing.

    >>> import ntgraph
    >>> from ntgraph.exports import FORMATS
    >>> from ntgraph.facts.part_of_facts import facts_of_statements
    >>> facts = ntgraph.load_facts(ntgraph.shipped_facts())
    >>> why_empty(FORMATS["gexf"], facts)
    ''
    >>> why_empty(FORMATS["gexf"], facts_of_statements(facts, [], "verdict unheard of"))
    'gexf holds no statement. None of 967 statements was chosen: verdict unheard of.'
    """
    if format.holds == QUESTION:
        return why_without_questions(format, facts)
    if format.holds == WORK:
        return "" if facts.sources else f"{format.name} holds no work. {why_no_work(facts)}"
    said = facts.statements.values()
    if not said:
        return f"{format.name} holds no statement. {why_no_statement(facts)}"
    if format.holds == SAID and not any(each.layer == ARTICLE_LAYER for each in said):
        count = count_of(len(said), "accepted fact")
        return f"{format.name} holds no statement. It shows what articles say, not {count}."
    return ""


def list_empty(facts: FactBase) -> list[str]:
    """Return a sentence for each reason why formats whose libraries are installed hold nothing."""
    alike: dict[str, list[str]] = {}
    for format in filter(lambda each: each.is_ready, FORMATS.values()):
        if reason := why_empty(format, facts):
            alike.setdefault(reason.removeprefix(f"{format.name} holds "), []).append(format.name)
    return [f"{', '.join(names)}: {reason}" for reason, names in alike.items()]


def why_without_questions(format: Format, facts: FactBase) -> str:
    """Return a sentence on why a format for learners holds no question, or weak ones."""
    items = quiz_items(facts)
    if not items:
        reason = why_none(facts) if facts.statements else why_no_statement(facts)
        return f"{format.name} holds no question. {reason}"
    return why_weak(items, facts)


def why_no_statement(facts: FactBase) -> str:
    """Return a sentence on why there is no statement."""
    if facts.part_of is not None:
        whole = facts.part_of.statements.values()
        chosen = f"None of {count_of(len(whole), 'statement')} was chosen"
        is_judged = any(each.verdict != NOT_ASSESSED for each in whole)
        unjudged = "" if is_judged else " Nobody has judged any of them."
        return f"{': '.join(filter(None, (chosen, facts.told)))}.{unjudged}"
    if facts.nodes:
        return f"There are no statements, only {count_of(len(facts.nodes), 'thing')}."
    return "There are no statements."


def why_no_work(facts: FactBase) -> str:
    """Return a sentence on why there is no work."""
    if not facts.statements:
        return why_no_statement(facts)
    return f"None of {count_of(len(facts.statements), 'statement')} names a work."
