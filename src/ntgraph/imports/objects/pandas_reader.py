"""Read two pandas tables, edges and nodes, as facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ntgraph.errors import UnknownTermError
from ntgraph.imports.imported_graph import ImportedGraph
from ntgraph.imports.objects.networkx_reader import read_networkx

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd


def read_pandas(
    edges: pd.DataFrame,
    nodes: pd.DataFrame | None = None,
    *,
    source: str = "source",
    target: str = "target",
    id: str = "id",
    directed: bool = True,
    **mapping: str,
) -> ImportedGraph:
    """Read a table of edges, and one of nodes; `ntgraph.from_pandas` explains the arguments.

    Raises:
        UnknownTermError: a column that is needed is missing.

    >>> import pandas as pd
    >>> edges = pd.DataFrame({"source": ["tea"], "target": ["sleep"], "predicate": ["delays"]})
    >>> [statement.predicate for statement in read_pandas(edges).facts.statements.values()]
    ['delays']
    """
    import networkx as nx

    graph: nx.Graph[Any] = nx.MultiDiGraph() if directed else nx.MultiGraph()
    for name in (source, target):
        require_column(edges, name, "edges")
    if nodes is not None:
        keys = nodes[id] if id in nodes.columns else nodes.index
        rest = nodes.drop(columns=id) if id in nodes.columns else nodes
        for key, row in zip(keys, rest.to_dict("records"), strict=True):
            graph.add_node(key, **{str(name): value for name, value in row.items()})
    rest = edges.drop(columns=[source, target])
    rows = rest.to_dict("records")
    for start, end, row in zip(edges[source], edges[target], rows, strict=True):
        graph.add_edge(start, end, **{str(name): value for name, value in row.items()})
    return read_networkx(graph, **mapping)


def require_column(table: pd.DataFrame, name: str, what: str) -> None:
    """Raise `UnknownTermError` where a table lacks a column; `what` names the table."""
    if name not in table.columns:
        raise UnknownTermError(f"column of {what}", name, sorted(map(str, table.columns)))
