"""Measures a large page in Chromium, without a network: opening, searching, clicking, two steps.

Two other pages are made of the same data: one that only unpacks them, which is what any page has
to do, and one that has what reads them but nothing that shows them.
"""

from __future__ import annotations

import random
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median
from time import monotonic
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import find_chromium, find_node

TIMES = 5
PATIENCE_S = 180
DATA = '<script type="application/json" id="ntgraph-data">'
SECTION = re.compile(r'<script type="text/plain" class="ntgraph-section".*?</script>', re.DOTALL)
USABLE = "performance.getEntriesByName('ntgraph:usable')[0]?.startTime"
PARSED = "performance.getEntriesByName('parsed')[0]?.startTime"
PARSE = """
(async () => {
  const header = JSON.parse(document.getElementById("ntgraph-data").textContent);
  for (const [name, section] of Object.entries(header.sections)) {
    await engine.readBytes(name, section, engine.readFromPage(name));
  }
  performance.mark("parsed");
})();
"""
OPEN = """
(async () => {
  const header = JSON.parse(document.getElementById("ntgraph-data").textContent);
  globalThis.graph = await engine.openGraph(header, engine.readFromPage);
  await graph.ready("links");
  await graph.prepareSearch();
  performance.mark("parsed");
})();
"""
# The milliseconds of each key of some words, one after the other.
SEARCH = """(words) => words.flatMap((word) => [...word].map((_, at) => {
  const start = performance.now();
  graph.search(word.slice(0, at + 1));
  return performance.now() - start;
}))"""
TWO_STEPS = """(nodes) => nodes.map((node) => {
  const start = performance.now();
  graph.twoSteps(node);
  return performance.now() - start;
})"""
PATHS = """(pairs) => pairs.map(([a, b]) => {
  const start = performance.now();
  graph.paths(a, b);
  return performance.now() - start;
})"""
CHOOSE = """([count, seed]) => {
  const degrees = Array.from({ length: graph.nodeCount }, (_, node) => {
    const { in: to, out } = graph.degree(node);
    return [to + out, node];
  }).filter(([degree]) => degree > 0);
  degrees.sort((one, other) => other[0] - one[0]);
  const hubs = degrees.slice(0, count).map(([, node]) => node);
  let state = seed;
  const others = Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return degrees[state % degrees.length][1];
  });
  return { hubs, others, names: others.map((node) => graph.nameOf(node)) };
}"""
# Milliseconds from a click on a link of the list to the frame after its card is shown.
CLICK = """() => new Promise((found) => {
  const links = [...document.querySelectorAll("main a[href^='#view=near&node=']")];
  const before = location.hash;
  const link = links.find((each) => each.getClientRects().length && !each.hash.includes("&kind="));
  if (!link) { found(null); return; }
  const start = performance.now();
  const look = () => {
    const passed = performance.now() - start;
    if (passed > 5000) found(null);
    else if (location.hash === before) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => found(performance.now() - start)));
  };
  link.click();
  look();
})"""


@dataclass(frozen=True, slots=True)
class Felt:
    """What a reader of a large page waits for; seconds for opening, milliseconds else.

    Lists hold one number for each key, click or node that was tried.
    """

    parsed: list[float]
    usable: list[float]
    keys: list[float]
    clicks: list[float]
    two_steps: list[float]
    paths: list[float]


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Start Chromium, and end it afterwards."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


def measure_page(browser: Browser, page: Path, scratch: Path, times: int = TIMES) -> Felt:
    """Return what a reader waits for on a page of ours that is one file."""
    data = take_data(page.read_text(encoding="utf-8"))
    bare = {name: scratch / f"{name}.html" for name in ("parse", "open")}
    for path, script in zip(bare.values(), (PARSE, OPEN), strict=True):
        path.write_text(make_bare(data, script), encoding="utf-8", newline="\n")
    parsed, usable = [], []
    for _ in range(times):
        parsed.append(open_for(browser, bare["parse"], PARSED))
        usable.append(open_for(browser, page, USABLE))
    return Felt(parsed, usable, clicks=click(browser, page), **ask(browser, bare["open"]))


def take_data(text: str) -> str:
    """Return the header and the sections of a page."""
    start = text.index(DATA)
    header = text[start : text.index("</script>", start) + len("</script>")]
    return header + "".join(SECTION.findall(text))


