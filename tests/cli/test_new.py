"""`ntgraph new` says what it found and what to do next, and fails in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_commands import run

TEXT = (
    "Tea\n\nGreen tea calms people, and it keeps them awake for some hours after the first cup [1]."
    "\n\nReferences\n\n1. Smith A. On tea. 2019.\n"
)


def test_the_folder_is_named_like_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("Green Tea.txt").write_text(TEXT, encoding="utf-8")
    result = run("new", "Green Tea.txt")
    sheet = Path("green-tea/facts.tsv")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines() == [
        "green-tea",
        "4 blocks in 2 sections",
        "1 work in the printed list, 0 identified",
        "1 citation mark to 1 of the works",
        (
            "next: run `ntgraph draft green-tea`, which proposes statements, or write into "
            f"{sheet} by hand, then run `ntgraph anchor green-tea`"
        ),
    ]
    again = run("new", "Green Tea.txt")
    assert again.exit_code == 1
    assert "nothing written: choose another --out" in again.stderr


def test_a_file_that_is_no_article_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "tea.txt"
    path.write_bytes(b"\xff\xfeT\x00")
    result = run("new", path, "--out", tmp_path / "tea")
    assert result.exit_code == 1
    assert result.stderr == (
        f"{path}: expected UTF-8 text, found UTF-16 or UTF-32: save it as UTF-8\n"
    )
    assert not (tmp_path / "tea").exists()


def test_places_in_an_extracted_text_are_told_to_be_such(tmp_path: Path) -> None:
    path = tmp_path / "tea.html"
    path.write_text("<p>Tea calms many people.", encoding="utf-8")
    out = tmp_path / "tea"
    lines = run("new", path, "--out", out).stdout.splitlines()
    assert lines[1] == f"places are those of the extracted text, {out / 'article.md'}"
    again = run("new", path, "--out", out, "--again")
    assert again.stdout.splitlines() == [
        str(out / "article.md"),
        f"next: run `ntgraph anchor {out}`",
    ]


def test_a_list_that_is_none_is_noted(tmp_path: Path) -> None:
    path = tmp_path / "tea.txt"
    path.write_text("Tea calms many people.\n\nSources\n\nAsk us.\n", encoding="utf-8")
    result = run("new", path, "--out", tmp_path / "tea")
    assert result.exit_code == 0
    assert result.stderr.startswith("note: line 3: 'Sources' stands above no list of works")


def test_an_address_must_be_one_that_a_page_may_link_to(tmp_path: Path) -> None:
    path = tmp_path / "tea.txt"
    path.write_text(TEXT, encoding="utf-8")
    result = run("new", path, "--url", "javascript:x")
    assert result.exit_code == 2
    assert "expected an address that begins with https://" in result.stderr


def test_a_list_that_no_mark_points_at_is_noted(tmp_path: Path) -> None:
    path = tmp_path / "tea.txt"
    path.write_text(TEXT.replace(" [1]", ""), encoding="utf-8")
    result = run("new", path, "--out", tmp_path / "tea")
    assert "0 citation marks to 0 of the works" in result.stdout
    assert "note: nothing in the text was found to point at the 1 work of the" in result.stderr
    path.write_text(TEXT, encoding="utf-8")
    assert "note:" not in run("new", path, "--out", tmp_path / "other").stderr
