"""The picture of the map: without scripts on the page, and saved as a file."""

from __future__ import annotations

import struct
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.page.displays import hostile_display, world_display
from tests.world import CAFFEINE, SCRIPT

pytestmark = pytest.mark.browser

SPACE = "{http://www.w3.org/2000/svg}"
PNG_START = b"\x89PNG\r\n\x1a\n"


def save(page: Page, kind: str) -> tuple[str, Path]:
    """Save the picture by the menu; return the file's name and path."""
    page.get_by_role("button", name="Save picture").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name=kind).click()
    return waiting.value.suggested_filename, waiting.value.path()


def texts_of(path: Path) -> list[str]:
    root = ElementTree.parse(path).getroot()  # noqa: S314 - the page under test made it
    return [element.text or "" for element in root.iter(f"{SPACE}text")]


def test_without_scripts_the_map_is_a_picture(open_page: Open) -> None:
    page = open_page(world_display(), java_script_enabled=False).page
    picture = page.get_by_role("img", name="A tiny world")
    expect(picture).to_be_visible()
    for node in world_display().nodes:
        for line in node.lines:
            expect(picture.get_by_text(line).first).to_be_visible()


def test_with_scripts_the_picture_gives_way_to_the_map(open_page: Open) -> None:
    page = open_page(world_display()).page
    expect(page.locator("#map canvas")).to_be_visible()
    expect(page.locator("#picture")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_picture_takes_the_colors_of_the_theme(open_page: Open, scheme: str) -> None:
    page = open_page(world_display(), java_script_enabled=False, color_scheme=scheme).page
    expect(page.locator("#picture .picture-frame")).to_have_css(
        "background-color", "rgb(25, 29, 36)" if scheme == "dark" else "rgb(255, 255, 255)"
    )
    box = page.locator("#picture .t0 rect").first
    assert box.evaluate("(box) => getComputedStyle(box).fill") != "none"


def test_on_a_small_screen_the_picture_scrolls_by_itself(open_page: Open) -> None:
    page = open_page(world_display(), width=360, java_script_enabled=False).page
    frame = page.get_by_role("region", name="Picture of the map")
    assert frame.evaluate("(frame) => frame.scrollWidth > frame.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    frame.focus()
    expect(frame).to_be_focused()


def test_the_whole_map_is_saved_as_a_drawing(open_page: Open) -> None:
    display = world_display()
    name, path = save(open_page(display).page, "SVG")
    assert name == "a-tiny-world.svg"
    shown = texts_of(path)
    assert {line for node in display.nodes for line in node.lines} <= set(shown)
    words = " ".join(shown)
    assert display.title in words
    assert f"Data version {display.version}" in words
    assert "not advice" in words
    assert display.articles[0].publisher in words


def test_what_is_looked_at_is_what_is_saved(open_page: Open) -> None:
    page = open_page(world_display(), address=f"#node={quote(CAFFEINE)}").page
    name, path = save(page, "SVG")
    assert name == "a-tiny-world-caffeine.svg"
    shown = texts_of(path)
    assert "caffeine" in shown
    far = next(node for node in world_display().nodes if node.id == SCRIPT)
    assert not set(far.lines) & set(shown)


def test_what_is_filtered_is_not_saved(open_page: Open) -> None:
    page = open_page(world_display()).page
    page.get_by_role("checkbox", name="drugs").uncheck()
    _, path = save(page, "SVG")
    assert "caffeine" not in texts_of(path)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_map_is_saved_as_pixels(open_page: Open, scheme: str) -> None:
    page = open_page(world_display(), color_scheme=scheme).page
    name, path = save(page, "PNG")
    assert name == "a-tiny-world.png"
    data = path.read_bytes()
    assert data.startswith(PNG_START)
    width, height = struct.unpack(">II", data[16:24])
    assert width > 1200
    assert height > 200
    assert page.evaluate(PIXEL, data.hex()) == ([25, 29, 36] if scheme == "dark" else [255] * 3)


# Returns the color of the first pixel, the background; the page's policy forbids loading the file.
PIXEL = """async (hex) => {
  const bytes = Uint8Array.from(hex.match(/../g), (pair) => Number.parseInt(pair, 16));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const ctx = canvas.getContext("2d");
  ctx.drawImage(bitmap, 0, 0);
  return [...ctx.getImageData(2, 2, 1, 1).data].slice(0, 3);
}"""


def test_the_menu_is_used_by_keyboard(open_page: Open) -> None:
    page = open_page(world_display(), address=f"#node={quote(CAFFEINE)}").page
    button = page.get_by_role("button", name="Save picture")
    button.focus()
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="PNG")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(page.locator("#card")).to_be_visible()
    button.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename.endswith(".svg")
    expect(button).to_be_focused()
    expect(page.locator("#announcer")).to_contain_text("Picture saved as")


def test_the_menu_closes_when_one_goes_elsewhere(open_page: Open) -> None:
    page = open_page(world_display()).page
    button = page.get_by_role("button", name="Save picture")
    button.click()
    page.locator("#search").click()
    expect(page.locator("#save-menu")).to_be_hidden()
    button.click()
    page.get_by_role("heading", level=1).click()
    expect(page.locator("#save-menu")).to_be_hidden()


@pytest.mark.parametrize("width", [1280, 360])
def test_the_menu_stands_inside_the_window(open_page: Open, width: int) -> None:
    page = open_page(world_display(), width=width).page
    page.get_by_role("button", name="Save picture").click()
    menu = page.locator("#save-menu")
    menu.scroll_into_view_if_needed()
    box = menu.bounding_box()
    frame = page.locator("#view-map").bounding_box()
    assert box
    assert frame
    assert frame["x"] <= box["x"]
    assert box["x"] + box["width"] <= frame["x"] + frame["width"]
    assert box["y"] >= frame["y"]


def test_hostile_names_are_text_in_the_saved_picture(open_page: Open) -> None:
    page = open_page(hostile_display()).page
    for kind in ("SVG", "PNG"):
        _, path = save(page, kind)
        assert path.stat().st_size > 1000
    _, path = save(page, "SVG")
    assert "</script><script>globalThis.canary=1</script>" in texts_of(path)
    assert page.evaluate("globalThis.canary") is None
