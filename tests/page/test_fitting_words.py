"""A page of a graph file speaks of what it shows, and keeps the warning where it is needed."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

from ntgraph import from_networkx, read_graph
from ntgraph.display import build_display
from ntgraph.picture import render_svg

HEAD = "subject,relation,object\n"
WARNING = "Do not start, stop or change a medicine"


def page_of(tmp_path: Path, rows: str, head: str = HEAD) -> str:
    path = tmp_path / "water.csv"
    path.write_text(head + rows, "utf-8")
    return read_graph(path).everything.render()


def test_a_page_on_rivers_speaks_of_no_drugs(tmp_path: Path) -> None:
    page = page_of(tmp_path, "Rain,feeds,river\n")
    for words in ("Find a drug", WARNING, "Data version ,", "1 works", 'id="view-matrix"'):
        assert words not in page
    assert "Find a thing" in page
    assert "nobody has judged it." in page
    assert "2 things, 1 statement, 1 work." in page


@pytest.mark.parametrize("rows", ["Lithium,treats,mania\n", "A drug,lowers,thirst\n"])
def test_what_sounds_like_medicine_keeps_its_warning(tmp_path: Path, rows: str) -> None:
    assert WARNING in page_of(tmp_path, rows)


def test_a_file_is_not_called_read(tmp_path: Path) -> None:
    path = tmp_path / "water.csv"
    path.write_text(f"{HEAD}Rain,feeds,river\n", "utf-8")
    (work,) = build_display(read_graph(path).everything.view).sources
    assert work.reading == ""


def test_a_page_without_judgements_has_no_words_about_them(tmp_path: Path) -> None:
    page = page_of(tmp_path, "Rain,raises,river\n")
    for words in ("how it stands against science", "what our audit found", "lowers or prevents"):
        assert words not in page.partition("<noscript>")[0]
    assert 'class="no-wording no-works no-verdicts"' in page
    assert '<select id="work-findings" hidden>' in page


def test_a_picture_of_rivers_is_no_medical_article(tmp_path: Path) -> None:
    path = tmp_path / "water.csv"
    path.write_text(f"{HEAD}Rain,feeds,river\n", "utf-8")
    picture = render_svg(build_display(read_graph(path).everything.view))
    assert "This page shows what a graph file says; nobody has judged it." in picture
    for words in ("article", "Data version", "raises or brings about"):
        assert words not in picture


@pytest.mark.parametrize(
    ("rows", "said"),
    [("Spark,causes,a secure effect\n", False), ("Tea,raises,serotonin\n", True)],
)
def test_common_words_alone_are_not_about_health(tmp_path: Path, rows: str, said: bool) -> None:
    assert (WARNING in page_of(tmp_path, rows)) == said


@pytest.mark.parametrize(("count", "folded"), [(20, False), (60, True)])
def test_many_types_are_folded_behind_one_control(count: int, folded: bool) -> None:
    graph: nx.DiGraph[int] = nx.path_graph(count, create_using=nx.DiGraph)
    nx.set_node_attributes(graph, {at: f"kind {at}" for at in graph}, "type")
    page = from_networkx(graph).everything.render()
    assert (f"<summary>{count} kinds of things</summary>" in page) == folded


@pytest.mark.parametrize(
    "label", ["a", "A", "the", "an", "a healthy diet", "A and a", "the a of an a", "of", "I"]
)
def test_labels_lose_no_word(label: str, tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_text(f"{HEAD}{label},feeds,river\n", "utf-8")
    display = build_display(read_graph(path).everything.view)
    assert label in {node.name for node in display.nodes}
    assert label in {" ".join(node.lines) for node in display.nodes}
    (said,) = display.statements
    assert said.sentence == f"{label[0].upper()}{label[1:]} feeds river."
