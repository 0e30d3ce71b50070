"""Words for whoever says a statement: one article, or one of several."""

from __future__ import annotations

from ntgraph.facts.fact_base import FactBase


def name_speaker(facts: FactBase) -> str:
    """Return `the article`, or `an article` where the facts come from several.

    >>> from ntgraph.facts import load_facts, shipped_facts
    >>> name_speaker(load_facts(shipped_facts()))
    'an article'
    """
    return "an article" if len(facts.articles) > 1 else "the article"
