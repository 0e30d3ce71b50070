"""The page for all readers: axe, keyboards, small screens, zoom, both themes, forced colors.

Every test goes through all views of the page, so a new view needs no new test.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from ntgraph.display import DisplayGraph
from ntgraph.graph.display_limits import QUIZ_QUESTIONS
from tests.browser.conftest import Open
from tests.browser.guard import find_tabs, go
from tests.page.displays import wide_display, world_display
from tests.world import ACTS_ON, CAFFEINE, SHORTENS, SLEEP

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
SHELL = ROOT / "src/ntgraph/page/js/shell/address_hash.js"
[LISTED] = re.findall(r"export const VIEWS = \[(.*?)\];", SHELL.read_text(encoding="utf-8"))
TABS: list[str] = json.loads(f"[{LISTED}]")
CARDS = {
    "node": f"node={quote(CAFFEINE)}",
    "statement": f"statement={quote(SHORTENS.id)}",
    "source": f"source={quote('pmid:123')}",
}
# Some views show more once something is chosen in them; a view ignores a key that it lacks.
CHOSEN = f"from={quote(CAFFEINE)}&to={quote(SLEEP)}&with={quote(SLEEP)}"
VIEWS = {
    **{tab: f"#view={tab}" for tab in TABS},
    **{f"{tab} with something chosen": f"#view={tab}&{CHOSEN}" for tab in TABS if tab == "paths"},
    **{f"map and {kind}": f"#{address}" for kind, address in CARDS.items()},
    **{f"{tab} and node": f"#view={tab}&{CARDS['node']}" for tab in TABS if tab != "map"},
    "whole map and statement": f"#statement={quote(ACTS_ON.id)}&whole=1",
    "filtered map": "#hide=Drug&cited=yes",
    "question of a quiz": "#view=learn&quiz=all:1:1",
    "end of a quiz": "#view=learn&quiz=all:1:99",
}
# All rules of axe but those of level AAA, which the page does not aim at (its accent color has
# a contrast of 6.9:1, AAA requires 7:1), and those that axe has marked as `deprecated`.
TAGS = (
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental",
)  # fmt: skip
RUN = """async (tags) => {
  const known = axe.getRules(tags).map(({ ruleId }) => ruleId);
  const rules = Object.fromEntries(known.map((id) => [id, { enabled: true }]));
  const { violations } = await axe.run(document, {
    runOnly: { type: "tag", values: tags }, rules, resultTypes: ["violations"],
  });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
}"""
SCROLLED_WIDTH = "document.documentElement.scrollWidth"
# Everything that can be pressed and is smaller than 24 px, unless it is part of a text. A line or a
# share in a picture may be smaller if a link of full size beside the picture leads to the same.
SMALL_TARGETS = """() => [...document.querySelectorAll("button, input, a, [role=option]")]
  .filter((element) => element.checkVisibility() && !element.closest(".skip, p:not(#tries), label"))
  .filter((element, _, all) => !element.closest("svg") || !all.some((other) =>
    !other.closest("svg") && other.getAttribute("href") === element.getAttribute("href")
      && other.getBoundingClientRect().height >= 24))
  .map((element) => [element.textContent, element.getBoundingClientRect()])
  .filter(([, box]) => box.height > 0 && (box.height < 24 || box.width < 24))
  .map(([text, box]) => `${text} ${box.width}x${box.height}`)"""


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the source of axe-core, from the copy of the Python package or of npm."""
    places = [ROOT / "node_modules/axe-core/axe.min.js"]
    spec = find_spec("axe_playwright_python")
    if spec and spec.origin:
        places.insert(0, Path(spec.origin).with_name("axe.min.js"))
    found = [place for place in places if place.is_file()]
    if not found:
        pytest.skip("axe-core is not installed: pip install axe-playwright-python, or npm ci")
    return found[0].read_text(encoding="utf-8")


