"""The static picture: well-formed, harmless, the same every time, readable in both themes."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from ntgraph.display import DisplayEdge, DisplayGraph, DisplayRegion, build_display
from ntgraph.display.map_shapes import describe_manners, describe_marks
from ntgraph.display.style.contrast import contrast
from ntgraph.display.style.line_styles import LINE_STYLES
from ntgraph.display.style.theme_colors import DARK, LIGHT, ThemeColors
from ntgraph.display.style.type_styles import TYPE_STYLES
from ntgraph.errors import PageError
from ntgraph.facts import load_facts, shipped_facts
from ntgraph.graph.display_limits import MOST_BOXES_DRAWN
from ntgraph.graph.views import overview
from ntgraph.picture.line_curves import Frame
from ntgraph.picture.line_routes import BoxFrames, Line, route_lines
from ntgraph.picture.svg_picture import render_inline, render_svg
from tests.page.displays import HOSTILE, hostile_display, make_display, make_node, world_display

SPACE = "{http://www.w3.org/2000/svg}"
# Of as many boxes as a map draws at most, with their lines.
MOST_BYTES = 140_000


def read(picture: str) -> ElementTree.Element:
    """Parse a picture as strict XML; the text is our own."""
    return ElementTree.fromstring(picture)  # noqa: S314


def texts_of(picture: str) -> str:
    return " ".join(element.text or "" for element in read(picture).iter(f"{SPACE}text"))


@pytest.fixture(scope="module")
def shipped() -> DisplayGraph:
    return build_display(overview(load_facts(shipped_facts()), layers=["article"]))


def test_every_node_and_line_is_drawn() -> None:
    display = world_display()
    root = read(render_svg(display))
    boxes = root.findall(f".//{SPACE}g/{SPACE}rect")
    assert len(boxes) == len(display.nodes) + sum(len(node.ports) for node in display.nodes)
    lines = [
        line
        for group in root.findall(f"{SPACE}g")
        if group.get("class", "").startswith("line")
        for line in group.findall(f"{SPACE}path")
    ]
    assert len(lines) == len(display.edges)
    shown = texts_of(render_svg(display))
    for node in display.nodes:
        assert all(line in shown for line in node.lines)


def test_picture_says_what_it_is() -> None:
    display = world_display()
    root = read(render_svg(display))
    assert root.get("role") == "img"
    named = (root.get("aria-labelledby") or "").split()
    described = {element.get("id"): element.text or "" for element in root}
    assert described[named[0]] == display.title
    assert f"{len(display.nodes)} boxes" in described[named[1]]
    shown = texts_of(render_svg(display))
    for words in (display.title, display.version, "not advice", display.articles[0].publisher):
        assert words in shown


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_stays_text(text: str) -> None:
    display = replace(
        make_display(text), regions=(DisplayRegion(text, True, 0.0, 0.0, 200.0, 100.0),)
    )
    plain = replace(make_display(), regions=(DisplayRegion("a", True, 0.0, 0.0, 200.0, 100.0),))
    for render in (render_svg, render_inline):
        root, same = read(render(display)), read(render(plain))
        assert [e.tag for e in root.iter()] == [e.tag for e in same.iter()]
        assert [sorted(e.attrib) for e in root.iter()] == [sorted(e.attrib) for e in same.iter()]


def test_characters_xml_forbids_are_left_out() -> None:
    text = "a\ud800b\ufffec\u0000d\u202ee\u200bf]]>"
    for picture in (render_svg(make_display(text)), render_inline(make_display(text))):
        assert "abcdef]]&gt;" in picture
        picture.encode("utf-8")
        read(picture)


@pytest.mark.parametrize("display", [world_display(), hostile_display()], ids=["world", "hostile"])
def test_nothing_in_the_picture_acts_or_asks(display: DisplayGraph) -> None:
    for picture in (render_svg(display), render_inline(display)):
        for element in read(picture).iter():
            for name, value in element.attrib.items():
                assert not name.startswith("on")
                assert name != "style"
                assert name != "href" or value.startswith("#")
                assert "url(" not in value or value.startswith("url(#")
        assert not re.search(r"<script|<foreignObject|@import|<image", picture)


def test_inline_picture_has_no_colors_of_its_own() -> None:
    assert not re.search(r"#[0-9a-f]{6}", render_inline(world_display()))


def test_colors_that_could_be_css_are_refused() -> None:
    display = make_display()
    bad = replace(display.types[0], light=("red;}*{display:none", "#000000", "#000000"))
    with pytest.raises(PageError, match="unknown color"):
        render_svg(replace(display, types=(bad,)))


def test_same_picture_every_time(shipped: DisplayGraph) -> None:
    assert render_svg(shipped) == render_svg(shipped)
    assert render_svg(shipped, dark=True) != render_svg(shipped)


def test_inline_picture_is_light(shipped: DisplayGraph) -> None:
    assert len(render_inline(shipped).encode()) < MOST_BYTES


def test_very_many_boxes_are_cut_to_the_best_connected() -> None:
    nodes = tuple(make_node(f"n:{at:04}", f"name {at}") for at in range(MOST_BOXES_DRAWN + 50))
    edges = tuple(
        DisplayEdge(f"e{at}", nodes[at].id, nodes[-1].id, "", "+", False, False, ("st:1",))
        for at in range(5)
    )
    picture = render_inline(replace(make_display(), nodes=nodes, edges=edges))
    assert len(read(picture.replace("<svg ", f'<svg xmlns="{SPACE[1:-1]}" ', 1)).findall(
        f".//{SPACE}rect")) == MOST_BOXES_DRAWN  # fmt: skip
    assert "50 further boxes are left out" in picture
    assert f"name {MOST_BOXES_DRAWN + 49}<" in picture


def test_faint_lines_are_told_from_others_and_explained() -> None:
    display = replace(make_display(), lines=world_display().lines)
    assert not re.search(r'class="line l\d faint|past the messengers', render_svg(display))
    edges = (replace(display.edges[0], faint=True),)
    picture = render_svg(replace(display, edges=edges, manners=describe_manners(edges)))
    assert re.search(r'class="line l\d faint', picture)
    assert "past the messengers" in texts_of(picture)


def test_a_hedged_line_is_dashed_and_a_denied_one_says_not() -> None:
    display = make_display()
    edge = replace(display.edges[0], hedged=True, negated=True)
    picture = render_svg(
        replace(
            display,
            edges=(edge,),
            lines=world_display().lines,
            manners=describe_manners([edge]),
            marks=describe_marks([edge]),
        )
    )
    assert re.search(r'class="line l\d hedged', picture)
    assert ">not</text>" in picture


@pytest.mark.parametrize(
    "other", [Frame(200, 0, 300, 30), Frame(-300, 50, -200, 80), Frame(10, 90, 90, 120)]
)
def test_lines_start_and_end_on_the_sides_of_boxes(other: Frame) -> None:
    frame = Frame(0, 0, 100, 30)
    blocks = {"a": BoxFrames(frame, frame), "b": BoxFrames(other, other)}
    curve = route_lines(blocks, [Line("e", "a", "b", "+")])["e"]
    assert curve[0][0] in (frame.left, frame.right)
    assert curve[-1][0] in (other.left, other.right)


def test_a_line_to_itself_has_two_ends() -> None:
    frame = Frame(0, 0, 100, 30)
    curve = route_lines({"a": BoxFrames(frame, frame)}, [Line("e", "a", "a", "+")])["e"]
    assert curve[0] != curve[-1]


@pytest.mark.parametrize(("dark", "grounds"), [(False, LIGHT), (True, DARK)])
def test_lines_and_glyphs_stand_out_from_their_ground(dark: bool, grounds: ThemeColors) -> None:
    sheet, band, text, quiet = grounds.sheet, grounds.band, grounds.text, grounds.quiet
    for style in TYPE_STYLES.values():
        colors = style.dark if dark else style.light
        assert contrast(colors.border, colors.fill) >= 3
        assert contrast(colors.border, sheet) >= 3
        assert contrast(colors.border, band) >= 3
        assert contrast(colors.text, colors.fill) >= 4.5
    for line in LINE_STYLES.values():
        color = line.dark if dark else line.light
        for ground in (sheet, band):
            assert contrast(mix(color, ground, 0.85), ground) >= 3, line.label
    assert contrast(text, sheet) >= 4.5
    assert contrast(quiet, band) >= 4.5


def mix(color: str, ground: str, share: float) -> str:
    """Return the color that is seen when `color` covers `ground` with an opacity of `share`."""
    pairs = [(int(color[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(one * share + two * (1 - share)):02x}" for one, two in pairs)
