"""Colors as custom properties, one class for each node type and each kind of line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ntgraph.display import DisplayGraph
from ntgraph.errors import PageError

COLOR = re.compile(r"#[0-9a-f]{6}")


def format_palette(display: DisplayGraph) -> str:
    """Print the palette as CSS; `.t0` is the first node type, `.l0` the first line.

    Raises:
        PageError: a color is not written as `#rrggbb`.
    """
    types, lines = display.types, display.lines
    light = [
        *(_rule(f".t{at}", shown.light) for at, shown in enumerate(types)),
        *(
            _rule(f".l{at}", ("transparent", shown.light, shown.light))
            for at, shown in enumerate(lines)
        ),
    ]
    dark = [
        *(_rule(f".t{at}", shown.dark) for at, shown in enumerate(types)),
        *(
            _rule(f".l{at}", ("transparent", shown.dark, shown.dark))
            for at, shown in enumerate(lines)
        ),
    ]
    return f"{_join(light)}@media (prefers-color-scheme:dark){{{_join(dark)}}}\n"


def _rule(selector: str, colors: tuple[str, str, str]) -> str:
    fill, border, text = map(check_color, colors)
    return f"{selector}{{--fill:{fill};--line:{border};--ink:{text}}}"


def check_color(color: str) -> str:
    """Give a color back if a style sheet can hold it without harm.

    Raises:
        PageError: it is not written as `#rrggbb`.
    """
    if color != "transparent" and not COLOR.fullmatch(color):
        raise PageError(f"unknown color: {color!r} (must be '#' and six hex digits)")
    return color


def _join(rules: Iterable[str]) -> str:
    return "".join(rules)
