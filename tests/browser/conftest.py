"""Fixtures: a real Chromium without a network, and pages opened in it from files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Error,
    Page,
    Request,
    ViewportSize,
    sync_playwright,
)

from ntgraph.checks import load_sound_facts
from ntgraph.display import DisplayGraph, build_display
from ntgraph.facts import shipped_facts
from ntgraph.graph.views import overview
from ntgraph.page import render_page
from ntgraph.records.vocabulary import ARTICLE_LAYER
from tests.browser.chromium import find_chromium

ARGUMENTS = [
    "--no-sandbox",  # tests often run as root in a container, where the sandbox cannot start
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

MOST_RENDERED = 4
USABLE_OR_GIVEN_UP = """() => performance.getEntriesByName("ntgraph:usable").length
  || !document.documentElement.classList.contains("js")"""


@dataclass
class Opened:
    """A page in the browser, with its requests and its console messages and errors."""

    page: Page
    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    def watch(self) -> None:
        self.page.on("request", self.note_request)
        self.page.on("console", self.note_message)
        self.page.on("pageerror", self.note_error)

    def look_away(self) -> None:
        self.page.remove_listener("request", self.note_request)
        self.page.remove_listener("console", self.note_message)
        self.page.remove_listener("pageerror", self.note_error)

    def note_request(self, request: Request) -> None:
        self.requests.append(request.url)

    def note_message(self, message: ConsoleMessage) -> None:
        self.messages.append(message.text)

    def note_error(self, error: Error) -> None:
        self.messages.append(str(error))


@dataclass
class Tabs:
    """Tabs to open pages in: most tests load their page anew in one that others have used.

    Opening a tab costs more than loading a page in it. What a page can leave behind in a tab
    is set again for the next: size, media, the pointer's place. Ours keep nothing in a browser.
    """

    browser: Browser
    free: list[Page] = field(default_factory=list)

    def take(self, *, width: int, height: int, **options: Any) -> Page:
        """Return a tab of a size; any option but the color scheme needs one of its own."""
        size: ViewportSize = {"width": width, "height": height}
        scheme = options.pop("color_scheme", "light")
        media: dict[str, Any] = {"reduced_motion": "reduce", "color_scheme": scheme}
        if options or not self.free:
            context = self.browser.new_context(viewport=size, **media, **options)
            context.set_offline(True)
            return context.new_page()
        page = self.free.pop()
        page.set_viewport_size(size)
        page.emulate_media(media="null", forced_colors="none", **media)
        return page

    def give_back(self, page: Page) -> None:
        """Leave a tab as it was when nothing was open in it."""
        page.mouse.move(0, 0)
        page.goto("about:blank")
        self.free.append(page)


Open = Callable[..., Opened]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Tabs:
    """Tabs that pages are opened in, one test after the other."""
    return Tabs(browser)


@pytest.fixture(scope="session")
def shipped() -> DisplayGraph:
    """Return the display data of the shipped facts."""
    return build_display(overview(load_sound_facts(shipped_facts()).facts, layers=[ARTICLE_LAYER]))


@pytest.fixture(scope="session")
def render() -> Callable[[DisplayGraph], str]:
    """Return a function that renders a display once for all tests that open it in sequence."""
    rendered: list[tuple[DisplayGraph, str]] = []

    def render_once(display: DisplayGraph) -> str:
        for known, page in rendered:
            if known is display:
                return page
        rendered.append((display, render_page(display)))
        del rendered[:-MOST_RENDERED]
        return rendered[-1][1]

    return render_once


@pytest.fixture
def open_page(tabs: Tabs, tmp_path: Path, render: Callable[[DisplayGraph], str]) -> Iterator[Open]:
    """Open display data as a page: `open_page(display, width=360, color_scheme="dark")`.

    `before` is a script that runs before anything of the page does. It stays with its tab, so
    that tab is for one test only, as are those with options.

    Most tests are about the map, so a page opens with it unless an `address` is given.

    When the test ends, the page must have requested only itself and logged nothing.
    """
    opened: list[Opened] = []
    lasting: list[Page] = []
    path = tmp_path / "index.html"

    def open_display(
        display: DisplayGraph,
        *,
        width: int = 1280,
        height: int = 800,
        address: str | None = None,
        before: str = "",
        **options: Any,
    ) -> Opened:
        path.write_text(render(display), encoding="utf-8", newline="\n")
        plain = not before and options.keys() <= {"color_scheme"}
        page = (tabs if plain else Tabs(tabs.browser)).take(width=width, height=height, **options)
        shown = Opened(page)
        shown.watch()
        if before:
            page.add_init_script(before)
        opened.append(shown)
        if address is None:
            address = "#view=map" if display.overview else ""
        page.goto(path.as_uri() + address)
        if options.get("java_script_enabled", True):
            page.wait_for_function(USABLE_OR_GIVEN_UP)
        if plain:
            lasting.append(page)
        return shown

    yield open_display
    for shown in opened:
        if shown.page in lasting:
            tabs.give_back(shown.page)
            shown.look_away()
        else:
            shown.page.context.close()
    for shown in opened:
        assert {url.split("#")[0] for url in shown.requests} == {path.as_uri()}
        assert shown.messages == []
