from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.errors import Problem
from ntgraph.facts.cell_reader import Cells
from ntgraph.facts.table_columns import TableSpec
from ntgraph.facts.table_reader import FactRow, FactTable

SPEC = TableSpec("things", ("cell",), key=("cell",))


def cells_of(cell: str, problems: list[Problem]) -> Cells:
    """Return the cells of the only row of a table with one column."""
    row = FactRow(2, (cell,))
    return Cells(FactTable(SPEC, "things.tsv", (row,), b""), problems).at(row)


@pytest.mark.parametrize(("cell", "value"), [("true", True), ("", False)])
def test_flag_is_true_or_empty(cell: str, value: bool) -> None:
    problems: list[Problem] = []
    assert cells_of(cell, problems).flag("cell") is value
    assert problems == []


@pytest.mark.parametrize("cell", ["True", "false", "1", " true", "yes"])
def test_other_spellings_of_a_flag_are_told(cell: str) -> None:
    problems: list[Problem] = []
    assert cells_of(cell, problems).flag("cell") is False
    message = f"expected 'true' or an empty cell, got {cell!r}"
    assert problems == [Problem("things.tsv", 2, "cell", message)]


@given(st.integers(0, 10**9))
def test_whole_number_reads_as_itself(number: int) -> None:
    problems: list[Problem] = []
    assert cells_of(str(number), problems).integer("cell") == number
    assert problems == []


@pytest.mark.parametrize("cell", ["", "-1", "+1", "1.0", "1_000", " 1", "01", "٣", "²", "1e3"])
def test_what_only_looks_like_a_whole_number_is_told(cell: str) -> None:
    problems: list[Problem] = []
    assert cells_of(cell, problems).integer("cell") == -1
    assert [problem.message for problem in problems] == [f"expected a whole number, got {cell!r}"]


def test_printed_numbers_keep_their_order() -> None:
    problems: list[Problem] = []
    assert cells_of("3|10|2", problems).integers("cell") == (3, 10, 2)
    assert problems == []


@pytest.mark.parametrize(
    ("cell", "numbers"), [("1|x", (1,)), ("1-3", ()), ("0", ()), ("2,4", ()), ("1|02", (1,))]
)
def test_bad_printed_number_is_left_out_and_told(cell: str, numbers: tuple[int, ...]) -> None:
    problems: list[Problem] = []
    assert cells_of(cell, problems).integers("cell") == numbers
    assert len(problems) == 1
    assert problems[0].message.startswith("expected printed numbers joined by '|', got ")


def test_pairs_split_at_the_first_equals_sign() -> None:
    problems: list[Problem] = []
    assert cells_of("a=1=2|b=x", problems).pairs("cell") == (("a", "1=2"), ("b", "x"))
    assert problems == []


@pytest.mark.parametrize("cell", ["a", "=1", "a=", "a:1"])
def test_what_is_no_pair_is_told(cell: str) -> None:
    problems: list[Problem] = []
    assert cells_of(cell, problems).pairs("cell") == ()
    assert [problem.message for problem in problems] == [f"expected key=value, got {cell!r}"]


@pytest.mark.parametrize(
    ("cell", "items"),
    [("a| b", ("a", "b")), ("a||b", ("a", "b")), ("a|b|", ("a", "b")), ("a|a", ("a",))],
)
def test_untidy_list_is_read_and_told_once(cell: str, items: tuple[str, ...]) -> None:
    problems: list[Problem] = []
    assert cells_of(cell, problems).listed("cell") == items
    assert len(problems) == 1
