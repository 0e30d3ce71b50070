"""Find the files of a database in a folder and read them row by row, plain or packed."""

from __future__ import annotations

import csv
import gzip
import re
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from ntgraph.errors import FactsError, Problem

VERSION = re.compile(
    r"GtoPdb Version:\s*(?P<version>[^\s\"]+)(?:.*?published:\s*(?P<date>[\d-]+))?"
)


@dataclass(frozen=True, slots=True)
class FileSpec:
    """What a database's file is called, and the columns we read.

    `pattern` is a regular expression for the file name in small letters; `columns` has the
    headings of each column by our name for it, the present heading first; `optional` names the
    columns that may be missing.
    """

    name: str
    pattern: str
    delimiter: str
    columns: Mapping[str, tuple[str, ...]]
    optional: frozenset[str] = frozenset()


@dataclass(slots=True)
class MakerFile:
    """One file of a database; reading it fills `version` and `date` from its first line."""

    path: Path
    spec: FileSpec
    version: str = ""
    date: str = ""
    rows_read: int = 0
    _line: int = field(default=0, repr=False)

    def rows(self) -> Iterator[dict[str, str]]:
        """Yield the rows, each with a cell for every column of the spec; empty where it is missing.

        Raises:
            FactsError: the file cannot be read to its end; file, line and column are named.
        """
        with self._told(), self._opened() as text:
            reader = csv.reader(text, delimiter=self.spec.delimiter, strict=True)
            header = self._header(reader)
            where = self._columns(header)
            for cells in reader:
                self._line = reader.line_num
                if not cells:
                    continue
                if len(cells) != len(header):
                    message = (
                        f"expected {len(header)} cells as in the first line, found {len(cells)}"
                    )
                    raise self._error("", f"{message}: the file may be cut off")
                self.rows_read += 1
                yield {name: cells[at].strip() if at >= 0 else "" for name, at in where.items()}

    def _header(self, reader: Iterator[list[str]]) -> list[str]:
        """Return the column names; a comment line before them may hold the version."""
        self._line = 0
        for cells in reader:
            self._line += 1
            if not cells:
                continue
            first = cells[0].strip()
            if not first.startswith("#"):
                return [first, *cells[1:]]
            match = VERSION.search(" ".join(cells))
            self.version, self.date = (match["version"], match["date"] or "") if match else ("", "")
        raise self._error("", "empty: expected a line of column names")

    def _columns(self, header: list[str]) -> dict[str, int]:
        """Return the place of each column, from 0; -1 for an optional column that is missing."""
        found = {plain_header(name): at for at, name in reversed(list(enumerate(header)))}
        where = {}
        for name, spellings in self.spec.columns.items():
            at = [found[key] for key in map(plain_header, spellings) if key in found]
            if not at and name not in self.spec.optional:
                listed = ", ".join(cell.strip() for cell in header)[:400]
                raise self._error(
                    spellings[0], f"missing column {spellings[0]!r} (found: {listed})"
                )
            where[name] = at[0] if at else -1
        return where

    @contextmanager
    def _opened(self) -> Iterator[TextIO]:
        """Open the file as text, unpacked if its name ends in .gz."""
        if self.path.suffix == ".gz":
            with gzip.open(self.path, "rt", encoding="utf-8-sig", newline="") as text:
                yield text
        else:
            with self.path.open(encoding="utf-8-sig", newline="") as text:
                yield text

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Raise `FactsError`, with file and line, in place of any error of reading."""
        try:
            yield
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            message = "cut off or damaged packed file: fetch it again"
            raise self._error("", message, after=True) from error
        except UnicodeDecodeError as error:
            message = (
                f"not UTF-8, here or a little further on: byte 0x{error.object[error.start]:02x}"
            )
            raise self._error("", message, after=True) from error
        except csv.Error as error:
            raise self._error("", f"not a table: {error}; the file may be cut off", True) from error
        except OSError as error:
            raise self._error("", f"could not be read: {error.strerror or error}") from error

    def _error(self, column: str, message: str, after: bool = False) -> FactsError:
        """Return the error for the line that was being read, or for the next if `after` is true."""
        line = max(self._line + (1 if after else 0), 1)
        return FactsError([Problem(self.path.as_posix(), line, column, message)])


def plain_header(name: str) -> str:
    """Return a column's heading with small letters, single blanks and no underscores.

    >>> plain_header("Target_Gene Symbol ")
    'target gene symbol'
    """
    return " ".join(name.casefold().replace("_", " ").split())


def find_file(folder: Path, spec: FileSpec, *, needed: bool = True) -> MakerFile | None:
    """Return a database's file in a folder; None if it is missing and not needed.

    Raises:
        FactsError: there is no such folder, a needed file is missing, or several files fit.
    """
    try:
        names = sorted(path.name for path in folder.iterdir() if path.is_file())
    except OSError as error:
        message = f"expected a folder with the maker's files: {error.strerror or error}"
        raise FactsError([Problem(folder.as_posix(), 1, "", message)]) from error
    found = [name for name in names if re.fullmatch(spec.pattern, name.casefold())]
    if len(found) == 1:
        return MakerFile(folder / found[0], spec)
    if not found and not needed:
        return None
    if found:
        message = f"expected one file of {spec.name}, found {', '.join(found)}: leave one"
    else:
        message = f"missing: expected the file {spec.name}, plain or as .gz"
    raise FactsError([Problem((folder / spec.name).as_posix(), 1, "", message)])


def need_file(folder: Path, spec: FileSpec) -> MakerFile:
    """Return a database's file that must be there.

    Raises:
        FactsError: as `find_file` does.
    """
    found = find_file(folder, spec)
    assert found is not None  # noqa: S101 - `find_file` raises where a needed file is missing
    return found
