"""Works as one line each, with links to their pages."""

from __future__ import annotations

from ntgraph.display.large.large_display import LargeWork
from ntgraph.display.shown_works import link_curie, make_link
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import cite
from ntgraph.records.identifiers import OWN_PREFIX


def show_work(id: str, facts: FactBase) -> LargeWork:
    """Return a work as a reference list prints it; an unknown one by its id."""
    source = facts.sources.get(id)
    if source is None:
        return LargeWork(id, (link_curie(id),))
    curies = dict.fromkeys((id, *source.identifiers))
    links = [link_curie(curie) for curie in curies if not curie.startswith(f"{OWN_PREFIX}:")]
    page = make_link("web page", source.url)
    return LargeWork(cite(source), (*links, page) if page.address else tuple(links))
