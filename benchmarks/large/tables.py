"""Writes the tables of a large graph: a pair of nodes and edges, tab-separated."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

NODE_COLUMNS = ("id", "label", "type", "definition")
EDGE_COLUMNS = ("subject", "predicate", "object")


def write_pair(
    folder: Path,
    name: str,
    nodes: Iterable[Sequence[str]],
    edges: Iterable[Sequence[str]],
    columns: tuple[Sequence[str], Sequence[str]] = (NODE_COLUMNS, EDGE_COLUMNS),
) -> None:
    """Write `NAME_nodes.tsv` and `NAME_edges.tsv` into a folder, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    written = {}
    for part, heads, rows in zip(("nodes", "edges"), columns, (nodes, edges), strict=True):
        written[part] = write_table(folder / f"{name}_{part}.tsv", heads, rows)
    counts = ", ".join(f"{count:,} {part}" for part, count in written.items())
    say(f"{folder / name}: {counts}")


def write_table(path: Path, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Write a tab-separated table without quotation marks; return the number of its rows."""
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("\t".join(heads) + "\n")
        for row in rows:
            file.write("\t".join(row) + "\n")
            count += 1
    return count


def say(text: str) -> None:
    """Write a line on the progress to standard error."""
    print(text, file=sys.stderr, flush=True)
