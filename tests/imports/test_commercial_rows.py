"""Rows of graph files keep their licenses; those that forbid commercial use can be left out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from ntgraph import FactGraph, read_graph
from ntgraph.cli import main
from ntgraph.errors import GraphFileError
from ntgraph.imports.files.named_licenses import read_license

ROWS = """source,target,relation,license
tea,sleep,delays,CC BY 4.0
cocoa,sleep,delays,CC BY-NC 4.0
milk,sleep,helps,cc by-nc-sa 3.0
sun,sleep,hinders,ask the maker
rain,sleep,helps,
moon,sleep,hinders,CC0 1.0
"""
NAMES = {
    "CC BY-NC-SA 4.0": ("CC-BY-NC-SA-4.0", "no"),
    "CC-BY-NC-SA-3.0": ("CC-BY-NC-SA-3.0", "no"),
    "https://creativecommons.org/licenses/by-nc/4.0/": ("CC-BY-NC-4.0", "no"),
    "http://creativecommons.org/licenses/by-nc/4.0/legalcode": ("CC-BY-NC-4.0", "no"),
    "CC BY 3.0 US": ("CC-BY-3.0-US", "yes"),
    "Creative Commons BY-SA 4.0": ("CC-BY-SA-4.0", "yes"),
    "CC BY": ("CC-BY", "yes"),
    "ODbL 1.0": ("ODbL-1.0", "yes"),
    "cc0": ("CC0-1.0", "yes"),
    "all rights reserved": ("all-rights-reserved", "no"),
}


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "rows.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def subjects_of(g: FactGraph) -> set[str]:
    return {s.subject.removeprefix("own:") for s in g.facts.statements.values()}


@pytest.mark.parametrize("name", NAMES)
def test_license_is_known_by_name_id_or_address(name: str) -> None:
    license = read_license(name)
    assert license is not None
    assert (license.id, license.commercial_use) == NAMES[name]


@pytest.mark.parametrize("name", ["", "custom", "CC BY-XX 4.0", "NC", "not CC BY 4.0", "unknown!"])
def test_license_of_no_known_name_is_none(name: str) -> None:
    assert read_license(name) is None


def test_rows_keep_their_licenses(table: Path) -> None:
    g = read_graph(table)
    found = {
        s.subject.removeprefix("own:"): s.evidence[0].license for s in g.facts.statements.values()
    }
    assert found == {
        "tea": "CC-BY-4.0",
        "cocoa": "CC-BY-NC-4.0",
        "milk": "CC-BY-NC-SA-3.0",
        "sun": "unknown",
        "rain": "unknown",
        "moon": "CC0-1.0",
    }
    assert set(found.values()) <= g.facts.vocabulary.licenses.keys()
    odd = next(s for s in g.facts.statements.values() if s.subject == "own:sun")
    assert ("license", "ask the maker") in odd.evidence[0].attributes


def test_commercial_only_leaves_rows_out_and_counts_them(table: Path) -> None:
    g = read_graph(table, commercial_only=True)
    assert subjects_of(g) == {"tea", "moon"}
    assert {node.label for node in g.facts.nodes.values()} == {"tea", "moon", "sleep"}
    forbidden = "CC BY-NC 4.0: 1, CC BY-NC-SA 3.0: 1"
    assert list(g.notes)[-3:] == [
        f"left out, because their license forbids commercial use: {forbidden}",
        "left out, because nothing says that their license allows commercial use: 2",
        "4 statements of 6 left out in all",
    ]


def test_graph_without_a_usable_row_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plain.csv"
    path.write_text("source,target\ntea,sleep\n", encoding="utf-8")
    with pytest.raises(GraphFileError, match="no row may be used commercially: left out, because"):
        read_graph(path, commercial_only=True)


def test_license_of_the_whole_file_counts_for_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    nodes = [{"id": "tea"}, {"id": "sleep"}, {"id": "sun"}]
    edges = [
        {"source": "tea", "target": "sleep", "relation": "delays"},
        {"source": "sun", "target": "sleep", "relation": "hinders", "license": "CC BY-NC 4.0"},
        {"source": "sun", "target": "tea", "relation": "warms", "license": "ask the maker"},
    ]
    head = {"graph": {"license": "CC BY 4.0"}, "nodes": nodes, "edges": edges}
    path.write_text(json.dumps(head), encoding="utf-8")
    g = read_graph(path, commercial_only=True)
    assert subjects_of(g) == {"tea"}


def test_node_under_another_license_keeps_only_its_name(tmp_path: Path) -> None:
    (tmp_path / "kg_nodes.tsv").write_text(
        "id\tname\tcategory\tdescription\tlicense\n"
        "A\ttea\tdrink\ta drink\tCC BY 4.0\nB\tsleep\tstate\ta rest\tCC BY-NC 4.0\n",
        encoding="utf-8",
    )
    edges = tmp_path / "kg_edges.tsv"
    edges.write_text(
        "subject\tpredicate\tobject\tlicense\nA\tdelays\tB\tCC0 1.0\n", encoding="utf-8"
    )
    g = read_graph(edges, commercial_only=True)
    by_label = {node.label: node for node in g.facts.nodes.values()}
    assert by_label["tea"].definition == "a drink"
    assert (by_label["sleep"].definition, by_label["sleep"].attributes) == ("", ())
    assert by_label["sleep"].node_type == "state"
    assert any("1 node kept with id, name and type only" in note for note in g.notes)


def test_command_leaves_rows_out_of_the_page(table: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    done = CliRunner().invoke(main, ["import", str(table), "--commercial-only", "--out", str(page)])
    assert done.exit_code == 0, done.output
    assert "2 statements" in done.output
    text = page.read_text(encoding="utf-8")
    assert "moon" in text
    assert "cocoa" not in text


def test_facts_folder_of_such_rows_is_read_again(table: Path, tmp_path: Path) -> None:
    folder = tmp_path / "facts"
    arguments = ["import", str(table), "--out", str(folder), "--date", "2026-11-28"]
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 0, done.output
    assert CliRunner().invoke(main, ["check", "--facts", str(folder)]).exit_code == 0
