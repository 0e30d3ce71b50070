"""Draw a facts folder the short way: read the tables, `from_nx`, `write_html`.

`python bare_pyvis.py FACTS OUT.html` is what the benchmarks compare a build with: the same
nodes and statements, no checks, no positions, no evidence.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
from pyvis.network import Network


def read_rows(path: Path) -> Iterator[dict[str, str]]:
    """Read a fact table's rows by column."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def read_graph(folder: Path) -> nx.MultiDiGraph[str]:
    """Read nodes and statements into a graph."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in read_rows(folder / "nodes.tsv"):
        graph.add_node(row["id"], label=row["label"], title=row["definition"])
    for table in sorted(folder.glob("articles/*/statements.tsv")):
        for row in read_rows(table):
            graph.add_edge(row["subject"], row["object"], title=row["predicate"])
    return graph


def main(folder: str, page: str) -> None:
    """Read, convert, write."""
    network = Network(directed=True, cdn_resources="in_line")
    network.from_nx(read_graph(Path(folder)))
    # Not write_html, which writes in the locale's encoding.
    Path(page).write_text(network.generate_html(), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
