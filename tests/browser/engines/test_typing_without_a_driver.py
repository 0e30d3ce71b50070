"""Typing fast into the table's filter, in browsers that nothing drives.

A browser that is driven allows any number of addresses. So here each is started like a reader's
own, with one page: ours, and in it a script that types and sends the outcome to this machine.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.browser.chromium import find_chromium
from tests.browser.engines.conftest import HEAD, leave_out
from tests.browser.engines.firefox_window import write_profile
from tests.browser.engines.installed import (
    NAMES,
    EngineMissingError,
    find_firefox,
    find_webkit,
)
from tests.browser.engines.webkit_window import Screen, environment
from tests.browser.engines.window import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# More than any engine allows in ten seconds; Firefox allows 1,000.
KEYS = 1100
WORDS = "dopamine"
SECONDS = 60
# `raw` counts what the browser itself does with as many addresses, after the page was tried.
TYPIST = """<script>
globalThis.heard = [];
addEventListener("error", (event) => heard.push(event.message), true);
addEventListener("load", async () => {
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  while (!performance.getEntriesByName("ntgraph:usable").length) await wait(20);
  document.querySelector('#views a[href="#view=table"]').click();
  const field = document.getElementById("filter");
  for (let key = 0; key < KEYS; key++) {
    field.value = key === KEYS - 1 ? WORDS : "x".repeat(key % 9);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    if (key % 50 === 0) await wait(0);
  }
  const rows = document.querySelectorAll("#rows tbody tr").length;
  const count = document.getElementById("filter-count").textContent;
  await wait(1500);
  const hash = location.hash;
  let refused = "";
  for (let at = 0; at < KEYS && !refused; at++) {
    try { history.replaceState(null, "", `#view=table&words=raw${at}`); }
    catch (error) { refused = error.name; }
    if (!refused && location.hash !== `#view=table&words=raw${at}`) refused = "in silence";
  }
  const driven = navigator.webdriver === true;
  const told = JSON.stringify({ rows, count, hash, refused, heard, driven });
  navigator.sendBeacon("http://127.0.0.1:PORT/", told);
});
</script>"""


class Listener(HTTPServer):
    """Takes what the pages send."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.told: list[dict[str, Any]] = []


class Answer(BaseHTTPRequestHandler):
    """Notes the outcome that a page sends."""

    server: Listener

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        self.server.told.append(json.loads(self.rfile.read(length)))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Write nothing."""


@pytest.fixture
def listener() -> Iterator[Listener]:
    server = Listener()
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(params=NAMES)
def command(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[list[str], Any]]:
    """The words that start each engine as a reader does, and its variables."""
    screen = None
    try:
        if request.param == "Chromium":
            data = tmp_path / "profile"
            options = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--headless"]
            # Without a port it ends at once; with one, this build says that it is driven.
            held = ["--remote-debugging-port=0", "--disable-blink-features=AutomationControlled"]
            options += [*held, f"--user-data-dir={data}"]
            yield [find_chromium(), *options], os.environ
        elif request.param == "Firefox":
            write_profile(tmp_path / "profile", {})
            program = [find_firefox(), "--headless", "--no-remote"]
            yield (
                [*program, "--profile", str(tmp_path / "profile")],
                {**os.environ, "HOME": str(tmp_path)},
            )
        else:
            programs = find_webkit()
            screen = Screen(programs.screen)
            yield [programs.browser], environment(screen.name, tmp_path)
    except EngineMissingError as error:
        leave_out(error)
    finally:
        if screen:
            screen.close()


def test_fast_typing_ends_with_the_words_in_table_and_address(
    command: tuple[list[str], Any], listener: Listener, page_file: Path, tmp_path: Path
) -> None:
    words, variables = command
    typist = (
        TYPIST.replace("KEYS", str(KEYS))
        .replace("WORDS", json.dumps(WORDS))
        .replace("PORT", str(listener.server_port))
    )
    # Without the policy, which allows no sending; that it holds is tested elsewhere.
    text = page_file.read_text(encoding="utf-8")
    text = text.replace('http-equiv="Content-Security-Policy"', 'name="was-policy"')
    page = tmp_path / "typed.html"
    page.write_text(text.replace(HEAD, HEAD + typist), encoding="utf-8")
    with (tmp_path / "log").open("w") as log:
        browser = subprocess.Popen([*words, page.as_uri()], env=variables, stdout=log, stderr=log)
        try:
            wait_until(lambda: bool(listener.told), "the outcome of the typing", seconds=SECONDS)
        finally:
            browser.terminate()
            browser.wait(SECONDS)
    (told,) = listener.told
    assert not told["driven"]
    assert told["refused"], "the browser allows any number, so that nothing was tried"
    assert told["heard"] == []
    assert told["rows"] > 0
    assert "of" in told["count"]
    assert told["hash"] == f"#view=table&words={WORDS}"
