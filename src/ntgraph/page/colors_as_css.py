"""Colors as custom properties: of the themes, and a class for each type and kind of line."""

from __future__ import annotations

from collections.abc import Iterable

from ntgraph.display import DisplayGraph
from ntgraph.display.style.theme_colors import DARK, LIGHT, ThemeColors
from ntgraph.picture import check_color


def format_palette(display: DisplayGraph) -> str:
    """Return the palette as CSS; `.t0` is the first node type, `.l0` the first kind of line.

    `.v0` is the first verdict.

    Raises:
        PageError: a color is not written as `#rrggbb`.
    """
    types, lines, verdicts = display.types, display.lines, display.verdicts
    light = [
        _set_theme(LIGHT),
        *(_rule(f".t{at}", shown.light) for at, shown in enumerate(types)),
        *(
            _rule(f".l{at}", ("transparent", shown.light, shown.light))
            for at, shown in enumerate(lines)
        ),
        *(_set_mark(at, shown.light) for at, shown in enumerate(verdicts)),
    ]
    dark = [
        _set_theme(DARK),
        *(_rule(f".t{at}", shown.dark) for at, shown in enumerate(types)),
        *(
            _rule(f".l{at}", ("transparent", shown.dark, shown.dark))
            for at, shown in enumerate(lines)
        ),
        *(_set_mark(at, shown.dark) for at, shown in enumerate(verdicts)),
    ]
    return f"{_join(light)}@media (prefers-color-scheme:dark){{{_join(dark)}}}\n"


def _set_theme(theme: ThemeColors) -> str:
    values = ";".join(f"{name}:{check_color(color)}" for name, color in theme.properties())
    return f":root{{{values}}}"


def _rule(selector: str, colors: tuple[str, str, str]) -> str:
    fill, border, text = map(check_color, colors)
    return f"{selector}{{--fill:{fill};--line:{border};--ink:{text}}}"


def _set_mark(at: int, color: str) -> str:
    return f".v{at}{{--mark-line:{check_color(color)}}}"


def _join(rules: Iterable[str]) -> str:
    return "".join(rules)
