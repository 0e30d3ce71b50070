"""Fixtures and settings for all tests."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings
from syrupy.assertion import SnapshotAssertion

from ntgraph.facts import FactBase
from tests.browser.chromium import lend_node
from tests.browser.engines.installed import describe_engines
from tests.snapshots import TextFile
from tests.world import world as make_world

ROOT = Path(__file__).resolve().parent.parent
SMOKE_TESTS = "tests/browser/engines/test_smoke.py"
ARTICLE_NAME = "healing-your-neurotransmitters.txt"
SECTION_NAME = "openstax-communication-between-neurons.txt"

# No deadline: the time that one example takes depends more on the machine than on the code.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_configure() -> None:
    """Prepare Playwright for the browser tests."""
    lend_node()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start the slow tests first, so that no worker is still busy with one at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print in which browsers the smoke tests ran and which were left out, if they ran."""
    reports = (each for kind in terminalreporter.stats.values() for each in kind)
    if any(getattr(each, "nodeid", "").startswith(SMOKE_TESTS) for each in reports):
        terminalreporter.write_line(describe_engines())


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip tests that need git on a machine without it; ntgraph itself does not need git."""
    if item.get_closest_marker("git") and shutil.which("git") is None:
        pytest.skip("needs git, which is not installed")


@pytest.fixture
def world() -> FactBase:
    """Return the facts of `tests/world.py`."""
    return make_world()


@pytest.fixture
def kept(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """What an earlier version made, as a text file; equal to what is made now."""
    return snapshot.use_extension(TextFile)


@pytest.fixture(scope="session")
def common_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run that all its workers find."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def real_section() -> Path:
    """Return a copy of the textbook section's text; skip the test if there is none."""
    path = ROOT.parent / "shared" / "articles" / SECTION_NAME
    if not path.is_file():
        pytest.skip(f"needs a copy of the textbook section: {SECTION_NAME} in ../shared/articles/")
    return path


@pytest.fixture(scope="session")
def real_article() -> Path:
    """Return a copy of the article's text; skip the test if there is none.

    The text belongs to its publisher and is not in the repository.
    """
    named = os.environ.get("NTGRAPH_ARTICLE")
    path = Path(named) if named else ROOT.parent / "shared" / "article" / ARTICLE_NAME
    if not path.is_file():
        pytest.skip(
            f"needs a copy of the article's text, which is its publisher's: {ARTICLE_NAME} in "
            "../shared/article/, or NTGRAPH_ARTICLE naming one"
        )
    return path
