"""Open a graph file safely: it must be a file, not too large, and UTF-8 text.

Every reader of `imports.files` gets a `GraphFile` and reports problems through it.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import NoReturn

from ntgraph.errors import GraphFileError, Problem, unknown
from ntgraph.imports.files.import_size_limits import (
    LARGEST_FILE,
    LONGEST_SHOWN,
    MOST_PROBLEMS,
    MOST_SUGGESTED_FROM,
    MOST_VALUES,
)
from ntgraph.imports.files.packed_stream import (
    LONGEST_MARK,
    PackedFileError,
    find_packing,
    unpack,
)
from ntgraph.imports.files.repairs import Repair

BOM = "\ufeff"
# Characters before or between values, in any of the formats; they bound the number of values.
SEPARATORS = (b",", b";", b"\t", b"\n", b"|", b"[", b"{", b"<")
# The first bytes of packed and binary files, and what to do about each.
BEGINNINGS: Mapping[bytes, str] = {
    b"\xff\xfe": "UTF-16, not UTF-8: save it as UTF-8",
    b"\xfe\xff": "UTF-16, not UTF-8: save it as UTF-8",
    b"PK\x03\x04": "a zip archive or workbook: unpack it, or save its table as CSV",
    b"SQLite format 3": "a database: export a table of edges as CSV",
    b"\x89HDF": "an HDF5 file: export a table of edges as CSV",
    b"PAR1": "a Parquet file: read it with pandas, then `ntgraph.from_pandas`",
    b"%PDF": "a PDF",
}


@dataclass(slots=True)
class GraphFile:
    """The text of a file, and the problems found in it so far.

    Positions count the characters of `text`, with the byte order mark if there is one, so that
    any program that decodes the file as UTF-8 finds the same places. If `lenient` is true,
    readers repair some faults instead of reporting them, and count each kind in `repairs`.
    `marks_taken_off` and `marks_kept` count by column the cells that began with a quotation mark
    where it is not sure that a table has quoting.

    A graph or table in Python is read in the same way: it has no text, `noun` and `unit` are the
    words for it and for one of its edges, and `call` is the function that the user called.
    """

    name: str
    text: str
    raw: bytes
    problems: list[Problem] = field(default_factory=list)
    lenient: bool = False
    repairs: Counter[Repair] = field(default_factory=Counter)
    noun: str = "file"
    unit: str = "line"
    call: str = ""
    marks_taken_off: Counter[str] = field(default_factory=Counter)
    marks_kept: Counter[str] = field(default_factory=Counter)
    _digest: str = ""

    @property
    def has_text(self) -> bool:
        """Whether edges have places in a text, as those of a graph in Python have not."""
        return not self.call

    @property
    def start(self) -> int:
        """The position where the text begins: 1 after a byte order mark, else 0."""
        return 1 if self.text.startswith(BOM) else 0

    @property
    def sha256(self) -> str:
        """The SHA-256 hash of the file's bytes."""
        return self._digest or hashlib.sha256(self.raw).hexdigest()

    @property
    def length(self) -> int:
        """The number of characters in its text."""
        return len(self.text)

    def forget_bytes(self) -> None:
        """Keep only the hash of the file's bytes, once its reader needs them no more."""
        self.keep_digest(self.sha256)
        self.raw = b""

    def keep_digest(self, digest: str) -> None:
        """Set the hash of the bytes, where they are not in memory."""
        self._digest = digest

    def tell_mapping(self, field: str, name: str) -> str:
        """Return what the user writes to have an attribute read as a field."""
        given = "NAME" if name == "NAME" else repr(name)
        return f"{self.call}(…, {field}={given})" if self.call else f"--map {field}={name}"

    def report(self, line: int, column: str, message: str, remedy: str = "") -> None:
        """Add a problem and go on reading; `remedy` is what a lenient reading does about it.

        Raises:
            GraphFileError: there are too many problems; it carries them all.
        """
        told = remedy if self.has_text else ""
        self.problems.append(Problem(self.name, line, column, message, remedy=told))
        if len(self.problems) >= MOST_PROBLEMS:
            stop = f"stopped here, after {MOST_PROBLEMS} problems"
            raise GraphFileError([*self.problems, Problem(self.name, line, "", stop)])

    def refuse(self, line: int, column: str, message: str) -> NoReturn:
        """Stop reading at a problem after which the rest cannot be understood.

        Raises:
            GraphFileError: always; it carries this problem and all found before.
        """
        raise GraphFileError([*self.problems, Problem(self.name, line, column, message)])


