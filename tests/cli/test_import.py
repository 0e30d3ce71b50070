"""`ntgraph import`: a page or fact tables from a graph file."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.imports.files import FORMATS
from tests.cli.test_commands import run
from tests.imports.files.awkward import write

CSV = "source,target,predicate,weight\ntea,sleep,delays,1\ntea,mood,lifts,2\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path / "evening.csv", CSV)


def test_page_is_written_and_says_what_was_not_carried_over(file: Path, tmp_path: Path) -> None:
    result = run("import", file, "--out", tmp_path / "page.html", "--title", "Evening")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].startswith(f"{tmp_path / 'page.html'} (")
    assert lines[1] == f"open {(tmp_path / 'page.html').as_uri()}"
    assert lines[2] == "3 nodes, 2 statements"
    assert result.stderr == (
        "note: kept as the file has them: 'weight'; if one of them means more: --map FIELD=NAME\n"
    )
    assert "Evening" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_fact_tables_are_written_and_pass_the_check(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "facts"
    result = run("import", file, "--out", out, "--date", "2026-11-23")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [str(out), "3 nodes, 2 statements"]
    checked = run("check", "--facts", out, "--article", file)
    assert (checked.exit_code, checked.stdout) == (0, "")
    assert "Tea delays sleep." in run("show", "tea", "--facts", out).stdout


def test_fact_tables_need_a_date_unless_the_file_has_one(file: Path, tmp_path: Path) -> None:
    result = run("import", file, "--out", tmp_path / "facts")
    assert result.exit_code == 2
    assert "add --date" in result.stderr
    assert run("export", "json", tmp_path / "own.json").exit_code == 0
    assert run("import", tmp_path / "own.json", "--out", tmp_path / "facts").exit_code == 0


def test_columns_can_be_mapped(tmp_path: Path) -> None:
    path = write(tmp_path / "g.txt", "von,nach,wie\ntea,sleep,delays\n")
    pairs = ("source=von", "target=nach", "predicate=wie")
    mapping = [part for pair in pairs for part in ("--map", pair)]
    out = tmp_path / "page.html"
    result = run("import", path, "--format", "csv", *mapping, "--out", out)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == "2 nodes, 1 statement"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--map", "predicat=x"], "unknown field 'predicat' (did you mean 'predicate'?)"),
        (["--map", "predicate"], "expected FIELD=COLUMN, got 'predicate'"),
        (["--format", "graphm"], "unknown format 'graphm' (did you mean 'graphml'"),
    ],
)
def test_wrong_use_exits_2_and_writes_nothing(
    file: Path, tmp_path: Path, arguments: list[str], message: str
) -> None:
    result = run("import", file, "--out", tmp_path / "page.html", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert not (tmp_path / "page.html").exists()


def test_broken_file_exits_1_with_every_problem_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(Path("g.csv"), "source,target\na\n,b\n")
    result = run("import", "g.csv", "--out", "facts", "--date", "2026-11-23")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines() == [
        "g.csv:2: expected 2 cells as in the first line, found 1",
        "g.csv:3:source: expected a node, got nothing",
        "2 problems, nothing written",
        (
            "hint: --lenient (in Python: lenient=True) fills up short rows with empty cells "
            "and leaves out rows that lack an end"
        ),
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["g.csv"]


def test_formats_are_listed() -> None:
    listed = run("import", "--list")
    assert listed.exit_code == 0
    assert [line.split()[0] for line in listed.stdout.splitlines()] == list(FORMATS)
