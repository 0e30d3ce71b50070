"""What may stand as a color in a style sheet."""

from __future__ import annotations

import re

from ntgraph.errors import PageError

COLOR = re.compile(r"#[0-9a-f]{6}")


def check_color(color: str) -> str:
    """Give a color back if a style sheet can hold it without harm.

    Raises:
        PageError: it is not written as `#rrggbb`.

    >>> check_color("#1b1f24")
    '#1b1f24'
    """
    if color != "transparent" and not COLOR.fullmatch(color):
        raise PageError(f"unknown color: {color!r} (must be '#' and six hex digits)")
    return color
