"""Dates of workbooks, written by a library that is not ours."""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904, to_excel

from ntgraph.articles.xlsx_dates import XlsxDates, form_of
from ntgraph.articles.xlsx_reader import read_xlsx


def read_cell(value: object, number_format: str = "", *, from_1904: bool = False) -> str:
    """Return what is read of a workbook with one cell."""
    book = openpyxl.Workbook()
    sheet = book.active
    if from_1904:
        book.epoch = CALENDAR_MAC_1904
    sheet["A1"] = value
    if number_format:
        sheet["A1"].number_format = number_format
    held = io.BytesIO()
    book.save(held)
    return next(iter(read_xlsx(held.getvalue(), "dates.xlsx", [])))[1][0]


@pytest.mark.parametrize("from_1904", [False, True])
@pytest.mark.parametrize("day", [date(1904, 1, 2), date(1999, 12, 31), date(2026, 2, 28)])
def test_a_day_is_that_day(day: date, *, from_1904: bool) -> None:
    assert read_cell(day, from_1904=from_1904) == day.isoformat()


@pytest.mark.parametrize(
    ("value", "number_format", "told"),
    [
        (datetime.fromisoformat("2026-11-23T14:05"), "", "2026-11-23T14:05:00"),
        (date(2026, 11, 23), "d. mmmm yyyy", "2026-11-23"),
        (date(2026, 11, 1), "mmm yyyy", "2026-11"),
        (date(2026, 1, 1), "yyyy", "2026"),
        (time(14, 5), "hh:mm", "14:05"),
        (0.25, "[h]:mm", "0.25"),
        (45000, "0.00", "45000"),
        (45000, '#,##0 "days"', "45000"),
        (45000, "General", "45000"),
        (60, "yyyy-mm-dd", "60"),
        (-1, "yyyy-mm-dd", "-1"),
    ],
)
def test_a_cell_is_told_as_exactly_as_it_is_shown(
    value: object, number_format: str, told: str
) -> None:
    assert read_cell(value, number_format) == told


def test_days_agree_with_another_library() -> None:
    dates = XlsxDates({0: "%Y-%m-%d"})
    for days in range(0, 60_000, 997):
        day = datetime.fromisoformat("1900-03-01") + timedelta(days=days)
        assert dates.read("0", str(to_excel(day))) == day.date().isoformat()


def test_minutes_are_no_months() -> None:
    assert form_of("yyyy-mm-dd hh:mm") == "%Y-%m-%dT%H:%M"
    assert not form_of("mm:ss")
