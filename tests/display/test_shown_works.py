"""A work of which only an identifier is known is named once, with a link beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

import ntgraph
from ntgraph.display import build_display
from ntgraph.display.large.shown_large_works import show_work
from ntgraph.display.model import DisplayLink
from ntgraph.explore.fact_graph import FactGraph
from ntgraph.graph.views import overview

TABLE = """source,relation,target,reference
A,raises,B,PMID:111
A,lowers,C,doi:10.1000/xyz
B,raises,C,Smith 2003
C,raises,A,https://doi.org/10.1000/abc
B,lowers,A,https://example.org/one
"""
EXPECTED = {
    "PMID:111.": [("web page", "https://pubmed.ncbi.nlm.nih.gov/111/")],
    "doi:10.1000/xyz.": [("web page", "https://doi.org/10.1000/xyz")],
    "Smith 2003.": [],
    "https://doi.org/10.1000/abc.": [("web page", "https://doi.org/10.1000/abc")],
    "https://example.org/one.": [("web page", "https://example.org/one")],
}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> FactGraph:
    path: Path = tmp_path_factory.mktemp("works") / "g.csv"
    path.write_text(TABLE)
    return ntgraph.read_graph(path)


def as_pairs(links: tuple[DisplayLink, ...]) -> list[tuple[str, str]]:
    return [(link.text, link.address) for link in links]


def test_small_page_names_a_work_once(graph: FactGraph) -> None:
    shown = build_display(overview(graph.facts)).sources
    assert {s.citation: as_pairs(s.links) for s in shown if s.statements} == EXPECTED


def test_large_page_names_a_work_once(graph: FactGraph) -> None:
    works = [show_work(id, graph.facts) for s in graph.everything for id in s.cited_sources]
    assert {work.citation: as_pairs(work.links) for work in works} == EXPECTED


def test_a_work_that_is_in_no_table_is_named_once(graph: FactGraph) -> None:
    assert as_pairs(show_work("pmid:5", graph.facts).links) == [
        ("web page", "https://pubmed.ncbi.nlm.nih.gov/5/")
    ]
    assert show_work("ntg:no-such-work", graph.facts).links == ()


def test_a_note_of_obsidian_names_a_work_once(graph: FactGraph, tmp_path: Path) -> None:
    graph.export("obsidian", tmp_path)
    (note,) = (tmp_path / "works").glob("doi*xyz*")
    body = note.read_text().split("---\n", 2)[2]
    assert body.startswith("# doi:10.1000/xyz\n")
    assert body.count("doi:10.1000/xyz") == 1
    assert "[web page](https://doi.org/10.1000/xyz)" in body
