"""`ntgraph convert`: a graph file or fact tables in another format, in one step."""

from __future__ import annotations

import json
from pathlib import Path

import networkx as nx
import pytest

import ntgraph
from ntgraph.atomic_write import MANIFEST
from tests.cli.test_commands import run
from tests.cli.test_process import run_into
from tests.small import FACTS, small_facts

CSV = "source,target,predicate,evidence\ntea,sleep,delays,pmid:123\nlight,mood,lifts,\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "evening.csv"
    path.write_text(CSV, "utf-8")
    return path


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_table_becomes_a_graph_that_networkx_reads(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "evening.graphml"
    done = run("convert", file, out, "--title", "Evening")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "4 nodes, 2 statements" in done.stderr
    graph = nx.read_graphml(out)
    labels = {data["label"] for _, data in graph.nodes(data=True)}
    assert {"tea", "sleep", "light", "mood"} <= labels
    assert graph.graph["title"] == "Evening"


@pytest.mark.parametrize("ending", ["graphml", "json", "jsonl", "csv"])
def test_there_and_back_says_the_same(file: Path, tmp_path: Path, ending: str) -> None:
    there, back = tmp_path / f"there.{ending}", tmp_path / "back.csv"
    assert run("convert", file, there).exit_code == 0
    assert run("convert", there, back).exit_code == 0
    sentences = ["Light lifts mood.", "Tea delays sleep."]
    assert sorted(ntgraph.read_graph(back).everything.sentences()) == sentences


def test_fact_tables_are_read_and_filtered(tmp_path: Path) -> None:
    out = tmp_path / "near.json"
    assert run("convert", FACTS, out, "--around", "caffeine").exit_code == 0
    graph = json.loads(out.read_text("utf-8"))
    said = {edge["key"] for edge in graph["edges"] if edge["layer"] == "article"}
    assert 0 < len(said) < len(small_facts().statements)
    assert graph["graph"]["title"].startswith("Part of “")


def test_a_page_of_a_part_says_so(tmp_path: Path) -> None:
    out = tmp_path / "near.html"
    assert run("convert", FACTS, out, "--around", "caffeine").exit_code == 0
    page = out.read_text("utf-8")
    assert "<title>Part of &#8220;" in page
    to_pipe = run("convert", FACTS, "-", "--to", "page", "--around", "caffeine")
    assert to_pipe.stdout == page


def test_verdicts_of_a_file_that_nobody_judged_are_told(file: Path, tmp_path: Path) -> None:
    done = run("convert", file, tmp_path / "x.gexf", "--verdict", "supported")
    assert "holds no statement. None of 2 statements was chosen: verdict supported. Nobody" in (
        done.stderr
    )


def test_a_folder_format_is_named(file: Path, tmp_path: Path) -> None:
    assert run("convert", file, tmp_path / "k", "--to", "kgx").exit_code == 0
    assert names(tmp_path / "k") == {MANIFEST, "about.json", "edges.tsv", "nodes.tsv"}
    done = run("convert", tmp_path / "k", tmp_path / "k.gexf")
    assert done.exit_code == 0
    assert "2 statements" in done.stderr


def test_standard_output_has_the_file_alone(file: Path, tmp_path: Path) -> None:
    done = run("convert", file, "-", "--to", "jsonl")
    assert [json.loads(line)["predicate"] for line in done.stdout.splitlines()]
    assert run("convert", file, tmp_path / "a.jsonl").exit_code == 0
    assert (tmp_path / "a.jsonl").read_text("utf-8") == done.stdout


def test_an_ending_of_two_formats_is_taken_and_told(file: Path, tmp_path: Path) -> None:
    done = run("convert", file, tmp_path / "x.jsonld")
    assert done.exit_code == 0
    assert (
        "note: .jsonld taken as jsonld (JSON-LD); --to schemaorg writes schema.org" in done.stderr
    )
    assert run("convert", file, tmp_path / "y.csl.json").exit_code == 0
    assert isinstance(json.loads((tmp_path / "y.csl.json").read_text("utf-8")), list)


def test_columns_and_the_format_of_a_file_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "g.txt"
    path.write_text("von,nach,wie\ntea,sleep,delays\n", "utf-8")
    mapping = ["--map", "source=von", "--map", "target=nach", "--map", "predicate=wie"]
    done = run("convert", path, "-", "--to", "jsonl", "--from", "csv", *mapping)
    assert json.loads(done.stdout)["sentence"] == "Tea delays sleep."


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["out"], "tells no format; name a format that makes a folder with --to: k"),
        (["-"], "- tells no format; name a format with --to: anki, "),
        (["x.grapml"], "unknown ending '.grapml' (did you mean '.graphml'?)"),
        (["x.gexf", "--to", "gefx"], "unknown format 'gefx' (did you mean 'gexf'?)"),
        (["x.gexf", "--from", "cvs"], "unknown format 'cvs' (must be one of ['"),
        (["x.gexf", "--map", "predicat=x"], "unknown field 'predicat' (did you mean 'predicate'?)"),
        (["-", "--to", "kgx"], "kgx makes a folder; name one instead of -"),
        (["x.gexf", "--verdict", "suported"], "unknown verdict 'suported' (did you mean"),
        (["x.gexf", "--article", "other"], "unknown article 'other'"),
        ([".", "--to", "gexf"], "gexf makes one file, but . is a folder"),
    ],
)
def test_wrong_use_exits_2_and_writes_nothing(
    file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("convert", file, *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert message in done.stderr
    assert names(tmp_path) == {"evening.csv"}


def test_out_that_is_in_is_refused_before_anything_is_written(file: Path, tmp_path: Path) -> None:
    link, hard = tmp_path / "link.csv", tmp_path / "hard.csv"
    link.symlink_to(file)
    hard.hardlink_to(file)
    for source, out in ((file, file), (file, link), (link, file), (file, hard)):
        done = run("convert", source, out)
        assert done.exit_code == 2
        assert f"{out} is read" in done.stderr
    assert file.read_text("utf-8") == CSV
    assert link.is_symlink()
    assert names(tmp_path) == {"evening.csv", "link.csv", "hard.csv"}


def test_out_that_is_the_other_half_of_in_is_refused(tmp_path: Path) -> None:
    edges, nodes = tmp_path / "g_edges.csv", tmp_path / "g_nodes.csv"
    edges.write_text("source,target\na,b\n", "utf-8")
    nodes.write_text("id,label\na,A\nb,B\n", "utf-8")
    assert run("convert", edges, nodes).exit_code == 2
    assert nodes.read_text("utf-8") == "id,label\na,A\nb,B\n"


def test_a_table_of_evidence_that_is_in_is_not_overwritten(tmp_path: Path) -> None:
    source = tmp_path / "g.evidence.csv"
    source.write_text(CSV, "utf-8")
    done = run("convert", source, tmp_path / "g.graphml")
    assert done.exit_code == 2
    assert "g.evidence.csv is read" in done.stderr
    assert source.read_text("utf-8") == CSV
    assert names(tmp_path) == {"g.evidence.csv"}


def test_a_folder_that_is_read_is_not_written_over(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "k"
    run("convert", file, folder, "--to", "kgx")
    before = (folder / "edges.tsv").read_bytes()
    for out, to in ((folder, "kgx"), (folder / "edges.tsv", "csv"), (tmp_path, "kgx")):
        done = run("convert", folder, out, "--to", to)
        assert (done.exit_code == 2) == (out != tmp_path), done.stderr
    assert (folder / "edges.tsv").read_bytes() == before


def test_a_broken_file_tells_every_problem_and_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("g.csv").write_text("source,target\na\n,b\n", "utf-8")
    done = run("convert", "g.csv", "g.graphml")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "g.csv:2: expected 2 cells as in the first line, found 1" in done.stderr
    assert "2 problems, nothing written" in done.stderr
    assert names(tmp_path) == {"g.csv"}


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = run("convert", tmp_path / "no.csv", tmp_path / "g.gexf")
    assert done.exit_code == 1
    assert "no.csv:1: could not be read: No such file" in done.stderr


def test_a_place_that_cannot_be_written_is_told(file: Path, tmp_path: Path) -> None:
    done = run("convert", file, file / "x.gexf")
    assert done.exit_code == 1
    assert "expected a folder to write into" in done.stderr
    assert names(tmp_path) == {"evening.csv"}


def test_fields_of_graph_files_do_not_fit_fact_tables(tmp_path: Path) -> None:
    done = run("convert", FACTS, tmp_path / "x.gexf", "--map", "predicate=x")
    assert done.exit_code == 2
    assert "--map is for graph files" in done.stderr


def test_a_reader_who_leaves_and_a_closed_output_are_told_plainly(file: Path) -> None:
    arguments = ("convert", str(file), "-", "--to", "jsonl")
    done = run_into("| head -c 1", *arguments)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    for output in (">&-", ">/dev/full"):
        done = run_into(output, *arguments)
        assert done.returncode == 1
        assert "standard output could not be written: " in done.stderr
        assert "Traceback" not in done.stderr
