"""Read XML event by event, safely.

The standard library's expat does it, with a document type refused where it begins. Only
there can entities be declared, so that neither one that grows without end nor one that
fetches a file can come up; `defusedxml` closes the same door by the same handlers, and
would be one more library. ElementTree, with or without it, gives elements without their
lines, and lxml gives lines, but not the characters that an edge takes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn, Protocol
from xml.parsers import expat

from ntgraph.imports.files.import_size_limits import DEEPEST, LONGEST_TEXT
from ntgraph.imports.files.open_graph_file import GraphFile, show_value
from ntgraph.imports.files.raw_graph import Stretch

UTF_8 = ("utf-8", "utf8", "us-ascii", "ascii")
# Expat puts the namespace before the name; the blank occurs in neither.
SEPARATOR = " "


class Listener(Protocol):
    """What the reader of a format has to provide; element names come without a namespace."""

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        """Process the start tag of an element."""

    def end(self, name: str, text: str, stretch: Stretch) -> None:
        """Process the end tag of an element, with the text in it and the place of the element."""


class _Open:
    """An element that is not closed yet."""

    __slots__ = ("is_empty", "length", "line", "parts", "start")

    def __init__(self, line: int, start: int) -> None:
        self.line = line
        self.start = start
        self.parts: list[str] = []
        self.length = 0
        self.is_empty = True

    def begin_child(self) -> None:
        """Forget the blanks that indent a child: those of thousands would make a long text."""
        self.is_empty = False
        if not "".join(self.parts).strip():
            self.parts.clear()
            self.length = 0


class XmlReader:
    """Reads one file and calls a listener for each element."""

    def __init__(self, file: GraphFile, listener: Listener, root: str) -> None:
        self.file = file
        self._listener = listener
        self._root = root
        self._open: list[_Open] = []
        self._is_ascii = file.text.isascii()
        self._bytes = self._characters = 0
        self._parser = expat.ParserCreate("utf-8", SEPARATOR)
        self._parser.XmlDeclHandler = self._declaration
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def read(self) -> None:
        """Read the whole file.

        Raises:
            GraphFileError: it is not XML, has another root element, or holds something unsafe.
        """
        try:
            # In one call: with many, older versions of expat take quadratic time for a long token.
            self._parser.Parse(self.file.raw, True)
        except expat.ExpatError as error:
            at_end = self._parser.CurrentByteIndex >= len(self.file.raw.rstrip())
            cause = "; is the file cut off?" if at_end else ""
            where = f"character {error.offset + 1} of the line"
            self._refuse(f"not XML: {expat.ErrorString(error.code)} ({where}){cause}", error.lineno)

    def _refuse(self, message: str, line: int = 0) -> NoReturn:
        self.file.refuse(line or self._parser.CurrentLineNumber, "", message)

    def _declaration(self, _: str, encoding: str | None, __: int) -> None:
        if encoding and encoding.casefold() not in UTF_8 and not self._is_ascii:
            self._refuse(f"expected UTF-8, the file says {show_value(encoding)}: save it as UTF-8")

    def _doctype(self, name: str, *_: object) -> None:
        self._refuse(
            f"a document type ({show_value(name)}) could make one line grow without end or "
            "fetch other files: take <!DOCTYPE …> out"
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        line = self._parser.CurrentLineNumber
        if len(self._open) >= DEEPEST:
            self._refuse(f"nested too deeply: expected at most {DEEPEST} levels")
        for key, value in attributes.items():
            if len(value) > LONGEST_TEXT:
                self.file.report(line, local(key), describe_long_text())
        if self._open:
            self._open[-1].begin_child()
        elif local(name) != self._root:
            self._refuse(f"expected <{self._root}>, found <{local(name)[:40]}>")
        self._open.append(_Open(line, self._character(self._parser.CurrentByteIndex)))
        plain = {local(key): value for key, value in attributes.items()}
        self._listener.start(local(name), plain, line)

    def _end(self, name: str) -> None:
        closed = self._open.pop()
        index = self._parser.CurrentByteIndex
        # Expat's position is after `<node/>`, but before `</node>`.
        if not (closed.is_empty and self.file.raw[index - 2 : index] == b"/>"):
            index = self.file.raw.index(b">", index) + 1
        stretch = Stretch(closed.line, closed.start, self._character(index))
        self._listener.end(local(name), "".join(closed.parts), stretch)

    def _text(self, text: str) -> None:
        inside = self._open[-1]
        inside.is_empty = False
        inside.length += len(text)
        if inside.length > LONGEST_TEXT:
            self._refuse(describe_long_text())
        inside.parts.append(text)

    def _character(self, index: int) -> int:
        """Return a position in bytes as one in characters; positions must ascend."""
        if self._is_ascii:
            return index
        self._characters += len(self.file.raw[self._bytes : index].decode("utf-8"))
        self._bytes = index
        return self._characters


def local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition(SEPARATOR)[2]


def describe_long_text() -> str:
    """Return the message for a text that is too long."""
    return f"expected a text of at most {LONGEST_TEXT:,} characters, found a longer one"
