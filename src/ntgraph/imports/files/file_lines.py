"""The lines of a graph file, each with its place, for formats that are read line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ntgraph.imports.files.import_size_limits import LONGEST_ROW, LONGEST_TEXT
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.raw_graph import Stretch

# Characters of a place, at most. Each place is hashed, and many edges can share a long one.
LONGEST_PLACE = 10_000
LINE = re.compile(r"[^\r\n]+")
LINE_END = re.compile(r"\r\n|\r|\n")


def read_file_lines(file: GraphFile) -> Iterator[tuple[str, Stretch]]:
    """Yield each line that is not empty, with its place.

    Raises:
        GraphFileError: a line is too long.
    """
    number, position = 1, file.start
    for match in LINE.finditer(file.text, file.start):
        number += sum(1 for _ in LINE_END.finditer(file.text, position, match.start()))
        position = match.end()
        if match.end() - match.start() > LONGEST_ROW:
            message = f"expected lines of at most {LONGEST_ROW:,} characters, found a longer one"
            file.refuse(number, "", message)
        yield match[0], Stretch(number, match.start(), match.end())


def check_length(file: GraphFile, line: int, column: str, text: str) -> None:
    """Report a text that is too long as a problem."""
    if len(text) > LONGEST_TEXT:
        message = f"expected at most {LONGEST_TEXT:,} characters, found {len(text):,}"
        file.report(line, column, message)


def shorten_place(stretch: Stretch) -> Stretch:
    """Return a place; of one that is too long, its beginning."""
    if stretch.end - stretch.start <= LONGEST_PLACE:
        return stretch
    return replace(stretch, end=stretch.start + LONGEST_PLACE)


class LineStarts:
    """Finds the characters of a line by its number."""

    def __init__(self, file: GraphFile) -> None:
        self._text = file.text
        self._starts = [file.start, *(match.end() for match in LINE_END.finditer(file.text))]

    def place(self, line: int) -> Stretch:
        """Return the place of a line, without blanks around it and not too long."""
        start = self._starts[min(line, len(self._starts)) - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        text = self._text[start:end]
        start += len(text) - len(text.lstrip())
        return shorten_place(Stretch(line, start, start + len(text.strip())))
