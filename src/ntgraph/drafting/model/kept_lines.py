"""Append lines to a file that survives a run which is ended at any moment."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ntgraph.errors import FactsError, OutputError, Problem


def append_line(path: Path, line: str) -> None:
    """Append a line to a file, which is made if there is none; take out a last line cut short.

    Raises:
        OutputError: the file could not be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a+b") as file:
            end = file.seek(0, 2)
            file.seek(max(end - 1, 0))
            if end and file.read(1) != b"\n":
                file.seek(0)
                file.truncate(file.read().rfind(b"\n") + 1)
            file.write(line.encode("utf-8") + b"\n")
    except OSError as error:
        raise OutputError(f"{path}: could not be written: {error.strerror or error}") from error


def read_whole_lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield number and text of the lines of a file; nothing if there is no file.

    A last line without its end is what an ended run leaves, and is left out; so are empty ones.

    Raises:
        FactsError: the file cannot be read.
    """
    try:
        text = path.read_bytes().decode("utf-8", errors="replace") if path.exists() else ""
    except OSError as error:
        message = f"could not be read: {error.strerror or error}"
        raise FactsError([Problem(str(path), 1, "", message)]) from error
    for number, line in enumerate(text.split("\n")[:-1], 1):
        if line.strip():
            yield number, line
