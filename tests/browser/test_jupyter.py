"""The widget in a real JupyterLab: choices go both ways, and a picture remains without a kernel."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, Route, expect

from tests.browser.drawn import DRAWN, RECORD_WORDS

pytestmark = [pytest.mark.browser, pytest.mark.notebook, pytest.mark.slow]

TOKEN = "only-for-this-test"  # noqa: S105 - of a server that lives for one test
PATIENCE_S = 90
PATIENCE_MS = 60_000
TRIES = 30
CELLS = (
    """import ntgraph
g = ntgraph.load()
first = g.neighborhood("dopamine").widget(height=500)
seen = []
first.observe(lambda change: seen.append(change["new"]), names="selected")
first""",
    'second = g.neighborhood("serotonin").widget(height=420)\nsecond',
    'print("chosen:", first.selected, first.kind, seen, second.selected or "nothing")',
    'first.focus = "cocaine"',
)


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[str]:
    """Start a JupyterLab with the notebook in it, and yield its address."""
    write_notebook(tmp_path / "map.ipynb")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    homes = {
        name: str(tmp_path / name.lower())
        for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "HOME")
    }
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1",
        f"--port={port}", f"--IdentityProvider.token={TOKEN}", f"--ServerApp.root_dir={tmp_path}",
        "--LabApp.news_url=", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]  # fmt: skip
    log = (tmp_path / "lab.log").open("w", encoding="utf-8")
    server = subprocess.Popen(command, env={**os.environ, **homes}, stdout=log, stderr=log)
    try:
        wait_for(f"http://127.0.0.1:{port}/api?token={TOKEN}", tmp_path / "lab.log")
        yield f"http://127.0.0.1:{port}"
    finally:
        # Asked to stop, it would wait for the kernel that the last page has just begun to start.
        # Kernels end by themselves when their server is gone.
        server.kill()
        server.wait()
        log.close()


def write_notebook(path: Path) -> None:
    """Write the notebook; its kernel is the Python that runs the tests."""
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    cells: list[dict[str, object]] = [
        {
            "cell_type": "code", "id": f"cell-{at}", "source": source,
            "metadata": {}, "outputs": [], "execution_count": None,
        }
        for at, source in enumerate(CELLS)
    ]  # fmt: skip
    notebook = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4}
    path.write_text(json.dumps({**notebook, "nbformat_minor": 5}), encoding="utf-8")


def wait_for(address: str, log: Path) -> None:
    """Wait until a server answers at an address."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            urlopen(address).close()  # noqa: S310 - an address of this test
        except URLError:
            time.sleep(0.3)
        else:
            return
    raise AssertionError(log.read_text(encoding="utf-8")[-2000:])


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Yield a page that can reach only this machine."""
    context = browser.new_context(viewport={"width": 1280, "height": 1600}, reduced_motion="reduce")
    context.add_init_script(RECORD_WORDS)
    page = context.new_page()
    page.route("**/*", only_here)
    yield page
    context.close()


def only_here(route: Route) -> None:
    """Refuse requests to other machines."""
    if "//127.0.0.1:" in route.request.url or route.request.url.startswith(("data:", "blob:")):
        route.continue_()
    else:
        route.abort()


def open_notebook(page: Page, lab: str) -> None:
    """Open the notebook, and wait until all its cells are there."""
    page.goto(f"{lab}/lab/tree/map.ipynb?token={TOKEN}")
    expect(page.locator(".jp-Notebook .jp-Cell")).to_have_count(len(CELLS), timeout=PATIENCE_MS)


def run_cell(page: Page, at: int) -> None:
    """Run a cell and wait until it is done; try again while the kernel is not ready."""
    cell = page.locator(".jp-Notebook .jp-Cell").nth(at)
    prompt = cell.locator(".jp-InputPrompt")
    for _ in range(TRIES):
        cell.locator(".cm-content").click()
        page.keyboard.press("Control+Enter")
        page.wait_for_timeout(1000)
        if prompt.inner_text() != "[ ]:":
            break
    expect(prompt).to_have_text(re.compile(r"\[\d+\]:"), timeout=PATIENCE_MS)


def frame_of(page: Page, at: int) -> FrameLocator:
    """Return the frame of a cell's widget."""
    return page.locator(".jp-Notebook .jp-Cell").nth(at).frame_locator("iframe")


def output_of(page: Page, at: int) -> str:
    """Return the text that a cell shows."""
    return page.locator(".jp-Notebook .jp-Cell").nth(at).locator(".jp-OutputArea").inner_text()


def click_on(page: Page, at: int, name: str) -> None:
    """Click on a box of the map, at the place of its name."""
    canvas = frame_of(page, at).locator("#map canvas")
    for _ in range(TRIES):
        canvas.evaluate(DRAWN)
        place = canvas.evaluate("(_, name) => globalThis.written.get(name)", name)
        if place:
            break
        page.wait_for_timeout(100)
    canvas.click(position={"x": place[0], "y": place[1]})


def test_what_is_chosen_travels_both_ways_and_a_picture_stays(page: Page, lab: str) -> None:
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    open_notebook(page, lab)
    style = "(element) => JSON.stringify([...Object.values(getComputedStyle(element))])"
    toolbar = page.locator(".jp-NotebookPanel-toolbar").first
    before = toolbar.evaluate(style)

    run_cell(page, 0)
    map_one = frame_of(page, 0)
    expect(map_one.locator("#map canvas")).to_be_visible(timeout=PATIENCE_MS)
    run_cell(page, 1)
    map_two = frame_of(page, 1)
    expect(map_two.locator("#map canvas")).to_be_visible(timeout=PATIENCE_MS)
    expect(page.locator("[data-ntgraph]")).to_have_count(0)
    assert toolbar.evaluate(style) == before

    click_on(page, 0, "paranoia")
    expect(map_one.locator("#card h2")).to_have_text("paranoia")
    run_cell(page, 2)
    assert "chosen: HP:0011999 node ['HP:0011999'] nothing" in output_of(page, 2)

    run_cell(page, 3)
    expect(map_one.locator("#card h2")).to_have_text("cocaine")
    expect(map_two.locator("#card")).to_be_hidden()
    assert complaints == []

    page.keyboard.press("Control+s")
    expect(page.locator(".jp-mod-dirty")).to_have_count(0)
    reopen_without_kernel(page, lab)


def reopen_without_kernel(page: Page, lab: str) -> None:
    """Stop every kernel, open the saved notebook again, and check that the picture is there."""
    kernels = page.request.get(f"{lab}/api/sessions?token={TOKEN}").json()
    for session in kernels:
        page.request.delete(
            f"{lab}/api/sessions/{session['id']}?token={TOKEN}",
            headers={"Authorization": f"token {TOKEN}"},
        )
    page.goto(f"{lab}/lab/tree/map.ipynb?token={TOKEN}&reset")
    picture = page.locator("[data-ntgraph]").first
    expect(picture).to_be_visible(timeout=PATIENCE_MS)
    image = picture.locator("img")
    assert image.evaluate("(image) => image.complete && image.naturalWidth") > 300


def test_five_widgets_leave_a_small_notebook(tmp_path: Path) -> None:
    import ntgraph

    g = ntgraph.load()
    names = ("dopamine", "serotonin", "GABA", "cocaine", "alcohol")
    bundles = [g.neighborhood(name)._repr_mimebundle_() for name in names]
    assert len(json.dumps(bundles)) < 3_000_000
