"""Takes small pictures of the page for the documents: `python -m benchmarks.screenshots`.

Four views of the shipped facts, at the width of a laptop or of a phone, light or dark, become
WebP files of at most 100 kB in `docs/pictures/`. Chromium itself compresses them, so no further
package is needed. `--all` takes every view in both widths and both themes, for a check by eye.
"""

from __future__ import annotations

import argparse
import base64
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from ntgraph.build_outputs import build
from ntgraph.facts import shipped_facts
from tests.browser.chromium import find_chromium, lend_node

OUT = Path(__file__).parents[1] / "docs" / "pictures"
MOST_BYTES = 100_000
HEIGHTS = {1280: 800, 360: 720}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
DOPAMINE = "CHEBI%3A18243"
COCAINE, PARANOIA = "CHEBI%3A27958", "HP%3A0011999"
VIEWS = {
    "overview": "",
    "map": "#view=map",
    "card": f"#node={DOPAMINE}",
    "matrix": "#view=matrix",
    "table": "#view=table",
    "works": "#view=sources",
    "paths": f"#view=paths&from={COCAINE}&to={PARANOIA}",
    "learn": "#view=learn",
    "quiz": "#view=learn&quiz=verdict%3A3%3A1",
    "tour": f"#node={COCAINE}&tour=cocaine-and-dopamine%3A1",
    "compare": f"#node={COCAINE}&with=CHEBI%3A1391",
}
Picture = tuple[str, int, Literal["light", "dark"]]
SHOWN: tuple[Picture, ...] = (
    ("overview", 1280, "light"),
    ("map", 1280, "light"),
    ("card", 1280, "light"),
    ("matrix", 1280, "dark"),
    ("quiz", 360, "light"),
)
SETTLED_MS = 800
# On a phone, scrolls past the head of the page to the part that the address names.
TO_THE_POINT = """() => ["#tour", "#compare", "#card", ".view:not([hidden])"]
  .map((selector) => document.querySelector(selector))
  .find((element) => element && !element.hidden)
  ?.scrollIntoView({ block: "start" })"""
# Tries lower and lower quality until the file is small enough; the last one is taken anyway.
SHRINK = """async ([png, most]) => {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  let blob;
  for (const quality of [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2]) {
    blob = await canvas.convertToBlob({ type: "image/webp", quality });
    if (blob.size <= most) break;
  }
  let text = "";
  for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
  return btoa(text);
}"""


def take(
    browser: Browser, page_file: Path, address: str, width: int, scheme: Literal["light", "dark"]
) -> bytes:
    """Return one picture of the page as PNG."""
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHTS[width]},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    try:
        page = context.new_page()
        page.goto(page_file.as_uri() + address)
        page.wait_for_timeout(SETTLED_MS)
        if address and width < 1000:
            page.evaluate(TO_THE_POINT)
            page.wait_for_timeout(SETTLED_MS)
        return page.screenshot()
    finally:
        context.close()


def shrink(blank: Page, png: bytes) -> bytes:
    """Return a picture as WebP, small enough for a document."""
    text: str = blank.evaluate(SHRINK, [base64.b64encode(png).decode("ascii"), MOST_BYTES])
    return base64.b64decode(text)


def main() -> None:
    """Build the page, take every picture, and print the size of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="each view, both widths, light and dark")
    parser.add_argument("--out", type=Path, default=OUT, help="the folder for the pictures")
    options = parser.parse_args()
    everything = [
        (view, width, scheme) for view in VIEWS for width in HEIGHTS for scheme in SCHEMES
    ]
    lend_node()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        build(shipped_facts(), folder)
        page_file = Path(folder, "index.html")
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        blank = browser.new_page()
        for view, width, scheme in everything if options.all else SHOWN:
            name = f"{view}-{width}-{scheme}.webp"
            picture = shrink(blank, take(browser, page_file, VIEWS[view], width, scheme))
            (options.out / name).write_bytes(picture)
            print(f"{name}: {len(picture):,} bytes")
        browser.close()


if __name__ == "__main__":
    main()
