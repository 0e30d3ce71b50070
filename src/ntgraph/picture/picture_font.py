"""The font that the package contains, for pictures made where no font may be installed."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

FAMILY = "DejaVu Sans"
FILE = files("ntgraph.picture").joinpath("vendor/DejaVuSansCondensed.ttf")


@contextmanager
def font_file() -> Iterator[Path]:
    """Yield the path of the font as a file on disk, wherever the package is installed."""
    with as_file(FILE) as path:
        yield path


def find_missing(text: str) -> set[str]:
    """Find the characters of a text that the font has no picture of.

    >>> sorted(find_missing("dopamine → λ, 多巴胺"))
    ['多', '巴', '胺']
    """
    ranges = _read_ranges()
    starts = [start for start, _ in ranges]
    missing = set()
    for character in set(text):
        at = bisect_right(starts, ord(character)) - 1
        if character.isprintable() and (at < 0 or ord(character) > ranges[at][1]):
            missing.add(character)
    return missing


@cache
def _read_ranges() -> tuple[tuple[int, int], ...]:
    """Read which characters the font has, from its table `cmap` in format 12.

    Source: https://learn.microsoft.com/typography/opentype/spec/cmap
    """
    data = FILE.read_bytes()
    (tables,) = struct.unpack_from(">H", data, 4)
    entries = (struct.unpack_from(">4s4xLL", data, 12 + 16 * at) for at in range(tables))
    cmap = next(offset for tag, offset, _ in entries if tag == b"cmap")
    (subtables,) = struct.unpack_from(">H", data, cmap + 2)
    places = (struct.unpack_from(">HHL", data, cmap + 4 + 8 * at) for at in range(subtables))
    start = next(cmap + offset for *kind, offset in places if kind == [3, 10])
    (groups,) = struct.unpack_from(">L", data, start + 12)
    found = (struct.unpack_from(">LLL", data, start + 16 + 12 * at) for at in range(groups))
    return tuple((first, last) for first, last, _ in found)
