"""Read a pair of tables with another library, and write its page if it makes one.

Run by `benchmarks.large_graphs` in an environment of the library: it prints how many nodes and
edges it read. python peers.py LIBRARY NODES.tsv EDGES.tsv [PAGE.html]
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

Row = dict[str, str]
END_NAMES = (("subject", "object"), ("source", "target"))


def read_rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a table without quotation marks."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def find_ends(path: Path) -> tuple[str, str]:
    """Return the names of the columns with both ends of an edge."""
    with path.open(encoding="utf-8") as file:
        names = file.readline().rstrip("\n").split("\t")
    return next(pair for pair in END_NAMES if set(pair) <= set(names))


def read_networkx(nodes: Path, edges: Path) -> Any:
    """Return the graph in networkx, with everything that the rows say."""
    import networkx as nx

    graph: Any = nx.MultiDiGraph()
    for row in read_rows(nodes):
        id = row.pop("id")
        graph.add_node(id, **row)
    start, end = find_ends(edges)
    for row in read_rows(edges):
        first, last = row.pop(start), row.pop(end)
        graph.add_edge(first, last, **row)
    return graph


def use_networkx(nodes: Path, edges: Path, _: str) -> tuple[int, int]:
    """Read the graph into networkx, which makes no page."""
    graph = read_networkx(nodes, edges)
    return graph.number_of_nodes(), graph.number_of_edges()


def use_pyvis(nodes: Path, edges: Path, page: str) -> tuple[int, int]:
    """Write the page of pyvis, from networkx as its documentation shows."""
    from pyvis.network import Network

    graph = make_simple(read_networkx(nodes, edges))
    network = Network(directed=True, cdn_resources="in_line")
    network.from_nx(graph)
    Path(page).write_text(network.generate_html(), encoding="utf-8")
    return graph.number_of_nodes(), graph.number_of_edges()


def make_simple(graph: Any) -> Any:
    """Return a graph whose nodes have a label only, and whose edges have a title only."""
    import networkx as nx

    simple: Any = nx.MultiDiGraph()
    for id, data in graph.nodes(data=True):
        simple.add_node(id, label=data.get("label") or data.get("name") or id)
    for start, end, data in graph.edges(data=True):
        simple.add_edge(start, end, title=data.get("predicate", ""))
    return simple


def use_gravis(nodes: Path, edges: Path, page: str) -> tuple[int, int]:
    """Write the page of gravis, drawn with vis.js."""
    gv = import_module("gravis")

    graph = make_simple(read_networkx(nodes, edges))
    gv.vis(graph, node_label_data_source="label").export_html(page)
    return graph.number_of_nodes(), graph.number_of_edges()


def use_ipysigma(nodes: Path, edges: Path, page: str) -> tuple[int, int]:
    """Write the page of ipysigma, drawn with sigma.js."""
    sigma = import_module("ipysigma").Sigma

    graph = make_simple(read_networkx(nodes, edges))
    sigma.write_html(graph, page, fullscreen=True, node_label="label")
    return graph.number_of_nodes(), graph.number_of_edges()


def use_igraph(nodes: Path, edges: Path, _: str) -> tuple[int, int]:
    """Read the graph into igraph, which makes no page."""
    igraph = import_module("igraph")

    start, end = find_ends(edges)
    rows = ({"source": row.pop(start), "target": row.pop(end), **row} for row in read_rows(edges))
    graph = igraph.Graph.DictList(
        vertices=list(read_rows(nodes)), edges=list(rows), directed=True, vertex_name_attr="id"
    )
    return graph.vcount(), graph.ecount()


def use_duckdb(nodes: Path, edges: Path, _: str) -> tuple[int, int]:
    """Read both tables into a database of DuckDB, which makes no page."""
    duckdb = import_module("duckdb")

    base = duckdb.connect()
    read = (
        "select * from read_csv(?, delim='\t', quote='', escape='', header=true, all_varchar=true)"
    )
    base.execute(f"create table nodes as {read}", [str(nodes)])
    base.execute(f"create table edges as {read}", [str(edges)])
    counts = base.execute("select (select count(*) from nodes), (select count(*) from edges)")
    (found,) = counts.fetchall()
    return int(found[0]), int(found[1])


LIBRARIES: dict[str, Callable[[Path, Path, str], tuple[int, int]]] = {
    "networkx": use_networkx,
    "pyvis": use_pyvis,
    "gravis": use_gravis,
    "ipysigma": use_ipysigma,
    "igraph": use_igraph,
    "duckdb": use_duckdb,
}

if __name__ == "__main__":
    library, node_path, edge_path, *rest = sys.argv[1:]
    csv.field_size_limit(10_000_000)
    counted = LIBRARIES[library](Path(node_path), Path(edge_path), rest[0] if rest else "")
    sys.stdout.write(f"{counted[0]} nodes, {counted[1]} edges\n")
