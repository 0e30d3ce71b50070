from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ntgraph.errors import Problem
from ntgraph.facts.canonical_form import format_table, is_canonical, tidy_row
from ntgraph.facts.table_columns import (
    BLOCKS,
    NODES,
    OMISSIONS,
    REFERENCES,
    SOURCES,
    STATEMENTS,
    TableSpec,
)
from ntgraph.facts.table_reader import INVISIBLE, read_table, split_list, split_rows

SPECS = (NODES, SOURCES, BLOCKS, STATEMENTS, OMISSIONS, REFERENCES)
LETTERS = TableSpec(
    "letters",
    ("id", "place", "names", "note"),
    key=("place", "id"),
    integers=frozenset({"place"}),
    lists=frozenset({"names"}),
)

visible = st.characters(exclude_categories=["Cs", "Cc"]).filter(lambda c: not INVISIBLE.search(c))
cells = st.text(visible, max_size=8)
rows = st.lists(st.tuples(cells, st.integers(0, 999).map(str) | cells, cells, cells), max_size=6)


def read(text: str, spec: TableSpec = LETTERS) -> tuple[list[tuple[str, ...]], list[Problem]]:
    problems: list[Problem] = []
    return [row.cells for row in split_rows(text, "t.tsv", spec, problems)], problems


@given(rows)
def test_what_is_written_reads_back_as_written(table: list[tuple[str, ...]]) -> None:
    text = format_table(LETTERS, table)
    found, problems = read(text)
    tidy = [tidy_row(LETTERS, row, [2]) for row in table]
    assert problems == []
    assert sorted(found) == sorted(tidy)


@given(rows)
@example([("e\u0301", "10", " a | b ||a", " x ")])
@example([("a", "", "|", ""), ("a", "", "", "")])
def test_canonical_form_of_the_canonical_form_is_itself(table: list[tuple[str, ...]]) -> None:
    once = format_table(LETTERS, table)
    assert format_table(LETTERS, read(once)[0]) == once
    assert unicodedata.is_normalized("NFC", once)


@given(rows, st.randoms(use_true_random=False))
def test_canonical_form_does_not_depend_on_the_order_of_rows(
    table: list[tuple[str, ...]], random: object
) -> None:
    shuffled = list(table)
    random.shuffle(shuffled)  # type: ignore[attr-defined] # a random.Random
    assert format_table(LETTERS, shuffled) == format_table(LETTERS, table)


@given(rows)
def test_no_row_is_dropped_or_joined(table: list[tuple[str, ...]]) -> None:
    assert format_table(LETTERS, table).count("\n") == len(table) + 1


def test_whole_numbers_sort_by_value_and_texts_by_letter() -> None:
    table = [("b", "10", "", ""), ("a", "9", "", ""), ("a", "10", "", "")]
    assert [row[:2] for row in read(format_table(LETTERS, table))[0]] == [
        ("a", "9"),
        ("a", "10"),
        ("b", "10"),
    ]


@pytest.mark.parametrize(
    ("cell", "tidy"),
    [
        pytest.param(" a ", "a", id="spaces at the ends"),
        pytest.param("a | b", "a|b", id="spaces around the bar"),
        pytest.param("a||b|", "a|b", id="empty items"),
        pytest.param("a|b|a", "a|b", id="doubled item"),
        pytest.param("e\u0301", "é", id="decomposed letter"),
        pytest.param("a  b", "a  b", id="spaces inside stay"),
    ],
)
def test_list_cell_is_tidied(cell: str, tidy: str) -> None:
    assert tidy_row(LETTERS, ("a", "1", cell, ""), [2]) == ("a", "1", tidy, "")


def test_bars_in_a_cell_that_is_no_list_stay() -> None:
    assert tidy_row(LETTERS, ("a", "1", "", "a | b|"), [2])[3] == "a | b|"


def test_a_row_of_another_width_is_not_written() -> None:
    with pytest.raises(ValueError, match="expected 4 cells, got 2"):
        format_table(LETTERS, [("a", "1")])


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_special_cells_and_keys_are_columns_of_their_table(spec: TableSpec) -> None:
    assert len(set(spec.columns)) == len(spec.columns)
    assert {*spec.key, *spec.integers, *spec.lists} <= set(spec.columns)
    assert spec.key


