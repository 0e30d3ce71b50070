"""Cells of workbooks, as spreadsheets write them."""

from __future__ import annotations

import io
import zipfile

from ntgraph.errors import Problem
from ntgraph.quotations.xlsx_reader import read_xlsx

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
