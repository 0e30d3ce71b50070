"""What spreadsheets do to tables is told in words."""

from __future__ import annotations

from pathlib import Path

from ntgraph.errors import Problem
from ntgraph.facts.table_columns import TableSpec
from ntgraph.facts.table_reader import read_table

SPEC = TableSpec("letters", ("id", "note"), key=("id",))


def read(tmp_path: Path, raw: bytes) -> list[Problem]:
    """Return the problems of a table of letters."""
    path = tmp_path / "letters.tsv"
    path.write_bytes(raw)
    problems: list[Problem] = []
    read_table(path, "letters.tsv", SPEC, problems)
    return problems


def test_marks_around_a_cell_are_told_with_line_and_column(tmp_path: Path) -> None:
    message = "quotation marks of a spreadsheet around 'one, two': take them out"
    assert read(tmp_path, b'id\tnote\na\t"one, two"\n') == [
        Problem("letters.tsv", 2, "note", message)
    ]


def test_marks_of_the_words_themselves_stay(tmp_path: Path) -> None:
    assert read(tmp_path, b'id\tnote\na\t"one" or "two"\nb\tthe word "one"\n') == []


def test_utf_16_is_one_problem(tmp_path: Path) -> None:
    message = "saved as UTF-16, expected UTF-8: save it as UTF-8 text"
    raw = "id\tnote\r\na\tone\r\n".encode("utf-16")
    assert read(tmp_path, raw) == [Problem("letters.tsv", 1, "", message)]
