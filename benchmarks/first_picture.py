"""How long after opening a page the graph can be seen: ours against plain pyvis.

`python -m benchmarks.first_picture [FACTS]` builds both pages from the same facts, opens
each five times in Chromium without a network, and prints a Markdown table of medians. The
picture is there when the canvas of vis-network first shows anything but blank.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from benchmarks import bare_pyvis
from ntgraph.display import build_display
from ntgraph.facts import load_facts
from ntgraph.page import render_page
from ntgraph.views import whole_view
from tests.browser.chromium import find_chromium

TIMES = 5
PATIENCE_MS = 180_000
# A sixteenth of the picture is enough to see whether there is one, and quickly copied.
PROBE = """
(() => {
  const small = document.createElement("canvas");
  small.width = small.height = 64;
  const context = small.getContext("2d", { willReadFrequently: true });
  const look = () => {
    const canvas = document.querySelector("canvas");
    if (canvas && canvas.width > 0) {
      context.drawImage(canvas, 0, 0, 64, 64);
      if (context.getImageData(0, 0, 64, 64).data.some((value) => value > 0)) {
        globalThis.firstPicture = performance.now();
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """One page: its size and how long each opening took, in seconds."""

    name: str
    size: int
    seconds: tuple[float, ...]

    def row(self) -> str:
        """Print as a row of the table."""
        low, high = min(self.seconds), max(self.seconds)
        size = f"{self.size / 1e6:.2f} MB"
        return f"| {self.name} | {size} | {median(self.seconds):.2f} s | {low:.2f}–{high:.2f} s |"


def measure(folder: Path, times: int = TIMES) -> tuple[list[Measured], str]:
    """Build and open both pages; give the measurements and what graph was drawn."""
    facts = load_facts(folder)
    graph = f"{len(facts.nodes)} nodes, {len(facts.statements)} statements"
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        ours, plain = Path(place, "ntgraph.html"), Path(place, "plain.html")
        page = render_page(build_display(whole_view(facts)))
        ours.write_text(page, encoding="utf-8", newline="\n")
        bare_pyvis.main(str(folder), str(plain))
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        pages = {"ntgraph": ours, "pyvis: `from_nx` and its own page": plain}
        # In turn, so that a slow minute of the machine falls on both.
        seconds: dict[str, list[float]] = {name: [] for name in pages}
        for _ in range(times):
            for name, path in pages.items():
                seconds[name].append(open_once(browser, path))
        browser.close()
        return [
            Measured(name, path.stat().st_size, tuple(seconds[name]))
            for name, path in pages.items()
        ], graph


def open_once(browser: Browser, path: Path) -> float:
    """Open a page in a fresh context and give the seconds to its first picture."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_offline(True)
    page = context.new_page()
    page.add_init_script(PROBE)
    page.goto(path.as_uri(), wait_until="commit")
    page.wait_for_function("() => globalThis.firstPicture > 0", timeout=PATIENCE_MS)
    seconds: float = page.evaluate("globalThis.firstPicture") / 1000
    context.close()
    return seconds


def format_table(measured: Sequence[Measured], graph: str) -> str:
    """Print the measurements as Markdown."""
    times = len(measured[0].seconds)
    head = (
        f"| page ({graph}) | size | first picture, median of {times} | range |\n|---|--:|--:|--:|"
    )
    return "\n".join([head, *(each.row() for each in measured)])


def main(folder: str = "graph_data") -> None:
    """Measure and print."""
    print(format_table(*measure(Path(folder))))


if __name__ == "__main__":
    main(*sys.argv[1:])
