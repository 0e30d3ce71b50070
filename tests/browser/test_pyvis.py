"""A page that pyvis writes of our network: drawn, with titles as text, and nothing runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import Browser

import ntgraph
from ntgraph.graph.views import whole_view
from tests.world import BEES, world

pytestmark = pytest.mark.browser
HOSTILE = (
    '<img src=x onerror="globalThis.canary=1"> href </script><script>globalThis.canary=1</script>'
)
HOVER = """(id) => {
  const [box] = [network.getPosition(id)].map((at) => network.canvasToDOM(at));
  const frame = document.querySelector("#mynetwork canvas").getBoundingClientRect();
  return {x: frame.x + box.x, y: frame.y + box.y};
}"""


@pytest.mark.parametrize("has_link", [False, True], ids=["titles as text", "titles as HTML"])
def test_titles_are_text_however_pyvis_shows_them(
    browser: Browser, tmp_path: Path, *, has_link: bool
) -> None:
    graph: nx.DiGraph[Any] = nx.DiGraph()
    graph.add_edge(HOSTILE, "other", predicate="feeds")
    network = ntgraph.to_pyvis(ntgraph.from_networkx(graph), select_menu=True)
    if has_link:
        # What a user adds with a link lets pyvis show all titles as HTML.
        network.add_node("own", title='<a href="#">own</a>', x=0, y=300)
    network.write_html(str(tmp_path / "net.html"))
    context = browser.new_context()
    context.route(lambda url: not url.startswith("file:"), lambda route: route.abort())
    page = context.new_page()
    page.goto((tmp_path / "net.html").as_uri())
    page.wait_for_function("typeof network === 'object' && network.body.nodeIndices.length > 1")
    id = page.evaluate("network.body.nodeIndices[0]")
    at = page.evaluate(HOVER, id)
    page.mouse.move(at["x"] - 3, at["y"])
    page.mouse.move(at["x"], at["y"], steps=5)
    page.mouse.click(at["x"], at["y"])
    page.wait_for_timeout(600)
    shown = ".popup" if has_link else ".vis-tooltip"
    assert page.locator(f"{shown} img").count() == 0
    assert "\u2039img" in page.locator(shown).inner_text()
    assert page.evaluate("globalThis.canary") is None
    context.close()


def test_the_network_stands_as_our_map_does(browser: Browser, tmp_path: Path) -> None:
    network = ntgraph.to_pyvis(whole_view(world()))
    network.write_html(str(tmp_path / "net.html"))
    context = browser.new_context()
    context.route(lambda url: not url.startswith("file:"), lambda route: route.abort())
    page = context.new_page()
    page.goto((tmp_path / "net.html").as_uri())
    page.wait_for_function("typeof network === 'object'")
    box = network.get_node(BEES)
    at = page.evaluate("(id) => network.getPosition(id)", BEES)
    assert (at["x"], at["y"]) == pytest.approx((box["x"], box["y"]), abs=1)
    context.close()
