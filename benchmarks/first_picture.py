"""Measures how long it takes from opening a page until its graph can be seen and used.

`python -m benchmarks.first_picture` builds our pages and others, opens each fifteen times in
Chromium without a network, and prints Markdown tables of medians. The picture is there when the
canvas first shows anything or, on a page that opens with its overview, one frame after the
overview's drawing has a place; a page is usable when its search also gives results. Ours are
opened as they are, and with the map.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import monotonic

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks import bare_pyvis
from benchmarks.bare_pages import draw_bare, hold_data, make_large
from ntgraph.display import DisplayGraph, build_display
from ntgraph.facts import load_facts, shipped_facts
from ntgraph.graph.display_limits import MOST_BOXES_DRAWN
from ntgraph.graph.views import overview
from ntgraph.page import render_page
from tests.browser.chromium import find_chromium

TIMES = 15
PAN_MS = 2_000
PATIENCE_S = 180
OURS, OURS_MAP = "ntgraph, as it opens", "ntgraph, opened with the map"
BARE, PYVIS = "vis-network and the graph alone", "pyvis: `from_nx`, its own page"
LARGE, LARGE_MAP = "10,000 nodes, as they open", "10,000 nodes, opened with the map"
DATA = "their data alone, inflated and parsed"
MAP = "#view=map"
# A small copy of the picture is enough to see whether there is one, and is made quickly.
PROBE = """
(() => {
  const small = document.createElement("canvas");
  small.width = small.height = 64;
  const context = small.getContext("2d", { willReadFrequently: true });
  const search = () => {
    const input = document.getElementById("search");
    if (!input) return;
    input.value = "copy 0999";
    input.dispatchEvent(new Event("input"));
    if (document.getElementById("found").children.length) globalThis.usable = performance.now();
    else requestAnimationFrame(search);
  };
  const found = () => {
    globalThis.firstPicture = performance.now();
    search();
  };
  const look = () => {
    const drawing = document.querySelector("#view-overview .story");
    if (drawing && drawing.getBoundingClientRect().width > 0) {
      requestAnimationFrame(found);
      return;
    }
    const canvas = document.querySelector("canvas");
    if (canvas && canvas.width > 0) {
      context.drawImage(canvas, 0, 0, 64, 64);
      if (context.getImageData(0, 0, 64, 64).data.some((value) => value > 0)) {
        found();
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
"""
PICTURE, USABLE = "globalThis.firstPicture", "globalThis.usable"
ASKED = {
    LARGE: USABLE,
    LARGE_MAP: USABLE,
    DATA: "performance.getEntriesByName('parsed')[0]?.startTime",
}
COUNT_FRAMES = """() => {
  globalThis.frames = 0;
  const count = () => { globalThis.frames += 1; requestAnimationFrame(count); };
  requestAnimationFrame(count);
}"""

Seconds = dict[str, list[float]]


def measure(shown: Mapping[str, str], browser: Browser, place: Path) -> Seconds:
    """Return the seconds of each page, opened in turn so that a slow minute affects all alike."""
    paths = {name: place / f"{at}.html" for at, name in enumerate(shown)}
    for name, path in paths.items():
        path.write_text(shown[name], encoding="utf-8", newline="\n")
    seconds: Seconds = {name: [] for name in shown}
    for _ in range(TIMES):
        for name, path in paths.items():
            seconds[name].append(open_once(browser, path, name))
    return seconds


def open_once(browser: Browser, path: Path, name: str) -> float:
    """Open a page in a new context and return the seconds until it can be seen or used."""
    page = open_page(browser, path, MAP if name in (OURS_MAP, LARGE_MAP) else "")
    milliseconds = ask(page, ASKED.get(name, PICTURE))
    page.context.close()
    return milliseconds / 1000


def ask(page: Page, for_time: str) -> float:
    """Evaluate `for_time` in the page again and again until it is a time; return it in ms.

    If Playwright waited for it, the page would run that script meanwhile.

    Raises:
        TimeoutError: there is no time after `PATIENCE_S` seconds.
    """
    asked_at = monotonic()
    while (milliseconds := page.evaluate(for_time)) is None:
        if monotonic() - asked_at > PATIENCE_S:
            raise TimeoutError(for_time)
        page.wait_for_timeout(100)
    return float(milliseconds)


def open_page(browser: Browser, path: Path, address: str = "") -> Page:
    """Open a page without a network, with the script that watches for its first picture."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_offline(True)
    page = context.new_page()
    page.add_init_script(PROBE)
    page.goto(path.as_uri() + address, wait_until="commit", timeout=PATIENCE_S * 1000)
    return page


def pan(browser: Browser, path: Path, address: str) -> float:
    """Drag the map back and forth; return the frames per second."""
    page = open_page(browser, path, address)
    ask(page, PICTURE)
    box = page.locator("canvas").bounding_box()
    x, y = (box["x"] + box["width"] / 2, box["y"] + 8) if box else (600.0, 300.0)
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(COUNT_FRAMES)
    start, first = page.evaluate("[performance.now(), globalThis.frames]")
    now, frames, step = start, first, 0
    while now - start < PAN_MS:
        step += 1
        page.mouse.move(x + 120 * (step % 2), y + 3 * (step % 40))
        now, frames = page.evaluate("[performance.now(), globalThis.frames]")
    page.context.close()
    return float((frames - first) / (now - start) * 1000)


def compare_pan(display: DisplayGraph, browser: Browser, place: Path) -> dict[str, list[float]]:
    """Return the frames per second of our page and of the bare one, panned in turn."""
    paths = {BARE: place / "pan-bare.html", OURS_MAP: place / "pan.html"}
    paths[OURS_MAP].write_text(render_page(display), encoding="utf-8", newline="\n")
    paths[BARE].write_text(draw_bare(display), encoding="utf-8", newline="\n")
    rates: dict[str, list[float]] = {name: [] for name in paths}
    for _ in range(TIMES):
        for name, path in paths.items():
            rates[name].append(pan(browser, path, "" if name == BARE else MAP))
    return rates


def table(
    heads: Sequence[str], measured: Mapping[str, Sequence[float]], sizes: Mapping[str, int]
) -> Iterable[str]:
    """Yield the lines of a Markdown table of medians, with their ratios to the first row."""
    yield f"| {' | '.join(heads)} |\n|---|--:|--:|--:|--:|"
    first = median(next(iter(measured.values())))
    for name, values in measured.items():
        middle = median(values)
        size = f"{sizes[name] / 1e6:.2f} MB" if name in sizes else ""
        span = f"{min(values):.2f}–{max(values):.2f}"
        yield f"| {name} | {size} | {middle:.2f} | {span} | {middle / first:.2f} |"


def main() -> None:
    """Measure, and print the tables."""
    folder = shipped_facts()
    shipped = build_display(overview(load_facts(folder), layers=["article"]))
    large = make_large()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        place = Path(name)
        bare_pyvis.main(str(folder), str(place / "pyvis.html"))
        plain = (place / "pyvis.html").read_text(encoding="utf-8")
        page, great_page = render_page(shipped), render_page(large)
        small = {BARE: draw_bare(shipped), OURS: page, OURS_MAP: page, PYVIS: plain}
        great = {DATA: hold_data(large), LARGE: great_page, LARGE_MAP: great_page}
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        seconds = measure(small, browser, place)
        usable = measure(great, browser, place)
        rates = compare_pan(large, browser, place)
        browser.close()
    sizes = {name: len(text.encode()) for name, text in {**small, **great}.items()}
    graph = f"{len(shipped.nodes)} nodes, {len(shipped.statements)} statements"
    heads = ["size", f"first picture, s, median of {TIMES}", "range", "to the first row"]
    print(*table([f"page ({graph})", *heads], seconds, sizes), sep="\n", end="\n\n")
    heads[1] = f"usable, s, median of {TIMES}"
    print(*table(["page", *heads], usable, sizes), sep="\n", end="\n\n")
    heads[1] = f"frames a second, median of {TIMES}"
    title = f"panning {MOST_BOXES_DRAWN} of {len(large.nodes):,} nodes"
    print(*table([title, *heads], rates, {}), sep="\n")


if __name__ == "__main__":
    main()
