"""Elements that make a page of the documentation load other files are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from docs.extensions.offline import find_requests


@pytest.mark.parametrize(
    "text",
    [
        '<script src="https://example.org/a.js"></script>',
        '<SCRIPT SRC="//example.org/a.js"></SCRIPT>',
        '<link rel="stylesheet" href="https://example.org/a.css">',
        '<img src=" http://example.org/a.png">',
        '<img srcset="https://example.org/a.png 2x">',
        '<iframe src="https://example.org/"></iframe>',
        '<object data="https://example.org/"></object>',
        "<style>@import 'https://example.org/a.css';</style>",
        "<style>p { background: url(//example.org/a.png) }</style>",
        '<p style="background: url(https://example.org/a.png)">',
    ],
)
def test_a_request_is_found(text: str, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(text, encoding="utf-8")
    ((name, address),) = find_requests(tmp_path)
    assert name == "page.html"
    assert "example.org" in address


@pytest.mark.parametrize(
    "text",
    [
        '<a href="https://example.org/">a link is followed by the reader only</a>',
        '<script src="_static/a.js"></script><link rel="stylesheet" href="a.css">',
        "<p>https://example.org/</p>",
        "<style>p { background: url(data:image/png;base64,AA) }</style>",
    ],
)
def test_what_loads_nothing_from_elsewhere_is_let_through(text: str, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(text, encoding="utf-8")
    assert list(find_requests(tmp_path)) == []


def test_style_sheets_are_looked_into(tmp_path: Path) -> None:
    style = tmp_path / "_static" / "a.css"
    style.parent.mkdir()
    style.write_text('@import url("https://example.org/font.css");', encoding="utf-8")
    assert list(find_requests(tmp_path)) == [("a.css", "https://example.org/font.css")]
