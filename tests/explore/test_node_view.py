"""One node with all that is said of it, as a notebook shows it without scripts."""

from __future__ import annotations

from syrupy.assertion import SnapshotAssertion

from ntgraph.explore.fact_graph import FactGraph
from tests.snapshots import readable
from tests.world import CAFFEINE, world


def test_card_is_two_tables(kept: SnapshotAssertion) -> None:
    html = FactGraph(world()).node(CAFFEINE)._repr_html_()
    assert html.count("<table") == 2
    assert readable(html.replace("<tr", "\n<tr") + "\n") == kept
