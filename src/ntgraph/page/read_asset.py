"""The styles and scripts that every page carries, read from the package."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def read_asset(name: str) -> str:
    """Read one of the package's own files, such as `assets/page.js`.

    `importlib.resources` would take 10 ms to import.
    """
    return (Path(__file__).parent / name).read_text(encoding="utf-8")
