"""Which folder of facts a command reads, and that it says so."""

from __future__ import annotations

import ntpath
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ntgraph.cli import main
from ntgraph.facts import find_facts, shipped_facts
from ntgraph.facts.folder_reader import shown_path
from ntgraph.facts.new_article_folder import find_way
from ntgraph.facts.shipped_facts import FOLDER
from tests.small import FACTS, copy_facts

READING = {
    "audit": ("audit",),
    "build": ("build",),
    "check": ("check",),
    "diff": ("diff", str(FACTS)),
    "export": ("export", "jsonl", "-"),
    "format": ("format", "--check"),
    "info": ("info",),
    "page": ("page", "page.html"),
    "paths": ("paths", "caffeine", "sleep"),
    "show": ("show", "caffeine"),
    "vocabulary": ("vocabulary", "verdicts"),
}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder in which other fact tables stand than those of the package."""
    (tmp_path / FOLDER).parent.mkdir(exist_ok=True)
    copied = copy_facts(tmp_path / "copied")
    copied.rename(tmp_path / FOLDER)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_command_that_reads_facts_is_listed_here() -> None:
    found = {
        name
        for name, command in main.commands.items()
        if any("--facts" in option.opts for option in command.params)
    }
    assert found == {*READING}


@pytest.mark.parametrize("command", READING.values(), ids=READING.keys())
def test_facts_beside_the_user_win_and_are_named(checkout: Path, command: tuple[str, ...]) -> None:
    done = run(*command)
    assert done.exit_code == 0, done.stderr
    assert done.stderr.splitlines()[0] == f"facts: {FOLDER}"
    assert f"facts: {FOLDER}" not in done.stdout


def test_edits_of_a_checkout_are_checked(checkout: Path) -> None:
    with (checkout / FOLDER / "nodes.tsv").open("a", encoding="utf-8") as table:
        table.write("ntg:new\ttoo few cells\n")
    done = run("check")
    assert done.exit_code == 1
    assert done.stdout.startswith(f"{FOLDER}/nodes.tsv:")


def test_elsewhere_the_facts_of_the_package_are_read_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_facts() == shipped_facts()
    assert run("info").stderr == f"facts: {shipped_facts().as_posix()}\n"
    (tmp_path / FOLDER).mkdir()  # a folder of this name without tables
    assert find_facts() == shipped_facts()


@pytest.mark.parametrize(
    "command", [("build", FOLDER), ("check", FOLDER), ("info", "--facts", "x")]
)
def test_a_folder_that_was_named_is_not_named_again(
    checkout: Path, command: tuple[str, ...]
) -> None:
    assert "facts: " not in run(*command).stderr


@pytest.fixture
def two_drives(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no path be had relative to another, as on Windows between two drives."""

    def refuse(*_: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(os.path, "relpath", refuse)
    monkeypatch.setattr(os.path, "commonpath", refuse)


@pytest.mark.usefixtures("two_drives")
@pytest.mark.parametrize("command", READING.values(), ids=READING.keys())
def test_commands_work_across_drives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*command, "--facts", str(FACTS))
    assert done.exit_code == 0, done.stderr
    assert done.exception is None


@pytest.mark.usefixtures("two_drives")
def test_an_article_on_another_drive_is_named_whole(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    assert find_way(article, tmp_path / "folder") == article.resolve().as_posix()


def test_windows_says_what_the_test_simulates() -> None:
    with pytest.raises(ValueError, match="on mount"):
        ntpath.relpath("D:\\facts", "C:\\Users")


def test_shown_path_is_short_below_the_current_folder_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown_path(tmp_path / "a" / "b") == "a/b"
    assert shown_path(Path("..a")) == "..a"
    assert shown_path(Path("a/../b")) == "b"
    assert shown_path(Path("../other")) == "../other"
    assert shown_path(Path("/elsewhere")) == "/elsewhere"


@pytest.mark.parametrize("is_there", [True, False])
def test_open_opens_the_page_or_says_that_it_cannot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_there: bool
) -> None:
    asked: list[str] = []

    def open_page(address: str) -> bool:
        asked.append(address)
        return is_there

    monkeypatch.setattr("webbrowser.open", open_page)
    for command in (("build", "--out", str(tmp_path)), ("page", str(tmp_path / "index.html"))):
        done = run(*command, "--facts", str(FACTS), "--open")
        assert done.exit_code == 0
        assert asked.pop() == (tmp_path / "index.html").resolve().as_uri()
        assert ("no browser found" in done.stderr) == (not is_there)
