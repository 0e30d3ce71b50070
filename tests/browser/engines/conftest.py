"""Fixtures: the shipped page with something that listens to it, in a window of each engine."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from ntgraph.build_outputs import build
from ntgraph.facts import shipped_facts
from tests.browser.engines.chromium_window import ChromiumWindow
from tests.browser.engines.firefox_window import FirefoxWindow
from tests.browser.engines.installed import (
    NAMES,
    VARIABLE,
    EngineMissingError,
    find_firefox,
    find_webkit,
)
from tests.browser.engines.webkit_window import WebKitWindow
from tests.browser.engines.window import Window

# Before everything in the file, so before the policy that would refuse it. Not every engine tells
# its driver what the page writes to the console.
LISTENS = """<script>
globalThis.heard = [];
for (const level of ["debug", "log", "info", "warn", "error"]) {
  console[level] = (...words) => heard.push(`${level}: ${words.join(" ")}`);
}
addEventListener("error", (event) => heard.push(`error: ${event.message}`), true);
addEventListener("unhandledrejection", ({ reason }) => heard.push(`rejected: ${reason}`));
document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) =>
  heard.push(`refused: ${effectiveDirective} ${blockedURI}`));
</script>"""
HEAD = "<head>"
USABLE = 'performance.getEntriesByName("ntgraph:usable").length'


@dataclass
class Shown:
    """The page in a window."""

    window: Window
    file: Path

    def open(self, address: str = "") -> Window:
        """Open the page anew and wait until it can be used."""
        self.window.open(self.file.as_uri() + address)
        self.window.until(USABLE)
        return self.window

    def heard(self) -> list[str]:
        """Return the messages and errors of the page since it was opened."""
        found: list[str] = self.window.run("heard")
        return found


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped page, with a script that notes what it says."""
    out = tmp_path_factory.mktemp("smoke")
    build(shipped_facts(), out)
    path = out / "index.html"
    text = path.read_text(encoding="utf-8")
    assert text.count(HEAD) == 1
    path.write_text(text.replace(HEAD, HEAD + LISTENS), encoding="utf-8", newline="\n")
    return path


Start = Callable[..., Window]


@pytest.fixture(scope="session")
def start(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., Window]:
    """Return a function that starts an engine by its name, or leaves the test out."""

    def start_engine(name: str, **options: Any) -> Window:
        folder = tmp_path_factory.mktemp(name)
        try:
            if name == "Firefox":
                return FirefoxWindow(find_firefox(), folder / "home", **options)
            if name == "WebKitGTK":
                return WebKitWindow(find_webkit(), folder / "home", **options)
        except EngineMissingError as error:
            leave_out(error)
        browser: Browser = request.getfixturevalue("browser")
        return ChromiumWindow(browser, folder, **options)

    return start_engine


def leave_out(error: EngineMissingError) -> None:
    """Skip the test, or fail it where all engines are wanted."""
    if os.environ.get(VARIABLE) == "all":
        pytest.fail(f"{error}, and {VARIABLE} asks for all engines")
    pytest.skip(f"left out: {error}")


@pytest.fixture(scope="session", params=NAMES)
def window(request: pytest.FixtureRequest, start: Start) -> Iterator[Window]:
    """A window of each engine in turn, for all tests."""
    opened = start(request.param)
    yield opened
    opened.close()


@pytest.fixture
def shown(window: Window, page_file: Path) -> Iterator[Shown]:
    """The page in a window; when the test ends, it has said nothing and loaded nothing else."""
    shown = Shown(window, page_file)
    yield shown
    assert shown.heard() == []
    assert window.requests() == []
