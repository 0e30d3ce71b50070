"""GEXF, as Gephi and networkx write it.

Read here and not by networkx, which makes a node of every misspelled end of an edge without
a word, names no line, and takes 405 MB instead of 176 MB for 100,000 edges.
"""

from __future__ import annotations

from collections.abc import Mapping

from ntgraph.imports.files.open_graph_file import GraphFile, show_value, unknown_here
from ntgraph.imports.files.raw_graph import RawGraph, Stretch
from ntgraph.imports.files.xml_graph import GraphListener, OpenElement, read_xml_graph

EDGE_ATTRIBUTES = ("label", "weight", "kind")
HEAD = ("creator", "description")
# Whether an edge of each type that GEXF has goes one way only.
ONE_WAY = {"directed": True, "undirected": False, "mutual": False}


def read_gexf(file: GraphFile, _: Mapping[str, str]) -> RawGraph:
    """Return the nodes, edges and attributes of a GEXF file.

    Nodes inside other nodes are checked for loops, but the nesting is not kept; neither are
    colors, positions and times. An undirected or mutual edge is read from its source.

    Raises:
        GraphFileError: the file is not GEXF, or cannot be read to its end.
    """
    return read_xml_graph(GexfListener(file), "gexf")


class GexfListener(GraphListener):
    """Makes nodes and edges of elements; what is said of them stands in `attvalue` elements."""

    def __init__(self, file: GraphFile) -> None:
        super().__init__(file)
        self._class = self._attribute = ""
        self._titles: dict[tuple[str, str], str] = {}
        self._defaults: dict[str, dict[str, str]] = {}
        self._parents: list[tuple[str, str, int]] = []
        self._is_dynamic = self._one_way = False

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        """Take in the beginning of an element."""
        if name == "graph":
            self.met_graph = True
            self._one_way = attributes.get("defaultedgetype") == "directed"
            self._is_dynamic = attributes.get("mode") == "dynamic"
        elif name == "attributes":
            self._class = attributes.get("class", "")
        elif name == "attribute":
            self._attribute = attributes.get("id", "")
            title = attributes.get("title", self._attribute)
            self._titles[self._class, self._attribute] = title
        elif name in ("node", "edge"):
            self._open(name, attributes, line)
        elif name == "parent" and self.open:
            inner = self.open[-1].attributes.get("id", "")
            self._parents.append((inner, attributes.get("for", ""), line))
        elif name == "attvalue" and self.open:
            self._add_value(attributes, line)

    def _open(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        if name == "node":
            outer = self.open[-1].attributes.get("id", "") if self.open else ""
            for parent in filter(None, (outer, attributes.get("pid", ""))):
                self._parents.append((attributes.get("id", ""), parent, line))
        self.open.append(OpenElement(name, attributes, line))

    def _add_value(self, attributes: Mapping[str, str], line: int) -> None:
        owner = self.open[-1]
        id = attributes.get("for", attributes.get("id", ""))
        if (owner.name, id) in self._titles:
            owner.said[self._titles[owner.name, id]] = attributes.get("value", "")
        else:
            known = (each for kind, each in self._titles if kind == owner.name)
            message = unknown_here(f"attribute of {owner.name}s", id, known)
            self.file.report(line, "for", message)

    def end(self, name: str, text: str, stretch: Stretch) -> None:
        """Take in the end of an element."""
        if name == "default" and (self._class, self._attribute) in self._titles:
            title = self._titles[self._class, self._attribute]
            self._defaults.setdefault(self._class, {})[title] = text
        elif name in HEAD and text.strip():
            self.graph.head[name] = text
        elif name in ("node", "edge") and self.open:
            self._close(self.open.pop(), stretch)

    def _close(self, element: OpenElement, stretch: Stretch) -> None:
        own = element.attributes
        data = {**self._defaults.get(element.name, {}), **element.said}
        if element.name == "node":
            data.setdefault("label", own.get("label", ""))
        else:
            data.update({name: own[name] for name in EDGE_ATTRIBUTES if name in own})
            # networkx writes an attribute named `type` here, whatever it says.
            if own.get("type", "directed") not in ONE_WAY:
                data.setdefault("type", own["type"])
        self.add(element, data, stretch)

    def is_directed(self, edge: Mapping[str, str]) -> bool:
        """Return what the edge's type says, else what the graph says."""
        return ONE_WAY.get(edge.get("type", ""), self._one_way)

    def finish(self) -> RawGraph:
        """Return the graph, after a check for nesting loops, with notes on what was left out."""
        if self._parents:
            self._check_parents()
            self.graph.notes.append("which node stands inside which is not carried over")
        if self._is_dynamic:
            self.graph.notes.append("times are not carried over")
        return self.graph

    def _check_parents(self) -> None:
        parents: dict[str, list[str]] = {}
        for node, parent, line in self._parents:
            if parent not in self.graph.nodes:
                self.file.report(line, "pid", f"no node {show_value(parent)}")
            parents.setdefault(node, []).append(parent)
        looped = find_loop(parents)
        if looped:
            lines = {node: line for node, _, line in self._parents}
            message = f"{show_value(looped)} stands inside itself: expected a tree of nodes"
            self.file.report(lines[looped], "pid", message)


def find_loop(parents: Mapping[str, list[str]]) -> str:
    """Return a node that is inside itself, directly or through others; empty if there is none.

    >>> find_loop({"a": ["b"], "b": ["c"], "c": ["b"]})
    'b'
    """
    done: set[str] = set()
    for first in parents:
        path = [(first, iter(parents[first]))]
        on_path = {first}
        while path:
            node, outer = path[-1]
            above = next(outer, None)
            if above is None:
                path.pop()
                on_path.discard(node)
                done.add(node)
            elif above in on_path:
                return above
            elif above not in done and above in parents:
                path.append((above, iter(parents[above])))
                on_path.add(above)
    return ""
