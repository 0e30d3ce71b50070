"""The page for everybody: axe, small screens, zoom, both themes, forced colors."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.page.displays import world_display
from tests.world import CAFFEINE, SHORTENS

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
VIEWS = {
    "map": "",
    "node": f"#node={quote(CAFFEINE)}",
    "statement": f"#statement={quote(SHORTENS.id)}",
    "source": f"#source={quote('pmid:123')}",
}
# Everything that can be pressed and is smaller than asked for, unless it stands in a text.
SMALL_TARGETS = """() => [...document.querySelectorAll("button, input, a, [role=option]")]
  .filter((element) => element.checkVisibility() && !element.closest(".skip, p:not(#tries), label"))
  .map((element) => [element.textContent, element.getBoundingClientRect()])
  .filter(([, box]) => box.height > 0 && (box.height < 24 || box.width < 24))
  .map(([text, box]) => `${text} ${box.width}x${box.height}`)"""


@pytest.fixture(scope="session")
def axe() -> str:
    """Give the source of axe-core, from the Python package's copy or npm's."""
    places = [ROOT / "node_modules/axe-core/axe.min.js"]
    spec = find_spec("axe_playwright_python")
    if spec and spec.origin:
        places.insert(0, Path(spec.origin).with_name("axe.min.js"))
    found = [place for place in places if place.is_file()]
    if not found:
        pytest.skip("axe-core is not installed: pip install axe-playwright-python, or npm ci")
    return found[0].read_text(encoding="utf-8")


def find_violations(page: Page, axe: str) -> list[Any]:
    page.evaluate(axe)
    result = page.evaluate("axe.run(document)")
    return [(each["id"], [node["html"] for node in each["nodes"]]) for each in result["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(
    open_page: Open, axe: str, view: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(world_display(), width=width, address=VIEWS[view], color_scheme=scheme).page
    if view != "map":
        expect(page.locator("#card h2")).to_be_visible()
    assert find_violations(page, axe) == []


def test_axe_finds_nothing_in_an_open_search(open_page: Open, axe: str) -> None:
    page = open_page(world_display()).page
    page.get_by_role("combobox").fill("s")
    expect(page.get_by_role("option").first).to_be_visible()
    assert find_violations(page, axe) == []


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_scrolls_sideways(open_page: Open, view: str, width: int) -> None:
    page = open_page(world_display(), width=width, height=640, address=VIEWS[view]).page
    expect(page.locator("#map canvas")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("view", VIEWS)
def test_targets_are_large_enough(open_page: Open, view: str) -> None:
    page = open_page(world_display(), address=VIEWS[view]).page
    expect(page.locator("#map canvas")).to_be_visible()
    assert page.evaluate(SMALL_TARGETS) == []


def test_focus_is_always_seen(open_page: Open) -> None:
    page = open_page(world_display(), address=VIEWS["node"]).page
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
    page = open_page(world_display(), forced_colors="active", address=VIEWS["node"]).page
    expect(page.locator("#card h2")).to_be_visible()
    # Text on the card and boxes on the canvas both stand on the system's own ground.
    expect(page.locator("#card")).to_have_css("background-color", "rgb(255, 255, 255)")


def test_a_change_of_theme_repaints_the_map(open_page: Open) -> None:
    page = open_page(world_display(), color_scheme="light").page
    before = page.locator("#map canvas").screenshot()
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_css("color", "rgb(236, 239, 243)")
    assert page.locator("#map canvas").screenshot() != before
