"""The files of one graph that are open, each opened once."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ntgraph.imports.files.open_graph_file import GraphFile, open_binary, open_file


@dataclass(slots=True)
class Opened:
    """The files of a graph that are open; each is opened once, `lenient` ones for repairs."""

    lenient: bool = False
    files: dict[Path, GraphFile] = field(default_factory=dict)

    def open(self, path: Path) -> GraphFile:
        """Return a file of text, which is opened if it is not open yet.

        Raises:
            GraphFileError: it cannot be read.
        """
        if path not in self.files:
            self.files[path] = open_file(path)
            self.files[path].lenient = self.lenient
        return self.files[path]

    def open_binary(self, path: Path) -> GraphFile:
        """Return a file that is no text; its text is empty.

        Raises:
            GraphFileError: it cannot be read, or is too large.
        """
        file = open_binary(path)
        file.lenient = self.lenient
        return file


def share_problems(main: GraphFile, *others: GraphFile) -> None:
    """Make several files of a graph count problems and repairs together."""
    for file in others:
        file.problems, file.repairs = main.problems, main.repairs
