"""Lines colored by verdict or citation: a shape beside each color, and enough contrast."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ntgraph.display import DisplayGraph
from ntgraph.display.map_shapes import describe_manners
from ntgraph.display.style.citation_styles import CITATION_STYLES
from ntgraph.display.style.contrast import contrast
from ntgraph.display.style.line_styles import LINE_STYLES
from ntgraph.display.style.map_measures import MAP_LOOK
from ntgraph.display.style.mark_places import PLACES
from ntgraph.display.style.theme_colors import DARK, LIGHT, ThemeColors
from ntgraph.display.style.verdict_styles import SPARE_VERDICT, VERDICT_STYLES
from ntgraph.errors import PageError
from ntgraph.picture import render_inline, render_svg
from ntgraph.picture.line_colors import COLORINGS, NEUTRAL, LineColors
from tests.page.displays import world_display
from tests.sources import SCRIPTS

VERDICTS = {name: style.hue for name, style in VERDICT_STYLES.items()}
CITING = {name: style.hue for name, style in CITATION_STYLES.items()}


def judge(*verdicts: str) -> DisplayGraph:
    """Return the tiny world with these verdicts, the last one for all further statements."""
    display = world_display()
    padded = [*verdicts, *[verdicts[-1]] * len(display.statements)]
    statements = tuple(
        replace(each, verdict=verdict)
        for each, verdict in zip(display.statements, padded, strict=False)
    )
    return replace(display, statements=statements)


def test_by_direction_nothing_else_is_drawn() -> None:
    display = world_display()
    assert render_svg(display) == render_svg(display, color="direction")
    assert "halo" not in render_svg(display)
    assert "halo" not in render_inline(display)


def test_a_line_with_one_verdict_has_its_color_and_shape() -> None:
    display = judge("contradicted")
    drawn = render_svg(display, color="verdict")
    at, verdict = next((n, v) for n, v in enumerate(display.verdicts) if v.id == "contradicted")
    clear = [edge for edge in display.edges if not edge.faint]
    # Once for each line, and once in the legend.
    assert drawn.count(f'class="v{at}" d="{verdict.path}"') == len(clear) + 1
    assert f'<g class="line v{at}' in drawn
    assert f"marker.v{at},path.v{at}{{fill:{verdict.light}}}" in drawn
    assert verdict.label in drawn


def test_a_line_with_several_verdicts_is_neutral_and_shows_all() -> None:
    display = judge("contradicted")
    first, *_ = (edge for edge in display.edges if not edge.faint)
    other = next(each.id for each in display.statements if each.id not in first.statements)
    both = replace(first, statements=(first.statements[0], other))
    verdicts = {first.statements[0]: "supported", other: "contradicted"}
    display = replace(
        display,
        statements=tuple(
            replace(each, verdict=verdicts.get(each.id, each.verdict))
            for each in display.statements
        ),
    )
    colors = LineColors(display, "verdict")
    assert [kind.id for kind in colors.find_kinds(both)] == ["supported", "contradicted"]
    assert colors.name_class(both) == NEUTRAL


def test_a_faint_line_is_neutral() -> None:
    display = judge("contradicted")
    faint = replace(display.edges[0], faint=True)
    back = describe_manners([faint])
    colors = LineColors(replace(display, manners=back), "verdict")
    assert colors.find_kinds(faint) == ()
    assert colors.name_class(faint) == NEUTRAL


def test_citations_can_color_lines() -> None:
    display = world_display()
    drawn = render_svg(display, color="cited")
    for at, citing in enumerate(display.citing):
        assert f'class="c{at}"' in drawn
        assert citing.label in drawn


def test_what_is_not_known_is_named() -> None:
    with pytest.raises(PageError, match="unknown color: 'mood'"):
        render_svg(world_display(), color="mood")


def test_no_kind_is_known_by_its_color_alone() -> None:
    paths = [style.path for style in (*VERDICT_STYLES.values(), *CITATION_STYLES.values())]
    paths.append(SPARE_VERDICT.path)
    assert len(set(paths)) == len(paths)


@pytest.mark.parametrize(("theme", "side"), [(LIGHT, "light"), (DARK, "dark")])
def test_shapes_and_resting_lines_can_be_seen(theme: ThemeColors, side: str) -> None:
    lines = {sign: getattr(style, side) for sign, style in LINE_STYLES.items()}
    kinds = {name: getattr(hue, side) for name, hue in {**VERDICTS, **CITING}.items()}
    for name, color in {**lines, **kinds}.items():
        for ground in (theme.sheet, theme.band):
            shown = blend(color, ground, MAP_LOOK.line.rest)
            assert contrast(shown, ground) >= 3, (name, shown)


def blend(color: str, ground: str, share: float) -> str:
    pairs = [(int(color[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def test_page_and_picture_put_shapes_in_the_same_places() -> None:
    script = next(Path(path) for path in SCRIPTS if Path(path).name == "line_colors.js")
    text = script.read_text(encoding="utf-8")
    places = text.split("export const PLACES = ")[1].split(";")[0]
    assert tuple(json.loads(places)) == PLACES
    assert [f"  {by}:" in text for by in COLORINGS[1:]] == [True, True, True]
