"""Draws a facts folder the short way: read the tables, `from_nx`, the page of pyvis.

The benchmarks compare a build with `python bare_pyvis.py FACTS OUT.html`: the same nodes and
statements, but no checks, no positions, no evidence.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
from pyvis.network import Network


def read_rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a fact table, each as cells by column."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def read_graph(folder: Path) -> nx.MultiDiGraph[str]:
    """Return the nodes and statements of a facts folder as a graph."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in read_rows(folder / "nodes.tsv"):
        graph.add_node(row["id"], label=row["label"], title=row["definition"])
    for table in sorted(folder.glob("articles/*/statements.tsv")):
        for row in read_rows(table):
            graph.add_edge(row["subject"], row["object"], title=row["predicate"])
    return graph


def main(folder: str, page: str) -> None:
    """Read the facts folder, draw it with pyvis, and write the page."""
    network = Network(directed=True, cdn_resources="in_line")
    network.from_nx(read_graph(Path(folder)))
    # `write_html` would write in the encoding of the locale.
    Path(page).write_text(network.generate_html(), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
