"""What a reader does first, in Chromium, Firefox and WebKitGTK; no engine has a test of its own."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.browser.engines.conftest import Shown, Start
from tests.browser.engines.installed import NAMES
from tests.browser.engines.window import Window, wait_until

pytestmark = pytest.mark.browser

MOST_TABS = 60
QUESTIONS = 10
FIRST_PICTURE = 'performance.getEntriesByName("ntgraph:first-picture").length'
ON_MAP = 'document.activeElement.getAttribute("role") === "application"'
ON_CARD = 'document.activeElement.matches("#card h2")'
# How many colors the canvas of the map has, looked at in steps; one only if nothing is drawn.
COLORS = """(() => {
  const canvas = document.querySelector("#map canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const colors = new Set();
  for (let at = 0; at < data.length; at += 4) colors.add(data.slice(at, at + 4).join());
  return colors.size;
})()"""
# Drags the map to the left as a mouse does, and notes what the canvas had before and has then.
DRAG = """(() => {
  const pane = document.querySelector("#map .pane");
  const canvas = pane.querySelector("canvas");
  const { width, height } = canvas;
  const look = () => canvas.getContext("2d").getImageData(0, 0, width, height).data;
  const { left, top } = pane.getBoundingClientRect();
  // A pointer that is not real cannot be captured.
  pane.setPointerCapture = () => {};
  const send = (type, x, buttons) => pane.dispatchEvent(new PointerEvent(type, {
    bubbles: true, pointerId: 1, pointerType: "mouse", buttons,
    clientX: left + x, clientY: top + 5,
  }));
  const before = look();
  send("pointerdown", 200, 1);
  for (const x of [190, 168, 136]) send("pointermove", x, 1);
  send("pointerup", 136, 0);
  requestAnimationFrame(() => requestAnimationFrame(() => {
    globalThis.dragged = { before, after: look(), width, height };
  }));
})()"""
SLID = """(() => {
  const { before, after, width, height } = globalThis.dragged;
  const by = Math.round(64 * devicePixelRatio);
  let [same, seen] = [0, 0];
  const fresh = new Set();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = 4 * (y * width + x);
      const dot = after.slice(at, at + 4).join();
      if (x >= width - by) fresh.add(dot);
      else {
        seen += 1;
        same += dot === before.slice(at + 4 * by, at + 4 * by + 4).join();
      }
    }
  }
  return { same: same / seen, fresh: fresh.size };
})()"""
BRIGHTNESS = """(() => {
  const channels = getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g);
  return channels.slice(0, 3).reduce((sum, channel) => sum + Number(channel), 0) / 3;
})()"""
VIEWS = ("overview", "map", "matrix", "table", "sources", "paths", "learn")


def find(window: Window, words: str) -> None:
    """Search for words and choose the first thing found."""
    window.click("#search")
    window.type(words)
    window.until("!document.getElementById('found').hidden")
    window.press("Enter")


def heading_of_card(window: Window, words: str) -> None:
    """Wait for a card of this heading."""
    window.until(f"document.querySelector('#card h2')?.textContent === {json.dumps(words)}")


def saved_file(window: Window, ending: str) -> Path:
    """Wait for a file of this ending among the downloads."""

    def find_saved() -> list[Path]:
        window.run("0")  # Playwright tells of a file only while it is asked for something
        return [each for each in window.downloads.glob(f"*{ending}") if each.stat().st_size]

    wait_until(lambda: bool(find_saved()), f"a saved file *{ending}")
    return find_saved()[0]


def open_save_menu(window: Window) -> None:
    """Open the menu 'Save picture'; a browser that has just saved a file may miss a click."""

    def is_open() -> bool:
        if window.run("document.getElementById('save-menu').hidden"):
            window.click("#save")
        return not window.run("document.getElementById('save-menu').hidden")

    wait_until(is_open, "an open menu of pictures", pause=0.5)


def test_the_first_picture_comes_from_a_file(shown: Shown) -> None:
    window = shown.open()
    assert str(window.run("location.protocol")) == "file:"
    window.until("document.querySelector('.story').checkVisibility()")
    assert window.text("h1")
    window.click('#views a[href="#view=map"]')
    window.until(FIRST_PICTURE)
    assert window.run(COLORS) > len(VIEWS)


def test_a_dragged_map_slides_and_shows_what_comes_into_sight(shown: Shown) -> None:
    window = shown.open("#view=map")
    window.run(DRAG)
    window.until("globalThis.dragged !== undefined")
    slid = window.run(SLID)
    assert slid["same"] > 0.999
    assert slid["fresh"] > 20


def test_each_view_is_shown_by_its_tab(shown: Shown) -> None:
    window = shown.open()
    for view in (*VIEWS[1:], VIEWS[0]):
        window.click(f'#views a[href="#view={view}"]')
        window.until(f"document.getElementById('view-{view}').checkVisibility()")
        seen = window.run("[...document.querySelectorAll('.view')].filter((e) => !e.hidden).length")
        assert seen == 1
        assert len(window.text(f"#view-{view}")) > len(view)


def test_search_finds_a_drug_by_the_first_letters(shown: Shown) -> None:
    window = shown.open()
    find(window, "cocain")
    heading_of_card(window, "cocaine")
    assert "node=" in str(window.run("location.hash"))


def test_keys_alone_lead_to_the_map_over_a_box_and_back(shown: Shown) -> None:
    window = shown.open("#view=map")
    window.click("#search")
    for _ in range(MOST_TABS):
        window.press("Tab")
        if window.run(ON_MAP):
            break
    assert window.run(ON_MAP)
    window.press("ArrowRight")
    window.press("Enter")  # chooses
    window.until("!document.getElementById('card').hidden")
    window.press("Enter")  # reads the card
    window.until(ON_CARD)
    assert window.text("#card h2")
    window.press("Escape")
    window.until("document.getElementById('card').hidden")
    window.until(ON_MAP)


def test_a_quiz_is_taken_to_its_end(shown: Shown) -> None:
    window = shown.open("#view=learn&quiz=all:7:1")
    for at in range(1, QUESTIONS + 1):
        window.until(f"document.querySelector('#quiz .kicker')?.innerText.includes('{at} of')")
        window.click("#quiz .answer")
        # The button for the next question gets the focus.
        window.until("document.activeElement?.matches('#quiz .reply button')")
        window.press("Enter")
    window.until(f"document.querySelector('#quiz h3')?.innerText.includes('of {QUESTIONS} right')")


def test_back_and_an_address_restore_what_was_seen(shown: Shown) -> None:
    window = shown.open()
    find(window, "cocaine")
    heading_of_card(window, "cocaine")
    link = "#card a[href*='statement=']"
    sentence = window.text(link)
    window.click(link)
    heading_of_card(window, sentence)
    window.until("location.hash.includes('statement=')")
    address = str(window.run("location.hash"))
    window.back()
    heading_of_card(window, "cocaine")
    window.back()
    window.until("document.getElementById('card').hidden")
    shown.open(address)
    heading_of_card(window, sentence)


def test_a_picture_and_a_table_are_saved_as_files(shown: Shown) -> None:
    window = shown.open("#view=map")
    for kind, start in (("svg", b"<svg"), ("png", b"\x89PNG")):
        open_save_menu(window)
        window.click(f"#save-{kind}")
        assert start in saved_file(window, f".{kind}").read_bytes()[:100]
    window.click('#views a[href="#view=table"]')
    window.click("#table-csv")
    with saved_file(window, ".csv").open(encoding="utf-8-sig", newline="") as table:
        rows = list(csv.reader(table))
    counted = "JSON.parse(document.getElementById('ntgraph-data').textContent).statements?.length"
    assert rows[0][0] == "Statement"
    assert len(rows) > (window.run(counted) or len(VIEWS))


def test_what_the_page_says_would_be_heard(shown: Shown) -> None:
    window = shown.open()
    window.run("void console.warn('something is wrong')")
    window.run(
        "void document.body.append(Object.assign(new Image(), { src: 'https://a.invalid/' }))"
    )
    window.until("heard.length >= 2")
    assert shown.heard()[0] == "warn: something is wrong"
    assert "refused: img-src" in shown.heard()[1]
    shown.open()


@pytest.mark.parametrize("name", NAMES)
def test_a_dark_screen_gets_a_dark_page(start: Start, page_file: Path, name: str) -> None:
    window = start(name, dark=True)
    try:
        shown = Shown(window, page_file)
        shown.open()
        assert window.run("matchMedia('(prefers-color-scheme: dark)').matches")
        assert window.run(BRIGHTNESS) < 64
        assert shown.heard() == []
    finally:
        window.close()
