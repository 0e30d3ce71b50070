"""CX, version 1: aspects of nodes, edges, and of their attributes, citations and passages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ntgraph.imports.files.import_size_limits import MOST_WORKS
from ntgraph.imports.files.json_dialects.cx_aspects import (
    aspects_of,
    describe_identity,
    elements_of,
    note_other_aspects,
)
from ntgraph.imports.files.json_dialects.outline import Leaf, Listing, Tree, leaf
from ntgraph.imports.files.json_dialects.records import (
    find_id,
    join_passages,
    put,
    settle_directions,
    take_direction,
)
from ntgraph.imports.files.open_graph_file import show_value
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph

READ = (
    "nodes", "edges", "nodeAttributes", "edgeAttributes", "networkAttributes", "citations",
    "edgeCitations", "supports", "edgeSupports",
)  # fmt: skip
NUMBERS: Mapping[str, Callable[[str], Any]] = {
    "integer": int, "long": int, "short": int, "byte": int, "double": float, "float": float,
}  # fmt: skip
LIST = "list_of_"
# Written by CX's tools before the number of a work.
PUBMED = "pubmed:"


def find_cx(tree: Tree, _: Mapping[str, str]) -> Tree | None:
    """Return the file if it is CX of version 1: a list of aspects with nodes by `@id`."""
    if not isinstance(tree, Listing) or tree.is_lines or not tree.items:
        return None
    names = {name for name, _ in aspects_of(tree)}
    if "CXVersion" in names or "data" in names:
        return None
    if "numberVerification" in names:
        return tree
    parts = (part for name, part in aspects_of(tree) if name == "nodes")
    firsts = (
        leaf(part.items[0]).value for part in parts if isinstance(part, Listing) and part.items
    )
    return tree if any(isinstance(each, dict) and "@id" in each for each in firsts) else None


def read_cx(graph: RawGraph, found: Tree, _: Tree, __: Mapping[str, str]) -> None:
    """Read a CX network; pictures and aspects of other programs are noted as left out."""
    for each in elements_of(graph, found, "networkAttributes"):
        add_head(graph, each)
    told = collect_attributes(graph, found, "nodeAttributes")
    for node in elements_of(graph, found, "nodes"):
        add_cx_node(graph, node, told)
    told = collect_attributes(graph, found, "edgeAttributes")
    evidence = collect_evidence(graph, found)
    for edge in elements_of(graph, found, "edges"):
        add_cx_edge(graph, edge, told, evidence)
    settle_directions(graph)
    note_other_aspects(graph, found, READ)


def add_head(graph: RawGraph, attribute: Leaf) -> None:
    """Add an attribute of the network as a whole."""
    name, value = str(attribute.value.get("n", "")), read_value(graph, attribute)
    graph.head["title" if name == "name" else name] = value


def collect_attributes(graph: RawGraph, tree: Tree, aspect: str) -> dict[Any, dict[str, Any]]:
    """Return the attributes of nodes or edges, by their number."""
    told: dict[Any, dict[str, Any]] = {}
    for attribute in elements_of(graph, tree, aspect):
        name = attribute.value.get("n")
        if not isinstance(name, str):
            message = f"expected the name of an attribute as a text, found {show_value(name)}"
            graph.file.report(attribute.stretch.line, "n", message)
            continue
        value = read_value(graph, attribute)
        for owner in owners_of(graph, attribute):
            put(told.setdefault(owner, {}), name, value, "attributes")
    return told


def owners_of(graph: RawGraph, element: Leaf) -> Iterator[Any]:
    """Yield the numbers of the nodes or edges to which an element belongs."""
    given = element.value.get("po")
    for owner in given if isinstance(given, list) else [given]:
        if isinstance(owner, int | str):
            yield owner
        else:
            message = f"expected the number of a node or edge, found {show_value(owner)}"
            graph.file.report(element.stretch.line, "po", message)


def read_value(graph: RawGraph, attribute: Leaf) -> Any:
    """Return the value of an attribute in the type that it declares; CX writes all as text."""
    value, kind = attribute.value.get("v"), str(attribute.value.get("d", "string"))
    if isinstance(value, list):
        return [read_one(graph, attribute, each, kind.removeprefix(LIST)) for each in value]
    return read_one(graph, attribute, value, kind)


def read_one(graph: RawGraph, attribute: Leaf, value: Any, kind: str) -> Any:
    """Return one value in a type; a text that is none of that type is reported."""
    if not isinstance(value, str):
        return value
    if kind == "boolean" and value.casefold() in ("true", "false"):
        return value.casefold() == "true"
    if kind not in NUMBERS or not value:
        return value
    try:
        return NUMBERS[kind](value)
    except ValueError:
        message = f"expected a number ({kind}), found {show_value(value)}"
        graph.file.report(attribute.stretch.line, "v", message)
        return value


def add_cx_node(graph: RawGraph, node: Leaf, told: Mapping[Any, Mapping[str, Any]]) -> None:
    """Add a node with its attributes."""
    value = node.value
    id = find_id(graph.file, value.get("@id"), node.stretch, "@id")
    if id is None:
        return
    data: dict[str, Any] = {"label": value["n"]} if value.get("n") else {}
    data |= describe_identity(value.get("r"))
    for name, each in told.get(id, {}).items():
        if name != "name" or each != data.get("label"):
            put(data, name, each, "attributes")
    graph.add_node(id, data, node.stretch.line)


def add_cx_edge(
    graph: RawGraph,
    edge: Leaf,
    told: Mapping[Any, Mapping[str, Any]],
    evidence: Mapping[Any, EdgeEvidence],
) -> None:
    """Add an edge with its attributes, works and passages; its interaction is the relation."""
    value, stretch = edge.value, edge.stretch
    ends = [find_id(graph.file, value.get(name), stretch, name) for name in ("s", "t")]
    if None in ends:
        return
    id = number_of(edge)
    data: dict[str, Any] = {"predicate": value["i"]} if value.get("i") else {}
    more = evidence[id].attributes if id in evidence else {}
    for name, each in (*told.get(id, {}).items(), *more.items()):
        if name != "interaction" or each != data.get("predicate"):
            put(data, name, each, "attributes")
    directed = take_direction(data, otherwise=True)
    key = "" if id is None else str(id)
    graph.add_edge(RawEdge(ends[0], ends[1], data, stretch, key, directed))


@dataclass(slots=True)
class EdgeEvidence:
    """The works that an edge cites, titles by name, and its passages."""

    works: dict[str, str] = field(default_factory=dict)
    passages: list[str] = field(default_factory=list)

    @property
    def attributes(self) -> dict[str, Any]:
        """The works and passages as attributes of the edge."""
        told: dict[str, Any] = {}
        if self.works:
            told["publications"] = list(self.works)
            told["titles"] = {name: title for name, title in self.works.items() if title}
        if self.passages:
            told["supporting_text"] = join_passages(self.passages)
        return told


def collect_evidence(graph: RawGraph, tree: Tree) -> dict[Any, EdgeEvidence]:
    """Return the cited works and the passages of edges, by the edge's number.

    Raises:
        GraphFileError: lists of edges and of works name each other too often.
    """
    works = {
        number_of(each): name_work(each.value) for each in elements_of(graph, tree, "citations")
    }
    supports = {number_of(each): each.value for each in elements_of(graph, tree, "supports")}
    found: dict[Any, EdgeEvidence] = {}
    pairs = 0
    for name in ("citations", "supports"):
        for each in elements_of(graph, tree, f"edge{name.title()}"):
            owners, named = list(owners_of(graph, each)), numbers(each, name)
            pairs += len(owners) * len(named)
            if pairs > MOST_WORKS:
                message = f"expected at most {MOST_WORKS:,} citations and passages of edges"
                graph.file.refuse(each.stretch.line, name, message)
            for owner in owners:
                own = found.setdefault(owner, EdgeEvidence())
                told = (
                    [supports[at] for at in named if at in supports] if name == "supports" else []
                )
                own.passages += [str(one["text"]) for one in told if one.get("text")]
                cited = named if name == "citations" else [number_in(one) for one in told]
                own.works |= dict(works[at] for at in cited if at in works)
    return found


def number_of(element: Leaf) -> int | str | None:
    """Return the number of a work or passage; None where it has none."""
    number = element.value.get("@id")
    return number if isinstance(number, int | str) else None


def number_in(support: Mapping[str, Any]) -> int | str | None:
    """Return the number of the work that a passage is from; None where it names none."""
    number = support.get("citation")
    return number if isinstance(number, int | str) else None


def numbers(element: Leaf, name: str) -> list[Any]:
    """Return the list of numbers under a key; empty if it is none."""
    value = element.value.get(name)
    return (
        [each for each in value if isinstance(each, int | str)] if isinstance(value, list) else []
    )


def name_work(citation: Mapping[str, Any]) -> tuple[str, str]:
    """Return the name of a cited work, its identifier if it has one, and its title.

    >>> name_work({"dc:identifier": "pubmed:1", "dc:title": "Sleep"}), name_work({"dc:title": "T"})
    (('pmid:1', 'Sleep'), ('T', ''))
    """
    title = str(citation.get("dc:title") or "")
    identifier = str(citation.get("dc:identifier") or "")
    if identifier.startswith(PUBMED):
        identifier = f"pmid:{identifier.removeprefix(PUBMED)}"
    return (identifier, title) if identifier else (title or str(citation.get("@id", "")), "")