def find_violations(page: Page, axe: str) -> list[Any]:
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(axe)
    found: list[Any] = page.evaluate(RUN, list(TAGS))
    return found


def wait(page: Page) -> None:
    """Wait until the view, and the card if the address names one, is visible."""
    expect(page.locator(".view:visible").first).to_be_visible()
    if "node=" in page.url or "statement=" in page.url or "source=" in page.url:
        expect(page.locator("#card h2")).to_be_visible()


def walk_views(page: Page) -> Iterator[str]:
    """Go to one view after the other, as a reader does, and yield its name."""
    for name, address in VIEWS.items():
        go(page, address)
        wait(page)
        yield name


def open_each(page: Page) -> Iterator[str]:
    """Open each disclosure, menu and list of the view in turn, and yield its name."""
    for details in page.locator("main details:visible").all():
        details.evaluate("(details) => { details.open = true; }")
        yield details.locator("summary").first.inner_text()
    buttons = page.locator("main button[aria-expanded]:visible")
    for at in range(buttons.count()):
        button = buttons.nth(at)
        if not button.count() or button.get_attribute("aria-expanded") == "true":
            continue
        name = button.inner_text()
        button.click()
        if button.get_attribute("aria-expanded") == "true":
            yield name
            page.keyboard.press("Escape")


def test_all_seven_views_are_walked(open_page: Open) -> None:
    assert set(TABS) == {"overview", "map", "matrix", "table", "sources", "paths", "learn"}
    page = open_page(wide_display()).page
    assert {tab.removeprefix("#view=") for tab in find_tabs(page)} == set(TABS)


def test_the_rules_are_all_there(open_page: Open, axe: str) -> None:
    page = open_page(wide_display()).page
    page.evaluate(axe)
    rules = page.evaluate("axe.getRules().map(({ ruleId, tags }) => [ruleId, tags])")
    left = {name for name, tags in rules if not set(tags) & set(TAGS)}
    aimed_higher = {name for name, tags in rules if "wcag2aaa" in tags}
    given_up = {name for name, tags in rules if "deprecated" in tags}
    assert left <= aimed_higher | given_up
    assert len(rules) - len(left) > 80


