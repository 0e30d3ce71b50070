"""A page tells what all rows share, and nothing of the rows that were left out of its graph."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph import read_graph
from ntgraph.columns import LazyStatements
from ntgraph.display.large import build_large_display
from ntgraph.imports.large_files import find_large_files
from ntgraph.page.large.render_large_page import render_large_page
from ntgraph.page.large.sections import encode_sections

EDGES = """subject,predicate,object,license,passage,remark,hedge
a,raises,b,CC BY-NC 4.0,secret passage,secret remark,secretly
c,raises,d,CC0 1.0,free words,open,
"""
NODES = """id,name,category,license,definition,code
a,a,secret type,CC0 1.0,w,secret code
b,b,Gene,CC0 1.0,w,1
c,c,Gene,CC BY-NC 4.0,secret definition,secret code
d,d,Gene,CC0 1.0,w,1
"""


def test_what_its_license_forbids_is_in_no_part_of_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_large_files, "ROWS_OF_SMALL_TABLE", -1)
    (tmp_path / "g_nodes.csv").write_text(NODES, encoding="utf-8")
    edges = tmp_path / "g_edges.csv"
    edges.write_text(EDGES, encoding="utf-8")
    facts = read_graph(edges, commercial_only=True).facts
    assert isinstance(facts.statements, LazyStatements)
    display = build_large_display(facts)
    streams = b"".join(s for section in encode_sections(display) for s in section.streams)
    assert b"free words" in streams
    assert b"secret" not in streams
    assert "secret" not in render_large_page(display)


def test_what_all_rows_of_a_kind_share_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_large_files, "ROWS_OF_SMALL_TABLE", -1)
    path = tmp_path / "g.csv"
    rows = "subject,predicate,object,license\na,raises,b,an odd license\nc,raises,d,CC0 1.0\n"
    path.write_text(rows, encoding="utf-8")
    display = build_large_display(read_graph(path).facts)
    assert [kind.note for kind in display.kinds] == ["license: an odd license", ""]
