"""Read the cells of an XLSX workbook, with the standard library only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ntgraph.articles.packed_xml import PackedXml
from ntgraph.articles.xlsx_dates import XlsxDates, find_dates
from ntgraph.errors import ArticleError, Problem

STRINGS, SHEETS = "xl/sharedStrings.xml", "xl/worksheets/"
WORKBOOK, TARGETS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
# A cell far to the right makes a row of as many empty cells.
MOST_COLUMNS = 1_000
CELL = re.compile(r"([A-Z]{1,3})\d+")


@dataclass(frozen=True, slots=True)
class WorkbookParts:
    """What the cells of a workbook refer to: texts by number, and the formats of dates."""

    strings: Sequence[str]
    dates: XlsxDates


def read_xlsx(
    raw: bytes, shown: str, problems: list[Problem]
) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the number of each row with anything in it, and its cells as texts."""
    try:
        parts = PackedXml(raw, shown, "a workbook (.xlsx)")
        sheet = parts.read(find_first_sheet(parts))
        shared = read_shared(parts)
        rows = () if sheet is None else tuple(sheet.iter("row"))
        cells = [read_row(row, shared) for row in rows]
    except ArticleError as error:
        problems.append(Problem(shown, 1, "", f"not a workbook that can be read: {error}"))
        return
    if sheet is None:
        problems.append(Problem(shown, 1, "", "not a workbook: it has no sheet"))
    for at, (row, texts) in enumerate(zip(rows, cells, strict=True), 1):
        if any(text.strip() for text in texts):
            number = row.get("r", "")
            yield int(number) if number.isdecimal() else at, texts


def find_first_sheet(parts: PackedXml) -> str:
    """Return the part of the sheet that a spreadsheet shows first; empty if there is none.

    Sheets keep the name of their file when a person moves them, so the workbook tells the order.

    Raises:
        ArticleError: the parts that tell it cannot be read.
    """
    return next((part for _, part in list_sheets(parts)), "")


def list_sheets(parts: PackedXml) -> list[tuple[str, str]]:
    """Return the name and the part of each sheet, in the order of the workbook.

    Raises:
        ArticleError: the parts that tell it cannot be read.
    """
    workbook, targets = parts.read(WORKBOOK), parts.read(TARGETS)
    made = []
    if workbook is not None and targets is not None:
        paths = {each.get("Id"): each.get("Target", "") for each in targets}
        for sheet in workbook.findall("sheets/sheet"):
            path = paths.get(sheet.get("id"), "")
            part = path.lstrip("/") if path.startswith("/") else f"xl/{path}"
            made.append((sheet.get("name", ""), part))
    made = [(name, part) for name, part in made if part in parts.names]
    if made:
        return made
    found = [part for part in parts.names if re.fullmatch(SHEETS + r"sheet\d+\.xml", part)]
    return [("", part) for part in sorted(found, key=lambda part: (len(part), part))]


def read_shared(parts: PackedXml, most_tags: int = 0) -> WorkbookParts:
    """Return what the cells of all sheets refer to.

    Raises:
        ArticleError: a part of the workbook cannot be read.
    """
    return WorkbookParts(list_strings(parts.read(STRINGS, most_tags)), find_dates(parts))


def list_strings(root: Element | None) -> list[str]:
    """Return the texts that cells refer to by number; their readings aloud are left out."""
    return [] if root is None else [text_of(item) for item in root.iter("si")]


def text_of(item: Element) -> str:
    """Return the text of a cell or of a shared text, whatever its letters look like."""
    runs = [*item.findall("t"), *(t for run in item.findall("r") for t in run.findall("t"))]
    return "".join(run.text or "" for run in runs)


def read_row(row: Element, shared: WorkbookParts) -> list[str]:
    """Return the cells of a row; a cell that the file leaves out is empty.

    Raises:
        ArticleError: a cell refers to a text that the file does not have, or stands too far out.
    """
    cells: list[str] = []
    for cell in row.findall("c"):
        place = CELL.fullmatch(cell.get("r") or "")
        at = column_number(place[1]) if place else len(cells)
        if at >= MOST_COLUMNS:
            message = f"expected at most {MOST_COLUMNS:,} columns, found cell {cell.get('r')}"
            raise ArticleError(message)
        cells += [""] * (at - len(cells))
        cells.append(read_cell(cell, shared))
    return cells


def column_number(letters: str) -> int:
    """Return the number of a column from 0.

    >>> column_number("A"), column_number("AB")
    (0, 27)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def read_cell(cell: Element, shared: WorkbookParts) -> str:
    """Return the text of one cell; a whole number stands without its decimals.

    A number that is shown as a date is that date, as `2026-11-23`.

    Raises:
        ArticleError: the cell refers to a text that the file does not have.
    """
    kind, value = cell.get("t", "n"), cell.findtext("v") or ""
    if kind == "s":
        if not value.isdecimal() or int(value) >= len(shared.strings):
            message = f"cell {cell.get('r')} refers to text {value!r} of {len(shared.strings)}"
            raise ArticleError(message)
        return shared.strings[int(value)]
    if kind == "inlineStr":
        inline = cell.find("is")
        return text_of(inline) if inline is not None else ""
    if kind == "b":
        return "yes" if value == "1" else "no"
    if kind != "n":
        return value
    return re.sub(r"\.0+$", "", shared.dates.read(cell.get("s", ""), value))
