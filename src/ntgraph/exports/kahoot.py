"""Kahoot: the questions that fit its spreadsheet, and a page with what their answers rest on."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

from ntgraph.atomic_write import Chunks
from ntgraph.display.style.label_text import count_units
from ntgraph.errors import count_of, needs_extra
from ntgraph.exports.classroom_questions import Question, list_questions
from ntgraph.exports.statement_details import DetailsCache, describe_origin, tidy
from ntgraph.facts import FactBase
from ntgraph.learning import why_none
from ntgraph.learning.option_letters import letter_of
from ntgraph.page.html_templates import get_template

# The template that Kahoot offers for import says so in the names of its columns.
LONGEST_QUESTION_IN_KAHOOT, LONGEST_ANSWER_IN_KAHOOT, MOST_ANSWERS = 120, 75, 4
COLUMNS = (
    "Question - max 120 characters",
    *(f"Answer {number} - max 75 characters" for number in range(1, MOST_ANSWERS + 1)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
# The template has its columns in this row, behind a column of numbers.
HEAD_ROW, FIRST_COLUMN = 7, 1
WIDTHS = (60, 30, 30, 30, 30, 16, 16)
# Seconds for each question; chosen by eye, since sentences keep their hedges and conditions.
TIME_LIMIT = 60
FIRST_DAY = datetime(1980, 1, 1, tzinfo=UTC)
TOO_LONG, LONG_ANSWER = "too long a question", "too long an answer"
MANY_ANSWERS, SAFETY = "more than four answers", "a safety note that it has no room for"


def to_kahoot(facts: FactBase) -> dict[str, Chunks]:
    """Return a workbook (`kahoot.xlsx`) and a page with the grounds (`grounds.html`).

    The workbook has the columns of the template that Kahoot imports, with one right answer for
    each question and a minute to answer. Kahoot takes at most 120 characters for a question
    and 75 for an answer, and has no field for feedback. Nothing is cut: a question that is too
    long, has more than four answers, or has a safety note is left out; `explain_left_out`
    counts them. The page tells for each row of the workbook what the answer rests on, as the
    key of `quiz` does.

    Raises:
        MissingDependencyError: XlsxWriter is not installed.
    """
    questions = list(list_questions(facts, DetailsCache(facts)))
    kept = [question for question in questions if not find_hindrance(question)]
    shown = {
        "title": tidy(facts.data.title) or "Questions",
        "rows": [(at, letter_of(each.right), each) for at, each in enumerate(kept, 1)],
        "left_out": count_left_out(questions),
        "origin": describe_origin(facts),
        "why_none": "" if questions else why_none(facts),
    }
    page = get_template("ntgraph.exports", "grounds.html.j2").render(shown)
    return {"kahoot.xlsx": [write_workbook(kept, facts)], "grounds.html": [page]}


def explain_left_out(facts: FactBase) -> str:
    """Return a sentence on the questions that Kahoot cannot hold; empty if there are none."""
    return count_left_out(list(list_questions(facts, DetailsCache(facts))))


def count_left_out(questions: Sequence[Question]) -> str:
    """Return a sentence on how many questions are left out, and why."""
    found = Counter(map(find_hindrance, questions))
    del found[""]
    if not found:
        return ""
    told = ", ".join(f"{number} with {reason}" for reason, number in sorted(found.items()))
    return f"{count_of(found.total(), 'question')} of {len(questions)} left out: {told}."


def find_hindrance(question: Question) -> str:
    """Return why Kahoot cannot hold a question; empty if it can."""
    if question.cautions:
        return SAFETY
    if len(question.options) > MOST_ANSWERS:
        return MANY_ANSWERS
    if count_units(question.text) > LONGEST_QUESTION_IN_KAHOOT:
        return TOO_LONG
    longest = max(map(count_units, question.options))
    return LONG_ANSWER if longest > LONGEST_ANSWER_IN_KAHOOT else ""


def write_workbook(questions: Sequence[Question], facts: FactBase) -> bytes:
    """Return the workbook; all cells but times and numbers are text, never formulas."""
    with needs_extra("xlsx", "Kahoot workbooks"):
        from xlsxwriter import Workbook
    written = io.BytesIO()
    book = Workbook(written, {"in_memory": True})
    book.set_properties({"title": tidy(facts.data.title), "created": FIRST_DAY})
    sheet = book.add_worksheet("Questions")
    for at, line in enumerate(("Quiz template", *describe_origin(facts)[:1])):
        sheet.write_string(1 + at, FIRST_COLUMN, line)
    for at, (name, width) in enumerate(zip(COLUMNS, WIDTHS, strict=True), FIRST_COLUMN):
        sheet.set_column(at, at, width)
        sheet.write_string(HEAD_ROW, at, name)
    for row, question in enumerate(questions, HEAD_ROW + 1):
        sheet.write_number(row, 0, row - HEAD_ROW)
        for at, text in enumerate((question.text, *question.options), FIRST_COLUMN):
            sheet.write_string(row, at, text)
        sheet.write_number(row, FIRST_COLUMN + 1 + MOST_ANSWERS, TIME_LIMIT)
        sheet.write_number(row, FIRST_COLUMN + 2 + MOST_ANSWERS, question.right + 1)
    book.close()
    return store(written.getvalue())


def store(archive: bytes) -> bytes:
    """Return an archive with the same files, uncompressed, because compression differs."""
    stored = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as packed,
        zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as package,
    ):
        for name in packed.namelist():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), packed.read(name))
    return stored.getvalue()
