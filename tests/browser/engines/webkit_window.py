"""A window of WebKitGTK's small browser, driven by its own WebDriver on a screen in memory."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
from pathlib import Path
from typing import Any

from tests.browser.engines.installed import WebKitPrograms
from tests.browser.engines.window import (
    HEIGHT,
    SECONDS,
    WIDTH,
    Window,
    click_actions,
    key_actions,
    wait_until,
)

STARTED = 5


def find_free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


class Screen:
    """A screen in memory; WebKitGTK opens windows only where there is a screen."""

    def __init__(self, program: str) -> None:
        reads, writes = os.pipe()
        size = f"{WIDTH + 200}x{HEIGHT + 200}x24"
        self.program = subprocess.Popen(
            [program, "-displayfd", str(writes), "-screen", "0", size, "-nolisten", "tcp"],
            pass_fds=[writes],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writes)
        with os.fdopen(reads) as told:
            self.name = f":{told.readline().strip()}"

    def close(self) -> None:
        self.program.terminate()
        self.program.wait(SECONDS)


def environment(screen: str, folder: Path, *, dark: bool = False) -> dict[str, str]:
    """Return the variables with which WebKitGTK draws on the screen, and saves in the folder."""
    return {
        **os.environ,
        "DISPLAY": screen,
        "GDK_BACKEND": "x11",
        "GTK_THEME": "Adwaita:dark" if dark else "Adwaita",
        "HOME": str(folder),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "WEBKIT_DISABLE_DMABUF_RENDERER": "1",
    }


class WebKitWindow(Window):
    """A window of a MiniBrowser with a screen and a folder of its own."""

    def __init__(self, programs: WebKitPrograms, folder: Path, *, dark: bool = False) -> None:
        folder.mkdir(parents=True)
        self.downloads = folder
        self.screen = Screen(programs.screen)
        self.port = find_free_port()
        self.driver = subprocess.Popen(
            [programs.driver, f"--port={self.port}"],
            env=environment(self.screen.name, folder, dark=dark),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until(self.is_ready, "WebKit's driver", seconds=STARTED)
        options = {"binary": programs.browser, "args": ["--automation"]}
        wanted = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        answer = self.call("POST", "/session", {"capabilities": wanted})
        self.session = f"/session/{answer['sessionId']}"
        rect = {"width": WIDTH, "height": HEIGHT}
        self.call("POST", f"{self.session}/window/rect", rect)

    def is_ready(self) -> bool:
        try:
            self.call("GET", "/status")
        except OSError:
            return False
        return True

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """Send a command and return its value."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            text = None if body is None else json.dumps(body)
            connection.request(method, path, text, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            value = json.loads(answer.read())["value"]
        finally:
            connection.close()
        assert answer.status == http.HTTPStatus.OK, f"{path}: {value}"
        return value

    def open(self, address: str) -> None:
        for each in ("about:blank", address):
            self.call("POST", f"{self.session}/url", {"url": each})

    def run(self, expression: str) -> Any:
        script = {"script": f"return ({expression})", "args": []}
        return self.call("POST", f"{self.session}/execute/sync", script)

    def press(self, key: str) -> None:
        self.call("POST", f"{self.session}/actions", {"actions": key_actions(key)})

    def click_at(self, x: int, y: int) -> None:
        self.call("POST", f"{self.session}/actions", {"actions": click_actions(x, y)})

    def back(self) -> None:
        self.call("POST", f"{self.session}/back", {})

    def close(self) -> None:
        self.call("DELETE", self.session)
        self.driver.terminate()
        self.driver.wait(SECONDS)
        self.screen.close()
