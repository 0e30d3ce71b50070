"""Pages of graph files: their script and style, their words, what readers without scripts get."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from ntgraph.display import DisplayGraph
from ntgraph.display.disclaimers import FILE_PICTURE, PICTURE
from ntgraph.display.health_words import pick_caption
from ntgraph.notebook.page_parts import own_part
from ntgraph.page import render_page
from ntgraph.page.content_policy import hash_asset
from ntgraph.page.read_asset import read_asset
from tests.graph_files import MIXED, VISITS, read_text, show
from tests.page.displays import world_display
from tests.page.packed import read_data

WITH = read_asset("assets/page_with_attributes.js")
WITHOUT = read_asset("assets/page.js")
STYLE = read_asset("assets/attributes.css")


def read_page(page: str) -> Any:
    """Return the data inside a page."""
    return read_data(
        *re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', page, re.S)
    )


@pytest.fixture
def visits(tmp_path: Path) -> DisplayGraph:
    return show(read_text(tmp_path, "visits.csv", VISITS))


def test_a_page_of_a_graph_file_carries_the_script_with_filters(visits: DisplayGraph) -> None:
    page = render_page(visits)
    assert WITH in page
    assert WITHOUT not in page
    assert STYLE in page
    assert hash_asset(WITH) in unescape(page.partition("<style")[0])


def test_a_page_of_articles_carries_neither_filters_nor_their_style() -> None:
    page = render_page(world_display())
    assert WITHOUT in page
    assert STYLE not in page


def test_an_embedded_page_has_the_script_that_widgets_share(visits: DisplayGraph) -> None:
    page = render_page(visits, embed=True)
    assert WITHOUT in page
    assert WITHOUT not in own_part(visits)
    said = read_page(page)["statements"]
    notes = {evidence["note"] for each in said for evidence in each["evidence"]}
    assert "weight: 0.5 · year: 1999 · weather: sunny" in notes
    assert not any("\n" in note for note in notes)


def test_a_graph_file_is_called_one(tmp_path: Path) -> None:
    text = "source,relation,target\nCoffee,raises,alertness\nTea,lowers,anxiety\n"
    page = render_page(show(read_text(tmp_path, "tea.csv", text)))
    assert "This page shows what a graph file says; nobody has checked here" in page
    assert "what an article says" not in page
    assert ">In the graph</th>" in page
    assert ">In the article</th>" not in page


def test_a_picture_of_a_graph_file_is_not_called_an_article(tmp_path: Path) -> None:
    text = "source,relation,target\nCoffee,raises,serotonin\n"
    assert pick_caption(show(read_text(tmp_path, "tea.csv", text))) == FILE_PICTURE
    assert pick_caption(world_display()) == PICTURE


def test_articles_are_still_called_articles() -> None:
    page = render_page(world_display())
    assert "This page shows what an article says" in page
    assert ">In the article</th>" in page


def test_attributes_of_nodes_stand_on_their_cards(tmp_path: Path) -> None:
    data = read_page(render_page(show(read_text(tmp_path, "mixed.gexf", MIXED))))
    assert {node["name"]: node["note"] for node in data["nodes"]}["Ann"] == "size: 3"
