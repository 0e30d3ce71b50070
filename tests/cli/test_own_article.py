"""The commands on the folder of an own article: anchor, check, build, vocabulary."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ntgraph.cli import main
from ntgraph.cli.vocabulary import LISTS
from ntgraph.facts.article_text import is_head_of_row, leave_mark
from ntgraph.records import Span
from tests.own import write_own_folder

SHEET = "subject\tpredicate\tobject\tquote\tnegated\n"
EASES = "nicotine\teases\tnerves\teases stress\t\n"
LOWERS = "nicotine\tlowers\tnerves\tlower anxiety\t"


def run(*arguments: str | Path) -> Result:
    """Run a command and return what it printed."""
    return CliRunner().invoke(main, [str(each) for each in arguments], catch_exceptions=False)


def write_sheet(tmp_path: Path, rows: str) -> Path:
    """Return an own folder with a sheet of facts."""
    folder = write_own_folder(tmp_path)
    (folder / "facts.tsv").write_text(SHEET + rows, encoding="utf-8")
    return folder


def test_anchor_tells_questions_files_and_progress(tmp_path: Path) -> None:
    result = run("anchor", write_sheet(tmp_path, EASES + LOWERS))
    assert result.exit_code == 1
    assert "facts.tsv:3:negated: the passage says 'not'" in result.stdout
    assert "1 fact anchored, 1 question" in result.stdout
    assert "% of the article is recorded or left out" in result.stdout
    assert "not yet, line 3: Many smokers feel calmer after a cigarette." in result.stdout


def test_answered_question_is_not_asked_again(tmp_path: Path) -> None:
    result = run("anchor", write_sheet(tmp_path, EASES + LOWERS + "yes\n"))
    assert (result.exit_code, "2 facts anchored, 0 questions" in result.stdout) == (0, True)


def test_anchor_in_another_folder_is_one_sentence(tmp_path: Path) -> None:
    result = run("anchor", tmp_path)
    assert result.exit_code == 1
    assert "expected the folder of an own article" in result.stderr


def test_sheets_are_written_from_the_tables(tmp_path: Path) -> None:
    folder = write_own_folder(tmp_path)
    result = run("anchor", folder, "--write-facts")
    assert [Path(line).name for line in result.stdout.split()] == ["facts.tsv", "left_out.tsv"]
    assert "nicotine\tlowers\tnerves\t" in (folder / "facts.tsv").read_text(encoding="utf-8")


def test_check_lists_notes_and_sentences_when_asked(tmp_path: Path) -> None:
    folder = write_own_folder(tmp_path)
    plain = run("check", folder)
    assert plain.exit_code == 0
    assert "(`ntgraph check --notes` lists them)" in plain.stderr
    told = run("check", folder, "--notes", "--sentences").stdout
    assert "nodes.tsv:2:node_type: expected a node type" in told
    assert "statements.tsv:2: Nicotine eases strain." in told


def test_build_shows_no_words_of_the_article_unless_asked(tmp_path: Path) -> None:
    folder = write_own_folder(tmp_path)
    words = "In controlled trials"
    assert run("build", folder, "--out", tmp_path / "plain").exit_code == 0
    assert words not in (tmp_path / "plain" / "index.html").read_text(encoding="utf-8")
    page = run("build", folder, "--out", tmp_path / "own", "--article", folder / "article.txt")
    assert "verified: 4 places" in page.stdout


def test_build_tells_that_the_text_was_changed(tmp_path: Path) -> None:
    folder = write_own_folder(tmp_path)
    (folder / "article.txt").write_text("Other words stand here now.", encoding="utf-8")
    result = run("build", folder, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert f"run `ntgraph anchor {folder}`" in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", LISTS)
def test_each_list_of_the_vocabulary_has_entries(name: str) -> None:
    lines = [line for line in run("vocabulary", name).stdout.splitlines() if line.strip()]
    assert lines
    assert all(len(line.split("  ")) > 1 for line in lines)


def test_predicates_come_with_a_sentence_of_the_facts() -> None:
    assert "leads to" in run("vocabulary", "predicates").stdout
    assert "Alcohol raises dopamine. (raises)" not in run("vocabulary", "predicates").stdout


def test_words_of_an_own_folder_are_listed(tmp_path: Path) -> None:
    folder = write_own_folder(tmp_path)
    words = '[[predicate]]\nid = "soothes"\nlabel = "soothes"\nbase = "soothe"\n'
    (folder / "vocabulary.toml").write_text(words, encoding="utf-8")
    assert "This soothes that." in run("vocabulary", "predicates", "--facts", folder).stdout


def test_stretch_that_is_not_recorded_begins_behind_the_mark_before_it() -> None:
    text = "Tea wakes.[1, 2] Milk calms."
    assert leave_mark(text, 0, text.index("["), len(text)) == "Milk calms."
    assert leave_mark("7 cups wake.", 0, 0, 12) == "7 cups wake."


def test_first_cell_of_a_recorded_row_needs_no_row_of_its_own() -> None:
    row, block = "Tea | Wakes. | Calms.", Span("s", "p1", 0, 21, "")
    assert is_head_of_row(row, block, 0, 6)
    assert not is_head_of_row(row, block, 6, 15)
    assert not is_head_of_row("Tea | Wakes.", block, 0, 12)
