"""Read a fact table (TSV) into rows with their line numbers; report what cannot be read.

Only the file's form is checked here; `row_cells` parses the cells.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from operator import methodcaller
from pathlib import Path

from ntgraph.errors import Place, Problem, unknown
from ntgraph.facts.folder_layout import FolderTables
from ntgraph.facts.table_columns import TableSpec
from ntgraph.records.frozen_record import frozen_record

# Control characters, line separators and bidirectional overrides: reviewers cannot see them
# in a diff, and some of them change what readers of the page see.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
)

# Taken out of a plain text at once, which takes a fifth of the time of a search.
INVISIBLE_ASCII = bytes(code for code in range(128) if INVISIBLE.match(chr(code)))
count_tabs = methodcaller("count", "\t")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@frozen_record
class FactRow:
    """One row of a table; `line` is its line in the file, where the header is line 1."""

    line: int
    cells: tuple[str, ...]


@frozen_record
class FactTable:
    """A table that was read, with the bytes of its file.

    `file` is the path as messages show it.
    """

    spec: TableSpec
    file: str
    rows: tuple[FactRow, ...]
    raw: bytes

    def place(self, row: FactRow) -> Place:
        """Return the file and line of a row."""
        return Place(self.file, row.line)


def read_tables(
    folder: Path, shown: str, tables: FolderTables, problems: list[Problem]
) -> dict[str, FactTable]:
    """Read the tables of one folder.

    Args:
        folder: where they stand.
        shown: the folder's name to show in messages.
        tables: which tables the folder has.
        problems: grows by one entry for each defect.

    Returns:
        The tables by name; an optional one that is not there is left out.
    """
    optional = (spec for spec in tables.optional if (folder / spec.file).exists())
    return {
        spec.name: read_table(folder / spec.file, f"{shown}/{spec.file}", spec, problems)
        for spec in (*tables.needed, *optional)
    }


def read_table(path: Path, file: str, spec: TableSpec, problems: list[Problem]) -> FactTable:
    """Read a table; rows that cannot be read are left out and added to the problems.

    Args:
        path: the file.
        file: the path to show in messages.
        spec: the columns that the table must have.
        problems: a problem for each defect is added to this list.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        problems.append(Problem(file, 1, "", f"missing: expected a table of {spec.name}"))
        return FactTable(spec, file, (), b"")
    except OSError as error:
        problems.append(Problem(file, 1, "", f"could not be read: {error.strerror or error}"))
        return FactTable(spec, file, (), b"")
    text = decode_table(raw, file, problems)
    return FactTable(spec, file, tuple(split_rows(text, file, spec, problems)), raw)


def decode_table(raw: bytes, file: str, problems: list[Problem]) -> str:
    """Return the text of a table with LF line ends.

    Bytes that are not UTF-8, a byte order mark and line ends with CR are added to the problems.
    """
    if raw[:2] in UTF_16:
        message = "saved as UTF-16, expected UTF-8: save it as UTF-8 text"
        problems.append(Problem(file, 1, "", message))
        text = raw.decode("utf-16", "replace").removeprefix("\ufeff")
        return text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = "\n".join(decode_lines(raw.split(b"\n"), file, problems))
    if text.startswith("\ufeff"):
        problems.append(Problem(file, 1, "", "starts with a byte order mark: run `ntgraph format`"))
        text = text[1:]
    if "\r" in text:
        line = text[: text.index("\r")].count("\n") + 1
        problems.append(Problem(file, line, "", "line ends with CR: run `ntgraph format`"))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def decode_lines(lines: Iterable[bytes], file: str, problems: list[Problem]) -> Iterator[str]:
    """Yield each line decoded as UTF-8, with U+FFFD in place of bytes that are not UTF-8.

    Lines with such bytes are added to the problems.
    """
    for number, line in enumerate(lines, 1):
        try:
            yield line.decode("utf-8")
        except UnicodeDecodeError as error:
            bad = line[error.start : error.start + 1]
            message = f"not UTF-8: byte 0x{bad.hex()} at position {error.start} of the line"
            problems.append(Problem(file, number, "", message))
            yield line.decode("utf-8", "replace")


