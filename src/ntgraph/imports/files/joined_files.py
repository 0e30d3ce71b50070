"""Several files of one graph as one text, so that every edge has one place in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NoReturn

from ntgraph.errors import GraphFileError, Problem
from ntgraph.imports.files.file_lines import LINE_END
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.opened_files import share_problems
from ntgraph.imports.files.raw_graph import Stretch


@dataclass(slots=True)
class JoinedFile(GraphFile):
    """The texts of several files, one after the other; problems name the file and its own line.

    `lines` and `starts` are the number of lines and of characters before each part.
    """

    parts: tuple[GraphFile, ...] = ()
    lines: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def report(self, line: int, column: str, message: str, remedy: str = "") -> None:
        """Add a problem in a line of the joined text, and go on reading."""
        at, own = self._find(line)
        self.parts[at].report(own, column, message, remedy)

    def refuse(self, line: int, column: str, message: str) -> NoReturn:
        """Stop reading at a problem in a line of the joined text.

        Raises:
            GraphFileError: always; it carries this problem and all found before.
        """
        at, own = self._find(line)
        raise GraphFileError([*self.problems, Problem(self.parts[at].name, own, column, message)])

    def place(self, part: int, stretch: Stretch) -> Stretch:
        """Return a place in one of the files as a place in the joined text."""
        line, start = self.lines[part], self.starts[part]
        return Stretch(stretch.line + line, stretch.start + start, stretch.end + start)

    def describe(self) -> str:
        """Return a note that says how the places are counted; empty for a single file."""
        if len(self.parts) < 2:
            return ""
        listed = ", ".join(
            f"{part.name.rpartition('/')[2]} (from line {line + 1})"
            for part, line in zip(self.parts, self.lines, strict=True)
        )
        return f"places are counted in these files, one after the other: {listed}"

    def _find(self, line: int) -> tuple[int, int]:
        at = max(bisect_right(self.lines, line - 1) - 1, 0)
        return at, line - self.lines[at]


def join_files(parts: Sequence[GraphFile], name: str) -> JoinedFile:
    """Return several files as one; they share one list of problems from now on."""
    lines = starts = 0
    joined = JoinedFile(name, "", b"", parts=tuple(parts))
    joined.problems = [problem for part in parts for problem in part.problems]
    joined.lenient = any(part.lenient for part in parts)
    share_problems(joined, *parts)
    for part in parts:
        joined.lines.append(lines)
        joined.starts.append(starts)
        lines += sum(1 for _ in LINE_END.finditer(part.text))
        starts += len(part.text)
    text = "".join(part.text for part in parts)
    joined.text, joined.raw = text, text.encode("utf-8")
    return joined
