"""The page of the shipped facts, as a reader gets it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from ntgraph.display import DisplayGraph, build_display
from ntgraph.display.layout import Point, count_crossings
from ntgraph.facts import load_facts, shipped_facts
from ntgraph.facts.chosen_articles import facts_of_articles
from ntgraph.graph.views import overview
from ntgraph.page import render_page
from ntgraph.records.vocabulary import ARTICLE_LAYER
from tests.browser.conftest import Open
from tests.browser.drawn import RECORD_WORDS, find_overlaps

pytestmark = pytest.mark.browser


def test_page_is_light(shipped: DisplayGraph) -> None:
    assert len(render_page(shipped).encode()) < 900_000


def test_boxes_as_drawn_never_overlap(open_page: Open, shipped: DisplayGraph) -> None:
    assert find_overlaps(open_page(shipped).page) == []


def test_every_card_can_be_shown(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped).page
    expect(page.locator("#map canvas")).to_be_visible()
    # A card is drawn when its address is followed; the event comes after the change.
    ids = {
        "node": [node.id for node in shipped.nodes],
        "statement": [statement.id for statement in shipped.statements],
        "source": [source.id for source in shipped.sources],
    }
    missing = page.evaluate(
        """async (all) => {
      const missing = [];
      for (const [kind, ids] of Object.entries(all)) {
        for (const id of ids) {
          const turned = new Promise((done) => {
            addEventListener("hashchange", done, { once: true });
          });
          location.hash = `#${kind}=${encodeURIComponent(id)}`;
          await turned;
          const heading = document.querySelector("#card h2");
          if (!heading?.textContent) missing.push(id);
        }
      }
      return missing;
    }""",
        ids,
    )
    assert missing == []


# Of a textbook most things stand outside of the sides, where their order can save less.
@pytest.mark.parametrize(
    ("only", "share"), [(["healing-your-neurotransmitters"], 0.5), ([], 0.7)], ids=["first", "all"]
)
def test_lines_cross_less_than_in_the_order_of_the_ids(only: list[str], share: float) -> None:
    facts = facts_of_articles(load_facts(shipped_facts()), only)
    display = build_display(overview(facts, layers=[ARTICLE_LAYER]))
    core = {node.id for node in display.nodes if node.core}
    points = {node.id: Point(node.x, node.y) for node in display.nodes if node.core}
    links = [(e.source, e.target) for e in display.edges if {e.source, e.target} <= core]
    by_place: dict[float, list[str]] = {}
    for id in sorted(core):
        by_place.setdefault(points[id].x, []).append(id)
    unsorted = {
        id: Point(x, y)
        for x, ids in by_place.items()
        for id, y in zip(ids, sorted(points[id].y for id in ids), strict=True)
    }
    assert count_crossings(points, links) < share * count_crossings(unsorted, links)


@pytest.mark.parametrize("width", [360, 1280])
def test_first_sight_has_the_names_of_things(
    open_page: Open, shipped: DisplayGraph, width: int
) -> None:
    page = open_page(shipped, width=width, before=RECORD_WORDS).page
    page.wait_for_function("() => globalThis.written.has('dopamine')")