def split_rows(text: str, file: str, spec: TableSpec, problems: list[Problem]) -> Iterator[FactRow]:
    """Yield the rows that have as many cells as the table has columns.

    A wrong header, other rows, and invisible characters are added to the problems; after a wrong
    header no row is read.
    """
    header, _, body = text.partition("\n")
    if not check_header(tuple(header.split("\t")), file, spec, problems):
        return
    width = len(spec.columns)
    lines = body.removesuffix("\n").split("\n") if body else []
    # Most words stand in many rows: each is kept once, and hashed once where it is looked up.
    share: dict[str, str] = {}
    suspicious = has_odd_characters(text)
    if not suspicious and '"' not in body and {*map(count_tabs, lines)} == {width - 1}:
        words = "\t".join(lines).split("\t")
        shared = map(share.setdefault, words, words)
        yield from map(FactRow, count(2), zip(*[shared] * width, strict=True))
        return
    for number, line in enumerate(lines, 2):
        cells = tuple(share.setdefault(word, word) for word in line.split("\t"))
        if len(cells) != width:
            problems.append(Problem(file, number, "", word_width(cells, width)))
            continue
        if '"' in line:
            problems.extend(check_marks(cells, number, file, spec))
        if suspicious:
            problems.extend(check_characters(cells, number, file, spec))
        yield FactRow(number, cells)


def has_odd_characters(text: str) -> bool:
    r"""Return whether a text has an invisible character or is not in Unicode form C.

    >>> has_odd_characters("a b"), has_odd_characters("a\0b"), has_odd_characters("e\u0301")
    (False, True, True)
    """
    if text.isascii():
        return len(text.encode("ascii").translate(None, INVISIBLE_ASCII)) < len(text)
    return INVISIBLE.search(text) is not None or not unicodedata.is_normalized("NFC", text)


def word_width(cells: Sequence[str], width: int) -> str:
    """Return a message about a line with a wrong number of cells, with its usual cause."""
    if list(cells) == [""]:
        return "empty line"
    cause = "trailing or doubled tabs" if len(cells) > width else "missing tabs"
    return f"expected {width} cells, got {len(cells)} ({cause}?)"


def check_header(
    header: tuple[str, ...], file: str, spec: TableSpec, problems: list[Problem]
) -> bool:
    """Return whether a header has exactly the declared columns; report each difference."""
    if header == spec.columns:
        return True
    if header == ("",):
        expected = ", ".join(spec.columns)
        problems.append(Problem(file, 1, "", f"expected a header with the columns {expected}"))
        return False
    for column in header:
        if column not in spec.columns:
            problems.append(Problem(file, 1, column, unknown("column", column, spec.columns)))
    for column in spec.columns:
        if column not in header:
            problems.append(Problem(file, 1, column, f"missing column {column!r}"))
    if sorted(header) == sorted(spec.columns):
        expected = ", ".join(spec.columns)
        problems.append(Problem(file, 1, "", f"columns out of order: expected {expected}"))
    elif len(set(header)) < len(header):
        problems.append(Problem(file, 1, "", "a column appears twice"))
    return False


def check_characters(
    cells: Sequence[str], line: int, file: str, spec: TableSpec
) -> Iterator[Problem]:
    """Yield a problem for each cell with an invisible character or not in Unicode form C."""
    for column, cell in zip(spec.columns, cells, strict=True):
        if match := INVISIBLE.search(cell):
            code = f"U+{ord(match[0]):04X}"
            name = unicodedata.name(match[0], "control character").lower()
            yield Problem(file, line, column, f"invisible character {code} ({name}) in {cell!r}")
        if not unicodedata.is_normalized("NFC", cell):
            message = f"not in Unicode normal form C: run `ntgraph format` ({cell!r})"
            yield Problem(file, line, column, message)


def check_marks(cells: Sequence[str], line: int, file: str, spec: TableSpec) -> Iterator[Problem]:
    """Yield a problem for each cell with the quotation marks that a spreadsheet puts around it."""
    for column, cell in zip(spec.columns, cells, strict=True):
        inner = cell[1:-1]
        is_quoted = len(cell) > 1 and cell[0] == cell[-1] == '"'
        if is_quoted and '"' not in inner.replace('""', ""):
            message = f"quotation marks of a spreadsheet around {inner!r}: take them out"
            yield Problem(file, line, column, message)


def split_list(cell: str) -> tuple[str, ...]:
    """Return the items of a list cell; an empty cell has none.

    >>> split_list("a|b"), split_list("")
    (('a', 'b'), ())
    """
    return tuple(cell.split("|")) if cell else ()
