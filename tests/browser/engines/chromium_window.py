"""A window of the Chromium that the other browser tests use, too."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Download, Request

from tests.browser.engines.window import HEIGHT, WIDTH, Window


class ChromiumWindow(Window):
    """A window that Playwright drives."""

    def __init__(self, browser: Browser, downloads: Path, *, dark: bool = False) -> None:
        scheme: Literal["dark", "light"] = "dark" if dark else "light"
        self.downloads = downloads
        self.context = browser.new_context(
            viewport={"width": WIDTH, "height": HEIGHT},
            color_scheme=scheme,
            reduced_motion="reduce",
        )
        self.page = self.context.new_page()
        self.seen: list[str] = []
        self.page.on("request", self.note)
        self.page.on("download", self.save)

    def note(self, request: Request) -> None:
        self.seen.append(request.url)

    def save(self, download: Download) -> None:
        download.save_as(self.downloads / download.suggested_filename)

    def open(self, address: str) -> None:
        self.page.goto("about:blank")
        self.seen.clear()
        self.page.goto(address)

    def run(self, expression: str) -> Any:
        return self.page.evaluate(expression)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def click_at(self, x: int, y: int) -> None:
        self.page.mouse.click(x, y)

    def back(self) -> None:
        self.page.go_back()

    def requests(self) -> list[str]:
        return [*super().requests(), *self.seen[1:]]

    def close(self) -> None:
        self.context.close()
