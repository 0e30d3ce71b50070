"""`ntgraph corpus`: what it prints, its exit codes, and the summary behind it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ntgraph.cli import main
from tests.drafting.corpus.texts import EngineHere, write_lines


@pytest.fixture(autouse=True)
def _read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read units in this process, which takes less time than to start others."""
    # The package's name `corpus` is that of the command, so its module is named by a text.
    monkeypatch.setattr(sys.modules["ntgraph.cli.corpus"], "make_engine", lambda *_: EngineHere())


def run(*arguments: str | Path) -> Result:
    """Run the command in this process; raise unexpected errors."""
    result = CliRunner().invoke(main, ["corpus", *map(str, arguments)])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_a_corpus_is_read_and_summarized(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 30)
    result = run(source, "--out", tmp_path / "out", "--unit", "10")
    assert result.exit_code == 0
    first, digest = result.stdout.splitlines()
    assert first.startswith("3 units, 30 documents, 30 sentences, ")
    assert digest.startswith("digest: ")
    summary = run("summarize", tmp_path / "out")
    assert summary.stdout == f"{tmp_path / 'out' / 'summary.csv'}\n"
    assert summary.stderr.endswith("none of them decided\n")
    assert run("--out", tmp_path / "out", "--unit", "10", source).stdout == result.stdout


def test_documents_that_are_none_end_with_1(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 3)
    source.write_text(source.read_text("utf-8") + "nothing\n", "utf-8")
    result = run(source, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "left out: abstracts.jsonl:4: expected a line of JSON" in result.stdout


def test_help_names_both_ways() -> None:
    text = run("--help").stdout
    assert "summarize" in text
    assert "run" in text


@pytest.mark.parametrize("arguments", [("summarize",), ("no-such-folder", "--out", "o"), (".",)])
def test_wrong_use_ends_with_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2
