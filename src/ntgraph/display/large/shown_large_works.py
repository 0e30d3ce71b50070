"""Works as one line each, with links to their pages."""

from __future__ import annotations

from ntgraph.display.large.large_display import LargeWork
from ntgraph.display.shown_works import link_curie, link_work, name_once
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import cite


def show_work(id: str, facts: FactBase) -> LargeWork:
    """Return a work as a reference list prints it; an unknown one by its id."""
    source = facts.sources.get(id)
    if source is None:
        link = name_once(link_curie(id), id)
        return LargeWork(id, (link,) if link.address else ())
    return LargeWork(cite(source), link_work(source))
