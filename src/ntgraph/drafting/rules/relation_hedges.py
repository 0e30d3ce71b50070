"""How carefully a passage words one relation."""

from __future__ import annotations

import re

from ntgraph.quotations.clauses import FactPlaces
from ntgraph.quotations.hedge_words import FoundHedge, HedgeWords, between, choose_hedges
from ntgraph.quotations.node_names import NodeNames

# How far a hedge may stand before its verb, and what ends its reach.
NEAR, APART = 25, re.compile(r"[,;:()]|\band\b|\bbut\b")


class RelationHedges:
    """Finds the hedge of a relation."""

    def __init__(self, hedges: HedgeWords, names: NodeNames) -> None:
        self._hedges = hedges
        self._names = names
        self._quote, self._found = "", list[FoundHedge]()

    def _find(self, quote: str) -> list[FoundHedge]:
        """Return the hedges of a quote; those of the one before are kept."""
        if quote != self._quote:
            self._quote, self._found = (
                quote,
                self._hedges.find(quote, self._names.hedging_names),
            )
        return self._found

    def find_hedge(self, quote: str, ends: tuple[int, int], trigger: tuple[int, int]) -> str:
        """Return the hedge of a relation in a quote; of several the one nearest to its verb."""
        found = self._find(quote)
        if not found:
            return ""
        fact = FactPlaces(quote, ends, ends)
        hedge, _ = choose_hedges(found, fact)
        if hedge:
            return hedge
        near = between(found, fact) or find_before(quote, found, trigger[0])
        if not near:
            return ""
        before = [each for each in near if each.end <= trigger[0]] or near
        nearest = before[-1]
        return nearest.id or nearest.words


def find_before(quote: str, found: list[FoundHedge], verb: int) -> list[FoundHedge]:
    """Return the hedges right before a verb, with nothing but a few words between."""
    return [
        each
        for each in found
        if each.end <= verb <= each.end + NEAR and not APART.search(quote, each.end, verb)
    ]
