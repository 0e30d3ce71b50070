"""Read a short table that a person wrote: TSV, CSV with commas or semicolons, or XLSX."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ntgraph.articles.xlsx_reader import read_xlsx
from ntgraph.errors import Place, Problem, unknown
from ntgraph.facts.cell_writer import clean_cell

ENDINGS = (".tsv", ".csv", ".xlsx", ".txt")
SEPARATORS = "\t;,"
BYTE_ORDER_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


@dataclass(frozen=True, slots=True)
class SheetForm:
    """What a sheet is called, the columns it must have, and those it may have."""

    name: str
    needed: tuple[str, ...]
    optional: tuple[str, ...] = ()


FACTS_SHEET = SheetForm(
    "facts",
    ("subject", "predicate", "object", "quote"),
    ("negated", "level", "qualifiers", "hedge", "cites", "note", "passage_kind"),
)
LEFT_OUT_SHEET = SheetForm("left_out", ("quote", "reason"), ("note",))


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row; a cell that is missing is empty."""

    place: Place
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def problem(self, column: str, message: str) -> Problem:
        """Return a problem in a column of this row."""
        return Problem(self.place.file, self.place.line, column, message)


def find_sheet(folder: Path, form: SheetForm, problems: list[Problem]) -> Path | None:
    """Return the file of a sheet; None where there is none. Two of them are a problem.

    One without rows, such as `ntgraph new` makes, does not count beside another.
    """
    found = [path for ending in ENDINGS if (path := folder / f"{form.name}{ending}").is_file()]
    if len(found) > 1:
        found = [path for path in found if has_rows(path)] or found[:1]
    if len(found) > 1:
        names = " and ".join(path.name for path in found)
        message = f"expected one table of {form.name}, found {names}: keep one of them"
        problems.append(Problem(found[1].as_posix(), 1, "", message))
    return found[0] if found else None


def has_rows(path: Path) -> bool:
    """Return whether a sheet holds more than its header."""
    raw = path.read_bytes()
    return raw.startswith(b"PK") or sum(1 for line in raw.splitlines() if line.strip()) > 1


def read_sheet(
    path: Path, shown: str, form: SheetForm, problems: list[Problem]
) -> tuple[SheetRow, ...]:
    """Return the rows of a sheet that hold anything; a sheet that cannot be read has none.

    Columns may stand in any order; their names may have capitals.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        problems.append(Problem(shown, 1, "", f"could not be read: {error.strerror or error}"))
        return ()
    return parse_sheet(raw, shown, form, problems)


def parse_sheet(
    raw: bytes, shown: str, form: SheetForm, problems: list[Problem]
) -> tuple[SheetRow, ...]:
    """Return the rows of the bytes of a sheet; a sheet that cannot be read has none."""
    before = len(problems)
    lines = list(split_lines(raw, shown, problems))
    if len(problems) > before:
        return ()
    if not lines:
        expected = ", ".join(form.needed)
        problems.append(Problem(shown, 1, "", f"empty: expected the columns {expected}"))
        return ()
    number, header = lines[0]
    columns = [cell.strip().casefold().replace(" ", "_") for cell in header]
    problems.extend(check_columns(columns, shown, number, form))
    if len(problems) > before:
        return ()
    rows = []
    for number, cells in lines[1:]:
        if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
            message = f"expected {len(columns)} cells, got {len(cells)}: one separator too many?"
            problems.append(Problem(shown, number, "", message))
            continue
        filled = dict(zip(columns, map(clean_cell, cells), strict=False))
        if any(filled.values()):
            rows.append(SheetRow(Place(shown, number), filled))
    return tuple(rows)


def split_lines(
    raw: bytes, shown: str, problems: list[Problem]
) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the number of each line that is not empty, and its cells."""
    if raw.startswith(b"PK"):
        yield from read_xlsx(raw, shown, problems)
        return
    text = decode_sheet(raw, shown, problems).replace("\r\n", "\n").replace("\r", "\n")
    first = next((line for line in text.split("\n") if line.strip()), "")
    separator = max(SEPARATORS, key=first.count)
    if separator == "\t":
        # A quotation mark may be the article's own; only one on both sides is the spreadsheet's.
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield number, [unquote(cell) for cell in line.split("\t")]
        return
    reader = csv.reader(io.StringIO(text), delimiter=separator, strict=False)
    number = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield number, cells
            number = reader.line_num + 1
    except csv.Error as error:
        problems.append(Problem(shown, number, "", f"not a table: {error}"))


def unquote(cell: str) -> str:
    """Return a cell without the quotation marks that a spreadsheet put around it.

    >>> unquote('"He said ""no"" to it"'), unquote('"Well" is a word')
    ('He said "no" to it', '"Well" is a word')
    """
    inner = cell[1:-1]
    is_quoted = len(cell) > 1 and cell[0] == cell[-1] == '"' and '"' not in inner.replace('""', "")
    return inner.replace('""', '"') if is_quoted else cell


def decode_sheet(raw: bytes, shown: str, problems: list[Problem]) -> str:
    """Return the text of a sheet, in UTF-8, or in UTF-16 as spreadsheets save it."""
    encoding = BYTE_ORDER_MARKS.get(raw[:2]) or BYTE_ORDER_MARKS.get(raw[:3]) or "utf-8"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        byte = raw[error.start] if error.start < len(raw) else 0
        message = f"not UTF-8: byte 0x{byte:02x}; save the table as UTF-8 (`CSV UTF-8`)"
        problems.append(Problem(shown, line, "", message))
        return ""


def check_columns(
    columns: Sequence[str], shown: str, line: int, form: SheetForm
) -> Iterator[Problem]:
    """Yield a problem for each column that is missing, unknown or there twice."""
    known = (*form.needed, *form.optional)
    for column in columns:
        if column and column not in known:
            yield Problem(shown, line, column, unknown("column", column, known))
        elif column and columns.count(column) > 1:
            yield Problem(shown, line, column, f"column {column!r} is there twice")
    missing = [column for column in form.needed if column not in columns]
    if missing:
        many = "columns" if len(missing) > 1 else "column"
        message = f"missing {many} {', '.join(map(repr, missing))}"
        yield Problem(shown, line, missing[0], message)
