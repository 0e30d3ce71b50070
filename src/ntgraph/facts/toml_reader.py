"""Read TOML files into records, and report each defect with its line.

Used for the vocabulary, articles, collections, tours and data.toml.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from ntgraph.errors import Place, Problem, unknown
from ntgraph.facts.table_reader import INVISIBLE

T = TypeVar("T")

TABLE = re.compile(r"[ \t]*\[\s*([\w.-]+)\s*\]")
ARRAY = re.compile(r"[ \t]*\[\[")
KEY = re.compile(r"[ \t]*([\w-]+)[ \t]*=")
KINDS: dict[str, tuple[type, str]] = {
    "str": (str, "a text"),
    "int": (int, "a whole number"),
    "bool": (bool, "true or false"),
    "tuple[str, ...]": (list, "a list of texts"),
    "Mapping[str, str]": (dict, "a table of texts"),
    "tuple[Mapping[str, str], ...]": (list, "a list of tables of texts"),
}


class TomlFile:
    """One TOML file: its data, its text, and the list to which its problems are added.

    `is_read` is false if the file is missing or is not valid TOML; then `data` is empty.
    """

    def __init__(self, path: Path, file: str, problems: list[Problem]) -> None:
        self.file = file
        self.problems = problems
        self.text = ""
        self.data: Mapping[str, Any] = {}
        self.is_read = False
        try:
            text = path.read_bytes().decode("utf-8")
            if text.startswith("\ufeff"):
                self.report(1, "", "starts with a byte order mark: expected plain UTF-8")
                text = text[1:]
            self.report_invisible(text)
            self.data = tomllib.loads(text)
            self.text = text
            self.is_read = True
        except FileNotFoundError:
            self.report(1, "", "missing: expected a TOML file")
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            self.report(line, "", f"not UTF-8: byte 0x{error.object[error.start]:02x}")
        except tomllib.TOMLDecodeError as error:
            match = re.search(r"at line (\d+)", str(error))
            self.report(int(match[1]) if match else 1, "", f"not TOML: {error}")
        except OSError as error:
            self.report(1, "", f"could not be read: {error.strerror or error}")

    @property
    def place(self) -> Place:
        """The first line of the file."""
        return Place(self.file, 1)

    def report_invisible(self, text: str) -> None:
        """Report invisible characters; CR LF line ends are allowed, as people edit these files."""
        if INVISIBLE.search(text) is None:
            return
        for number, line in enumerate(text.split("\n"), 1):
            if match := INVISIBLE.search(line.removesuffix("\r")):
                self.report(number, "", f"invisible character U+{ord(match[0]):04X}")

    def report(self, line: int, key: str, message: str) -> None:
        """Add a problem in a line and key of this file."""
        self.problems.append(Problem(self.file, line, key, message))

    def entries(self, name: str, record: type[T]) -> Iterator[T]:
        """Yield a record for each table of the array `[[name]]`; bad tables are left out."""
        found = self.data.get(name, [])
        lines = self.lines_of(name)
        if not isinstance(found, list) or len(found) != len(lines):
            self.report(1, name, f"expected an array of tables [[{name}]]")
            return
        for entry, line in zip(found, lines, strict=True):
            made = self.record(entry, record, line)
            if made is not None:
                yield made

    def lines_of(self, name: str) -> list[int]:
        """Return the line number of each `[[name]]` header."""
        header = re.compile(rf"^[ \t]*\[\[\s*{re.escape(name)}\s*\]\]", re.MULTILINE)
        return [self.text.count("\n", 0, m.start()) + 1 for m in header.finditer(self.text)]

    @cached_property
    def key_lines(self) -> dict[str, int]:
        """The line of each key that stands above all tables or in a table of its own name.

        The keys of a table have its name before them, as in `curation.license`.
        """
        lines: dict[str, int] = {}
        table = ""
        for number, line in enumerate(self.text.split("\n"), 1):
            if header := TABLE.match(line):
                table = f"{header[1]}."
                lines.setdefault(header[1], number)
            elif ARRAY.match(line):
                table = "[["
            elif table != "[[" and (key := KEY.match(line)):
                lines.setdefault(table + key[1], number)
        return lines

    def line_of(self, key: str, line: int) -> int:
        """Return the line of a key; that of its table, if the table is not the whole file."""
        return self.key_lines.get(key, line) if line == 1 else line

    def record(
        self, entry: Mapping[str, Any], record: type[T], line: int, **known: object
    ) -> T | None:
        """Return a record made from one table, or None if a required value is missing or bad.

        Every defect is reported. A bad value that is not required is left out and the record is
        made without it; otherwise everything that refers to the entry would be reported too.

        Args:
            entry: the table.
            record: the dataclass to make.
            line: the line of the table in the file.
            **known: values of fields that are not read from the table.
        """
        wanted = {field.name: field for field in fields(record) if field.name not in known}  # type: ignore[arg-type] # every record here is a dataclass
        place = wanted.pop("place", None)
        values: dict[str, object] = dict(known)
        for key in sorted(entry.keys() - wanted.keys()):
            self.report(self.line_of(key, line), key, unknown("key", key, sorted(wanted)))
        needed = {
            key
            for key, spec in wanted.items()
            if spec.default is MISSING and spec.default_factory is MISSING
        }
        for key, spec in wanted.items():
            if key in entry:
                value = self.value(entry[key], str(spec.type), self.line_of(key, line), key)
                if value is not None:
                    values[key] = value
            elif key in needed:
                self.report(line, key, f"missing key {key!r}")
        if needed - values.keys():
            return None
        if place is not None:
            values["place"] = Place(self.file, line)
        return record(**values)

    def value(self, value: object, kind: str, line: int, key: str) -> object:
        """Return a value if it has the type of its field, with lists as tuples, else None.

        A value of another type is reported. Dates become ISO texts.
        """
        if isinstance(value, date):
            value = value.isoformat()
        expected, words = KINDS[kind]
        fits = isinstance(value, expected) and (expected is bool or not isinstance(value, bool))
        if fits and isinstance(value, list | dict):
            fits = all(isinstance(part, str) for part in list_parts(value, of_tables="Map" in kind))
        if not fits:
            self.report(line, key, f"expected {words}, got {value!r}")
            return None
        return tuple(value) if isinstance(value, list) else value


def list_parts(value: list[Any] | dict[str, Any], *, of_tables: bool) -> list[Any]:
    """Return what must be texts in a list, a table, or a list of tables."""
    if isinstance(value, dict):
        return list(value.values())
    if not of_tables:
        return value
    return [
        part for table in value for part in (table.values() if isinstance(table, dict) else (None,))
    ]
