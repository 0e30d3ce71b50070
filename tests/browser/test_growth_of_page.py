"""Growth: no view of a page takes n² time for n statements, and none freezes the largest page.

Measured are elements, and the CPU time of the page's own thread at one size and at twice that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from ntgraph.display import DisplayGraph, build_display
from ntgraph.graph.views import overview
from ntgraph.page.fitting_words import has_matrix
from tests.browser.conftest import Open
from tests.growth import MOST_GROWTH, MOST_ROUNDS
from tests.world import CAFFEINE, SHORTENS, SLEEP, world

pytestmark = pytest.mark.browser

VIEWS = ["map", "matrix", "table", "sources", "paths", "learn"]
SIZE = 2_000
# What does not depend on the size, such as a first picture, is not what grows.
SLACK_SECONDS = 0.02
# The largest page; above it there is another kind of page.
MOST_STATEMENTS = 20_000
# As many elements as a page may have when all views were seen; the matrix has most of them.
MOST_ELEMENTS = 12_000
NAMES = 10_000
KEYS = 20
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
MESSENGER = "Neurotransmitter"

Pairs = list[tuple[int, int]]


def build(node_count: int, pairs: Pairs, drugs: int) -> DisplayGraph:
    """Return the display of numbered things, of which the first are drugs."""
    facts = world()
    types = facts.vocabulary.node_types
    messenger = replace(types["Factor"], id=MESSENGER, label="messenger", plural="messengers")
    vocabulary = replace(facts.vocabulary, node_types={**types, MESSENGER: messenger})
    thing, drug = replace(facts.nodes[SLEEP], node_type=MESSENGER), facts.nodes[CAFFEINE]
    ids = [f"ntg:{at:05d}" for at in range(node_count)]
    nodes = {
        id: replace(
            drug if at < drugs else thing, id=id, label=f"thing {at:05d}", lay_label="", synonyms=()
        )
        for at, id in enumerate(ids)
    }
    statements = {
        f"st:{at:05d}": replace(SHORTENS, id=f"st:{at:05d}", subject=ids[one], object=ids[other])
        for at, (one, other) in enumerate(pairs)
    }
    changed = replace(facts, vocabulary=vocabulary, nodes=nodes, statements=statements)
    return build_display(overview(changed))


def make_hub(size: int) -> DisplayGraph:
    """Return the display of one drug that all else is linked with."""
    return build(size + 1, [(0, at) for at in range(1, size + 1)], drugs=1)


def make_parallel(size: int) -> DisplayGraph:
    """Return the display of two things with all statements between them."""
    return build(2, [(0, 1)] * size, drugs=1)


def make_many_cells(size: int) -> DisplayGraph:
    """Return the display of drugs and messengers with as many cells of a matrix as statements."""
    drugs, messengers = size // 20, size // 40
    pairs = [(at % drugs, drugs + (at + at // drugs) % messengers) for at in range(size)]
    return build(drugs + messengers, pairs, drugs)


SHAPES = [make_hub, make_parallel, make_many_cells]


def spend(page: Page, script: str) -> float:
    """Return the CPU seconds that a script takes, with what it has the page draw."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def read() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return float(next(each["value"] for each in metrics if each["name"] == "ThreadTime"))

    before = read()
    page.evaluate(script)
    page.evaluate(TWO_FRAMES)
    spent = read() - before
    session.detach()
    return spent


def look_at_views(page: Page, look: Callable[[Page, str], float]) -> dict[str, float]:
    """Return what is measured as each view is looked at first, and as the card of a hub is."""
    seen = {view: look(page, f"document.getElementById('tab-{view}').click()") for view in VIEWS}
    seen["card"] = look(page, "location.hash = 'view=table&node=ntg:00000'")
    seen["card on map"] = look(page, "location.hash = 'view=map&hops=3&node=ntg:00000'")
    return seen


def count_elements(page: Page, script: str) -> float:
    """Return how many elements a page has after a script and what it has the page draw."""
    page.evaluate(script)
    page.evaluate(TWO_FRAMES)
    return float(page.evaluate("document.querySelectorAll('body *').length"))


Costs = dict[str, float]


