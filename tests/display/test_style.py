"""The style: enough contrast, a glyph and a color for each type, labels that fit."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.display.style.contrast import contrast
from ntgraph.display.style.label_text import (
    LONGEST_PX,
    MAX_LINES,
    measure_text,
    visible,
    wrap_label,
)
from ntgraph.display.style.line_styles import LINE_STYLES
from ntgraph.display.style.theme_colors import DARK, LIGHT
from ntgraph.display.style.type_styles import GLYPHS, SPARE_STYLE, TYPE_STYLES, Colors, style_types

SHEETS = {"light": LIGHT.sheet, "dark": DARK.sheet}
BANDS = {"light": LIGHT.band, "dark": DARK.band}
THEMES = [
    pytest.param(name, theme, getattr(style, theme), id=f"{name}-{theme}")
    for name, style in {**TYPE_STYLES, "spare": SPARE_STYLE}.items()
    for theme in SHEETS
]


@pytest.mark.parametrize(("name", "theme", "colors"), THEMES)
def test_text_and_outline_stand_out_from_their_ground(
    name: str, theme: str, colors: Colors
) -> None:
    assert contrast(colors.text, colors.fill) >= 4.5
    assert contrast(colors.border, colors.fill) >= 3
    assert contrast(colors.border, SHEETS[theme]) >= 3
    assert contrast(colors.border, BANDS[theme]) >= 3


def test_each_type_has_a_glyph_of_its_own() -> None:
    glyphs = [style.glyph for style in (*TYPE_STYLES.values(), SPARE_STYLE)]
    assert len(set(glyphs)) == len(glyphs)
    assert set(glyphs) <= GLYPHS.keys()


def test_each_type_has_a_color_of_its_own() -> None:
    for theme in SHEETS:
        borders = [getattr(style, theme).border for style in (*TYPE_STYLES.values(), SPARE_STYLE)]
        assert len(set(borders)) == len(borders)


def test_each_sign_has_an_end_and_a_color_of_its_own() -> None:
    assert {sign: style.end for sign, style in LINE_STYLES.items()} == {
        "+": "arrow",
        "-": "bar",
        "0": "open",
        "=": "plain",
    }
    for theme, sheet in SHEETS.items():
        colors = [getattr(style, theme) for style in LINE_STYLES.values()]
        assert len(set(colors)) == 3
        assert all(contrast(color, sheet) >= 4.5 for color in colors)


def test_glyphs_stay_in_their_box() -> None:
    for path in GLYPHS.values():
        assert re.fullmatch(r"[MLHVZmlhvzaA0-9 .\-]+", path)


def test_unknown_types_look_different_from_each_other_and_from_known_ones() -> None:
    names = [f"type {at}" for at in range(40)]
    styles = style_types([*names, *TYPE_STYLES])
    assert {name: styles[name] for name in TYPE_STYLES} == TYPE_STYLES
    assert len({(style.glyph, style.light.border) for style in styles.values()}) == len(styles)


def test_a_single_unknown_type_gets_a_shape_and_a_color() -> None:
    assert style_types(["</style>"]) == {"</style>": TYPE_STYLES["Neurotransmitter"]}


def test_few_unknown_types_have_shapes_and_colors_of_their_own() -> None:
    styles = style_types(f"type {at}" for at in range(13)).values()
    assert len({style.glyph for style in styles}) == len({s.light.border for s in styles}) == 13


@pytest.mark.parametrize("text", ["a racing heartbeat", "The brain", "an", "being a b c d e f g h"])
def test_labels_keep_all_their_words(text: str) -> None:
    assert " ".join(wrap_label(text, 112)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\u202eb", "ab"),
        ("a\u2028b\n\tc", "a b c"),
        ("\u200bx\ufeff", "x"),
        ("caf\u0065\u0301", "cafe\u0301"),
        ("\U0001f41d", "\U0001f41d"),
    ],
)
def test_characters_without_a_picture_are_left_out(text: str, expected: str) -> None:
    assert visible(text) == expected


@given(st.text(max_size=300), st.floats(40, 200))
def test_labels_always_fit(text: str, width: float) -> None:
    lines = wrap_label(text, width)
    assert 1 <= len(lines) <= MAX_LINES
    assert all(measure_text(line) <= max(width, LONGEST_PX) for line in lines)
    assert all(line.strip() for line in lines)


def test_very_long_labels_are_cut_with_an_ellipsis() -> None:
    for text in ("x" * 10_000, "long words " * 1_000):
        lines = wrap_label(text, 120)
        assert lines[-1].endswith("…")
        assert sum(map(len, lines)) < 100


def test_short_labels_are_left_alone() -> None:
    words = ["dopamine", "racing heartbeat", "blood-brain barrier"]
    for text, width in itertools.product(words, (150, 200)):
        assert " ".join(wrap_label(text, width)) == text
