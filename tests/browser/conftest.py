"""Fixtures: a real Chromium without a network, and pages opened in it from files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

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
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))


Open = Callable[..., Opened]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


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
def open_page(
    browser: Browser, tmp_path: Path, render: Callable[[DisplayGraph], str]
) -> Iterator[Open]:
    """Yield a function that opens a page: `open_page(display, width=360, color_scheme="dark")`.

    `before` is a script that runs before the scripts of the page.

    When the test ends, the page must have requested only itself and logged nothing.
    """
    opened: list[Opened] = []
    path = tmp_path / "index.html"

    def open_display(
        display: DisplayGraph,
        *,
        width: int = 1280,
        height: int = 800,
        address: str = "",
        before: str = "",
        **options: Any,
    ) -> Opened:
        path.write_text(render(display), encoding="utf-8", newline="\n")
        context = browser.new_context(
            viewport={"width": width, "height": height}, reduced_motion="reduce", **options
        )
        context.set_offline(True)
        shown = Opened(context.new_page())
        shown.watch()
        if before:
            shown.page.add_init_script(before)
        opened.append(shown)
        shown.page.goto(path.as_uri() + address)
        if options.get("java_script_enabled", True):
            shown.page.wait_for_function(USABLE_OR_GIVEN_UP)
        return shown

    yield open_display
    for shown in opened:
        shown.page.context.close()
        assert {url.split("#")[0] for url in shown.requests} == {path.as_uri()}
        assert shown.messages == []
