"""Load somebody's own graph as a `FactGraph`: from a file, from networkx, from pandas."""

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


def read_graph(
    path: Path | str, format: str | None = None, *, lenient: bool = False, **mapping: str
) -> FactGraph:
    r"""Read a graph file as a `FactGraph`, for the same page, tables and exports.

    The formats are tables (CSV, TSV, XLSX, Parquet, KGX, for Neo4j), JSON of many kinds, RDF,
    GraphML, GEXF, GML, DOT and SIF; docs/import.md describes them.
    A table or KGX file named `…edges.…` is read together with the one named `…nodes.…`
    beside it; a folder is read as such a pair, or as tables that belong together. Each edge
    becomes a statement. Its evidence is the place of the edge in the file, with the works that
    the edge names; without such a work its citation state is `no evidence given`.
    `FactGraph.notes` lists what was guessed and what was kept; `FactGraph.originals` has the
    file's own ids, by ours.

    Args:
        path: the file, or a folder with one file of nodes and one of edges.
        format: a format that `ntgraph import --list` names, such as `csv` or `turtle`; by default
            found from the file's name and content.
        lenient: repair some faults instead of refusing the file: nodes that only edges name are
            added, short rows are filled up, and a node's second row that says the same is left
            out. `FactGraph.notes` counts each kind.
        mapping: the file's own attribute name for a field, where it is not a usual one:
            `source`, `target`, `id`, `label`, `type`, `definition`, `predicate`, `sign`,
            `negated`, `evidence` (works cited) and others, which docs/import.md lists. `title`
            is the title itself.

    Raises:
        GraphFileError: the file cannot be read; it carries every problem with its line.
        UnknownTermError: there is no such format or field.
        MissingDependencyError: the library that the format needs is not installed.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "sleep.csv"
    ...     _ = path.write_text("source,target,predicate,evidence\ntea,sleep,delays,pmid:123\n")
    ...     read_graph(path).everything.sentences()
    ['Tea delays sleep.']
    """
    return _explore(read_graph_file(path, format, mapping, lenient=lenient))


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
    """Read any networkx graph as a `FactGraph`, for the same page, tables and exports.

    Ids may be anything hashable; parallel edges, loops and nodes without edges are kept. The
    graph is never changed. `FactGraph.notes` lists the attributes that no argument maps;
    `FactGraph.originals` has the graph's own ids, by ours.

    Args:
        graph: directed or not, with parallel edges or not.
        title: the title of the facts.
        label: node attribute with the name to show; the id is shown where it is missing.
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
    """Read a table of edges, and one of nodes if there is one, as a `FactGraph`.

    The tables are never changed. A node that only the edges name has no attributes.

    Args:
        edges: one row per edge.
        nodes: one row per node; its id is in the column `id`, or in the index.
        source: column with the node where an edge starts.
        target: column with the node where it ends.
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
