"""The metadata in a page's head: small, true, in schema.org's terms, and data only."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from ntgraph.display import DisplayGraph, build_display
from ntgraph.graph.views import whole_view
from ntgraph.page import render_page
from ntgraph.page.embedded_json import format_data
from ntgraph.page.page_metadata import MOST_METADATA_BYTES, page_metadata
from tests.exports.packs import shipped
from tests.exports.schema_org_terms import find_misuse
from tests.page.displays import HOSTILE, hostile_display, make_display, world_display
from tests.page.test_render_page import Reader
from tests.small import small_facts


def shipped_display() -> DisplayGraph:
    return build_display(whole_view(shipped()))


def small_display() -> DisplayGraph:
    return build_display(whole_view(small_facts()))


DISPLAYS: dict[str, Callable[[], DisplayGraph]] = {
    "world": world_display,
    "small": small_display,
    "shipped": shipped_display,
    "hostile": hostile_display,
}


@pytest.mark.parametrize("name", DISPLAYS)
def test_it_is_schema_org_and_small(name: str) -> None:
    made = page_metadata(DISPLAYS[name]())
    assert find_misuse([made]) == []
    assert len(format_data(made)) < MOST_METADATA_BYTES


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_any_text_leaves_it_small_and_sound(text: str) -> None:
    made = page_metadata(make_display(text))
    assert find_misuse([made]) == []
    assert len(format_data(made)) < MOST_METADATA_BYTES


def test_it_tells_what_the_page_is() -> None:
    made = page_metadata(shipped_display())
    data = shipped().data
    assert made["@type"] == "LearningResource"
    assert made["name"] == data.title
    assert made["description"].startswith(data.summary)
    assert made["description"].endswith("not medical advice.")
    assert made["version"] == data.version
    assert made["datePublished"] == data.released_on
    assert made["license"] == shipped().vocabulary.licenses[data.license].url
    titles = [article.title for article in shipped().articles.values()]
    assert [each["name"] for each in made["isBasedOn"]] == titles
    assert [part["name"] for part in made["hasPart"]] == [
        tour.title for tour in shipped_display().tours
    ]
    assert "quiz" in made["learningResourceType"]


def test_it_names_the_things_most_is_said_of() -> None:
    made = page_metadata(world_display())
    names = [each["name"] for each in made["about"]]
    assert names[:2] == ["caffeine", "sleep"]  # four statements each
    assert "__proto__" not in names  # nothing is said of it


def test_an_address_that_is_none_is_left_out() -> None:
    made = page_metadata(make_display("javascript:alert(1)"))
    assert "license" not in made
    assert all("sameAs" not in each for each in made["about"])


def test_a_day_that_is_none_is_left_out() -> None:
    assert "datePublished" not in page_metadata(replace(world_display(), released_on="soon"))


def test_long_texts_are_cut_behind_a_word() -> None:
    made = page_metadata(replace(world_display(), summary="word " * 500))
    assert "word … Education" in made["description"]


def test_the_page_carries_it_as_data() -> None:
    display = world_display()
    reader = Reader(render_page(display))
    assert json.loads(reader.metadata) == page_metadata(display)
    scripts = [a.get("type") for tag, a in reader.tags if tag == "script"]
    assert scripts.count("application/ld+json") == 1
    assert (
        json.loads(Reader(render_page(hostile_display())).metadata)["name"]
        == HOSTILE["end of script"]
    )


def test_a_page_for_a_frame_has_none() -> None:
    assert Reader(render_page(world_display(), embed=True)).metadata == ""
