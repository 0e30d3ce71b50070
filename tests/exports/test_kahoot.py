"""Kahoot: the workbook holds whole questions within the limits, and says what it left out."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings

from ntgraph.cli import main
from ntgraph.exports import to_kahoot
from ntgraph.exports.classroom_questions import Question
from ntgraph.exports.kahoot import (
    LONGEST_ANSWER_IN_KAHOOT,
    LONGEST_QUESTION_IN_KAHOOT,
    MOST_ANSWERS,
    TIME_LIMIT,
    explain_left_out,
    find_hindrance,
)
from ntgraph.facts import FactBase
from tests.exports.packs import nasty_worlds, read_text, shipped, whole
from tests.exports.told_questions import expect, flat
from tests.small import FACTS, small_facts

openpyxl = pytest.importorskip("openpyxl", reason="pip install openpyxl")
pytest.importorskip("xlsxwriter", reason='pip install "ntgraph[xlsx]"')


def write(facts: FactBase) -> bytes:
    return whole(to_kahoot(facts)["kahoot.xlsx"])


def read_rows(content: bytes) -> list[tuple[Any, ...]]:
    """Return the rows of questions; every cell of text must be text, and none a formula."""
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert sheet["B2"].value == "Quiz template"
    assert sheet["B8"].value == "Question - max 120 characters"
    rows = list(sheet.iter_rows(min_row=9))
    assert all(cell.data_type in ("s", "n") for row in rows for cell in row)
    return [tuple(cell.value for cell in row) for row in rows]


def expect_rows(facts: FactBase) -> list[tuple[Any, ...]]:
    kept = [question for question in expect(facts) if not find_hindrance(question)]
    return [
        (at, q.text, *q.options, *[None] * (MOST_ANSWERS - len(q.options)), TIME_LIMIT, q.right + 1)
        for at, q in enumerate(kept, 1)
    ]


@pytest.mark.parametrize("which", ["world", "shipped"])
def test_every_question_that_fits_is_there_and_whole(which: str, world: FactBase) -> None:
    facts = shipped() if which == "shipped" else world
    rows = read_rows(write(facts))
    assert rows == expect_rows(facts)
    assert bool(rows) == (which == "shipped")  # all of the world have a safety note
    for _, text, *cells in rows:
        assert len(text) <= LONGEST_QUESTION_IN_KAHOOT
        assert all(
            len(answer) <= LONGEST_ANSWER_IN_KAHOOT for answer in cells[:MOST_ANSWERS] if answer
        )


@pytest.mark.parametrize("which", ["world", "shipped"])
def test_another_reader_finds_the_same(which: str, world: FactBase) -> None:
    calamine = pytest.importorskip("python_calamine", reason="pip install python-calamine")
    facts = shipped() if which == "shipped" else world
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(write(facts)))
    rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)[8:]
    assert [tuple(cell if cell != "" else None for cell in row) for row in rows] == expect_rows(
        facts
    )


@settings(max_examples=30, deadline=None)
@given(nasty_worlds())
def test_no_text_is_a_formula_a_link_or_another_text(world: FactBase) -> None:
    assert read_rows(write(world)) == expect_rows(world)


def test_no_question_with_a_safety_note_goes_without_it() -> None:
    noted = {question.text for question in expect(shipped()) if question.cautions}
    assert noted
    assert noted.isdisjoint(row[1] for row in read_rows(write(shipped())))


def question(text: str, *options: str) -> Question:
    return Question("id", "says", text, options, 0, "says", ("",) * len(options), "", "", (), ())


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (question("q" * 120, "a" * 75, "b"), ""),
        (question("q" * 121, "a", "b"), "too long a question"),
        (question("q" * 119 + "\U0001f41d", "a", "b"), "too long a question"),
        (question("q", "a" * 76, "b"), "too long an answer"),
        (question("q", *"abcde"), "more than four answers"),
    ],
)
def test_limits_are_those_of_the_template(asked: Question, why: str) -> None:
    assert find_hindrance(asked) == why


def test_what_is_left_out_is_counted(tmp_path: Path) -> None:
    asked = expect(shipped())
    left = [each for each in asked if find_hindrance(each)]
    told = explain_left_out(shipped())
    assert told.startswith(f"{len(left)} questions of {len(asked)} left out: ")
    page = read_text(whole(to_kahoot(shipped())["grounds.html"]).decode())
    assert told in page
    done = CliRunner().invoke(main, ["export", "kahoot", str(tmp_path / "out")])
    assert (done.exit_code, f"kahoot: {told}" in done.stderr) == (0, True)
    small = ["export", "kahoot", str(tmp_path / "small"), "--facts", str(FACTS)]
    assert ("left out" in CliRunner().invoke(main, small).stderr) == bool(
        explain_left_out(small_facts())
    )


def test_the_page_has_the_grounds_of_every_row() -> None:
    page = read_text(whole(to_kahoot(shipped())["grounds.html"]).decode())
    for each in expect(shipped()):
        if not find_hindrance(each):
            assert flat(each.text) in page
            for details in each.statement_details:
                assert flat(details.reason) in page


def test_the_workbook_has_no_time_and_is_not_compressed(world: FactBase) -> None:
    with zipfile.ZipFile(io.BytesIO(write(world))) as book:
        assert {info.date_time for info in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.compress_type for info in book.infolist()} == {zipfile.ZIP_STORED}
        assert b"1980-01-01" in book.read("docProps/core.xml")
    assert write(world) == write(world)


def test_facts_without_questions_say_why(world: FactBase) -> None:
    empty = replace(world, statements={})
    assert read_rows(write(empty)) == []
    assert "There are no statements." in whole(to_kahoot(empty)["grounds.html"]).decode()
    assert explain_left_out(empty) == ""
