"""Read a fact table (TSV) into rows that know their line, and report what cannot be read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ntgraph.errors import Place, Problem, unknown
from ntgraph.facts.folder_layout import FolderTables
from ntgraph.facts.table_specs import TableSpec

# Control characters, line separators and bidirectional overrides: a reviewer cannot see
# them in a diff, and some change what the reader of the page sees.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; `line` counts from 1, the header being line 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as read, with the bytes it was read from."""

    spec: TableSpec
    file: str
    rows: tuple[Row, ...]
    raw: bytes

    def place(self, row: Row) -> Place:
        """Give the place of a row."""
        return Place(self.file, row.line)


def read_tables(
    folder: Path, shown: str, tables: FolderTables, problems: list[Problem]
) -> dict[str, Table]:
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


def read_table(path: Path, file: str, spec: TableSpec, problems: list[Problem]) -> Table:
    """Read a table; whatever cannot be read is added to the problems and left out.

    Args:
        path: the file.
        file: the name to show in messages.
        spec: the columns expected.
        problems: grows by one entry for each defect.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        problems.append(Problem(file, 1, "", f"missing: expected a table of {spec.name}"))
        return Table(spec, file, (), b"")
    except OSError as error:
        problems.append(Problem(file, 1, "", f"could not be read: {error.strerror or error}"))
        return Table(spec, file, (), b"")
    text = decode(raw, file, problems)
    return Table(spec, file, tuple(read_rows(text, file, spec, problems)), raw)


def decode(raw: bytes, file: str, problems: list[Problem]) -> str:
    """Decode UTF-8; a line that is not UTF-8 is reported and read as far as that goes."""
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
    """Decode each line; put U+FFFD in the place of what is not UTF-8."""
    for number, line in enumerate(lines, 1):
        try:
            yield line.decode("utf-8")
        except UnicodeDecodeError as error:
            bad = line[error.start : error.start + 1]
            message = f"not UTF-8: byte 0x{bad.hex()} at position {error.start} of the line"
            problems.append(Problem(file, number, "", message))
            yield line.decode("utf-8", "replace")


def read_rows(text: str, file: str, spec: TableSpec, problems: list[Problem]) -> Iterator[Row]:
    """Give the rows of a table's text whose number of cells is right."""
    header, _, body = text.partition("\n")
    if not check_header(tuple(header.split("\t")), file, spec, problems):
        return
    suspicious = INVISIBLE.search(text) is not None or not unicodedata.is_normalized("NFC", text)
    width = len(spec.columns)
    for number, line in enumerate(body.removesuffix("\n").split("\n") if body else (), 2):
        cells = tuple(line.split("\t"))
        if len(cells) != width:
            problems.append(Problem(file, number, "", word_width(cells, width)))
            continue
        if suspicious:
            problems.extend(check_characters(cells, number, file, spec))
        yield Row(number, cells)


def word_width(cells: Sequence[str], width: int) -> str:
    """Say how a line's number of cells is wrong, with the usual cause."""
    if list(cells) == [""]:
        return "empty line"
    cause = "trailing or doubled tabs" if len(cells) > width else "missing tabs"
    return f"expected {width} cells, got {len(cells)} ({cause}?)"


def check_header(
    header: tuple[str, ...], file: str, spec: TableSpec, problems: list[Problem]
) -> bool:
    """Compare a header with the declared columns; tell whether rows can be read."""
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
    """Find invisible characters and text that is not in Unicode's normal form C."""
    for column, cell in zip(spec.columns, cells, strict=True):
        if match := INVISIBLE.search(cell):
            code = f"U+{ord(match[0]):04X}"
            name = unicodedata.name(match[0], "control character").lower()
            yield Problem(file, line, column, f"invisible character {code} ({name}) in {cell!r}")
        if not unicodedata.is_normalized("NFC", cell):
            message = f"not in Unicode normal form C: run `ntgraph format` ({cell!r})"
            yield Problem(file, line, column, message)


def split_list(cell: str) -> tuple[str, ...]:
    """Split a list cell.

    >>> split_list("a|b"), split_list("")
    (('a', 'b'), ())
    """
    return tuple(cell.split("|")) if cell else ()
