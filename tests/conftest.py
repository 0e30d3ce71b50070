"""What all tests share."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from ntgraph.facts import FactBase
from tests.browser.chromium import lend_node
from tests.world import world as make_world

ROOT = Path(__file__).resolve().parent.parent
ARTICLE_NAME = "healing-your-neurotransmitters.txt"

# How long one example takes says more about the machine than about the code.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_configure() -> None:
    """Have Playwright ready for the browser tests."""
    lend_node()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start the slow tests first, so that no worker is left with one at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs git on a machine without it; ntgraph itself needs none."""
    if item.get_closest_marker("git") and shutil.which("git") is None:
        pytest.skip("needs git, which is not installed")


@pytest.fixture
def world() -> FactBase:
    """The tiny world of `tests/world.py`."""
    return make_world()


@pytest.fixture(scope="session")
def common_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run that all its workers find."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def real_article() -> Path:
    """The article's text, which is its publisher's and not in the repository."""
    named = os.environ.get("NTGRAPH_ARTICLE")
    path = Path(named) if named else ROOT.parent / "shared" / "article" / ARTICLE_NAME
    if not path.is_file():
        pytest.skip(
            f"needs a copy of the article's text, which is its publisher's: {ARTICLE_NAME} in "
            "../shared/article/, or NTGRAPH_ARTICLE naming one"
        )
    return path
