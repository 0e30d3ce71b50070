"""Colors become custom properties; other texts are refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ntgraph.errors import PageError
from ntgraph.page.colors_as_css import format_palette
from tests.page.displays import make_display, world_display


def test_each_type_and_line_has_a_class_for_both_themes() -> None:
    display = world_display()
    light, dark = format_palette(display).split("@media (prefers-color-scheme:dark)")
    for at in range(len(display.types)):
        assert f".t{at}{{--fill:#" in light
        assert f".t{at}{{--fill:#" in dark
    for at in range(len(display.lines)):
        assert f".l{at}{{--fill:transparent" in light


@pytest.mark.parametrize("color", ["red", "#fff", "#FFFFFF", "#ffffff}", "url(x)", ""])
def test_anything_but_a_color_is_refused(color: str) -> None:
    display = make_display()
    shown = replace(display.types[0], light=("#ffffff", color, "#000000"))
    with pytest.raises(PageError, match="unknown color"):
        format_palette(replace(display, types=(shown,)))
