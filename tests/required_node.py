"""Node.js for tests that run the page's script outside a browser."""

from __future__ import annotations

import os
import shutil

import pytest


def require_node() -> str:
    """Return the path of Node.js; skip the test if it is not installed, and fail it in CI.

    In CI a test that is silently left out would leave the formats of page and script unproven.
    """
    node = shutil.which("node")
    if node is not None:
        return node
    missing = "needs Node.js, which is not installed"
    if os.environ.get("CI"):
        pytest.fail(missing)
    pytest.skip(missing)
