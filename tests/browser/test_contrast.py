"""Contrast measured on the pixels that the page draws: its lines, its boxes, its words.

A palette may promise what the drawn page does not keep: colors are mixed, thinned and laid
over each other. So these tests look at screenshots only.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import quote

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from ntgraph.display import DisplayGraph
from ntgraph.display.model import DisplayEdge, DisplayStatement
from tests.browser.conftest import Open
from tests.browser.guard import go

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LEAST_FOR_LINES = 3.0
LEAST_FOR_TEXT = 4.5
# Rounding of colors to whole numbers must not decide.
ROUNDING = 0.05
# Fine enough for the core of each letter to have its full color.
PIXELS = 3
# A dashed line has gaps; the marks on a line are narrower than this share of it.
LEAST_INK = 0.4
THEMES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced, light": {"color_scheme": "light", "forced_colors": "active"},
    "forced, dark": {"color_scheme": "dark", "forced_colors": "active"},
}
in_all_themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)

# Returns the visible texts in the window: their place, and what they look like by the style.
TEXTS = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (!/[a-z0-9]{2}/i.test(node.data) || !owner.checkVisibility()) continue;
    if (owner.closest(".unseen, .skip, script, style, option, [aria-disabled=true], :disabled")) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getClientRects()[0];
    if (!box || box.width < 8 || box.top < 0 || box.left < 0) continue;
    if (box.bottom > innerHeight || box.right > innerWidth) continue;
    const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (middle !== owner && !owner.contains(middle) && !middle?.contains(owner)) continue;
    const { color, fill, fontSize, fontWeight } = getComputedStyle(owner);
    const look = [color, fill, fontSize, fontWeight, owner.className?.baseVal ?? owner.className];
    const { left, top, width, height } = box;
    found.push({ look: look.join(" "), text: node.data.trim().slice(0, 40),
      box: [left, top, left + width, top + height] });
  }
  return found;
}"""
# Returns points along each line of the overview's picture and of legends, in px of the window.
# The sample of faint lines is left out: they are faint until one of their ends is chosen.
SVG_LINES = """() => [".story path", ".story-key .shaft", ".legend-lines .shaft"]
  .flatMap((each) => [...document.querySelectorAll(each)])
  .filter((path) => path.checkVisibility() && getComputedStyle(path).stroke !== "none"
    && getComputedStyle(path).fill === "none" && !path.matches(".halo, .back"))
  .map((path) => {
    const matrix = path.getScreenCTM();
    const long = path.getTotalLength();
    const points = Array.from({ length: 41 }, (_, at) =>
      path.getPointAtLength((long * (at + 2)) / 44).matrixTransform(matrix));
    return points.map(({ x, y }) => [x, y])
      .filter(([x, y]) => x > 2 && y > 2 && x < innerWidth - 2 && y < innerHeight - 2);
  })
  .filter((points) => points.length > 20)"""
VIEWS = (
    "#view=overview",
    "#view=map",
    "#node=CHEBI%3A27958",
    "#statement=st%3Aabacc1e5794d3c00",
    "#view=matrix&layer=accepted",
    "#view=table",
    "#view=sources",
    "#view=paths&from=CHEBI%3A27958&to=HP%3A0011999",
    "#view=learn",
    "#view=learn&quiz=all:1:1",
    "#view=learn&tour=safety-first:2",
)


def shoot(page: Page, box: Iterable[float] | None = None) -> np.ndarray:
    """Return the pixels of the window, or of a part of it, as red, green and blue."""
    clip: Any = None
    if box is not None:
        left, top, right, bottom = map(round, box)
        clip = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    return np.asarray(Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("RGB"))


def luminance(pixels: np.ndarray) -> np.ndarray:
    """Return the relative luminance of pixels, as WCAG defines it."""
    parts = pixels / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    weighed: np.ndarray = linear @ np.array([0.2126, 0.7152, 0.0722])
    return weighed


