"""What a saved notebook shows of a map when it is not run."""

from __future__ import annotations

import base64
import json
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbconvert import HTMLExporter, LatexExporter
from nbformat import NotebookNode

import ntgraph
from ntgraph.explore import FactGraph
from ntgraph.facts import FactBase
from ntgraph.notebook.still_picture import ONE_LINE, picture_html, stand_in


@pytest.fixture
def graph(world: FactBase) -> FactGraph:
    return FactGraph(world)


def picture_in(html: str) -> bytes:
    """Return the SVG that the image in some HTML holds."""
    (data,) = re.findall(r'src="data:image/svg\+xml;base64,([^"]+)"', html)
    return base64.b64decode(data)


def test_picture_and_table_stand_in_the_html(graph: FactGraph) -> None:
    bundle = graph.where(layer="article")._repr_mimebundle_()
    html = bundle["text/html"]
    root = ET.fromstring(picture_in(html))  # noqa: S314 - we drew it
    assert root.tag.endswith("svg")
    assert "<table>" in html


def test_every_view_shows_itself(graph: FactGraph) -> None:
    views = (graph, graph.node("caffeine"), graph.paths("caffeine", "sleep"), graph.everything)
    for view in views:
        bundle = view._repr_mimebundle_()
        assert picture_in(bundle["text/html"])
        assert bundle["text/plain"] == repr(view)


@pytest.mark.parametrize("missing", ["resvg_py", "fontTools"])
def test_a_picture_in_pixels_is_there_where_it_can_be_drawn(
    graph: FactGraph, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    bundle = graph._repr_mimebundle_()
    assert base64.b64decode(bundle["image/png"]).startswith(b"\x89PNG")
    monkeypatch.setattr("ntgraph.notebook.still_picture.find_spec", lambda name: name != missing)
    assert "image/png" not in graph._repr_mimebundle_()


def test_hostile_titles_stay_text() -> None:
    html = picture_html("<svg/>", '"><script>alert(1)</script>')
    assert "<script>" not in html


def test_what_stands_in_for_a_map_hides_only_the_output_after_itself() -> None:
    html = stand_in("<img>", 'a"b')
    (style,) = re.findall(r"<style[^>]*>(.*?)</style>", html)
    selector, _, _ = style.partition("{")
    assert selector.startswith('.jp-OutputArea-child:has([data-ntgraph="a&quot;b"]) +')
    assert "," not in selector
    assert html.count('data-ntgraph="a&quot;b"') == 2


def saved(bundle: dict[str, Any], path: Path) -> NotebookNode:
    """Return a notebook with one output, after it was saved and read again."""
    output = {"output_type": "display_data", "metadata": {}, "data": bundle}
    cell = {
        "cell_type": "code", "id": "a", "metadata": {}, "source": "g",
        "execution_count": 1, "outputs": [output],
    }  # fmt: skip
    path.write_text(
        json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
    )
    notebook: NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    return notebook


def test_nbconvert_keeps_picture_and_table(graph: FactGraph, tmp_path: Path) -> None:
    bundle = graph._repr_mimebundle_()
    notebook = saved(bundle, tmp_path / "n.ipynb")
    html, _ = HTMLExporter().from_notebook_node(notebook)  # type: ignore[no-untyped-call]
    assert "<table>" in html
    assert picture_in(html) == picture_in(bundle["text/html"])


@pytest.mark.parametrize("template", ["lab", "classic"])
def test_nbconvert_with_sanitized_html_shows_no_bytes_of_the_picture(
    graph: FactGraph, tmp_path: Path, template: str
) -> None:
    notebook = saved(graph._repr_mimebundle_(), tmp_path / "n.ipynb")
    options = {"template_name": template, "sanitize_html": True}
    exporter = HTMLExporter(**options)  # type: ignore[no-untyped-call]
    html, _ = exporter.from_notebook_node(notebook)
    assert "<img" not in html
    body = html[html.rindex("<body") :]
    before, _, behind = body.partition("&lt;img")
    # The bytes are text now; they stand in an element whose text these styles cut or hide.
    assert before.rstrip().endswith(f'<div class="{ONE_LINE}">')
    assert behind.index("</div>") > behind.index("base64,")
    assert not re.search(r"[A-Za-z0-9+/]{200}", behind[behind.index("</div>") :])
    (rule,) = HIDING[template].findall(html)
    assert rule


# What the styles of each template say of text in the element with the picture.
HIDING = {
    "lab": re.compile(
        r"\.jp-text-truncated\s*{\s*(overflow: hidden;\s*text-overflow: ellipsis;\s*"
        r"white-space: nowrap;\s*)}"
    ),
    "classic": re.compile(r"\.text-hide\s*{\s*(font: 0/0 a;\s*color: transparent;[^}]*)}"),
}


def test_nbconvert_to_latex_takes_the_pixels(graph: FactGraph, tmp_path: Path) -> None:
    bundle = graph._repr_mimebundle_()
    notebook = saved(bundle, tmp_path / "n.ipynb")
    _, parts = LatexExporter().from_notebook_node(notebook)  # type: ignore[no-untyped-call]
    assert list(parts["outputs"].values()) == [base64.b64decode(bundle["image/png"])]


def test_without_anywidget_one_sentence_says_what_to_install(
    graph: FactGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ntgraph.notebook.graph_widget", None)
    with pytest.raises(ImportError, match=r"Widgets need: pip install \"ntgraph\[notebook\]\""):
        graph.widget()


def test_a_graph_of_one_s_own_shows_itself_too() -> None:
    import networkx as nx

    g = ntgraph.from_networkx(nx.path_graph(4), title="Mine")
    assert b"Mine" in picture_in(g._repr_mimebundle_()["text/html"])
