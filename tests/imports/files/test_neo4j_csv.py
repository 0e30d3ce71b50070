"""Tables for Neo4j: several in a folder, headers apart, and other files beside them."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from ntgraph import read_graph
from ntgraph.errors import GraphFileError
from tests.imports.files.awkward import write

PEOPLE = "personId:ID,name,:LABEL\np1,Ada,Person;Queen\np2,Ben,Person\n"
KNOWS = ":START_ID,since:int,:END_ID,:TYPE\np1,1999,p2,KNOWS\n"


def test_files_of_a_folder_are_read_and_others_are_left_alone(tmp_path: Path) -> None:
    write(tmp_path / "people.csv", PEOPLE)
    write(tmp_path / "knows.csv", KNOWS)
    write(tmp_path / "notes.csv", "thé\n".encode("latin-1"))
    for path in (tmp_path, tmp_path / "knows.csv", tmp_path / "people.csv"):
        g = read_graph(path)
        assert g.everything.sentences() == ["Ada knows Ben."]
        assert "read as tables for Neo4j: knows.csv, people.csv" in g.notes
        (statement,) = g.everything
        assert statement.evidence[0].attributes == (("since", 1999),)
        assert {node.node_type for node in g.facts.nodes.values()} == {"Person"}


def test_header_may_be_a_file_of_its_own_and_parts_may_be_packed(tmp_path: Path) -> None:
    header, rows = PEOPLE.split("\n", 1)
    write(tmp_path / "people-header.csv", header + "\n")
    write(tmp_path / "people1.csv", rows.split("\n")[0])
    write(tmp_path / "people2.csv.gz", gzip.compress(rows.split("\n")[1].encode()))
    write(tmp_path / "knows.csv", KNOWS)
    assert read_graph(tmp_path).everything.sentences() == ["Ada knows Ben."]


def test_places_in_several_files_are_counted_one_after_the_other(tmp_path: Path) -> None:
    write(tmp_path / "people.csv", PEOPLE)
    write(tmp_path / "a_knows.csv", KNOWS)
    write(tmp_path / "b_likes.csv", ":START_ID,:END_ID,:TYPE\np2,p1,LIKES\n")
    g = read_graph(tmp_path)
    text = "".join((tmp_path / name).read_text() for name in ("a_knows.csv", "b_likes.csv"))
    found = {}
    for statement in g.everything:
        span = statement.evidence[0].span
        assert span is not None
        found[statement.predicate] = (span.block, text[span.start : span.end])
    assert found == {"KNOWS": ("line 2", "p1,1999,p2,KNOWS"), "LIKES": ("line 4", "p2,p1,LIKES")}
    assert any("a_knows.csv (from line 1), b_likes.csv (from line 3)" in n for n in g.notes)


def test_problems_name_the_file_and_its_own_line(tmp_path: Path) -> None:
    write(tmp_path / "people.csv", PEOPLE)
    write(tmp_path / "a.csv", KNOWS)
    write(tmp_path / "b.csv", ":START_ID,:END_ID,:TYPE\np2,p9,LIKES\n")
    with pytest.raises(GraphFileError) as caught:
        read_graph(tmp_path)
    (problem,) = caught.value.problems
    assert (Path(problem.file).name, problem.line, problem.column) == ("b.csv", 2, "target")


def test_lenient_adds_nodes_that_only_relationships_name(tmp_path: Path) -> None:
    write(tmp_path / "people.csv", PEOPLE)
    write(tmp_path / "b.csv", ":START_ID,:END_ID,:TYPE\np2,p9,LIKES\n")
    g = read_graph(tmp_path, lenient=True)
    assert len(g.facts.nodes) == 3
    assert "lenient: 1 node was added that only edges name" in g.notes
