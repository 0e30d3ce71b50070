"""JSON read value by value, each with its place; what is broken or too deep is a problem.

Python's `json` reads the values; the way from one to the next is gone here, because the
place of each edge in the file is the evidence for it. ijson is three times as fast (0.45 s
instead of 1.4 s for 100,000 edges), but gives no places, and drops one of two values that
have the same key.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ntgraph.imports.files.import_size_limits import DEEPEST, LONGEST_TEXT
from ntgraph.imports.files.open_graph_file import GraphFile, LineCounter, show_value
from ntgraph.imports.files.raw_graph import Stretch

BLANK = re.compile(r"[ \t\r\n]*")


class RepeatedKeyError(ValueError):
    """An object has a key twice; one of the two values would be lost."""


def make_json_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object's members as a dict.

    Raises:
        RepeatedKeyError: a key appears twice.
    """
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for at, name in enumerate(names) if name in names[:at])
        raise RepeatedKeyError(f"key {show_value(twice)} appears twice")
    return made


DECODER = json.JSONDecoder(object_pairs_hook=make_json_object)


class JsonReader:
    """Reads a JSON text from left to right; `position` is the next character to read."""

    def __init__(self, file: GraphFile) -> None:
        self.file = file
        self.position = file.start
        self._lines = LineCounter(file.text)

    def skip(self) -> str:
        """Move to the next character that is not blank and return it; empty at the end."""
        match = BLANK.match(self.file.text, self.position)
        self.position = match.end() if match else self.position
        return self.file.text[self.position : self.position + 1]

    @property
    def line(self) -> int:
        """The line of the current position, from 1."""
        return self._lines.at(self.position)

    def go_back(self, place: Stretch) -> None:
        """Go back to the beginning of a value, to read it again in another way."""
        self.position = place.start
        self._lines = LineCounter(self.file.text, place.start, place.line)

    def expect(self, wanted: str) -> None:
        """Skip a character that must come next.

        Raises:
            GraphFileError: something else comes next.
        """
        found = self.skip()
        if found != wanted:
            what = f"{found!r}" if found else "the end of the file (is it cut off?)"
            self.file.refuse(self.line, "", f"not JSON: expected {wanted!r}, found {what}")
        self.position += 1

    def value(self) -> tuple[Any, Stretch]:
        """Read one value and return it with its place.

        Raises:
            GraphFileError: it is not JSON, is nested too deeply, or repeats a key.
        """
        self.skip()
        start, line = self.position, self.line
        try:
            value, self.position = DECODER.raw_decode(self.file.text, start)
        except json.JSONDecodeError as error:
            self._refuse(error)
        except RepeatedKeyError as error:
            self.file.refuse(line, "", str(error))
        except ValueError as error:
            # Python refuses whole numbers of more than 4,300 digits, which take too long to read.
            self.file.refuse(line, "", f"a number that cannot be read: {error}")
        except RecursionError:
            self.file.refuse(line, "", too_deep())
        check_json_value(self.file, value, line)
        return value, Stretch(line, start, self.position)

    def _refuse(self, error: json.JSONDecodeError) -> None:
        at_end = not self.file.text[error.pos :].strip()
        cause = "; is the file cut off?" if at_end else ""
        where = f"character {error.colno} of the line"
        message = f"not JSON: {error.msg[:1].lower()}{error.msg[1:]} ({where}){cause}"
        self.file.refuse(error.lineno, "", message)

    def members(self) -> Iterator[str]:
        """Yield the keys of an object; the caller must read each value before the next key."""
        self.expect("{")
        seen: set[str] = set()
        while self.skip() != "}":
            if seen:
                self.expect(",")
            key, stretch = self.value()
            if not isinstance(key, str):
                self.file.refuse(
                    stretch.line, "", f"expected a key in quotes, found {show_value(key)}"
                )
            if key in seen:
                self.file.refuse(stretch.line, key[:40], f"key {show_value(key)} appears twice")
            seen.add(key)
            self.expect(":")
            yield key
        self.position += 1

    def elements(self) -> Iterator[tuple[Any, Stretch]]:
        """Yield the values of a list, each with its place."""
        self.expect("[")
        first = True
        while self.skip() != "]":
            if not first:
                self.expect(",")
            first = False
            yield self.value()
        self.position += 1


def too_deep() -> str:
    """Return the message for a file that is nested too deeply."""
    return f"nested too deeply: expected at most {DEEPEST} levels"


def check_json_value(file: GraphFile, value: Any, line: int) -> None:
    """Refuse a value that is nested too deeply, and report texts in it that are too long.

    Raises:
        GraphFileError: it is nested too deeply.
    """
    level, depth = [value], 0
    while level:
        depth += 1
        if depth > DEEPEST:
            file.refuse(line, "", too_deep())
        inner: list[Any] = []
        for each in level:
            if isinstance(each, str) and len(each) > LONGEST_TEXT:
                message = f"expected at most {LONGEST_TEXT:,} characters, found {len(each):,}"
                file.report(line, "", message)
            elif isinstance(each, dict):
                inner += each.values()
            elif isinstance(each, list):
                inner += each
        level = inner
