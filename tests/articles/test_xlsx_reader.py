"""Cells of workbooks, as spreadsheets write them."""

from __future__ import annotations

import io
import zipfile

import pytest

from ntgraph.articles.xlsx_reader import read_xlsx
from ntgraph.errors import Problem

SHEET = """<?xml version="1.0" encoding="UTF-8"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c>
<c r="C1" t="inlineStr"><is><t>in &amp; out</t></is></c></row>
<row r="3"><c r="B3"><v>15.0</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="s"><v>1</v></c></row>
</sheetData></worksheet>"""
STRINGS = """<?xml version="1.0" encoding="UTF-8"?>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>subject</t></si>
<si><r><t>bold</t></r><r><t xml:space="preserve"> and plain</t></r></si></sst>"""


def pack(**parts: str) -> bytes:
    """Return a workbook with some parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return held.getvalue()


def test_cells_are_read_with_the_lines_of_the_sheet() -> None:
    raw = pack(**{"xl/worksheets/sheet1.xml": SHEET, "xl/sharedStrings.xml": STRINGS})
    problems: list[Problem] = []
    assert list(read_xlsx(raw, "facts.xlsx", problems)) == [
        (1, ["subject", "", "in & out"]),
        (3, ["", "15", "yes", "bold and plain"]),
    ]
    assert problems == []


def test_what_is_no_workbook_is_one_problem() -> None:
    for raw in (b"PK\x03\x04 broken", pack(**{"word/document.xml": "<x/>"})):
        problems: list[Problem] = []
        assert list(read_xlsx(raw, "facts.xlsx", problems)) == []
        assert [(each.file, each.line) for each in problems] == [("facts.xlsx", 1)]


def test_workbook_that_declares_entities_is_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>'
    problems: list[Problem] = []
    assert list(read_xlsx(pack(**{"xl/worksheets/sheet1.xml": bomb}), "f.xlsx", problems)) == []
    assert len(problems) == 1


BOOK = """<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheets><sheet name="facts" sheetId="2" r:id="rId2"/><sheet name="old" sheetId="1" r:id="rId1"/>
</sheets></workbook>"""
TARGETS = """<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Target="{path}worksheets/sheet2.xml"/></Relationships>"""


def one_cell(cell: str) -> str:
    """Return a sheet with one row of one cell."""
    return f'<worksheet><sheetData><row r="1">{cell}</row></sheetData></worksheet>'


@pytest.mark.parametrize("path", ["", "/xl/"])
def test_first_sheet_is_that_which_a_spreadsheet_shows_first(path: str) -> None:
    parts = {
        "xl/worksheets/sheet1.xml": one_cell('<c r="A1"><v>1</v></c>'),
        "xl/worksheets/sheet2.xml": one_cell('<c r="A1"><v>2</v></c>'),
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": TARGETS.format(path=path),
    }
    problems: list[Problem] = []
    assert list(read_xlsx(pack(**parts), "facts.xlsx", problems)) == [(1, ["2"])]
    assert problems == []


def test_text_that_ends_like_a_number_keeps_its_decimals() -> None:
    sheet = one_cell('<c r="A1" t="str"><v>version 2.0</v></c><c r="B1"><v>2.0</v></c>')
    raw = pack(**{"xl/worksheets/sheet1.xml": sheet})
    assert list(read_xlsx(raw, "facts.xlsx", [])) == [(1, ["version 2.0", "2"])]


def test_damaged_parts_and_missing_texts_are_one_problem() -> None:
    whole = pack(**{"xl/worksheets/sheet1.xml": SHEET})
    damaged = whole.replace(b"<sheetData>", b"<sheetBata>")
    for raw in (whole, damaged):
        problems: list[Problem] = []
        assert list(read_xlsx(raw, "facts.xlsx", problems)) == []
        assert len(problems) == 1