def test_lines_count_from_the_header() -> None:
    problems: list[Problem] = []
    text = "id\tplace\tnames\tnote\na\t1\t\t\nb\t2\t\t\n"
    found = [(row.line, row.cells[0]) for row in split_rows(text, "t", LETTERS, problems)]
    assert found == [(2, "a"), (3, "b")]


def test_one_bad_line_does_not_hide_the_others() -> None:
    found, problems = read("id\tplace\tnames\tnote\na\t1\n\nb\t2\t\t\n")
    assert [cells[0] for cells in found] == ["b"]
    assert [(problem.line, problem.message) for problem in problems] == [
        (2, "expected 4 cells, got 2 (missing tabs?)"),
        (3, "empty line"),
    ]


def test_line_breaks_of_other_alphabets_do_not_break_lines() -> None:
    found, problems = read("id\tplace\tnames\tnote\na\x85b\t1\t\tc\u2028d\n")
    assert found == [("a\x85b", "1", "", "c\u2028d")]
    assert [problem.column for problem in problems] == ["id", "note"]


def test_missing_file_is_a_problem_not_an_error(tmp_path: Path) -> None:
    problems: list[Problem] = []
    table = read_table(tmp_path / "letters.tsv", "letters.tsv", LETTERS, problems)
    assert table.rows == ()
    assert problems == [Problem("letters.tsv", 1, "", "missing: expected a table of letters")]


def test_folder_in_the_place_of_a_table_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "letters.tsv").mkdir()
    problems: list[Problem] = []
    read_table(tmp_path / "letters.tsv", "letters.tsv", LETTERS, problems)
    assert [problem.message for problem in problems] == ["could not be read: Is a directory"]


def test_each_line_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    path = tmp_path / "letters.tsv"
    path.write_bytes(b"id\tplace\tnames\tnote\n\xffa\t1\t\t\nb\t2\t\t\nc\t3\t\t\xe9\n")
    problems: list[Problem] = []
    table = read_table(path, "letters.tsv", LETTERS, problems)
    assert [row.cells[1] for row in table.rows] == ["1", "2", "3"]
    assert [(problem.line, problem.message) for problem in problems] == [
        (2, "not UTF-8: byte 0xff at position 0 of the line"),
        (4, "not UTF-8: byte 0xe9 at position 5 of the line"),
    ]


def test_place_of_a_row_is_clickable(tmp_path: Path) -> None:
    path = tmp_path / "letters.tsv"
    path.write_text(format_table(LETTERS, [("a", "1", "", "")]), encoding="utf-8", newline="")
    table = read_table(path, "some/letters.tsv", LETTERS, [])
    assert str(table.place(table.rows[0])) == "some/letters.tsv:2"


@pytest.mark.parametrize(
    ("cell", "items"), [("", ()), ("a", ("a",)), ("a|b", ("a", "b")), ("a|", ("a", ""))]
)
def test_list_cell_splits_at_bars(cell: str, items: tuple[str, ...]) -> None:
    assert split_list(cell) == items


@given(rows)
def test_a_table_seen_to_be_in_order_is_in_canonical_form(table: list[tuple[str, ...]]) -> None:
    raw = "\n".join(["\t".join(row) for row in (LETTERS.columns, *table)]) + "\n"
    if is_canonical(LETTERS, table, raw.encode()):
        assert raw == format_table(LETTERS, table)
    formatted = format_table(LETTERS, table)
    assert is_canonical(LETTERS, read(formatted)[0], formatted.encode()) == ("\r" not in formatted)


@pytest.mark.parametrize("mark", ["", '"', "\N{BULLET}"])
def test_equal_cells_of_a_table_are_one_text(mark: str) -> None:
    row = f"\t1\t\tone{mark} word\n"
    first, last = read(f"id\tplace\tnames\tnote\na{row}b{row}")[0]
    assert (first[0], last[0]) == ("a", "b")
    assert last[3] == f"one{mark} word"
    assert last[3] is first[3]
