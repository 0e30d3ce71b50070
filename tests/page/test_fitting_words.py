"""A page of a graph file speaks of what it shows, and keeps the warning where it is needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph import read_graph
from ntgraph.display import build_display

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
