"""The two pictures of the first view: each part is a link, and texts stay texts."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from ntgraph.display.model import DisplayShare, DisplayStory
from ntgraph.display.style.label_text import measure_text
from ntgraph.picture import render_shares, render_story
from ntgraph.picture.shares_svg import _share_out
from tests.display.overview.test_show_overview import first_view, shipped, story_of
from tests.page.displays import HOSTILE

LINK = "a"
# As in the page's style sheet.
FONT_PX = 16


def parse(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314 # our own picture


def test_every_box_and_line_of_the_story_is_a_link_with_its_words() -> None:
    story = story_of(first_view())
    links = parse(render_story(shipped(), story)).findall(LINK)
    addresses = {link.get("href", "") for link in links}
    assert len([a for a in addresses if a.startswith("#view=map&node=")]) == len(story.boxes)
    assert len([a for a in addresses if a.startswith("#view=map&statement=")]) == len(story.lines)
    for link in links:
        assert link.findtext("title")
        # The list beside the picture has the same links for the keyboard.
        assert link.get("tabindex") == "-1"


def test_a_line_carries_the_shapes_of_all_its_verdicts() -> None:
    story = story_of(first_view())
    svg = parse(render_story(shipped(), story))
    shapes = [path for path in svg.iter("path") if path.get("class", "").startswith("mark v")]
    assert len(shapes) == sum(len(line.verdicts) for line in story.lines)


def test_shapes_of_verdicts_differ() -> None:
    paths = [verdict.path for verdict in shipped().verdicts]
    assert len(set(paths)) == len(paths) == 6


def test_words_fit_their_boxes() -> None:
    story = story_of(first_view())
    for box in story.boxes:
        own = parse(render_story(shipped(), replace(story, boxes=(box,), lines=())))
        [group] = [each for each in own.iter("g") if "box" in each.get("class", "").split()]
        words = [text for text in group.iter("text") if text.get("class") is None]
        assert [text.text for text in words] == list(box.lines)
        ports = [float(each.get("x", "")) for each in group.iter("rect") if each.get("class")]
        right = min([*ports, box.x + box.width])
        for text in words:
            assert float(text.get("x", "")) + measure_text(text.text or "", FONT_PX) <= right
            assert box.y < float(text.get("y", "")) < box.y + box.height


def test_the_picture_leaves_the_size_of_its_words_to_the_style_sheet() -> None:
    svg = render_story(shipped(), story_of(first_view()))
    # At 1280 px the picture is drawn at its own size; the browser's tests measure its words.
    assert 'viewBox="0 0 1180 ' in svg
    assert "font-size" not in svg


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_stay_words(text: str) -> None:
    story = story_of(first_view())
    boxes = tuple(replace(box, name=text, lines=(text,), node=text) for box in story.boxes)
    hostile: DisplayStory = replace(story, boxes=boxes, headings=((text, 0.0),))
    svg = parse(render_story(shipped(), hostile))
    known = {"svg", "a", "title", "text", "rect", "path", "g", "use", "defs", "marker"}
    assert {element.tag for element in svg.iter()} <= known
    assert not [name for e in svg.iter() for name in e.attrib if name.startswith("on")]


def test_shares_fill_the_bar_and_lead_to_their_statements() -> None:
    svg = parse(render_shares(first_view().shares, shipped().verdicts))
    links = svg.findall(LINK)
    assert [link.get("href") for link in links] == [s.address for s in first_view().shares]
    widths = [float(rect.get("width", "").rstrip("%")) for rect in svg.iter("rect")]
    assert sum(widths) == pytest.approx(100, abs=1)


@pytest.mark.parametrize("counts", [[1], [1, 10_000], [1, 1, 1, 5_000], [7, 7]])
def test_a_tiny_share_can_still_be_seen(counts: list[int]) -> None:
    widths = _share_out(counts)
    assert sum(widths) == pytest.approx(100)
    assert min(widths) > 2


def test_a_number_that_would_not_fit_is_left_to_the_list() -> None:
    shares = (
        DisplayShare("supported", 999, "#a"),
        DisplayShare("contradicted", 1, "#b"),
    )
    svg = render_shares(shares, shipped().verdicts)
    assert re.findall(r"<text[^>]*>([^<]*)</text>", svg) == ["999"]
