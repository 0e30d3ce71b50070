"""The lines of a graph file, each with its place, for formats that are read line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntgraph.imports.files.import_size_limits import LONGEST_ROW, LONGEST_TEXT
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.raw_graph import Stretch

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
