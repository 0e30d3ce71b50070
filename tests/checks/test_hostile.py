"""Each hostile value in each kind of cell is refused with its place, or read unchanged."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.checks import check_facts
from ntgraph.facts import load_facts
from tests.hostile import VALUES, Cell, find_cells, make_folder, put, share_hostile

# If one of these is renamed, the problem is found in the places that use the old name.
NAMED_ELSEWHERE = {"id", "block", "subtypes", "values", "domain", "range"}
ENOUGH = 60
# Characters that a diff does not show; they are not allowed in a table.
NEVER_IN_A_TABLE = (
    "null", "escape", "delete", "tab", "line feed", "return", "line separator",
    "paragraph separator", "right to left", "isolate", "arabic letter mark", "zero width space",
    "byte order mark", "lone surrogate", "decomposed",
)  # fmt: skip


def test_there_are_enough_values() -> None:
    assert len(set(VALUES.values())) == len(VALUES) >= ENOUGH


def test_the_folder_is_sound_before_anything_is_put_into_it(tmp_path: Path) -> None:
    assert check_facts(load_facts(make_folder(tmp_path))) == []


def test_every_kind_of_file_and_column_gets_a_value(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*.t*")}
    cells = list(find_cells(folder))
    assert {cell.file for cell in cells} == files
    for path in folder.rglob("*.tsv"):
        file = path.relative_to(folder).as_posix()
        columns = path.read_text(encoding="utf-8").split("\n", 1)[0].split("\t")
        assert [cell.column for cell in cells if cell.file == file] == columns


@pytest.mark.slow
@pytest.mark.parametrize("turn", range(6))
def test_what_is_refused_is_refused_with_its_place(common_folder: Path, turn: int) -> None:
    hostile = share_hostile(common_folder, turn)
    for refused in hostile.refused:
        cell = refused.cell
        assert all(problem.line >= 1 and problem.message for problem in refused.problems)
        own = [problem for problem in refused.problems if problem.file.endswith(f"/{cell.file}")]
        assert own or cell.column in NAMED_ELSEWHERE, refused
        for problem in refused.problems:
            assert "\n" not in str(problem)
            assert "\x1b" not in str(problem)
    assert hostile.taken
    assert check_facts(load_facts(hostile.folder)) == []


@pytest.mark.parametrize("name", NEVER_IN_A_TABLE)
def test_what_no_diff_shows_is_refused_in_a_table(tmp_path: Path, name: str) -> None:
    folder = make_folder(tmp_path)
    cell = Cell("safety_notes.tsv", 2, "note")
    put(folder, cell, VALUES[name])
    problems = check_facts(load_facts(folder))
    assert [problem for problem in problems if problem.file.endswith(cell.file)]


@pytest.mark.parametrize("name", ["long word", "long text"])
@pytest.mark.parametrize("column", ["label", "lay_label", "definition"])
def test_what_no_page_can_show_is_refused(tmp_path: Path, column: str, name: str) -> None:
    folder = make_folder(tmp_path)
    put(folder, Cell("nodes.tsv", 5, column), VALUES[name])
    (problem,) = check_facts(load_facts(folder))
    assert (problem.line, problem.column) == (5, column)
    assert "characters" in problem.message
