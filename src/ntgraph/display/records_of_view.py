"""The facts of a view in memory, where all facts stand on columns."""

from __future__ import annotations

from dataclasses import replace

from ntgraph.columns import columns_of
from ntgraph.facts.part_of_facts import facts_of_statements
from ntgraph.graph.views import View


def hold_in_memory(view: View) -> View:
    """Return a view whose facts are those it shows, if they are a part of a large graph.

    What describes a view walks through its facts; those of a large graph are millions. Other
    views are returned unchanged.
    """
    facts = view.facts
    if columns_of(facts.statements) is None:
        return view
    part = facts_of_statements(facts, view.statements)
    held = replace(
        part,
        data=facts.data,
        nodes={id: facts.nodes[id] for id in sorted(view.nodes)},
        statements={id: facts.statements[id] for id in sorted(view.statements)},
        part_of=facts.part_of or facts,
    )
    return replace(view, facts=held)