class LineCounter:
    """Finds the lines of ascending positions without counting from the start each time."""

    def __init__(self, text: str, position: int = 0, line: int = 1) -> None:
        self._text = text
        self._position = position
        self._line = line

    def at(self, position: int) -> int:
        """Return the line of a position, from 1; it must not be before the last position asked."""
        self._line += self._text.count("\n", self._position, position)
        self._position = position
        return self._line


def open_file(path: Path) -> GraphFile:
    """Read a file as UTF-8 text.

    Raises:
        GraphFileError: it cannot be read, is too large, or is not UTF-8 text.
    """
    name = path.as_posix()
    raw = read_graph_bytes(path, name)
    check_beginning(raw, name)
    text = decode_text(raw, name)
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise GraphFileError([Problem(name, line, "", describe_nul())])
    if sum(raw.count(mark) for mark in SEPARATORS) > MOST_VALUES:
        message = f"expected at most {MOST_VALUES:,} values, found more: take a part of it"
        raise GraphFileError([Problem(name, 1, "", message)])
    return GraphFile(name, text, raw)


def open_binary(path: Path) -> GraphFile:
    """Read a file that is no text; its reader makes a text of it, or names places otherwise.

    Raises:
        GraphFileError: it cannot be read, or is too large.
    """
    name = path.as_posix()
    return GraphFile(name, "", read_graph_bytes(path, name))


def read_graph_bytes(path: Path, name: str) -> bytes:
    """Return the bytes of a file, unpacked if it is packed with gzip or bzip2.

    Raises:
        GraphFileError: it is no ordinary file, cannot be read, or is too large.
    """
    try:
        if path.exists() and not path.is_file():
            raise GraphFileError([Problem(name, 1, "", "expected a file, found something else")])
        with path.open("rb") as file:
            is_packed = find_packing(file.read(LONGEST_MARK)) is not None
            file.seek(0)
            raw = unpack(file, LARGEST_FILE) if is_packed else file.read(LARGEST_FILE + 1)
    except PackedFileError as error:
        raise GraphFileError([Problem(name, 1, "", str(error))]) from error
    except OSError as error:
        raise GraphFileError(
            [Problem(name, 1, "", f"could not be read: {error.strerror or error}")]
        ) from error
    if len(raw) > LARGEST_FILE:
        size = "more when unpacked" if is_packed else f"{path.stat().st_size / 1024**2:,.0f} MB"
        message = f"expected at most {LARGEST_FILE // 1024**2} MB, found {size}: take a part of it"
        raise GraphFileError([Problem(name, 1, "", message)])
    return raw


def check_beginning(raw: bytes, name: str) -> None:
    """Check that a file does not begin as one that is no UTF-8 text.

    Raises:
        GraphFileError: it does; the error names what the file is.
    """
    if packing := find_packing(raw[:LONGEST_MARK]):
        message = f"expected text, found packed with {packing.name} twice: unpack it first"
        raise GraphFileError([Problem(name, 1, "", message)])
    for beginning, what in BEGINNINGS.items():
        if raw.startswith(beginning):
            raise GraphFileError([Problem(name, 1, "", f"expected text, found {what}")])


def decode_text(raw: bytes, name: str, first_line: int = 1) -> str:
    """Return UTF-8 bytes as text; no other encoding is guessed.

    Args:
        raw: the bytes.
        name: the name of their file.
        first_line: the line of the file in which they begin.

    Raises:
        GraphFileError: the bytes are not UTF-8; it names what the file seems to be.
    """
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + first_line
        found = f"byte 0x{raw[error.start]:02x}"
        message = f"not UTF-8: {found} (is it Latin-1 or Windows-1252?): save it as UTF-8"
        raise GraphFileError([Problem(name, line, "", message)]) from error


def describe_nul() -> str:
    """Return the message for a file that holds a NUL byte."""
    return "a NUL byte: expected UTF-8 text (is it UTF-16 or no text?)"


def unknown_here(kind: str, value: str, options: Iterable[str]) -> str:
    """Return the message for a value that a file does not define, with the most similar one.

    Only the first options are compared, since the comparison is slow.
    """
    return unknown(kind, value[:LONGEST_SHOWN], list(islice(options, MOST_SUGGESTED_FROM)))


def show_value(value: object) -> str:
    """Return any value as text for a message, cut to fit on one line.

    >>> show_value("tea"), len(show_value("tea" * 1000))
    ("'tea'", 80)
    """
    if isinstance(value, str):
        value = value[:LONGEST_SHOWN]
    text = repr(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"
