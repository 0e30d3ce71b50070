"""Read the cells of the first sheet of an XLSX workbook, with the standard library only."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from ntgraph.articles.safe_xml import SafeXml
from ntgraph.errors import ArticleError, Problem

LARGEST_PART = 50_000_000
STRINGS, SHEETS = "xl/sharedStrings.xml", "xl/worksheets/"
CELL = re.compile(r"([A-Z]{1,3})\d+")


def read_xlsx(
    raw: bytes, shown: str, problems: list[Problem]
) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the number of each row with anything in it, and its cells as texts."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            names = packed.namelist()
            sheets = sorted(
                (name for name in names if re.fullmatch(SHEETS + r"sheet\d+\.xml", name)),
                key=lambda name: (len(name), name),
            )
            if not sheets:
                problems.append(Problem(shown, 1, "", "not a workbook: it has no sheet"))
                return
            strings = list_strings(read_part(packed, STRINGS, shown)) if STRINGS in names else []
            sheet = read_part(packed, sheets[0], shown)
    except (zipfile.BadZipFile, ArticleError) as error:
        problems.append(Problem(shown, 1, "", f"not a workbook that can be read: {error}"))
        return
    for number, row in enumerate(sheet.iter("row"), 1):
        cells = read_row(row, strings)
        if any(cell.strip() for cell in cells):
            yield int(row.get("r") or number), cells


def read_part(packed: zipfile.ZipFile, name: str, shown: str) -> Element:
    """Return the root element of a part of the workbook.

    Raises:
        ArticleError: the part is larger than any table by hand, or no XML.
    """
    if packed.getinfo(name).file_size > LARGEST_PART:
        raise ArticleError(f"{name} is larger than {LARGEST_PART // 1_000_000} MB")
    return SafeXml(f"{shown}/{name}").read(packed.read(name))


def list_strings(root: Element) -> list[str]:
    """Return the texts that cells refer to by number; their readings aloud are left out."""
    return [text_of(item) for item in root.iter("si")]


def text_of(item: Element) -> str:
    """Return the text of a cell or of a shared text, whatever its letters look like."""
    runs = [*item.findall("t"), *(t for run in item.findall("r") for t in run.findall("t"))]
    return "".join(run.text or "" for run in runs)


def read_row(row: Element, strings: Sequence[str]) -> list[str]:
    """Return the cells of a row; a cell that the file leaves out is empty."""
    cells: list[str] = []
    for cell in row.findall("c"):
        place = CELL.fullmatch(cell.get("r") or "")
        at = column_number(place[1]) if place else len(cells)
        cells += [""] * (at - len(cells))
        cells.append(read_cell(cell, strings))
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


def read_cell(cell: Element, strings: Sequence[str]) -> str:
    """Return the text of one cell; a whole number stands without its decimals."""
    kind, value = cell.get("t"), cell.findtext("v") or ""
    if kind == "s":
        return strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    if kind == "inlineStr":
        inline = cell.find("is")
        return text_of(inline) if inline is not None else ""
    if kind == "b":
        return "yes" if value == "1" else "no"
    return re.sub(r"\.0+$", "", value)