def make_bare(data: str, script: str) -> str:
    """Return a page with data, what reads them, and a script."""
    return (
        f'<!DOCTYPE html><meta charset="utf-8">{data}'
        f"<script>{bundle_engine()}</script><script>{script}</script>"
    )


@cache
def bundle_engine() -> str:
    """Return what reads the data of a large page as one script."""
    command = [find_node(), str(Path(__file__).with_name("engine.mjs"))]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout


def open_for(browser: Browser, path: Path, mark: str) -> float:
    """Open a page in a new context and return the seconds until it sets a mark."""
    page = open_page(browser, path)
    seconds = float(wait_for(page, mark)) / 1000
    page.context.close()
    return seconds


def open_page(browser: Browser, path: Path, address: str = "") -> Page:
    """Open a page without a network."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_offline(True)
    page = context.new_page()
    page.goto(path.as_uri() + address, wait_until="commit", timeout=PATIENCE_S * 1000)
    return page


def wait_for(page: Page, expression: str) -> Any:
    """Return the value of an expression as soon as it has one.

    Raises:
        TimeoutError: it has none after `PATIENCE_S` seconds.
    """
    asked_at = monotonic()
    while (value := page.evaluate(expression)) is None:
        if monotonic() - asked_at > PATIENCE_S:
            raise TimeoutError(expression)
        page.wait_for_timeout(100)
    return value


def ask(browser: Browser, path: Path, count: int = 20) -> dict[str, list[float]]:
    """Return the milliseconds of keys, of two steps and of paths on a page that only reads data.

    Words are names of nodes, whole and with one letter changed; nodes are the best-connected
    ones and others.
    """
    page = open_page(browser, path)
    wait_for(page, PARSED)
    chosen = page.evaluate(CHOOSE, [count, 7])
    words = [*chosen["names"], *misspell(chosen["names"])]
    pairs = list(zip(chosen["hubs"], chosen["others"], strict=True))
    pairs += list(zip(chosen["others"], reversed(chosen["others"]), strict=True))
    found = {
        "keys": page.evaluate(SEARCH, [word[:24] for word in words]),
        "two_steps": page.evaluate(TWO_STEPS, [*chosen["hubs"], *chosen["others"]]),
        "paths": page.evaluate(PATHS, pairs),
    }
    page.context.close()
    return found


def misspell(names: Sequence[str]) -> Iterator[str]:
    """Yield each name with one letter changed, each time the same."""
    draw = random.Random(5)  # noqa: S311 - made-up mistakes
    for name in names:
        at = draw.randrange(len(name))
        yield f"{name[:at]}{draw.choice('aeirst')}{name[at + 1 :]}"


def click(browser: Browser, path: Path, count: int = 5) -> list[float]:
    """Return the milliseconds from clicks on links to nodes and statements to what they show."""
    page = open_page(browser, path, "#view=near")
    wait_for(page, USABLE)
    page.wait_for_timeout(1_000)
    page.locator("#search").fill("ca")
    page.locator("#found li").first.wait_for()
    page.locator("#search").press("Enter")
    page.locator("main a[href*='node=']:visible").first.wait_for()
    clicks = []
    for _ in range(count):
        taken = page.evaluate(CLICK)
        if taken is not None:
            clicks.append(float(taken))
        page.wait_for_timeout(300)
    page.context.close()
    return clicks


def describe(felt: Felt) -> Mapping[str, str]:
    """Return the figures as cells of a table, by their names."""

    def tell(values: Sequence[float], unit: str) -> str:
        if not values:
            return "–"
        most = sorted(values)[int(0.95 * (len(values) - 1))]
        return f"{median(values):.1f} / {most:.1f} {unit}"

    parsed, usable = median(felt.parsed), median(felt.usable)
    return {
        "its data unpacked": f"{parsed:.2f} s",
        "usable": f"{usable:.2f} s",
        "to its data": f"{usable / parsed:.2f}",
        "a key": tell(felt.keys, "ms"),
        "click": tell(felt.clicks, "ms"),
        "two steps": tell(felt.two_steps, "ms"),
        "paths": tell(felt.paths, "ms"),
    }
