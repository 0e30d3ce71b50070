"""Pages about one thing show its synapses to readers without scripts; other pages do not."""

from __future__ import annotations

from ntgraph.display import build_display
from ntgraph.graph.views import neighborhood_view
from ntgraph.page import render_page
from tests.learning.flawed import shipped


def test_only_a_page_about_a_thing_has_its_synapses_without_scripts() -> None:
    display = build_display(neighborhood_view(shipped(), "sarin"))
    page = render_page(display, about="CHEBI:75701")
    part = page[page.index('id="synapses"') :].split("</section>")[0]
    assert part.count("<svg") == 1
    assert "breakdown: Known, inhibits: Sarin inhibits the enzyme acetylcholinesterase." in part
    assert "In the article: no statement placed here" in part
    assert 'href="#source-' in part
    assert 'id="synapses"' not in render_page(display)
