"""What contradicts the statements of a large graph in columns, by their rows on the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import LazyStatements
from ntgraph.facts import FactBase
from ntgraph.judging.crosscheck import Conflict
from ntgraph.judging.crosscheck.column_crosscheck import find_contested_rows
from ntgraph.judging.gauges import crosscheck, describe_conflict


def show_conflicts(
    facts: FactBase, order: NDArray[np.int64]
) -> dict[int, tuple[dict[str, Any], ...]]:
    """Return for each contested statement what contradicts it.

    Args:
        facts: the facts; statements in memory tell their conflicts with their details.
        order: the row in the columns of each statement of the page.

    Returns:
        For each: `link`, its row on the page, or `sentence` if it is not there; `label`; `via`.
    """
    statements = facts.statements
    conflicts = crosscheck(facts).conflicts
    if not isinstance(statements, LazyStatements) or not conflicts:
        return {}
    rows = find_contested_rows(facts, conflicts)
    places = np.empty(len(order), dtype=np.int64)
    places[order] = np.arange(len(order))
    links = dict(zip(statements.hashes.ids_of(rows), places[rows].tolist(), strict=True))
    told = {link: tell_conflicts(conflicts[id], facts, links) for id, link in links.items()}
    return dict(sorted(told.items()))


def tell_conflicts(
    conflicts: Sequence[Conflict], facts: FactBase, links: dict[str, int]
) -> tuple[dict[str, Any], ...]:
    """Return conflicts for a card, each with the place of the other statement or its words."""
    return tuple(_tell(conflict, facts, links) for conflict in conflicts)


def _tell(conflict: Conflict, facts: FactBase, links: dict[str, int]) -> dict[str, Any]:
    told = describe_conflict(conflict, facts)
    link = links.get(conflict.other)
    named = {"sentence": told["sentence"]} if link is None else {"link": link}
    return {**named, "label": told["label"], "via": told["via"]}
