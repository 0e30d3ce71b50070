"""Read a large JSON file value by value, with a piece of its text in memory.

`files.json_stream` does the same with the whole text, in the same words.
"""

from __future__ import annotations

import codecs
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from ntgraph.imports.files.import_size_limits import LONGEST_ROW
from ntgraph.imports.files.json_stream import (
    BLANK,
    DECODER,
    RepeatedKeyError,
    check_json_value,
    too_deep,
)
from ntgraph.imports.files.open_graph_file import BOM, check_beginning, describe_nul, show_value
from ntgraph.imports.large_files.text_blocks import MB, LargeFile, read_bytes_in_parts

# A value is read again with more of the text until it can have so many characters.
LONGEST_VALUE = LONGEST_ROW


class JsonBuffer:
    """A sliding piece of a JSON text: `text` from `at` on is still to be read.

    Afterwards `file` has its hash and the number of its characters.
    """

    def __init__(self, path: Path, file: LargeFile, most_bytes: int) -> None:
        """Read the beginning.

        Args:
            path: the file, which may be packed.
            file: what problems are reported to.
            most_bytes: a file that is larger, when unpacked, is refused.

        Raises:
            GraphFileError: the file cannot be read, or is not UTF-8 text.
        """
        self.file = file
        self.text = ""
        self.at = 0
        self._line = 1
        self._counted = 0
        self._before = 0
        self._is_whole = False
        self._parts = self._read(path, most_bytes)
        self.extend()
        if self.text.startswith(BOM):
            self.at = 1

    def _read(self, path: Path, most_bytes: int) -> Iterator[str]:
        """Yield the text in parts."""
        digest, count = hashlib.sha256(), 0
        decoder = codecs.getincrementaldecoder("utf-8")()
        for part in read_bytes_in_parts(path, self._refuse_at_end):
            if not count:
                check_beginning(part, self.file.name)
            digest.update(part)
            count += len(part)
            if count > most_bytes:
                found = f"expected at most {most_bytes // MB:,} MB when unpacked, found more"
                self._refuse_at_end(f"{found}: take a part of it")
            yield self._decode(decoder, part, is_last=False)
        yield self._decode(decoder, b"", is_last=True)
        self.file.keep_digest(digest.hexdigest())

    def _decode(self, decoder: codecs.IncrementalDecoder, part: bytes, *, is_last: bool) -> str:
        try:
            text = decoder.decode(part, is_last)
        except UnicodeDecodeError as error:
            raw: bytes = error.object
            found = f"not UTF-8: byte 0x{raw[error.start]:02x} (is it Latin-1 or Windows-1252?)"
            line = self._line_of_end() + raw.count(b"\n", 0, error.start)
            self.file.refuse(line, "", f"{found}: save it as UTF-8")
        if "\x00" in text:
            line = self._line_of_end() + text.count("\n", 0, text.index("\x00"))
            self.file.refuse(line, "", describe_nul())
        self.file.characters += len(text)
        return text

    def _line_of_end(self) -> int:
        return self.line_of(self.at) + self.text.count("\n", self.at)

    def _refuse_at_end(self, message: str) -> NoReturn:
        self.file.refuse(self._line_of_end(), "", message)

    def extend(self) -> bool:
        """Add the next part of the text, and forget what was read; return whether there was one."""
        part = next(self._parts, None)
        if part is None:
            self._is_whole = True
            return False
        self.line_of(self.at)
        last = self.text.rfind("\n", 0, self.at)
        self._before = self._before + self.at if last < 0 else self.at - last - 1
        self.text = self.text[self.at :] + part
        self.at = self._counted = 0
        return True

    def line_of(self, place: int) -> int:
        """Return the line of a place, which must not be before the last one asked for."""
        self._line += self.text.count("\n", self._counted, place)
        self._counted = place
        return self._line

    @property
    def line(self) -> int:
        """The line of the next character."""
        return self.line_of(self.at)

    def skip(self) -> str:
        """Move to the next character that is not blank and return it; empty at the end."""
        while True:
            match = BLANK.match(self.text, self.at)
            self.at = match.end() if match else self.at
            if self.at < len(self.text) or not self.extend():
                return self.text[self.at : self.at + 1]

    def expect(self, wanted: str) -> None:
        """Skip a character that must come next.

        Raises:
            GraphFileError: something else comes next.
        """
        found = self.skip()
        if found != wanted:
            what = f"{found!r}" if found else "the end of the file (is it cut off?)"
            self.file.refuse(self.line, "", f"not JSON: expected {wanted!r}, found {what}")
        self.at += 1

    def value(self) -> tuple[Any, int]:
        """Read one value and return it with its line.

        Raises:
            GraphFileError: it is not JSON, is nested too deeply, or repeats a key.
        """
        self.skip()
        line = self.line
        while True:
            try:
                value, end = DECODER.raw_decode(self.text, self.at)
                # A number may go on in the next part.
                if end < len(self.text) or not self.extend():
                    break
            except json.JSONDecodeError as error:
                if not self._may_go_on():
                    self._refuse(error, line)
            except RepeatedKeyError as error:
                self.file.refuse(line, "", str(error))
            except ValueError as error:
                self.file.refuse(line, "", f"a number that cannot be read: {error}")
            except RecursionError:
                self.file.refuse(line, "", too_deep())
        self.at = end
        check_json_value(self.file, value, line)
        return value, line

    def _may_go_on(self) -> bool:
        """Return whether there is more text to a value that cannot be read so far."""
        return len(self.text) - self.at < LONGEST_VALUE and self.extend()

    def _refuse(self, error: json.JSONDecodeError, line: int) -> NoReturn:
        is_end = self._is_whole and not self.text[error.pos :].strip()
        cause = "; is the file cut off?" if is_end else ""
        column = error.colno + (self._before if error.lineno == 1 else 0)
        message = f"{error.msg[:1].lower()}{error.msg[1:]} (character {column:d} of the line)"
        lines = self.text.count("\n", self.at, error.pos)
        self.file.refuse(line + lines, "", f"not JSON: {message}{cause}")

    def members(self) -> Iterator[str]:
        """Yield the keys of an object; the caller must read each value before the next key.

        Raises:
            GraphFileError: a key is no text, or appears twice.
        """
        self.expect("{")
        seen: set[str] = set()
        while self.skip() != "}":
            if seen:
                self.expect(",")
            key, line = self.value()
            if not isinstance(key, str):
                self.file.refuse(line, "", f"expected a key in quotes, found {show_value(key)}")
            if key in seen:
                self.file.refuse(line, key[:40], f"key {show_value(key)} appears twice")
            seen.add(key)
            self.expect(":")
            yield key
        self.at += 1
