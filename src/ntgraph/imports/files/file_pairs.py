"""Find the files of one graph: a file, the other half of its pair, or what a folder holds."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from ntgraph.errors import GraphFileError, Problem
from ntgraph.imports.files.graph_formats import (
    ALL_FORMATS,
    FORMATS,
    GraphFormat,
    find_ending,
    find_stem,
    load_function,
)

PARTS = ("nodes", "edges")


@dataclass(frozen=True, slots=True)
class GraphFiles:
    """The files of one graph: its edges, its nodes, or both."""

    edges: Path | None
    nodes: Path | None

    @property
    def main(self) -> Path:
        """The file whose lines are the evidence: that of edges, else that of nodes."""
        return self.edges or self.nodes or Path()


def find_part(path: Path) -> str:
    """Return which part of a pair a file's name shows, `nodes` or `edges`; empty if neither.

    >>> find_part(Path("monarch_edges.tsv.gz")), find_part(Path("sleep.csv"))
    ('edges', '')
    """
    stem = find_stem(path).casefold()
    return next((part for part in PARTS if stem.endswith(part)), "")


def find_pair(path: Path) -> GraphFiles:
    """Return a file with the other part of its pair, if that is in the same folder."""
    part = find_part(path)
    if not part:
        return GraphFiles(path, None)
    stem = find_stem(path)
    other = PARTS[1 - PARTS.index(part)]
    beside = path.with_name(stem[: -len(part)] + other + path.name[len(stem) :])
    found = beside if beside.is_file() else None
    return GraphFiles(found, path) if part == "nodes" else GraphFiles(path, found)


def list_folder(folder: Path) -> list[Path]:
    """Return the paths in a folder, in order of their names.

    Raises:
        GraphFileError: it cannot be read.
    """
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        message = f"could not be read: {error.strerror or error}"
        raise GraphFileError([Problem(folder.as_posix(), 1, "", message)]) from error


def find_folder_format(paths: list[Path], format: str | None) -> GraphFormat | None:
    """Return the format that recognizes a folder as a whole; None if there is no such format."""
    asked = ALL_FORMATS if format is None else (FORMATS[format],)
    return next((e for e in asked if e.finder and load_function(e.finder)(paths)), None)


def find_pair_in(folder: Path, paths: list[Path], endings: Collection[str] = ()) -> GraphFiles:
    """Return the one pair of files in a folder, with one of some endings if there are any.

    Raises:
        GraphFileError: there is no such file, or several are named as the same part.
    """
    endings = endings or {e for each in ALL_FORMATS if each.in_pairs for e in each.endings}
    names = [path for path in paths if find_ending(path) in endings and find_part(path)]
    found = {part: [path for path in names if find_part(path) == part] for part in PARTS}
    for part in PARTS:
        if len(found[part]) > 1 or not names:
            listed = ", ".join(path.name for path in found[part][:5]) or "none"
            message = f"expected one file of {part} such as graph_{part}.tsv, found {listed}"
            raise GraphFileError([Problem(folder.as_posix(), 1, "", message)])
    return GraphFiles(*(found[part][0] if found[part] else None for part in reversed(PARTS)))
