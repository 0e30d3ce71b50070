"""The reference commands: what they print, where they write, with which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from ntgraph.cli import ReportingGroup
from ntgraph.cli.reference import MAKERS, reference
from ntgraph.imports.databases import MAKERS as READ_MAKERS
from tests.imports.databases.tiny import drugcentral, facts, gtopdb

GROUP = ReportingGroup(commands=[reference])


def run(*arguments: str | Path) -> Result:
    """Run a command in this process; raise unexpected errors."""
    result = CliRunner().invoke(GROUP, ["reference", "import", *map(str, arguments)])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_every_maker_has_a_command() -> None:
    assert set(MAKERS) == set(READ_MAKERS)


@pytest.mark.parametrize("name", sorted(MAKERS))
def test_commands_explain_themselves(name: str) -> None:
    imports = reference.commands["import"]
    assert isinstance(imports, click.Group)
    command = imports.commands[name]
    assert command.help == MAKERS[name]
    assert all(option.help for option in command.params if isinstance(option, click.Option))
    assert run(name, "--help").output.startswith("Usage:")


def test_import_writes_into_the_facts_and_says_what(tmp_path: Path) -> None:
    made = facts(tmp_path)
    result = run("gtopdb", gtopdb(tmp_path / "files"), "--facts", made)
    assert result.exit_code == 0
    assert (made / "reference" / "gtopdb" / "statements.tsv").is_file()
    for text in (
        "rows read",
        "new targets",
        "Found: 7",
        "MDMA",
        "Ambiguous",
        "Wobbler",
        "rows left",
    ):
        assert text.casefold() in result.stdout.casefold()


def test_long_lists_are_cut_unless_asked_for(tmp_path: Path) -> None:
    rows = [{"id": f"ntg:d{n}", "label": f"drug {n}", "node_type": "Drug"} for n in range(20)]
    rows += [{"id": "ntg:s", "label": "snowine", "node_type": "Drug"}]
    made, files = facts(tmp_path, nodes=rows), gtopdb(tmp_path / "files")
    short = run("gtopdb", files, "--facts", made).stdout
    assert "… and 12 more (--report)" in short
    assert "drug 9" not in short
    assert "drug 9" in run("gtopdb", files, "--facts", made, "--report").stdout


def test_json_holds_the_whole_report(tmp_path: Path) -> None:
    made, out = facts(tmp_path), tmp_path / "mine"
    files = drugcentral(tmp_path / "files")
    result = run("drugcentral", files, "--facts", made, "--out", out, "--json", "--version", "2016")
    report = json.loads(result.stdout)
    assert report["collection"] == "mine"
    assert report["folder"] == out.as_posix()
    assert report["counts"]["statements"] == sum(report["predicates"].values())
    assert not (made / "reference").exists()


def test_options_for_the_edition_are_written_down(tmp_path: Path) -> None:
    options = ("--version", "7", "--released", "2031-01-02", "--curated-on", "2031-02-03")
    out = tmp_path / "guide"
    run("gtopdb", gtopdb(tmp_path / "files"), "--facts", facts(tmp_path), "--out", out, *options)
    text = (out / "collection.toml").read_text(encoding="utf-8")
    for line in ('version = "7"', 'released_on = "2031-01-02"', 'curated_on = "2031-02-03"'):
        assert line in text


def test_problem_is_one_line_and_nothing_is_written(tmp_path: Path) -> None:
    made = facts(tmp_path)
    result = run("gtopdb", tmp_path, "--facts", made)
    assert result.exit_code == 1
    assert "interactions.csv:1: missing: expected the file interactions.csv" in result.stderr
    assert "1 problem, nothing written" in result.stderr
    assert not (made / "reference").exists()