def ground_of(pixels: np.ndarray) -> float:
    """Return the luminance of the color that most pixels have."""
    packed = pixels.reshape(-1, 3).astype(np.int64) @ np.array([1 << 16, 1 << 8, 1])
    colors, counts = np.unique(packed, return_counts=True)
    most = int(colors[counts.argmax()])
    return float(luminance(np.array([most >> 16, most >> 8 & 255, most & 255])))


def contrasts(pixels: np.ndarray, ground: float) -> np.ndarray:
    """Return the contrast of each pixel to a ground."""
    own = luminance(pixels)
    ratios: np.ndarray = (np.maximum(own, ground) + 0.05) / (np.minimum(own, ground) + 0.05)
    return ratios


def crop(image: np.ndarray, box: Iterable[float]) -> np.ndarray:
    """Return the part of the window inside left, top, right and bottom, given in px of CSS."""
    left, top, right, bottom = (max(0, round(edge * PIXELS)) for edge in box)
    return image[top:bottom, left:right]


def best_by_look(image: np.ndarray, texts: list[dict[str, Any]]) -> dict[str, tuple[float, str]]:
    """Return for each look of a text the greatest contrast that one of its texts shows."""
    best: dict[str, tuple[float, str]] = {}
    for text in texts:
        pixels = crop(image, text["box"])
        ratio = float(contrasts(pixels, ground_of(pixels)).max())
        if ratio > best.get(text["look"], (0.0, ""))[0]:
            best[text["look"]] = ratio, text["text"]
    return best


@in_all_themes
def test_words_stand_out(open_page: Open, shipped: DisplayGraph, theme: dict[str, Any]) -> None:
    page = open_page(shipped, device_scale_factor=PIXELS, **theme).page
    low, looks = {}, 0
    for view in VIEWS:
        go(page, view)
        expect(page.locator(".view:visible").first).to_be_visible()
        page.mouse.move(0, 0)
        best = best_by_look(shoot(page), page.evaluate(TEXTS))
        looks += len(best)
        for look, (ratio, text) in best.items():
            if ratio < LEAST_FOR_TEXT - ROUNDING:
                low[view, text] = f"{ratio:.2f} ({look})"
    assert low == {}
    assert looks > 5 * len(VIEWS)


@in_all_themes
def test_lines_of_pictures_and_legends_stand_out(
    open_page: Open, shipped: DisplayGraph, theme: dict[str, Any]
) -> None:
    page = open_page(shipped, device_scale_factor=PIXELS, **theme).page
    low, seen = [], 0
    for view in ("#view=overview", "#view=map"):
        go(page, view)
        expect(page.locator(".view:visible").first).to_be_visible()
        image = shoot(page)
        ground = ground_of(image)
        for points in page.evaluate(SVG_LINES):
            seen += 1
            inked = [
                contrasts(crop(image, (x - 1.5, y - 1.5, x + 1.5, y + 1.5)), ground).max()
                >= LEAST_FOR_LINES - ROUNDING
                for x, y in points
            ]
            if sum(inked) < LEAST_INK * len(inked):
                low.append((view, points[20], sum(inked)))
    assert low == []
    assert seen > 20


def lone_lines(display: DisplayGraph) -> Iterator[tuple[str, DisplayEdge, DisplayStatement]]:
    """Yield each line whose one end has no other line, with that end and its statement."""
    off = {node.id for node in display.nodes if node.off_map}
    edges = [edge for edge in display.edges if not {edge.source, edge.target} & off]
    lines = Counter(end for edge in edges for end in {edge.source, edge.target})
    said = {each.id: each for each in display.statements}
    for edge in edges:
        for end in (edge.source, edge.target):
            if lines[end] == 1 and len(edge.statements) == 1:
                yield end, edge, said[edge.statements[0]]


Look = Callable[[DisplayEdge, DisplayStatement], str]


def lines_to_draw(display: DisplayGraph) -> Iterator[tuple[str, str, str]]:
    """Yield a coloring, what a line shows by it, and the lone end of such a line, for each."""
    looks: dict[str, Look] = {
        "": lambda edge, said: f"sign {edge.sign}, hedged {edge.hedged}, negated {edge.negated}",
        "verdict": lambda edge, said: said.verdict,
        "cited": lambda edge, said: str(any(each.cites for each in said.evidence)),
    }
    for by, look in looks.items():
        ends = {look(edge, said): end for end, edge, said in lone_lines(display)}
        for shows, end in sorted(ends.items()):
            yield by, shows, end


