"""Rows put behind those of a sheet that a person wrote, in the form that it has."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from ntgraph.errors import FactsError, Problem
from ntgraph.quotations.sheet_reader import (
    BYTE_ORDER_MARKS,
    SEPARATORS,
    SheetForm,
    decode_sheet,
)


def add_rows(raw: bytes, shown: str, form: SheetForm, rows: Sequence[Mapping[str, str]]) -> bytes:
    """Return the bytes of a sheet with further rows behind its own.

    What stands there stays: order and names of columns, separator, encoding and line ends. A
    column that only new rows need is added at the end of the header.

    Raises:
        FactsError: the sheet is a workbook, or cannot be read.
    """
    if raw.startswith(b"PK"):
        message = "rows cannot be added to a workbook: save it as TSV or CSV and take it away"
        raise FactsError([Problem(shown, 1, "", message)])
    problems: list[Problem] = []
    text = decode_sheet(raw, shown, problems)
    if problems:
        raise FactsError(problems)
    encoding = BYTE_ORDER_MARKS.get(raw[:2]) or BYTE_ORDER_MARKS.get(raw[:3]) or "utf-8"
    return lengthen_text(text, form, rows).encode(encoding)


def lengthen_text(text: str, form: SheetForm, rows: Sequence[Mapping[str, str]]) -> str:
    """Return the text of a sheet with further rows behind its own."""
    ending = "\r\n" if "\r\n" in text else "\n"
    if not text.strip():
        text = "\t".join(form.needed) + ending
    before, head, rest = split_head(text)
    separator = max(SEPARATORS, key=head.count)
    named = next(csv.reader([head], delimiter=separator))
    columns = [cell.strip().casefold().replace(" ", "_") for cell in named]
    used = {column for row in rows for column, value in row.items() if value}
    new = [column for column in (*form.needed, *form.optional) if column in used - {*columns}]
    if new:
        head += "".join(f"{separator}{column}" for column in new)
    lines = [
        format_line([row.get(column, "") for column in (*columns, *new)], separator) for row in rows
    ]
    if rest and not rest.endswith(("\n", "\r")):
        rest += ending
    return before + head + (rest or ending) + "".join(line + ending for line in lines)


def split_head(text: str) -> tuple[str, str, str]:
    """Return what stands before the header, the header, and the rest with its line end."""
    lines = text.splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if line.strip())
    head = lines[at].rstrip("\r\n")
    return "".join(lines[:at]), head, lines[at][len(head) :] + "".join(lines[at + 1 :])


def format_line(cells: Iterable[str], separator: str) -> str:
    """Return cells as one line; in a TSV a quotation mark is quoted only where it would mislead.

    >>> format_line(["a", "so", "b;c"], ";")
    'a;so;"b;c"'
    """
    if separator == "\t":
        return "\t".join(map(protect, cells))
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator, lineterminator="").writerow(cells)
    return stream.getvalue()


def protect(cell: str) -> str:
    """Return a cell of a TSV so that marks around it are not taken for a spreadsheet's."""
    is_within = len(cell) > 1 and cell[0] == cell[-1] == '"'
    return '"' + cell.replace('"', '""') + '"' if is_within else cell
