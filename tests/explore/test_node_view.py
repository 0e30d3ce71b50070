"""One node with all that is said of it, as a notebook shows it without scripts."""

from __future__ import annotations

from pathlib import Path

from syrupy.assertion import SnapshotAssertion

from ntgraph.explore.fact_graph import FactGraph
from tests.graph_files import MIXED, VISITS, read_text
from tests.snapshots import readable
from tests.world import CAFFEINE, world


def test_card_is_two_tables(kept: SnapshotAssertion) -> None:
    html = FactGraph(world()).node(CAFFEINE)._repr_html_()
    assert html.count("<table") == 2
    assert readable(html.replace("<tr", "\n<tr") + "\n") == kept


def test_a_notebook_shows_what_a_graph_file_gives_with_an_edge(tmp_path: Path) -> None:
    graph = read_text(tmp_path, "visits.csv", VISITS)
    table = graph.everything._repr_html_()
    assert "<th>in the graph</th><th>in science</th><th>given with it</th>" in table
    assert (
        "<td>“At noon, a bee sat on clover.”; weight: 0.5; year: 1999; weather: sunny</td>" in table
    )


def test_a_notebook_shows_what_a_graph_file_gives_with_a_node(tmp_path: Path) -> None:
    graph = read_text(tmp_path, "mixed.gexf", MIXED)
    assert "<tr><td>given with it</td><td>size: 3</td></tr>" in graph.node("Ann")._repr_html_()
    assert "given with it" not in graph.node("Ben")._repr_html_().partition("</table>")[0]
