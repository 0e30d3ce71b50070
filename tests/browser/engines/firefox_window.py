"""A window of Firefox, driven by WebDriver BiDi, which Firefox itself speaks."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import websocket

from tests.browser.engines.window import (
    HEIGHT,
    SECONDS,
    WIDTH,
    Window,
    click_actions,
    key_actions,
)

LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
# Quiet and the same everywhere: nothing of Firefox's own is loaded beside the page.
PREFERENCES: dict[str, bool | int | str] = {
    "app.update.enabled": False,
    # The panel about a download would take the keys.
    "browser.download.alwaysOpenPanel": False,
    "browser.download.folderList": 2,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "remote.active-protocols": 1,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "ui.prefersReducedMotion": 1,
}


def write_profile(folder: Path, preferences: dict[str, bool | int | str]) -> None:
    """Write a new profile for Firefox with the preferences."""
    folder.mkdir(parents=True)
    lines = [
        f"user_pref({json.dumps(key)}, {json.dumps(value)});\n"
        for key, value in {**PREFERENCES, **preferences}.items()
    ]
    (folder / "user.js").write_text("".join(lines), encoding="utf-8")


class FirefoxWindow(Window):
    """A window of a Firefox with a profile of its own, in a folder of the test's."""

    def __init__(self, program: str, folder: Path, *, dark: bool = False) -> None:
        self.downloads = folder / "downloads"
        self.downloads.mkdir(parents=True)
        scheme = {
            "browser.download.dir": str(self.downloads),
            "layout.css.prefers-color-scheme.content-override": 0 if dark else 1,
        }
        write_profile(folder / "profile", scheme)
        self.log = (folder / "firefox.log").open("w", encoding="utf-8")
        self.program = subprocess.Popen(
            [program, "--headless", "--no-remote", "--profile", str(folder / "profile"),
             "--remote-debugging-port=0", "about:blank"],
            env={**os.environ, "HOME": str(folder)},
            stderr=subprocess.PIPE, stdout=self.log, text=True,
        )  # fmt: skip
        self.count = 0
        self.seen: list[str] = []
        self.socket = websocket.create_connection(
            f"{find_address(self.program.stderr or ())}/session", timeout=60, suppress_origin=True
        )
        self.call("session.new", capabilities={})
        self.call("session.subscribe", events=["network.beforeRequestSent"])
        # Without a screen, the window that Firefox starts with never has the focus.
        self.context = self.call("browsingContext.create", type="window")["context"]
        size = {"width": WIDTH, "height": HEIGHT}
        self.call("browsingContext.setViewport", context=self.context, viewport=size)

    def call(self, method: str, **parameters: Any) -> Any:
        """Send a command and return its result; note requests that are told meanwhile."""
        self.count += 1
        self.socket.send(json.dumps({"id": self.count, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("method") == "network.beforeRequestSent":
                self.seen.append(answer["params"]["request"]["url"])
            if answer.get("id") == self.count:
                assert answer["type"] == "success", f"{method}: {answer.get('message')}"
                return answer["result"]

    def open(self, address: str) -> None:
        for each in ("about:blank", address):
            self.seen.clear()
            self.call("browsingContext.navigate", context=self.context, url=each, wait="complete")

    def run(self, expression: str) -> Any:
        target = {"context": self.context}
        # As text, because values of BiDi carry their types with them.
        wrapped = f"(async () => JSON.stringify(await ({expression})))()"
        answer = self.call("script.evaluate", expression=wrapped, target=target, awaitPromise=True)
        assert answer["type"] == "success", answer.get("exceptionDetails", {}).get("text")
        text = answer["result"].get("value")
        return None if text is None else json.loads(text)

    def press(self, key: str) -> None:
        self.call("input.performActions", context=self.context, actions=key_actions(key))

    def click_at(self, x: int, y: int) -> None:
        self.call("input.performActions", context=self.context, actions=click_actions(x, y))

    def back(self) -> None:
        self.call("browsingContext.traverseHistory", context=self.context, delta=-1)

    def requests(self) -> list[str]:
        # Firefox tells of data in the page (its icon, pictures made from it) as of requests.
        loaded = [url for url in self.seen if not url.startswith(("data:", "blob:", "file:"))]
        return [*super().requests(), *loaded]

    def close(self) -> None:
        self.call("browser.close")
        self.socket.close()
        try:
            self.program.wait(SECONDS)
        except subprocess.TimeoutExpired:
            self.program.kill()
            self.program.wait()
        if self.program.stderr:
            self.program.stderr.close()
        self.log.close()


def find_address(lines: Iterable[str]) -> str:
    """Return the address at which Firefox says that it listens.

    Raises:
        AssertionError: it ended without saying so.
    """
    for line in lines:
        found = LISTENS.search(line)
        if found:
            return found.group(1)
    raise AssertionError("Firefox ended before it listened")