# This page shows what a page without scripts shows, while axe, which needs scripts, can run.
TOO_OLD = "JSON.parse = () => { throw new Error('this browser cannot read the data') }"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(
    open_page: Open, axe: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(wide_display(), width=width, color_scheme=scheme).page
    found = {view: find_violations(page, axe) for view in walk_views(page)}
    assert found == {view: [] for view in VIEWS}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("view", [*TABS, "map and node"])
def test_axe_finds_nothing_in_what_opens(
    open_page: Open, axe: str, view: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(wide_display(), width=width, address=VIEWS[view], color_scheme=scheme).page
    wait(page)
    found = {name: find_violations(page, axe) for name in open_each(page)}
    assert {name: violations for name, violations in found.items() if violations} == {}


def test_axe_finds_nothing_in_an_open_search(open_page: Open, axe: str) -> None:
    page = open_page(wide_display()).page
    page.get_by_role("combobox", name="Find").fill("s")
    expect(page.get_by_role("option").first).to_be_visible()
    assert find_violations(page, axe) == []


@pytest.mark.parametrize(
    ("display", "picture"),
    [(world_display(), "#picture"), (wide_display(), "svg.story")],
    ids=["few things", "many things"],
)
def test_axe_finds_nothing_where_the_map_cannot_be_had(
    open_page: Open, axe: str, display: DisplayGraph, picture: str
) -> None:
    page = open_page(display, before=TOO_OLD).page
    expect(page.locator(picture)).to_be_visible()
    assert find_violations(page, axe) == []


@pytest.mark.slow
def test_browser_that_cannot_unpack_the_data_shows_what_others_see_without_scripts(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, before="delete globalThis.DecompressionStream").page
    expect(page.get_by_text("could not be unpacked")).to_be_visible()
    expect(page.locator("svg.story")).to_be_visible()
    # Without scripts, longer tables say how many rows they leave out.
    expect(page.locator("#rows tbody tr")).to_have_count(min(len(shipped.statements), 400))
    expect(page.locator("#works .works > li")).to_have_count(len(shipped.sources))


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_in_the_shipped_page(
    open_page: Open,
    axe: str,
    shipped: DisplayGraph,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    page = open_page(shipped, width=width, color_scheme=scheme).page
    found = {}
    for tab in TABS:
        go(page, f"#view={tab}")
        wait(page)
        found[tab] = find_violations(page, axe)
    assert found == {tab: [] for tab in TABS}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_a_map_to_complete(
    open_page: Open,
    axe: str,
    shipped: DisplayGraph,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    page = open_page(shipped, width=width, color_scheme=scheme, address="#view=learn&puzzle=3").page
    found = {"empty": find_violations(page, axe)}
    page.get_by_role("group", name="Labels").get_by_role("button").first.click()
    found["chosen"] = find_violations(page, axe)
    page.locator(".spot").nth(1).click()
    found["placed"] = find_violations(page, axe)
    assert page.evaluate(SMALL_TARGETS) == []
    page.get_by_role("button", name="Check").click()
    found["marked"] = find_violations(page, axe)
    assert found == {state: [] for state in found}


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_in_questions_and_their_review(
    open_page: Open,
    axe: str,
    shipped: DisplayGraph,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    page = open_page(shipped, width=width, color_scheme=scheme).page
    tour = shipped.tours[0]
    go(page, f"#view=learn&tour={tour.id}:{len(tour.steps) + 1}")
    expect(page.locator("#tour .answer").first).to_be_visible()
    found = {"question of a tour": find_violations(page, axe)}
    page.locator("#tour .answer").first.click()
    found["answer of a tour"] = find_violations(page, axe)
    go(page, "#view=learn&quiz=all:1:1")
    expect(page.locator("#quiz .answer").first).to_be_visible()
    found["question of a quiz"] = find_violations(page, axe)
    for _ in range(QUIZ_QUESTIONS):
        page.locator("#quiz .answer").first.click()
        page.locator("#quiz .reply button").click()
    expect(page.locator("#quiz .review li").first).to_be_visible()
    found["review of a quiz"] = find_violations(page, axe)
    assert found == {name: [] for name in found}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_the_steps_at_a_synapse(
    open_page: Open,
    axe: str,
    shipped: DisplayGraph,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    page = open_page(shipped, width=width, color_scheme=scheme, address="#node=CHEBI%3A27958").page
    onward = page.locator("#card .at-synapse").first.get_by_role("button", name="One step on")
    found = {}
    for at in (1, 4, 7):
        while not page.locator("#card [role=status]", has_text=f"{at} of 7: ").count():
            onward.click()
        found[at] = find_violations(page, axe)
    assert found == {1: [], 4: [], 7: []}
    assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_targets_of_the_shipped_page_are_large_enough(
    open_page: Open, shipped: DisplayGraph, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(shipped, width=width, color_scheme=scheme).page
    found = {}
    for tab in TABS:
        go(page, f"#view={tab}")
        wait(page)
        found[tab] = page.evaluate(SMALL_TARGETS)
    assert found == {tab: [] for tab in TABS}


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360, 320])
def test_nothing_of_the_shipped_page_scrolls_sideways(
    open_page: Open, shipped: DisplayGraph, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(shipped, width=width, height=256, color_scheme=scheme).page
    expect(page.locator("#map canvas")).to_be_visible()
    addresses = [
        *(f"#view={tab}" for tab in TABS),
        *(f"#node={quote(node.id, safe='')}" for node in shipped.nodes[:40]),
        *(f"#statement={quote(each.id, safe='')}" for each in shipped.statements[:40]),
        *(f"#source={quote(source.id, safe='')}" for source in shipped.sources),
    ]
    wide = []
    for address in addresses:
        go(page, address)
        if page.evaluate(SCROLLED_WIDTH) > width:
            wide.append(address)
    assert wide == []


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_scrolls_sideways(open_page: Open, width: int) -> None:
    page = open_page(wide_display(), width=width, height=640).page
    found = {view: page.evaluate(SCROLLED_WIDTH) for view in walk_views(page)}
    assert found == dict.fromkeys(VIEWS, width)


@pytest.mark.parametrize("width", [360, 1280])
def test_targets_are_large_enough(open_page: Open, width: int) -> None:
    page = open_page(wide_display(), width=width).page
    found = {view: page.evaluate(SMALL_TARGETS) for view in walk_views(page)}
    assert found == {view: [] for view in VIEWS}


def test_focus_is_always_seen(open_page: Open) -> None:
    page = open_page(wide_display(), address=VIEWS["map and node"]).page
    page.locator("#search").focus()
    for _ in range(25):
        page.keyboard.press("Tab")
        seen = page.evaluate("""() => {
          const style = getComputedStyle(document.activeElement);
          const chip = document.activeElement.closest(".chip");
          const ring = chip ? getComputedStyle(chip) : style;
          return ring.outlineStyle !== "none" && Number.parseFloat(ring.outlineWidth) >= 2;
        }""")
        assert seen, page.evaluate("document.activeElement.outerHTML")


def test_forced_colors_are_taken_over(open_page: Open) -> None:
    page = open_page(wide_display(), forced_colors="active", address=VIEWS["map and node"]).page
    expect(page.locator("#card h2")).to_be_visible()
    # Text on the card and boxes on the canvas both have the system's own background.
    expect(page.locator("#card")).to_have_css("background-color", "rgb(255, 255, 255)")


def test_a_change_of_theme_repaints_the_map(open_page: Open) -> None:
    page = open_page(wide_display(), color_scheme="light").page
    before = page.locator("#map canvas").screenshot()
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_css("color", "rgb(236, 239, 243)")
    assert page.locator("#map canvas").screenshot() != before


def test_at_four_hundred_percent_nothing_scrolls_sideways(open_page: Open) -> None:
    page = open_page(wide_display(), width=320, height=256, device_scale_factor=4).page
    for view in walk_views(page):
        assert page.evaluate(SCROLLED_WIDTH) == 320, view
        for name in open_each(page):
            assert page.evaluate(SCROLLED_WIDTH) == 320, (view, name)


# Returns all elements that are animated, for readers who asked for reduced motion.
MOVING = """() => {
  const seconds = (text) => Math.max(...text.split(",").map(Number.parseFloat));
  const moving = [...document.querySelectorAll("*")].filter((element) => {
    const style = getComputedStyle(element);
    return (style.animationName !== "none" && seconds(style.animationDuration) > 0.01)
      || seconds(style.transitionDuration) > 0.01 || style.scrollBehavior === "smooth";
  });
  return [...moving.map(({ outerHTML }) => outerHTML.slice(0, 120)),
    ...document.getAnimations().map(String)];
}"""


def test_nothing_moves_for_who_asked_for_calm(open_page: Open) -> None:
    page = open_page(wide_display()).page
    found = {view: page.evaluate(MOVING) for view in walk_views(page)}
    assert found == {view: [] for view in VIEWS}


# Returns all lines and outlines of the palette with too little contrast to a background.
CONTRASTS = """(counts) => {
  const probe = document.body.appendChild(document.createElement("span"));
  const luminance = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const read = (className, name) => {
    probe.className = className;
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const low = [];
  for (const [prefix, count] of Object.entries(counts)) {
    for (let at = 0; at < count; at += 1) {
      const own = read(`${prefix}${at}`, "--line");
      const grounds = prefix === "t" ? ["--fill", "--sheet", "--band"] : ["--sheet", "--band"];
      for (const ground of grounds) {
        const [dark, light] = [luminance(own), luminance(read(`${prefix}${at}`, ground))].sort(
          (a, b) => a - b,
        );
        const ratio = (light + 0.05) / (dark + 0.05);
        if (ratio < 3) low.push(`${prefix}${at} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
  }
  probe.remove();
  return low;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lines_and_glyphs_stand_out_in_both_themes(
    open_page: Open, shipped: DisplayGraph, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(shipped, color_scheme=scheme).page
    expect(page.locator("#map canvas")).to_be_visible()
    counts = {"t": len(shipped.types), "l": len(shipped.lines)}
    assert page.evaluate(CONTRASTS, counts) == []


LOST = "document.activeElement === document.body || !document.activeElement.checkVisibility()"


def has_lost_focus(page: Page) -> bool:
    """Return whether no visible element has the focus, so that a keyboard user has lost it."""
    page.wait_for_timeout(50)
    lost: bool = page.evaluate(LOST)
    return lost


def press(locator: Locator, key: str = "Enter") -> None:
    """Focus a control and press a key on it."""
    locator.focus()
    locator.press(key)


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("kind", CARDS)
@pytest.mark.parametrize("key", ["Escape", "Enter"])
def test_focus_stays_when_the_card_closes(open_page: Open, tab: str, kind: str, key: str) -> None:
    page = open_page(wide_display(), address=f"#view={tab}&{CARDS[kind]}").page
    close = page.locator("#card").get_by_role("button", name="Close")
    press(close, key)
    expect(page.locator("#card")).to_be_hidden()
    assert not has_lost_focus(page)


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("other", TABS)
def test_focus_stays_when_the_view_changes_and_on_the_way_back(
    open_page: Open, tab: str, other: str
) -> None:
    page = open_page(wide_display(), address=f"#view={tab}").page
    link = page.locator(f'#views a[href="#view={other}"]')
    press(link)
    expect(page.locator(f"#view-{other}")).to_be_visible()
    assert not has_lost_focus(page)
    # An element inside the view has the focus when the view is hidden.
    inside = page.locator(
        f"#view-{other} :is(a[href], button, input, select, summary, [tabindex='0'])"
    )
    inside.locator("visible=true").first.focus()
    if other != tab:
        page.go_back()
        expect(page.locator(f"#view-{tab}")).to_be_visible()
        assert not has_lost_focus(page)


@pytest.mark.parametrize("kind", CARDS)
def test_focus_stays_when_back_closes_the_card(open_page: Open, kind: str) -> None:
    page = open_page(wide_display()).page
    expect(page.locator("#map canvas")).to_be_visible()
    go(page, f"#{CARDS[kind]}")
    inside = page.locator("#card").get_by_role("button", name="Close")
    inside.focus()
    page.go_back()
    expect(page.locator("#card")).to_be_hidden()
    assert not has_lost_focus(page)


@pytest.mark.parametrize("tab", TABS)
def test_focus_stays_on_a_filter(open_page: Open, tab: str) -> None:
    page = open_page(wide_display(), address=f"#view={tab}").page
    for box in page.locator("main :is(input[type=checkbox], input[type=radio])").all():
        if box.is_visible() and box.is_enabled():
            press(box, "Space")
            assert not has_lost_focus(page), box
            box.press("Space")


@pytest.mark.parametrize("tab", TABS)
def test_focus_stays_on_every_button(open_page: Open, tab: str) -> None:
    page = open_page(wide_display(), address=f"#view={tab}").page
    wait(page)
    buttons = page.locator(".view:visible button:visible")
    for at in range(min(buttons.count(), 30)):
        button = buttons.nth(at)
        if button.count() and button.is_enabled():
            name = button.inner_text()
            press(button)
            assert not has_lost_focus(page), name
