"""Fact bases for tests of exports: the tests' own worlds, and random graphs of networkx."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from ntgraph import from_networkx
from ntgraph.facts import FactBase, load_facts, shipped_facts
from tests.imports.objects.test_networkx_reader import graphs
from tests.small import small_facts
from tests.world import world

WORLDS: dict[str, Callable[[], FactBase]] = {
    "tiny": world,
    "small": small_facts,
    "shipped": lambda: load_facts(shipped_facts()),
}


def brought_along() -> st.SearchStrategy[FactBase]:
    """Return a strategy for facts of any graph: odd ids, parallel edges, no evidence."""
    return graphs().map(lambda graph: from_networkx(graph, title="Mine").facts)
