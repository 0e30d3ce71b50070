"""The colors of pages and pictures on light and on dark screens, and the fonts.

A page gets them as custom properties: `--sheet`, `--accent-ink` and so on. Paper has colors of
its own, in `page/css/print.css`; types of nodes and kinds of lines have theirs beside their
glyphs and ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from ntgraph.records.frozen_record import frozen_record


@frozen_record
class Hue:
    """A color that means something, on a light and on a dark ground."""

    light: str
    dark: str


ORANGE = Hue("#b84c00", "#ff9a5c")
AMBER = Hue("#9a6700", "#f0b93a")
BLUE = Hue("#0a62ad", "#6cb2ff")


@frozen_record
class ThemeColors:
    """The grounds and texts of one theme.

    `page` lies below everything, a `sheet` on it, a `band` behind a part of the map; `quiet`
    is for text beside the main one, `accent` for what can be pressed, with `accent_ink` on
    it; `mark` lies behind quoted words, `warn` and `warn_line` are for corrections.
    """

    page: str
    sheet: str
    band: str
    rule: str
    text: str
    quiet: str
    accent: str
    accent_ink: str
    mark: str
    warn: str
    warn_line: str

    def properties(self) -> Iterator[tuple[str, str]]:
        """Return each color with the name of its custom property."""
        for field in fields(self):
            yield f"--{field.name.replace('_', '-')}", getattr(self, field.name)


LIGHT = ThemeColors(
    page="#f7f8fa",
    sheet="#ffffff",
    band="#f0f2f5",
    rule="#d5dae1",
    text="#1b1f24",
    quiet="#525c68",
    accent="#0a5aa0",
    accent_ink="#ffffff",
    mark="#ffe9a8",
    warn="#fdf0d8",
    warn_line=AMBER.light,
)
DARK = ThemeColors(
    page="#12151a",
    sheet="#191d24",
    band="#1f242c",
    rule="#39414d",
    text="#eceff3",
    quiet="#a9b3c0",
    accent="#7db8ff",
    accent_ink="#0d1117",
    mark="#5a4a12",
    warn="#33270c",
    warn_line=AMBER.dark,
)
# The words in the box of a thing: brighter than other text where the ground is a dark color.
BOX_TEXT = Hue(LIGHT.text, "#f2f4f7")

FONT_FAMILIES = (
    "system-ui",
    "-apple-system",
    "'Segoe UI'",
    "Roboto",
    "'Helvetica Neue'",
    "Arial",
    "sans-serif",
)
