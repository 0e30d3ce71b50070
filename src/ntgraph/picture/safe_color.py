"""Checks colors before they are written into a style sheet."""

from __future__ import annotations

import re

from ntgraph.errors import PageError

COLOR = re.compile(r"#[0-9a-f]{6}")


def check_color(color: str) -> str:
    """Return a color unchanged if it is safe in a style sheet.

    Raises:
        PageError: it is neither `transparent` nor written as `#rrggbb`.

    >>> check_color("#1b1f24")
    '#1b1f24'
    """
    if color != "transparent" and not COLOR.fullmatch(color):
        raise PageError(f"unknown color: {color!r} (must be '#' and six hex digits)")
    return color
