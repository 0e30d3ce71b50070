"""Graphs that people bring along, as objects to ask questions of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ntgraph.explore.fact_graph import FactGraph
from ntgraph.imports.files import read_graph_file
from ntgraph.imports.imported_graph import ImportedGraph
from ntgraph.imports.objects import read_networkx, read_pandas

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd


def read_graph(path: Path | str, format: str | None = None, **mapping: str) -> FactGraph:
    r"""Read somebody's graph file as facts, for the same page, tables and exports.

    KGX (TSV and JSON Lines), node-link JSON, GraphML, GEXF, and tables of edges (CSV, TSV).
    A table or KGX file named `…edges.…` is read together with the one named `…nodes.…`
    beside it, and a folder is read as such a pair. Each edge is a statement whose evidence
    is its place in the file, with the works it names there; an edge that names none is said
    to have no evidence given. What could not be carried over stands in `FactGraph.notes`;
    `FactGraph.originals` leads from our ids back to the file's.

    Args:
        path: the file, or a folder with one file of nodes and one of edges.
        format: `csv`, `gexf`, `graphml`, `json`, `jsonl` or `kgx`; told by the name without it.
        mapping: what the file calls things, where it has names of its own: `title` (the title
            itself), `source`, `target`, `id`, `label`, `type`, `definition`, `predicate`,
            `sign`, `negated`, `evidence` (works cited) and others, as docs/import.md lists.

    Raises:
        GraphFileError: the file cannot be read; it carries every problem with its line.
        UnknownTermError: there is no such format or field.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "sleep.csv"
    ...     _ = path.write_text("source,target,predicate,evidence\ntea,sleep,delays,pmid:123\n")
    ...     read_graph(path).everything.sentences()
    ['Tea delays sleep.']
    """
    return _explore(read_graph_file(path, format, mapping))


def from_networkx(
    graph: nx.Graph[Any],
    *,
    title: str = "",
    label: str = "label",
    type: str = "type",
    definition: str = "definition",
    predicate: str = "predicate",
    sign: str = "sign",
) -> FactGraph:
    """Read any networkx graph as facts, for the same page, tables and exports.

    Ids may be anything hashable; parallel edges, loops and lone nodes stay what they are.
    The graph is never changed. What no argument maps is named in `FactGraph.notes`, and
    `FactGraph.originals` leads from our ids back to the graph's own.

    Args:
        graph: directed or not, with parallel edges or not.
        title: what to call it.
        label: node attribute with the name to show; the id itself where it is missing.
        type: node attribute with the type.
        definition: node attribute that says what the node is.
        predicate: edge attribute with the relation, in words.
        sign: edge attribute that is `+`, `-` or `0` (or 1, -1, 0).

    >>> import networkx as nx
    >>> g = from_networkx(nx.path_graph(3), title="Three in a row")
    >>> g.nx.number_of_nodes(), len(g.everything)
    (4, 2)
    """
    read = read_networkx(
        graph,
        title=title,
        label=label,
        type=type,
        definition=definition,
        predicate=predicate,
        sign=sign,
    )
    return _explore(read)


def from_pandas(
    edges: pd.DataFrame,
    nodes: pd.DataFrame | None = None,
    *,
    source: str = "source",
    target: str = "target",
    id: str = "id",
    directed: bool = True,
    **mapping: str,
) -> FactGraph:
    """Read a table of edges, and one of nodes if there is one, as facts.

    The tables are never changed. A node that only the edges name has no attributes.

    Args:
        edges: one row an edge.
        nodes: one row a node; its id stands in the column `id`, or is the index.
        source: column with where an edge starts.
        target: column with where it ends.
        id: column with a node's id.
        directed: whether an edge leads from source to target only.
        mapping: `title`, `label`, `type`, `definition`, `predicate`, `sign` as in
            `from_networkx`.

    Raises:
        UnknownTermError: a column that is needed is missing.

    >>> import pandas as pd
    >>> edges = pd.DataFrame({"source": ["tea"], "target": ["sleep"], "predicate": ["delays"]})
    >>> from_pandas(edges).everything.sentences()
    ['Tea delays sleep.']
    """
    read = read_pandas(
        edges, nodes, source=source, target=target, id=id, directed=directed, **mapping
    )
    return _explore(read)


def _explore(read: ImportedGraph) -> FactGraph:
    return FactGraph(read.facts, notes=read.notes, originals=read.originals)