def find_grown(
    few: Callable[[], Costs], many: Callable[[], Costs]
) -> dict[str, tuple[float, float]]:
    """Return what takes too much more at twice the size.

    Another process may slow a measurement down, never speed it up: the fastest ones count, both
    sizes are measured in turn, and as long as something seems to grow it is measured again.
    """
    least: tuple[Costs, Costs] = ({}, {})
    grown: dict[str, tuple[float, float]] = {}
    for _ in range(MOST_ROUNDS):
        for best, measure in zip(least, (few, many), strict=True):
            best |= {key: min(cost, best.get(key, cost)) for key, cost in measure().items()}
        grown = {
            key: (cost, least[1][key])
            for key, cost in least[0].items()
            if least[1][key] > MOST_GROWTH * cost + SLACK_SECONDS
        }
        if not grown:
            break
    return grown


@pytest.mark.parametrize("make", SHAPES)
def test_no_view_grows_faster_than_the_graph(
    open_page: Open, make: Callable[[int], DisplayGraph]
) -> None:
    def measure(display: DisplayGraph) -> Costs:
        assert has_matrix(display)
        return look_at_views(open_page(display, address="#view=overview").page, spend)

    small, large = make(SIZE), make(2 * SIZE)
    assert not find_grown(lambda: measure(small), lambda: measure(large))


@pytest.mark.slow
@pytest.mark.parametrize("make", [make_hub, make_many_cells])
def test_no_view_of_the_largest_page_has_more_elements_than_a_browser_draws_at_once(
    open_page: Open, make: Callable[[int], DisplayGraph]
) -> None:
    page = open_page(make(MOST_STATEMENTS), address="#view=overview").page
    seen = look_at_views(page, count_elements)
    assert max(seen.values()) < MOST_ELEMENTS, seen


def test_the_search_does_not_grow_faster_than_the_names(open_page: Open) -> None:
    field = "document.getElementById('search')"
    type_words = f"""() => {{ for (let at = 0; at < {KEYS}; at++) {{
      {field}.value = "thing 000".slice(0, 1 + at % 9);
      {field}.dispatchEvent(new Event("input", {{ bubbles: true }}));
    }} }}"""

    def open_many(names: int) -> Page:
        page = open_page(
            build(names, [(at, at + 1) for at in range(0, names - 1, 9)], drugs=1)
        ).page
        page.evaluate(f"{field}.focus()")
        # The browser compiles the script as it runs for the first time.
        spend(page, type_words)
        return page

    small, large = open_many(NAMES), open_many(2 * NAMES)
    assert not find_grown(
        lambda: {"keys": spend(small, type_words)}, lambda: {"keys": spend(large, type_words)}
    )
    expect(large.locator("#found li")).not_to_have_count(0)


def test_a_long_list_of_a_card_is_made_in_steps(open_page: Open) -> None:
    page = open_page(make_hub(450), address="#view=table&node=ntg:00000").page
    items = page.locator("#card .said > li").filter(has=page.locator("a"))
    expect(items).to_have_count(200)
    page.get_by_role("button", name="Show more", exact=True).click()
    expect(items).to_have_count(400)
    expect(items.nth(200).locator("a").first).to_be_focused()
    page.get_by_role("button", name="Show more", exact=True).click()
    expect(items).to_have_count(450)
    expect(page.get_by_role("button", name="Show more", exact=True)).to_have_count(0)


def test_a_large_matrix_is_drawn_in_parts(open_page: Open) -> None:
    page = open_page(make_many_cells(2_800), address="#view=matrix").page
    heads = page.locator(".matrix tbody th")
    expect(heads).to_have_count(60)
    expect(page.locator(".matrix thead th")).to_have_count(30)
    expect(heads.first).to_have_text("thing 00000")
    rows = page.get_by_role("button", name="Next rows: now 1 to 60 of 140")
    rows.click()
    turned = page.get_by_role("button", name="Next rows: now 61 to 120 of 140")
    expect(turned).to_be_focused()
    expect(heads.first).to_have_text("thing 00060")
    expect(page.locator(".matrix thead th")).to_have_count(30)
    page.get_by_role("button", name="Next columns: now 1 to 30 of 70").click()
    expect(page.locator(".matrix thead th").first).to_have_text("thing 00170")
    expect(heads.first).to_have_text("thing 00060")
    turned.click()
    page.get_by_role("button", name="Next rows: now 121 to 140 of 140").click()
    expect(heads.first).to_have_text("thing 00000")