Box = dict[str, float]


def two_boxes(page: Page) -> tuple[Box, Box]:
    """Return where the only two boxes of the map are: that of the neighbor, that of the center."""
    page.get_by_role("application").focus()
    ring = page.locator(".cursor-ring")
    boxes: list[Box] = []
    for key in ("ArrowLeft", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
        # The ring moves with the next picture of the map.
        page.evaluate("() => new Promise((r) => requestAnimationFrame(() => setTimeout(r, 50)))")
        box = ring.bounding_box() if ring.is_visible() else None
        if box:
            boxes.append({"left": box["x"], "right": box["x"] + box["width"],
                          "top": box["y"], "bottom": box["y"] + box["height"]})  # fmt: skip
    # The ring would be in the pictures.
    page.keyboard.press("Tab")
    expect(page.locator("#card h2")).to_be_visible()
    return boxes[0], boxes[1]


@in_all_themes
def test_lines_of_the_map_stand_out(
    open_page: Open, shipped: DisplayGraph, theme: dict[str, Any]
) -> None:
    page = open_page(shipped, device_scale_factor=PIXELS, **theme).page
    low, seen = {}, set()
    for by, shows, end in lines_to_draw(shipped):
        go(page, f"#node={quote(end, safe='')}" + (f"&color={by}" if by else ""))
        expect(page.locator("#card h2")).to_be_visible()
        left, right = sorted(two_boxes(page), key=lambda box: box["left"])
        gap = right["left"] - left["right"]
        assert gap > 20, (by, shows, end)
        space = (
            left["right"] + gap * 0.1,
            min(left["top"], right["top"]),
            right["left"] - gap * 0.25,
            max(left["bottom"], right["bottom"]),
        )
        pixels = shoot(page, space)
        inked = contrasts(pixels, ground_of(pixels)).max(axis=0) >= LEAST_FOR_LINES - ROUNDING
        seen.add((by, shows))
        if inked.mean() < LEAST_INK:
            low[by, shows] = f"{inked.mean():.2f} of the line at {end}"
    assert low == {}
    assert len(seen) >= 10


def ends_by_type(display: DisplayGraph) -> dict[str, tuple[str, bool]]:
    """Return for each type a node with one line, and whether its neighbor is the one of the type.

    Only in the neighborhood of such a node do arrow keys surely lead to both boxes.
    """
    type_of = {node.id: node.type for node in display.nodes}
    found = {}
    for end, edge, _ in lone_lines(display):
        other = edge.target if edge.source == end else edge.source
        found[type_of[other]] = end, True
        found[type_of[end]] = end, False
    return found


@in_all_themes
def test_words_and_glyphs_of_boxes_stand_out(
    open_page: Open, shipped: DisplayGraph, theme: dict[str, Any]
) -> None:
    page = open_page(shipped, device_scale_factor=PIXELS, **theme).page
    low = {}
    by_type = ends_by_type(shipped)
    for type_, (end, is_neighbor) in by_type.items():
        go(page, f"#node={quote(end, safe='')}")
        expect(page.locator("#card h2")).to_be_visible()
        neighbor, center = two_boxes(page)
        box = neighbor if is_neighbor else center
        # Inside the ring and the border; the glyph stands left, the words fill the rest.
        pixels = shoot(
            page, (box["left"] + 11, box["top"] + 11, box["right"] - 11, box["bottom"] - 11)
        )
        third = min(16 * PIXELS, pixels.shape[1] // 3)
        ground = ground_of(pixels)
        glyph, words = pixels[:, :third], pixels[:, third:]
        for name, part, least in (
            ("glyph", glyph, LEAST_FOR_LINES),
            ("words", words, LEAST_FOR_TEXT),
        ):
            ratio = float(contrasts(part, ground).max())
            if ratio < least - ROUNDING:
                low[type_, name] = f"{ratio:.2f} at {end}"
    assert low == {}
    assert len(by_type) > 8
