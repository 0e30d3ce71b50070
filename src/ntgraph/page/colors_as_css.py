"""Colors as custom properties: of the themes, and a class for each type and kind of line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ntgraph.display import DisplayGraph
from ntgraph.display.model import DisplayCiting, DisplayLine, DisplayType, DisplayVerdict
from ntgraph.display.style.theme_colors import DARK, LIGHT, ThemeColors
from ntgraph.display.style.verdict_styles import style_verdict
from ntgraph.picture import check_color


def format_palette(display: DisplayGraph) -> str:
    """Return the palette as CSS; `.t0` is the first node type, `.l0` the first kind of line.

    `.v0` is the first verdict, `.c0` means that a work is cited, `.c1` that none is;
    `.a0` is the first of several articles.

    Raises:
        PageError: a color is not written as `#rrggbb`.
    """
    marks: list[tuple[str, DisplayVerdict | DisplayCiting]]
    marks = [(f".c{at}", citing) for at, citing in enumerate(display.citing)]
    marks += [(f".a{at}", article) for at, article in enumerate(display.article_marks)]
    return format_colors(display.types, display.lines, display.verdicts, marks)


def format_colors(
    types: Sequence[DisplayType],
    lines: Sequence[DisplayLine],
    verdicts: Sequence[DisplayVerdict],
    more: Iterable[tuple[str, DisplayVerdict | DisplayCiting]] = (),
) -> str:
    """Return the palette of types, kinds of lines and verdicts as CSS.

    `more` are further marks, each with its selector.

    Raises:
        PageError: a color is not written as `#rrggbb`.
    """
    marks = [*((f".v{at}", verdict) for at, verdict in enumerate(verdicts)), *more]
    light = [
        _set_theme(LIGHT),
        *(_rule(f".t{at}", shown.light) for at, shown in enumerate(types)),
        *(
            _rule(f".l{at}", ("transparent", shown.light, shown.light))
            for at, shown in enumerate(lines)
        ),
        *(_set_mark(name, shown.light) for name, shown in marks),
    ]
    dark = [
        _set_theme(DARK),
        *(_rule(f".t{at}", shown.dark) for at, shown in enumerate(types)),
        *(
            _rule(f".l{at}", ("transparent", shown.dark, shown.dark))
            for at, shown in enumerate(lines)
        ),
        *(_set_mark(name, shown.dark) for name, shown in marks),
    ]
    signs = _join(_set_sign(at, verdict.id) for at, verdict in enumerate(verdicts))
    return f"{_join(light)}{signs}@media (prefers-color-scheme:dark){{{_join(dark)}}}\n"


def _set_theme(theme: ThemeColors) -> str:
    values = ";".join(f"{name}:{check_color(color)}" for name, color in theme.properties())
    return f":root{{{values}}}"


def _rule(selector: str, colors: tuple[str, str, str]) -> str:
    fill, border, text = map(check_color, colors)
    return f"{selector}{{--fill:{fill};--line:{border};--ink:{text}}}"


def _set_mark(selector: str, color: str) -> str:
    return f"{selector}{{--mark-line:{check_color(color)}}}"


def _set_sign(at: int, verdict: str) -> str:
    """Put a letter of the verdict's shape before its word where a table has hundreds of them."""
    code = f"{ord(style_verdict(verdict).letter):x}"
    return f'strong.v{at}::before{{content:"\\{code}  "/"";color:var(--mark-line)}}'


def _join(rules: Iterable[str]) -> str:
    return "".join(rules)
