"""`ntgraph export` with options that keep a part of the facts."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.test_commands import SMALL, run

GOOD = ("--verdict", "supported", "--verdict", "partly supported")


def lines_of(*arguments: str) -> list[dict[str, object]]:
    done = run("export", "jsonl", "-", *arguments)
    assert done.exit_code == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_contradicted_statements_need_not_leave() -> None:
    found = lines_of(*GOOD)
    assert {each["verdict"] for each in found} == {"supported", "partly_supported"}
    assert {each["layer"] for each in found} == {"article"}


def test_it_says_what_is_left_out_and_that_the_file_cannot_say_it() -> None:
    folder, *told = run("export", "csv", "-", *GOOD).stderr.splitlines()
    assert folder.startswith("facts: ")
    assert told[0].endswith(
        "accepted facts left out, which have no verdict; "
        "--layer article --layer reference keeps them"
    )
    assert told[1].startswith("note: ")
    assert told[1].endswith(" statements: verdict supported or partly supported")
    assert told[2] == "note: csv has no place to say that it is a part; name the file so"
    assert len(told) == 3


def test_whole_exports_say_nothing() -> None:
    assert run("export", "csv", "-", *SMALL).stderr == ""


def test_around_type_and_layer_narrow_further() -> None:
    around = {str(each["id"]) for each in lines_of("--around", "dopamine", "--layer", "article")}
    near = {str(each["id"]) for each in lines_of("--around", "dopamine", "--type", "drug")}
    assert near
    accepted = {str(each["id"]) for each in lines_of("--layer", "reference")}
    assert near - accepted < around
    assert not around & accepted


@pytest.mark.parametrize("name", ["--article", "--only", "--article-filter"])
def test_an_article_is_named_by_any_of_three_options(name: str) -> None:
    slug = "openstax-communication-between-neurons"
    found = lines_of(name, slug, "--layer", "article")
    assert found
    evidence = [piece for each in found for piece in each["evidence"]]  # type: ignore[attr-defined]
    assert {piece["article"] for piece in evidence} == {slug}


@pytest.mark.parametrize(
    "command", [["show", "caffeine"], ["paths", "caffeine", "sleep"], ["info"]]
)
def test_other_commands_without_a_copy_of_the_text_take_it_too(command: list[str]) -> None:
    assert run(*command, *SMALL, "--article", "small").exit_code == 0
    refused = run(*command, *SMALL, "--article", "smal")
    assert refused.exit_code == 2
    assert "unknown article 'smal' (did you mean 'small'?)" in refused.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--verdict", "suported"], "did you mean 'supported'"),
        (["--type", "drog"], "did you mean 'Drug'"),
        (["--layer", "x"], "must be one of ['article', "),
        (["--around", "dopamin"], "did you mean 'dopamine'"),
        (["--around", "dopamine", "--hops", "0"], "0 is not in the range"),
        (["--verdict", "supported", "--layer", "reference"], "layer with verdicts"),
    ],
)
def test_unknown_values_exit_2_and_write_nothing(
    tmp_path: Path, arguments: list[str], message: str
) -> None:
    done = run("export", "gexf", tmp_path / "x.gexf", *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert message in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "arguments", "message"),
    [
        ("csv", ["--verdict", "contradicted", "--around", "MDMA"], "csv holds no statement. None"),
        ("bibtex", ["--verdict", "contradicted", "--type", "drug"], "bibtex holds no work. None"),
        ("svg", ["--layer", "reference"], "svg holds no statement. It shows what articles say"),
        ("gift", ["--verdict", "unsupported", "--type", "drug"], "gift holds no question. None"),
    ],
)
def test_an_empty_export_says_so_and_why(
    tmp_path: Path, name: str, arguments: list[str], message: str
) -> None:
    done = run("export", name, tmp_path / "out", *arguments)
    assert done.exit_code == 0
    assert f"warning: {message}" in done.stderr


def test_a_graph_of_things_alone_says_so(tmp_path: Path) -> None:
    (tmp_path / "n.json").write_text('{"nodes": [{"id": "a"}, {"id": "b"}], "links": []}', "utf-8")
    done = run("convert", tmp_path / "n.json", tmp_path / "n.gexf")
    assert (
        "warning: gexf holds no statement. There are no statements, only 2 things." in done.stderr
    )


def test_all_formats_of_a_part_tell_which_are_empty_and_what_they_are_part_of(
    tmp_path: Path,
) -> None:
    out = tmp_path / "all"
    done = run("export", "all", out, "--verdict", "contradicted", "--around", "MDMA")
    assert done.exit_code == 0
    told = [line for line in done.stderr.splitlines() if line.startswith("warning: ")]
    assert any("gexf" in line and "no statement" in line for line in told)
    assert any("bibtex, csl: no work." in line for line in told)
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    assert manifest["part"] == "verdict contradicted; within 1 step of MDMA (ecstasy)"
    assert manifest["statements"] == 0
    assert (out / "README.md").read_text("utf-8").startswith("# Part of “")


def test_the_table_of_evidence_beside_a_part_is_of_the_same_part(tmp_path: Path) -> None:
    run("export", "graphml", tmp_path / "x.graphml", *GOOD)
    text = (tmp_path / "x.evidence.csv").read_text("utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["verdict"] for row in rows} == {"supported", "partly_supported"}


def test_steps_without_a_node_are_refused(tmp_path: Path) -> None:
    done = run("export", "csv", tmp_path / "n.csv", "--hops", "2")
    assert done.exit_code == 2
    assert "name one with --around" in done.stderr
    assert not list(tmp_path.iterdir())
