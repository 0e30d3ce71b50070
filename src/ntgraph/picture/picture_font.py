"""The font that the package contains, for pictures made where no font may be installed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from ntgraph.errors import needs_extra

FAMILY = "DejaVu Sans"
FILE = files("ntgraph.picture").joinpath("vendor/DejaVuSansCondensed.ttf")


@contextmanager
def font_file() -> Iterator[Path]:
    """Yield the path of the font as a file on disk, wherever the package is installed."""
    with as_file(FILE) as path:
        yield path


def find_missing(text: str) -> set[str]:
    """Return the characters of a text for which the font has no glyph.

    Raises:
        MissingDependencyError: fontTools is not installed.

    >>> sorted(find_missing("dopamine → λ, 多巴胺"))
    ['多', '巴', '胺']
    """
    drawn = _read_characters()
    return {each for each in set(text) if each.isprintable() and ord(each) not in drawn}


@cache
def _read_characters() -> frozenset[int]:
    with needs_extra("png", "PNG pictures"):
        from fontTools.ttLib import TTFont
    with font_file() as path, TTFont(path) as font:
        return frozenset(font.getBestCmap())
