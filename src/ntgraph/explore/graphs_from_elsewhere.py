"""Load somebody's own graph as a `FactGraph`: from a file, from networkx, from pandas."""

from __future__ import annotations

from collections.abc import Hashable
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
    path: Path | str,
    format: str | None = None,
    *,
    lenient: bool = False,
    commercial_only: bool = False,
    memory_mb: int | None = None,
    **mapping: str,
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
            added, short rows are filled up, and rows that lack an end and a node's second row that
            says the same are left out. `FactGraph.notes` counts each kind.
        commercial_only: leave out rows whose license forbids commercial use or does not say;
            `FactGraph.notes` counts them by license.
        memory_mb: how much memory a large table may take, in megabytes; by default the number in
            the environment's `NTGRAPH_MEMORY_MB`, else half of the machine's, 3 GB at most.
        mapping: the file's own attribute name for a field, where it is not a usual one:
            `source`, `target`, `id`, `label`, `type`, `definition`, `predicate`, `sign`,
            `negated`, `evidence` (works cited) and others, which docs/import.md lists. `title`
            is the title itself.

    Raises:
        GraphFileError: the file cannot be read; it carries every problem with its line.
        UnknownTermError: there is no such format or field.
        SettingError: the limit of memory is no number of megabytes.
        MissingDependencyError: the library that the format needs is not installed.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "sleep.csv"
    ...     _ = path.write_text("source,target,predicate,evidence\ntea,sleep,delays,pmid:123\n")
    ...     read_graph(path).everything.sentences()
    ['Tea delays sleep.']
    """
    imported = read_graph_file(
        path,
        format,
        mapping,
        lenient=lenient,
        commercial_only=commercial_only,
        memory_mb=memory_mb,
    )
    return _explore(imported)


def from_networkx(
    graph: nx.Graph[Any],
    *,
    title: str = "",
    label: str | None = None,
    type: str | None = None,
    definition: str | None = None,
    predicate: str | None = None,
    sign: str | None = None,
    **mapping: str | None,
) -> FactGraph:
    """Read any networkx graph as a `FactGraph`, for the same page, tables and exports.

    It is read as a graph file is: usual names of attributes are recognized, such as `relation`,
    `sentence`, `pmid`, `url`, `verdict`, and all other attributes are kept. Ids may be anything
    hashable; parallel edges, loops and nodes without edges are kept. The graph is never changed.

    `FactGraph.nx` gives the same graph back. `FactGraph.notes` lists what was guessed and what
    was kept; `FactGraph.originals` has the graph's own ids, by ours.

    Args:
        graph: directed or not, with parallel edges or not.
        title: the title of the facts; by default the graph's own.
        label: node attribute with the name to show; the id is shown where it is missing.
        type: node attribute with the type.
        definition: node attribute that says what the node is.
        predicate: edge attribute with the relation, in words.
        sign: edge attribute that is `+`, `-` or `0` (or 1, -1, 0).
        mapping: the attribute for any other field that docs/import.md lists.

    Raises:
        TypeError: it is no networkx graph.
        UnknownTermError: there is no such argument or field.

    >>> import networkx as nx
    >>> g = from_networkx(nx.path_graph(3), title="Three in a row")
    >>> g.nx.number_of_nodes(), len(g.everything)
    (3, 2)
    """
    known = {
        "label": label,
        "type": type,
        "definition": definition,
        "predicate": predicate,
        "sign": sign,
    }
    if not callable(getattr(graph, "is_directed", None)):
        raise TypeError(f"from_networkx(graph=…): expected a networkx graph, got {graph!r:.80}")
    return _explore(read_networkx(graph, title=title, **known, **mapping))


def from_pandas(
    edges: pd.DataFrame,
    nodes: pd.DataFrame | None = None,
    *,
    source: Hashable | None = None,
    target: Hashable | None = None,
    id: Hashable | None = None,
    directed: bool = True,
    lenient: bool = False,
    **mapping: str | None,
) -> FactGraph:
    """Read a table of edges, and one of nodes if there is one, as a `FactGraph`.

    They are read as a table in a file is: usual names of columns are recognized, and all other
    columns are kept. The tables are never changed.

    Args:
        edges: one row per edge.
        nodes: one row per node. Without it, the nodes are those that the edges name; with it, an
            edge to a node that it lacks is a mistake.
        source: column with the node where an edge starts; by default a usual pair of columns
            is found, such as `source` and `target`, `from` and `to`, `subject` and `object`.
        target: column with the node where it ends.
        id: column with a node's id; by default `id`, else the index.
        directed: whether an edge leads from source to target only.
        lenient: repair some faults instead of refusing the tables: nodes that only edges name
            are added, rows that lack an end are left out, a node's second row that says the
            same is left out, and a column name that appears twice gets a number.
            `FactGraph.notes` counts each kind.
        mapping: `title`, and the columns for other fields as in `from_networkx`.

    Raises:
        UnknownTermError: there is no such argument, or a column is missing.
        GraphTableError: rows have faults; it carries all problems.

    >>> import pandas as pd
    >>> edges = pd.DataFrame({"source": ["tea"], "target": ["sleep"], "predicate": ["delays"]})
    >>> from_pandas(edges).everything.sentences()
    ['Tea delays sleep.']
    """
    title = str(mapping.pop("title", None) or "")
    read = read_pandas(
        edges,
        nodes,
        source=source,
        target=target,
        id=id,
        directed=directed,
        lenient=lenient,
        title=title,
        **mapping,
    )
    return _explore(read)


def _explore(read: ImportedGraph) -> FactGraph:
    original = None
    if read.graph is not None:
        from ntgraph.graph.original_graph import OriginalGraph

        original = OriginalGraph.of(read.graph, read.places)
    return FactGraph(read.facts, notes=read.notes, original=original)
