"""A page whose data are in files beside it, read from a server of this machine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser

from ntgraph.explore.large_pages import write_large_page
from ntgraph.page.large.render_large_page import LargePage
from tests.browser.conftest import USABLE_OR_GIVEN_UP, Opened
from tests.page.large.large_displays import show_small

pytestmark = pytest.mark.browser


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Print nothing."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    display = replace(show_small(works=True), largest_page=10)
    return write_large_page(LargePage(display), tmp_path / "page.html").parent


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    handler = partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def open_at(browser: Browser, address: str) -> Opened:
    page = browser.new_context(reduced_motion="reduce").new_page()
    opened = Opened(page)
    opened.watch()
    page.goto(address)
    page.wait_for_function(USABLE_OR_GIVEN_UP)
    return opened


def test_page_reads_its_data_from_its_own_server(browser: Browser, address: str) -> None:
    opened = open_at(browser, address)
    try:
        assert opened.page.evaluate("document.documentElement.classList.contains('js')")
        assert "thing 0" in opened.page.inner_text("#stage")
        asked = {url.removeprefix(address) for url in opened.requests}
        assert {"", "data/names.bin", "data/links.bin"} <= asked
        assert all(name in ("", "favicon.ico") or name.startswith("data/") for name in asked)
        assert opened.messages == []
    finally:
        opened.page.context.close()


def test_missing_data_are_told_and_the_rest_stays_readable(
    browser: Browser, address: str, folder: Path
) -> None:
    (folder / "data" / "names.bin").unlink()
    opened = open_at(browser, address)
    try:
        assert not opened.page.evaluate("document.documentElement.classList.contains('js')")
        assert "Things by type" in opened.page.inner_text("main")
        assert opened.page.get_by_role("alert").is_visible()
    finally:
        opened.page.context.close()
