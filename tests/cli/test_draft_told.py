"""`ntgraph draft` says what was refused and why, in words, and what to do next."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.drafting.draft_article import DraftedArticle
from ntgraph.drafting.filter_proposals import REASONS, Refusal
from tests.cli.test_commands import run
from tests.drafting.reviewed import PROPOSALS, TEXT, write_reviewed_folder

REFUSED = DraftedArticle(
    PROPOSALS[:2], (Refusal(PROPOSALS[3], "hedge"), Refusal(PROPOSALS[2], "denial")), 6, "rules"
)


@pytest.fixture
def drafts_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a draft refuse two proposals."""
    monkeypatch.setattr("ntgraph.drafting.draft_article.draft_article", lambda *_: REFUSED)


@pytest.mark.usefixtures("drafts_so")
def test_reasons_are_words_and_the_next_step_is_named(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    assert run("draft", folder).stderr.splitlines() == [
        "2 proposals in 6 sentences by rules",
        "2 further proposals refused:",
        f"  1: {REASONS['denial']}",
        f"  1: {REASONS['hedge']}",
        f"  (`ntgraph draft {folder} --refused` lists them)",
        f"next: run `ntgraph review {folder}` and decide about each",
    ]


@pytest.mark.usefixtures("drafts_so")
def test_what_was_refused_is_listed_in_the_order_of_the_text(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    lines = run("draft", folder, "--refused").stderr.splitlines()[4:]
    line = TEXT[: PROPOSALS[2].start].count("\n") + 1
    assert lines[:2] == [
        f"refused, line {line}, denial: not: nap raises mood, in “{PROPOSALS[2].quote}”",
        f"refused, line {line}, hedge: exercise raises serotonin, in “{PROPOSALS[3].quote}”",
    ]


def test_a_file_without_a_folder_is_told_how_to_make_one(tmp_path: Path) -> None:
    path = tmp_path / "sleep.txt"
    path.write_text(TEXT, encoding="utf-8")
    said = run("draft", path).stderr.splitlines()
    assert said[-1].startswith(f"next: run `ntgraph new {path}`")
    # Its six sentences, without two headings and the printed list.
    assert " in 6 sentences by rules" in said[0]


def test_check_tells_which_statements_are_of_the_article(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    said = run("check", folder).stderr
    assert "statements (0 of your article, " in said
