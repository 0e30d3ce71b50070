"""A page tells what all rows share, and nothing of the rows that were left out of its graph."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ntgraph import read_graph
from ntgraph.columns import LazyStatements
from ntgraph.display.large import LargeDisplay, build_large_display
from ntgraph.imports.large_files import find_large_files, row_kinds
from ntgraph.page.large.large_header import write_kind
from ntgraph.page.large.render_large_page import render_large_page
from ntgraph.page.large.sections import encode_sections
from tests.page.large.read_by_script import ask_script, make_page

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


def test_values_are_told_as_the_file_has_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_large_files, "ROWS_OF_SMALL_TABLE", -1)
    rows = [f"c,raises,d{at},{number}" for at, number in enumerate([9007199254740993, 5])]
    path = tmp_path / "g.csv"
    path.write_text("\n".join(["subject,predicate,object,mass", *rows]) + "\n", encoding="utf-8")
    sections = encode_sections(build_large_display(read_graph(path).facts))
    values = next(each for each in sections if each.name == "attribute-0").streams[0]
    assert sorted(json.loads(values)) == ["5", "9007199254740993"]


def show_remarks(folder: Path, rows: int) -> LargeDisplay:
    """Return a graph in which each row has a remark of its own."""
    path = folder / f"remarks{rows}.csv"
    told = [f"a{at % 99},raises,b{at},remark number {at}" for at in range(rows)]
    path.write_text("\n".join(["subject,predicate,object,note", *told]), encoding="utf-8")
    return build_large_display(read_graph(path).facts)


def test_remarks_of_rows_are_no_kinds_of_statements(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_large_files, "ROWS_OF_SMALL_TABLE", -1)
    few, many = (show_remarks(tmp_path, rows) for rows in (200, 400))
    sizes = [len(json.dumps([write_kind(kind) for kind in each.kinds])) for each in (few, many)]
    assert len(few.kinds) == len(many.kinds) == 1
    assert sizes[0] == sizes[1]
    page = make_page(encode_sections(few), len(few.nodes), 200, [write_kind(few.kinds[0])])
    (answer,) = ask_script([page], details=1)
    told = sorted(piece["note"] for each in answer["details"] for piece in each["evidence"])
    assert told == sorted(f"note: remark number {at}" for at in range(200))


def test_many_kinds_are_told_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_large_files, "ROWS_OF_SMALL_TABLE", -1)
    monkeypatch.setattr(row_kinds, "MANY_KINDS", 20)
    path = tmp_path / "kinds.csv"
    rows = [f"a,raises,b{at},species {at}" for at in range(21)]
    path.write_text("\n".join(["subject,predicate,object,species", *rows]), encoding="utf-8")
    told = (
        "there are 21 kinds of statements, mainly since 'species' has 21 different values; a page "
        "describes each kind, so it is large"
    )
    assert told in read_graph(path).notes


def test_long_names_of_attributes_are_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_large_files, "ROWS_OF_SMALL_TABLE", -1)
    path = tmp_path / "long.csv"
    name = "a very long name " * 9
    path.write_text(f"subject,predicate,object,{name}\na,raises,b,1\n", encoding="utf-8")
    display = build_large_display(read_graph(path).facts)
    labels = [section.header.get("label", "") for section in encode_sections(display)]
    (label,) = filter(None, labels)
    assert label == f"{name[:59]}…"
