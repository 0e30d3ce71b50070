"""Checks: every rule over the facts, run together, each problem with its place and remedy."""

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

__all__ = ["RULES", "check_facts", "require_sound"]

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
    """Run every rule.

    Returns:
        All problems: first those met while reading, which may be the cause of others, then
        the rest, both sorted by file, line and column; empty when the facts are sound.
    """
    unread = set(facts.problems)
    found = {problem for rule in RULES for problem in rule(facts)}
    return [*sorted(unread), *sorted(found - unread)]


def require_sound(facts: FactBase) -> None:
    """Go on only with sound facts.

    Raises:
        FactsError: there are problems; it carries them all.
    """
    if problems := check_facts(facts):
        raise FactsError(problems)
