"""The styles and scripts that every page carries, read from the package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def read_asset(name: str) -> str:
    """Read one of the package's own files, such as `assets/page.js`."""
    return files("ntgraph.page").joinpath(name).read_text(encoding="utf-8")
