"""How lines look: the end and color of each sign, and what dashes say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How lines of one sign look; `end` is `arrow`, `bar` or `plain`."""

    end: str
    label: str
    light: str
    dark: str


LINE_STYLES = {
    "+": LineStyle("arrow", "raises or brings about", "#b84c00", "#ff9a5c"),
    "-": LineStyle("bar", "lowers or prevents", "#0a62ad", "#6cb2ff"),
    "0": LineStyle("plain", "is linked to, no direction said", "#6b7480", "#98a2ae"),
}


# How a line may be drawn besides its sign: fields of a drawn line, and what each says.
LINE_MANNERS = {"hedged": "worded with care (may, can …)", "faint": "past the messengers"}


LEVEL_LABELS = {"deficiency": "too little", "excess": "too much"}


def style_line(sign: str) -> LineStyle:
    """Give the look of a line by its sign.

    >>> style_line("-").end
    'bar'
    """
    return LINE_STYLES[sign]
