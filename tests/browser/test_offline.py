"""The built page needs no other file, and refuses everything that was not built into it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from ntgraph.build_outputs import build
from ntgraph.facts import shipped_facts
from tests.browser.conftest import USABLE_OR_GIVEN_UP
from tests.browser.guard import GUARD, SEEN, find_tabs, go
from tests.small import ARTICLE, FACTS

pytestmark = pytest.mark.browser

HASH = r"'sha256-[A-Za-z0-9+/]{43}='"
POLICY = re.compile(
    rf"default-src 'none'; script-src {HASH}( {HASH})*; style-src {HASH}; img-src data:; "
    r"base-uri 'none'; form-action 'none'"
)
CANARY = "globalThis.canary = 1"
# What somebody might add to the file by hand, and the directive that must refuse it.
SLIPPED_IN = {
    "script": (f"<script>{CANARY}</script>", "script-src-elem"),
    "module": (f'<script type="module">{CANARY}</script>', "script-src-elem"),
    "script of its own file": ('<script src="own.js"></script>', "script-src-elem"),
    "event handler": (f'<details open ontoggle="{CANARY}">x</details>', "script-src-attr"),
    "style attribute": ('<p style="color: red" id="styled">x</p>', "style-src-attr"),
    "style": ("<style>body { display: none }</style>", "style-src-elem"),
    "style of its own file": ('<link rel="stylesheet" href="own.css">', "style-src-elem"),
    "image": ('<img src="own.png" alt="">', "img-src"),
    "frame": ('<iframe src="own.html" title="x"></iframe>', "frame-src"),
    "object": ('<object data="own.swf"></object>', "object-src"),
    "sound": ('<audio src="own.mp3" autoplay></audio>', "media-src"),
    "base": ('<base href="https://example.org/">', "base-uri"),
}
STORED = """async () => ({
  local: localStorage.length,
  session: sessionStorage.length,
  cookies: document.cookie,
  databases: (await indexedDB.databases()).length,
  caches: globalThis.caches ? (await caches.keys()).length : 0,
})"""


@dataclass
class Watched:
    """A page with its requests, the answers to them, and its messages."""

    page: Page
    requests: list[str] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    @property
    def seen(self) -> list[str]:
        """What the guard recorded."""
        found: list[str] = self.page.evaluate(SEEN)
        return found


Watch = Callable[[Path], Watched]


@pytest.fixture
def watch(browser: Browser) -> Iterator[Watch]:
    """Yield a function that opens a file offline and watches it from the start."""
    contexts = []

    def open_file(path: Path) -> Watched:
        context = browser.new_context(viewport={"width": 1280, "height": 800})
        contexts.append(context)
        context.set_offline(True)
        watched = Watched(context.new_page())
        watched.page.add_init_script(GUARD)
        watched.page.on("request", lambda request: watched.requests.append(request.url))
        watched.page.on("requestfinished", lambda request: watched.answered.append(request.url))
        watched.page.on("console", lambda message: watched.messages.append(message.text))
        watched.page.on("pageerror", lambda error: watched.messages.append(str(error)))
        watched.page.goto(path.as_uri())
        watched.page.wait_for_function(USABLE_OR_GIVEN_UP)
        assert find_tabs(watched.page)
        return watched

    yield open_file
    for context in contexts:
        context.close()


@pytest.fixture(scope="module", params=["shipped", "small with its article"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built")
    if request.param == "shipped":
        build(shipped_facts(), out)
    else:
        build(FACTS, out, articles=[ARTICLE])
    return out / "index.html"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("small")
    build(FACTS, out)
    return out / "index.html"


def press(page: Page, names: list[str]) -> None:
    """Press buttons of the map's bar by their names."""
    for name in names:
        page.get_by_role("button", name=name, exact=True).click()


def test_page_asks_for_nothing_and_says_nothing(watch: Watch, built: Path) -> None:
    watched = watch(built)
    page = watched.page
    for tab in find_tabs(page):
        go(page, tab)
    go(page, "#view=map")
    press(page, ["Zoom in", "Zoom out", "Show all"])
    page.get_by_role("combobox", name="Find").first.fill("a")
    page.keyboard.press("Enter")
    expect(page.locator("#card")).to_be_visible()
    assert watched.requests == [built.as_uri()]
    assert watched.messages == []
    assert watched.seen == []


def test_page_keeps_nothing(watch: Watch, built: Path) -> None:
    page = watch(built).page
    for tab in find_tabs(page):
        go(page, tab)
    kept = page.evaluate(STORED)
    assert kept == {"local": 0, "session": 0, "cookies": "", "databases": 0, "caches": 0}


def test_policy_allows_hashes_and_nothing_else(watch: Watch, built: Path) -> None:
    policies = watch(built).page.evaluate(
        """[...document.querySelectorAll("meta[http-equiv=Content-Security-Policy]")]
          .map((meta) => meta.content)"""
    )
    assert len(policies) == 1
    assert POLICY.fullmatch(policies[0]), policies[0]


@pytest.mark.parametrize("what", SLIPPED_IN)
def test_what_is_slipped_in_is_refused(
    watch: Watch, small: Path, tmp_path: Path, what: str
) -> None:
    markup, directive = SLIPPED_IN[what]
    page = small.read_text(encoding="utf-8")
    assert page.count("<main>") == 1
    (tmp_path / "own.js").write_text(CANARY, encoding="utf-8")
    (tmp_path / "own.css").write_text("body { display: none }", encoding="utf-8")
    changed = tmp_path / "index.html"
    changed.write_text(page.replace("<main>", f"<main>{markup}"), encoding="utf-8", newline="\n")
    watched = watch(changed)
    watched.page.wait_for_timeout(50)
    refused = [seen.split(" ")[1] for seen in watched.seen]
    assert refused == [directive]
    assert [seen for seen in watched.seen if "canary" in seen] == []
    # The browser speaks of what it refused to load as of a request that failed.
    assert watched.answered == [changed.as_uri()]
    expect(watched.page.locator("body")).to_be_visible()
    if what == "style attribute":
        expect(watched.page.locator("#styled")).not_to_have_css("color", "rgb(255, 0, 0)")


@pytest.mark.parametrize(
    ("before", "after"),
    [("<style>", "<style>/**/"), ('<script>"use strict"', '<script>1;"use strict"')],
    ids=["style", "script"],
)
def test_a_changed_style_or_script_is_refused(
    browser: Browser, small: Path, tmp_path: Path, before: str, after: str
) -> None:
    text = small.read_text(encoding="utf-8")
    # The bundler may change how the script begins; then any script tag does.
    start = before if before in text else "<script>"
    changed = tmp_path / "index.html"
    changed.write_text(
        text.replace(start, after if start == before else "<script>1;", 1),
        encoding="utf-8",
        newline="\n",
    )
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(GUARD)
    page.goto(changed.as_uri())
    seen: list[Any] = page.evaluate(SEEN)
    context.close()
    assert any(found.startswith("refused ") for found in seen)
