"""The two pictures of the first view: each part is a link, and texts stay texts."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from ntgraph.display.model import DisplayShare, DisplayStory
from ntgraph.picture import render_shares, render_story
from ntgraph.picture.shares_svg import _share_out
from tests.display.overview.test_show_overview import first_view, shipped, story_of
from tests.page.displays import HOSTILE

LINK = "a"


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


def test_words_fit_their_boxes_and_are_large_enough() -> None:
    svg = render_story(shipped(), story_of(first_view()))
    # At 1280 px the picture is drawn at its own size; its style sheet says 16, 14 and 13 px.
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
