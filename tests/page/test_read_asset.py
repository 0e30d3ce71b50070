"""The styles and scripts that every page carries."""

from __future__ import annotations

from ntgraph.page.read_asset import read_asset


def test_script_can_stand_inside_a_page() -> None:
    script = read_asset("assets/page.js").casefold()
    assert "</script" not in script
    assert "<!--" not in script


def test_script_makes_no_code_from_text() -> None:
    script = read_asset("assets/page.js")
    for call in ("eval(", "new Function(", "document.write("):
        assert call not in script


def test_own_script_reads_no_markup_and_stores_nothing() -> None:
    script = read_asset("assets/page.js")
    for name in ("innerHTML", "outerHTML", "insertAdjacentHTML", "localStorage", "sessionStorage",
                 "document.cookie", "fetch(", "XMLHttpRequest", "sendBeacon"):  # fmt: skip
        assert name not in script


def test_own_script_and_style_stay_small() -> None:
    size = sum(len(read_asset(f"assets/page.{kind}").encode()) for kind in ("js", "css"))
    # Growth is to be noticed: what the page may carry of our own.
    assert size <= 160_000


def test_style_asks_for_nothing() -> None:
    style = read_asset("assets/page.css")
    assert "url(" not in style
    assert "@import" not in style
    assert "</style" not in style.casefold()
