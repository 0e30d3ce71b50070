"""Read a networkx graph as facts; the graph itself is never changed."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ntgraph.errors import did_you_mean, suggest
from ntgraph.facts import DataInfo, FactBase
from ntgraph.imports.direction_words import read_direction, say_directions
from ntgraph.imports.imported_graph import ImportedGraph
from ntgraph.imports.minimal_vocabulary import (
    COPY,
    UNKNOWN,
    choose_columns,
    make_minimal_vocabulary,
)
from ntgraph.imports.values_as_text import PREFIX, SIGNS, UNNAMED, name_nodes, plain_text
from ntgraph.records import Evidence, Node, Source, Statement
from ntgraph.records.identifiers import statement_id
from ntgraph.records.vocabulary import ARTICLE_LAYER

if TYPE_CHECKING:
    import networkx as nx

SOURCE = f"{PREFIX}:graph~source"
ROLES = ("label", "type", "definition", "predicate", "sign")


@dataclass
class Columns:
    """The attribute names to read, and what was found under other names.

    `left` holds attributes that nothing reads, `odd` signs that are not known, `found` attributes
    that were read.
    """

    label: str = "label"
    type: str = "type"
    definition: str = "definition"
    predicate: str = "predicate"
    sign: str = "sign"
    left: set[str] = field(default_factory=set, init=False)
    odd: set[str] = field(default_factory=set, init=False)
    found: set[str] = field(default_factory=set, init=False)

    def notes(self) -> list[str]:
        """Return a line for each unread attribute, unknown sign and attribute that is missing."""
        asked = {name: getattr(self, name) for name in ROLES}
        absent = [name for role, name in asked.items() if name not in {role, *self.found}]
        return [
            *(f"attribute {name!r} is not mapped to anything" for name in sorted(self.left)),
            *(f"sign {value!r} means nothing here, read as 0" for value in sorted(self.odd)),
            *(
                f"attribute {name!r} is nowhere{did_you_mean(suggest(name, self.left))}"
                for name in sorted(absent)
            ),
        ]

    def see(self, names: Iterable[Any], *known: str) -> None:
        """Record attribute names: those in `known` as read, all others as unread."""
        for name in map(str, names):
            (self.found if name in known else self.left).add(name)


def read_networkx(graph: nx.Graph[Any], *, title: str = "", **names: str) -> ImportedGraph:
    """Read any networkx graph as facts.

    Args:
        graph: directed or not, with parallel edges or not.
        title: what to call it.
        names: the attributes that stand for `label`, `type`, `definition`, `predicate` and
            `sign`, as `ntgraph.from_networkx` explains them.

    >>> import networkx as nx
    >>> read = read_networkx(nx.path_graph(3), title="Three in a row")
    >>> len(read.facts.nodes), len(read.facts.statements)
    (3, 2)
    """
    columns = Columns(**names)
    ids = name_nodes(graph.nodes)
    nodes = {
        ids[node]: read_graph_node(ids[node], node, data, columns)
        for node, data in graph.nodes.items()
    }
    edges = list(read_graph_edges(graph, ids, columns))
    said = ""
    # An edge without an order of its ends tells nobody which end moves the other.
    if graph.is_directed() and columns.sign not in columns.found:
        edges = [replace(edge, sign=read_direction(edge.predicate) or "0") for edge in edges]
        said = say_directions(edge.predicate for edge in edges)
    edges = tell_signs_apart(edges)
    source = Source(SOURCE, title or "A graph", "", UNKNOWN, "")
    kinds = choose_columns((nodes[e.start].node_type, nodes[e.end].node_type) for e in edges)
    facts = FactBase(
        folder="",
        data=DataInfo(title=source.title, license=UNKNOWN, summary=said),
        vocabulary=make_minimal_vocabulary(
            (node.node_type for node in nodes.values()), {e.predicate: e.sign for e in edges}, kinds
        ),
        nodes=dict(sorted(nodes.items())),
        sources={SOURCE: source},
        statements=make_statements(edges),
        articles={},
    )
    originals = {ids[node]: node for node in ids}
    return ImportedGraph(facts, (*columns.notes(), *([said] if said else [])), originals)


@dataclass(frozen=True, slots=True)
class OwnEdge:
    """An edge as read: our ids of both ends, its relation, and its sign."""

    start: str
    end: str
    predicate: str
    sign: str


def read_graph_node(id: str, node: Hashable, data: Mapping[Any, Any], columns: Columns) -> Node:
    """Read one node; its own id is its label where it has none."""
    columns.see(data, columns.label, columns.type, columns.definition)
    return Node(
        id=id,
        label=plain_text(data.get(columns.label)) or plain_text(node) or "(no name)",
        lay_label="",
        node_type=plain_text(data.get(columns.type)) or "thing",
        definition=plain_text(data.get(columns.definition)),
    )


def read_graph_edges(
    graph: nx.Graph[Any], ids: Mapping[Hashable, str], columns: Columns
) -> Iterator[OwnEdge]:
    """Yield each edge; an unknown sign is read as `0` and noted."""
    for start, end, data in graph.edges(data=True):
        columns.see(data, columns.predicate, columns.sign)
        given = plain_text(data.get(columns.sign))
        if given not in SIGNS:
            columns.odd.add(given)
        sign = SIGNS.get(given, "0")
        said = plain_text(data.get(columns.predicate)) or UNNAMED
        yield OwnEdge(ids[start], ids[end], said, sign)


def tell_signs_apart(edges: list[OwnEdge]) -> list[OwnEdge]:
    """Add the sign to a relation's name where the name occurs with several signs, or is missing.

    A predicate has one sign, so relations that differ in it need names of their own.
    """
    signs: dict[str, set[str]] = {}
    for edge in edges:
        signs.setdefault(edge.predicate, set()).add(edge.sign)
    unclear = {name for name, found in signs.items() if len(found) > 1} | {UNNAMED}
    return [
        replace(edge, predicate=f"{edge.predicate} ({edge.sign})")
        if edge.sign != "0" and edge.predicate in unclear
        else edge
        for edge in edges
    ]


def make_statements(edges: list[OwnEdge]) -> dict[str, Statement]:
    """Return one statement per edge, by id; parallel edges that are equal are numbered."""
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
