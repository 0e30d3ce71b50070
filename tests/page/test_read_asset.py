"""The styles and scripts that every page carries."""

from __future__ import annotations

import pytest

from ntgraph.page.read_asset import read_asset

SCRIPTS = ["page", "page_with_attributes", "large_page", "review_page"]
each_script = pytest.mark.parametrize("name", SCRIPTS)
each_style = pytest.mark.parametrize("name", ["page", "attributes", "large_page", "review_page"])


@each_script
def test_script_can_stand_inside_a_page(name: str) -> None:
    script = read_asset(f"assets/{name}.js").casefold()
    assert "</script" not in script
    assert "<!--" not in script


@each_script
def test_script_makes_no_code_from_text(name: str) -> None:
    script = read_asset(f"assets/{name}.js")
    for call in ("eval(", "new Function(", "document.write("):
        assert call not in script


@each_script
def test_own_script_reads_no_markup_and_stores_nothing(name: str) -> None:
    script = read_asset(f"assets/{name}.js")
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "localStorage", "sessionStorage",
                 "document.cookie", "XMLHttpRequest", "sendBeacon"):  # fmt: skip
        assert word not in script
    # A review that is served saves decisions on its own server, as its policy allows then.
    assert script.count("fetch(") == (name == "review_page")


def test_own_script_and_style_stay_small() -> None:
    size = sum(len(read_asset(f"assets/page.{kind}").encode()) for kind in ("js", "css"))
    # Growth is to be noticed: what the page may carry of our own.
    assert size <= 160_000


def test_what_pages_of_graph_files_carry_stays_small() -> None:
    names = ("page_with_attributes.js", "page.css", "attributes.css")
    assert sum(len(read_asset(f"assets/{name}").encode()) for name in names) <= 164_000


def test_script_and_style_of_large_pages_stay_small() -> None:
    size = sum(len(read_asset(f"assets/large_page.{kind}").encode()) for kind in ("js", "css"))
    assert size <= 122_000


def test_script_and_style_of_a_review_stay_small() -> None:
    size = sum(len(read_asset(f"assets/review_page.{kind}").encode()) for kind in ("js", "css"))
    assert size <= 60_000


def test_only_a_page_in_a_folder_can_ask_for_its_data() -> None:
    assert read_asset("assets/read_shards.js").count("fetch(") == 1


def test_a_page_without_attributes_carries_no_filters_for_them() -> None:
    words = "without a value: always shown"
    assert words not in read_asset("assets/page.js")
    assert words in read_asset("assets/page_with_attributes.js")


@each_style
def test_style_asks_for_nothing(name: str) -> None:
    style = read_asset(f"assets/{name}.css")
    assert "url(" not in style
    assert "@import" not in style
    assert "</style" not in style.casefold()
