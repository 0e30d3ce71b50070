"""Every rule over the facts, run together."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ntgraph.checks import (
    article_rules,
    collection_rules,
    judgement_rules,
    node_rules,
    question_rules,
    source_rules,
    statement_rules,
    table_rules,
    tour_rules,
    vocabulary_rules,
)
from ntgraph.errors import FactsError, Problem
from ntgraph.facts import FactBase

Rule = Callable[[FactBase], Iterable[Problem]]

RULES: tuple[Rule, ...] = (
    *table_rules.RULES,
    *vocabulary_rules.RULES,
    *node_rules.RULES,
    *source_rules.RULES,
    *article_rules.RULES,
    *statement_rules.RULES,
    *collection_rules.RULES,
    *judgement_rules.RULES,
    *tour_rules.RULES,
    *question_rules.RULES,
)


def check_facts(facts: FactBase) -> list[Problem]:
    """Check a fact base against every rule and return the problems.

    Returns:
        All problems: first those found while the files were read, because they may cause
        others, then the rest, both sorted by file, line and column; empty if there are none.
    """
    return [found for found in run_rules(facts) if not found.is_note]


def list_notes(facts: FactBase) -> list[Problem]:
    """Return what is unfinished or not used, sorted like problems; no page has to wait for it."""
    return [found for found in run_rules(facts) if found.is_note]


def run_rules(facts: FactBase) -> list[Problem]:
    """Return problems and notes: first those found while the files were read."""
    unread = set(facts.problems)
    found = {problem for rule in RULES for problem in rule(facts)}
    return [*sorted(unread), *sorted(found - unread)]


def require_sound(facts: FactBase) -> None:
    """Raise an error if the facts have problems.

    Raises:
        FactsError: there are problems; the error lists all of them.
    """
    if problems := check_facts(facts):
        raise FactsError(problems)
