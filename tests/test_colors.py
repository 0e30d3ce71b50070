"""Each color and each list of fonts is decided once."""

from __future__ import annotations

import ast
import re
from collections import Counter

import pytest

from ntgraph.display.style.theme_colors import DARK, FONT_FAMILIES, LIGHT, ThemeColors
from ntgraph.page import pyvis_network
from ntgraph.page.colors_as_css import format_palette
from tests.page.displays import world_display
from tests.sources import PYTHON, SCRIPTS, STYLES, parse, script_values, shown

COLOR = re.compile(r"#[0-9a-f]{6}\b")
OWNERS = ("display/style/theme_colors.py", "display/style/type_styles.py")
# The lines that say no direction, most verdicts, and articles have colors of their own.
OTHERS = (
    "display/style/article_styles.py",
    "display/style/citation_styles.py",
    "display/style/line_styles.py",
    "display/style/verdict_styles.py",
)
ON_PAPER = ("page/css/print.css", "exports/templates/paper.css")


def colors_of(tree: ast.Module) -> list[str]:
    """Return the colors among the texts of a module, those of its explanations left out."""
    explained = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    texts = (
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in explained
    )
    return [color for text in texts for color in COLOR.findall(text)]


def test_colors_stand_where_they_are_decided() -> None:
    found = {shown(path) for path in PYTHON if colors_of(parse(path))}
    assert found == {*OWNERS, *OTHERS}


def test_no_color_that_means_something_is_written_twice() -> None:
    written = Counter(
        color
        for path in PYTHON
        if shown(path) in {*OWNERS, *OTHERS}
        for color in colors_of(parse(path))
    )
    assert [color for color, times in written.items() if times > 1] == ["#ffffff"]


def test_styles_and_scripts_have_no_colors_of_a_screen() -> None:
    for path in (*STYLES, *SCRIPTS):
        if shown(path) not in ON_PAPER:
            assert COLOR.findall(path.read_text(encoding="utf-8")) == [], path


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_page_gets_every_color_of_a_theme(theme: ThemeColors) -> None:
    light, _, dark = format_palette(world_display()).partition("@media (prefers-color-scheme:dark)")
    for name, color in theme.properties():
        assert f"{name}:{color}" in (light if theme is LIGHT else dark)


def test_styles_use_no_color_that_the_page_lacks() -> None:
    named = {name for name, _ in LIGHT.properties()} | {"--fill", "--line", "--ink", "--mark-line"}
    # Sizes that a script sets are no colors.
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    measured = set(re.findall(r'setProperty\("(--[\w-]+)"', scripts))
    for path in STYLES:
        if path.parts[-2] == "css":
            text = path.read_text(encoding="utf-8")
            own = set(re.findall(r"^\s*(--[\w-]+):", text, re.MULTILINE))
            assert set(re.findall(r"var\((--[\w-]+)", text)) <= named | own | measured, path


def test_fonts_are_the_same_everywhere() -> None:
    plain = [family.strip("'") for family in FONT_FAMILIES]
    assert script_values("FONT") == [",".join(FONT_FAMILIES)]
    assert ", ".join(FONT_FAMILIES) == pyvis_network.FONT
    for path in STYLES:
        for found in re.findall(r"system-ui,[^;]*", path.read_text(encoding="utf-8")):
            assert [name.strip().strip('"') for name in found.split(",")] == plain, path
