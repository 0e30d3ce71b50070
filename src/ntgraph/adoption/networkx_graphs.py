"""A networkx graph read as facts; the graph itself is never changed."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ntgraph.adoption.names import PREFIX, name_nodes, word
from ntgraph.adoption.vocabulary import COPY, UNKNOWN, make_vocabulary, place_types
from ntgraph.explore import FactGraph
from ntgraph.facts import DataInfo, FactBase
from ntgraph.identifiers import statement_id
from ntgraph.records import Evidence, Node, Source, Statement
from ntgraph.vocabulary import ARTICLE_LAYER

if TYPE_CHECKING:
    import networkx as nx

SOURCE = f"{PREFIX}:graph~source"
SIGNS = {
    "+": "+", "1": "+", "1.0": "+", "True": "+", "-": "-", "-1": "-", "-1.0": "-",
    "0": "0", "0.0": "0", "": "0",
}  # fmt: skip


@dataclass
class Columns:
    """Which attributes are read as what; those not read, and values that say nothing."""

    label: str
    type: str
    definition: str
    predicate: str
    sign: str
    left: set[str] = field(default_factory=set)
    odd: set[str] = field(default_factory=set)

    def notes(self) -> list[str]:
        """Say what could not be mapped."""
        notes = [f"attribute {name!r} is not mapped to anything" for name in sorted(self.left)]
        return notes + [
            f"sign {value!r} means nothing here, read as 0" for value in sorted(self.odd)
        ]


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
    columns = Columns(label, type, definition, predicate, sign)
    ids = name_nodes(graph.nodes)
    nodes = {
        ids[node]: read_node(ids[node], node, data, columns) for node, data in graph.nodes.items()
    }
    edges = list(read_edges(graph, ids, columns))
    source = Source(SOURCE, title or "A graph", "", UNKNOWN, "")
    kinds = place_types((nodes[e.start].node_type, nodes[e.end].node_type) for e in edges)
    facts = FactBase(
        folder="",
        data=DataInfo(title=source.title, license=UNKNOWN),
        vocabulary=make_vocabulary(
            (node.node_type for node in nodes.values()), {e.predicate: e.sign for e in edges}, kinds
        ),
        nodes=dict(sorted(nodes.items())),
        sources={SOURCE: source},
        statements=make_statements(edges),
        articles={},
    )
    return FactGraph(facts, notes=columns.notes(), originals={ids[node]: node for node in ids})


@dataclass(frozen=True, slots=True)
class OwnEdge:
    """An edge as read: ids of both ends, what it says, and its sign."""

    start: str
    end: str
    predicate: str
    sign: str


def read_node(id: str, node: Hashable, data: Mapping[Any, Any], columns: Columns) -> Node:
    """Read one node."""
    known = (columns.label, columns.type, columns.definition)
    columns.left.update(str(name) for name in data if name not in known)
    return Node(
        id=id,
        label=word(data.get(columns.label)) or word(node) or "(no name)",
        lay_label="",
        node_type=word(data.get(columns.type)) or "thing",
        definition=word(data.get(columns.definition)),
    )


def read_edges(
    graph: nx.Graph[Any], ids: Mapping[Hashable, str], columns: Columns
) -> Iterator[OwnEdge]:
    """Read each edge; the predicates of one name share one sign, so each sign has its own."""
    for start, end, data in graph.edges(data=True):
        columns.left.update(str(n) for n in data if n not in (columns.predicate, columns.sign))
        given = word(data.get(columns.sign))
        if given not in SIGNS:
            columns.odd.add(given)
        sign = SIGNS.get(given, "0")
        said = word(data.get(columns.predicate)) or "is linked to"
        yield OwnEdge(ids[start], ids[end], said if sign == "0" else f"{said} ({sign})", sign)


def make_statements(edges: list[OwnEdge]) -> dict[str, Statement]:
    """Make a statement of each edge; copies of one are numbered."""
    copies: dict[OwnEdge, int] = {}
    made: dict[str, Statement] = {}
    for edge in edges:
        copies[edge] = number = copies.get(edge, 0) + 1
        identity: dict[str, Any] = {
            "layer": ARTICLE_LAYER,
            "subject": edge.start,
            "subject_level": "",
            "predicate": edge.predicate,
            "object": edge.end,
            "negated": False,
            "qualifiers": ((COPY, f"edge {number}"),) if number > 1 else (),
        }
        id = statement_id(**identity)
        made[id] = Statement(id=id, evidence=(Evidence(SOURCE, UNKNOWN),), **identity)
    return dict(sorted(made.items()))
