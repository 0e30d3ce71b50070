from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ntgraph.errors import Place, Problem
from ntgraph.facts.toml_reader import TomlFile


@dataclass(frozen=True)
class Thing:
    """The record that these tests read from files."""

    id: str
    size: int = 0
    names: tuple[str, ...] = ()
    place: Place | None = field(default=None, compare=False)


def open_file(folder: Path, text: str) -> tuple[TomlFile, list[Problem]]:
    """Write a file and read it; return it with the list of its problems."""
    (folder / "things.toml").write_text(text, encoding="utf-8", newline="")
    problems: list[Problem] = []
    return TomlFile(folder / "things.toml", "things.toml", problems), problems


def test_entries_know_the_line_of_their_header(tmp_path: Path) -> None:
    text = '# things\n\n\n[[thing]]\nid = "a"\n\n  [[ thing ]] # second\nid = "b"\n'
    file, problems = open_file(tmp_path, text)
    lines = [(thing.id, thing.place.line) for thing in file.entries("thing", Thing) if thing.place]
    assert lines == [("a", 4), ("b", 7)]
    assert problems == []


def test_lists_become_tuples_and_dates_become_texts(tmp_path: Path) -> None:
    file, _ = open_file(tmp_path, '[[thing]]\nid = 2026-11-23\nnames = ["x", "y"]\n')
    assert list(file.entries("thing", Thing)) == [Thing("2026-11-23", names=("x", "y"))]


@pytest.mark.parametrize(
    ("key", "message"),
    [
        pytest.param("size = true", "expected a whole number, got True", id="flag for number"),
        pytest.param("size = 1.0", "expected a whole number, got 1.0", id="fraction"),
        pytest.param('names = "x"', "expected a list of texts, got 'x'", id="text for list"),
        pytest.param("names = [1]", "expected a list of texts, got [1]", id="number in list"),
        pytest.param("nmes = []", "unknown key 'nmes' (did you mean 'names'?)", id="unknown"),
    ],
)
def test_defect_an_entry_can_do_without_is_told_and_left_out(
    tmp_path: Path, key: str, message: str
) -> None:
    file, problems = open_file(tmp_path, f'[[thing]]\nid = "a"\n{key}\n')
    assert list(file.entries("thing", Thing)) == [Thing("a")]
    name = key.partition(" ")[0]
    assert problems == [Problem("things.toml", 1, name, message)]


@pytest.mark.parametrize(
    ("key", "message"),
    [("", "missing key 'id'"), ("id = 1", "expected a text, got 1")],
    ids=["missing", "unfit"],
)
def test_entry_without_what_it_needs_is_left_out(tmp_path: Path, key: str, message: str) -> None:
    file, problems = open_file(tmp_path, f'[[thing]]\n{key}\n[[thing]]\nid = "b"\n')
    assert [thing.id for thing in file.entries("thing", Thing)] == ["b"]
    assert problems == [Problem("things.toml", 1, "id", message)]


@pytest.mark.parametrize("text", ["thing = 1", 'thing = [{ id = "a" }]', '[thing]\nid = "a"'])
def test_what_is_no_array_of_tables_is_told(tmp_path: Path, text: str) -> None:
    file, problems = open_file(tmp_path, text)
    assert list(file.entries("thing", Thing)) == []
    expected = "expected an array of tables [[thing]]"
    assert problems == [Problem("things.toml", 1, "thing", expected)]


def test_no_entries_are_no_problem(tmp_path: Path) -> None:
    file, problems = open_file(tmp_path, "")
    assert list(file.entries("thing", Thing)) == []
    assert problems == []


def test_syntax_error_is_told_with_its_line(tmp_path: Path) -> None:
    file, problems = open_file(tmp_path, '[[thing]]\nid = "a"\nsize = = 2\n')
    assert list(file.entries("thing", Thing)) == []
    assert [(problem.line, problem.message[:9]) for problem in problems] == [(3, "not TOML:")]


def test_unreadable_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "things.toml").mkdir()
    problems: list[Problem] = []
    TomlFile(tmp_path / "things.toml", "things.toml", problems)
    assert [problem.message for problem in problems] == ["could not be read: Is a directory"]
