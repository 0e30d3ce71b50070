"""Dates of a workbook: numbers of days, which only the format of their cell shows as dates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from xml.etree.ElementTree import Element

from ntgraph.articles.packed_xml import PackedXml

STYLES, WORKBOOK = "xl/styles.xml", "xl/workbook.xml"
# Formats that a workbook need not spell out; source: ECMA-376, part 1, 18.8.30.
BUILT_IN: Mapping[int, str] = {
    **dict.fromkeys((14, 15, 30, 31, 36, 50, 51, 54, 57, 58), "yyyy-mm-dd"),
    16: "mm-dd", 17: "yyyy-mm", 22: "yyyy-mm-dd hh:mm",
    **dict.fromkeys((18, 20, 32, 34, 55), "hh:mm"),
    **dict.fromkeys((19, 21, 33, 35, 56), "hh:mm:ss"),
}  # fmt: skip
# Words in quotation marks, escaped characters, fillers and colors of a format are no letters of it.
LITERAL = re.compile(r'"[^"]*"|\\.|[_*].|\[[^\]]*\]')
ELAPSED = re.compile(r"\[[hms]+\]", re.IGNORECASE)
# A month between hours and seconds is a minute.
MINUTE = re.compile(r"(?<=h)(\W*)m+|m+(?=\W*s)")
# Excel counts a 29th of February 1900, which never was: days before it are one later.
NO_SUCH_DAY = 60
LAST_DAY = 2_958_465
# Spreadsheets know no time zones, so that UTC stands for whatever they mean.
FIRST, FIRST_OF_1904 = datetime(1899, 12, 30, tzinfo=UTC), datetime(1904, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class XlsxDates:
    """The formats of dates by the style of a cell, and the day from which days are counted."""

    formats: Mapping[int, str] = field(default_factory=dict)
    from_1904: bool = False

    def read(self, style: str, value: str) -> str:
        """Return a number as a date or time, as exact as its cell shows it; else as it is.

        >>> XlsxDates({3: "%Y-%m-%d"}).read("3", "45000.5")
        '2023-03-15'
        """
        shown = self.formats.get(int(style)) if style.isdecimal() and len(style) < 6 else None
        if shown is None:
            return value
        try:
            days = float(value)
        except ValueError:
            return value
        if not 0 <= days <= LAST_DAY or (self._is_no_day(int(days)) and "%Y" in shown):
            return value
        return (self._first(days) + timedelta(seconds=round(days * 86_400))).strftime(shown)

    def _is_no_day(self, day: int) -> bool:
        return not self.from_1904 and day in (0, NO_SUCH_DAY)

    def _first(self, days: float) -> datetime:
        if self.from_1904:
            return FIRST_OF_1904
        return FIRST if days > NO_SUCH_DAY else FIRST + timedelta(days=1)


def find_dates(parts: PackedXml) -> XlsxDates:
    """Return which styles of a workbook show numbers as dates.

    Raises:
        ArticleError: a part that tells it cannot be read.
    """
    styles, workbook = parts.read(STYLES), parts.read(WORKBOOK)
    told = workbook.find("workbookPr") if workbook is not None else None
    from_1904 = told is not None and told.get("date1904") in ("1", "true")
    return XlsxDates({} if styles is None else list_date_formats(styles), from_1904)


def list_date_formats(styles: Element) -> dict[int, str]:
    """Return the form of the date, as `strftime` takes it, for each style that shows dates."""
    codes = dict(BUILT_IN)
    for each in styles.findall("numFmts/numFmt"):
        if (number := each.get("numFmtId", "")).isdecimal():
            codes[int(number)] = each.get("formatCode", "")
    made = {}
    for at, style in enumerate(styles.findall("cellXfs/xf")):
        number = style.get("numFmtId", "")
        if number.isdecimal() and (form := form_of(codes.get(int(number), ""))):
            made[at] = form
    return made


def form_of(code: str) -> str:
    """Return the form of the date that a format shows; empty if it shows none.

    A count of hours, such as `[h]:mm`, is none.

    >>> form_of("d. mmm yyyy"), form_of("mmm yy"), form_of("h:mm"), form_of('0.0" day"')
    ('%Y-%m-%d', '%Y-%m', '%H:%M', '')
    """
    if ELAPSED.search(code):
        return ""
    letters = MINUTE.sub(r"\1", LITERAL.sub("", code.partition(";")[0]).casefold())
    day = ""
    if "y" in letters or "d" in letters or "m" in letters:
        day = "%Y" if "m" not in letters and "d" not in letters else "%Y-%m"
        day = "%Y-%m-%d" if "d" in letters else day
    time = ""
    if "h" in letters:
        time = "%H:%M:%S" if "s" in letters else "%H:%M"
    return "T".join(filter(None, (day, time)))
