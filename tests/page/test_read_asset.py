"""The styles and scripts that every page carries."""

from __future__ import annotations

import pytest

from ntgraph.page.read_asset import read_asset


@pytest.mark.parametrize("name", ["assets/page.js", "vendor/vis-network.js"])
def test_scripts_can_stand_inside_a_page(name: str) -> None:
    script = read_asset(name).casefold()
    assert "</script" not in script
    assert "<!--" not in script


@pytest.mark.parametrize("name", ["assets/page.js", "vendor/vis-network.js"])
def test_scripts_make_no_code_from_text(name: str) -> None:
    script = read_asset(name)
    for call in ("eval(", "new Function(", "document.write("):
        assert call not in script


def test_own_script_reads_no_markup_and_stores_nothing() -> None:
    script = read_asset("assets/page.js")
    for name in ("innerHTML", "outerHTML", "insertAdjacentHTML", "localStorage", "sessionStorage",
                 "document.cookie", "fetch(", "XMLHttpRequest", "sendBeacon"):  # fmt: skip
        assert name not in script


def test_own_script_and_style_stay_small() -> None:
    size = sum(len(read_asset(f"assets/page.{kind}").encode()) for kind in ("js", "css"))
    # A budget of our own, near what there is, so that growth is noticed; 160,000 are allowed.
    assert size < 154_000


def test_style_asks_for_nothing() -> None:
    style = read_asset("assets/page.css")
    assert "url(" not in style
    assert "@import" not in style
    assert "</style" not in style.casefold()
