"""GraphML, as networkx, igraph, Gephi and yEd write it.

Read here and not by networkx, which keeps one of two edges with the same id, makes a node of
every misspelled end of an edge without a word, names no line, and takes 313 MB and 2.7 s
instead of 145 MB and 2.0 s for 100,000 edges.
"""

from __future__ import annotations

from collections.abc import Mapping

from ntgraph.imports.files.open_graph_file import GraphFile, unknown_here
from ntgraph.imports.files.raw_graph import RawGraph, Stretch
from ntgraph.imports.files.xml_graph import GraphListener, OpenElement, read_xml_graph

# yEd writes a label inside the drawing data of its node or edge.
DRAWN_LABELS = ("NodeLabel", "EdgeLabel")
OUR_MARK = "citation_state"
WITHOUT_ARROWS = ("none", "none")
OWNERS = ("node", "edge", "graph")
# The spellings of a truth value in XML.
TRUTHS = {"true": True, "1": True, "false": False, "0": False}


def read_graphml(file: GraphFile, _: Mapping[str, str]) -> RawGraph:
    """Return the nodes, edges and attributes of a GraphML file.

    A graph inside a node is read as part of the whole graph; hyperedges are left out. An edge
    without a direction, by `edgedefault` or by its own `directed`, is read from its source.

    Raises:
        GraphFileError: the file is not GraphML, or cannot be read to its end.
    """
    return read_xml_graph(GraphmlListener(file), "graphml")


class GraphmlListener(GraphListener):
    """Makes nodes and edges of elements; what is said of them stands in `data` elements."""

    def __init__(self, file: GraphFile) -> None:
        super().__init__(file)
        self._keys: dict[str, tuple[str, str]] = {}
        self._defaults: dict[str, dict[str, str]] = {}
        self._key = ""
        self._inner = self._hyperedges = 0
        self._arrows: tuple[str, str] | None = None

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        """Take in the beginning of an element."""
        if name == "key":
            self._key = attributes.get("id", "")
            title = attributes.get("attr.name", attributes.get("yfiles.type", self._key))
            self._keys[self._key] = attributes.get("for", "all"), title
        elif name == "data":
            self._key = attributes.get("key", "")
            if self._key not in self._keys:
                self.file.report(line, "key", unknown_here("key", self._key, self._keys))
        elif name == "Arrows" and not self._is_own:
            self._arrows = attributes.get("source", ""), attributes.get("target", "")
        elif name in OWNERS:
            self._arrows = None
            self.open.append(OpenElement(name, attributes, line))
            if name == "graph":
                self._inner += self.met_graph
                self.met_graph = True
        elif name == "hyperedge":
            self._hyperedges += 1

    @property
    def _is_own(self) -> bool:
        """Whether ntgraph wrote the file, which draws lines without a sign without arrowheads."""
        return any(title == OUR_MARK for _, title in self._keys.values())

    def end(self, name: str, text: str, stretch: Stretch) -> None:
        """Take in the end of an element."""
        if name == "default":
            owner, title = self._keys.get(self._key, ("", ""))
            self._defaults.setdefault(owner, {})[title] = text
        elif name in DRAWN_LABELS and self.open and text.strip():
            self.open[-1].said.setdefault("label", text)
        elif name == "data" and self.open and self._key in self._keys and text.strip():
            self.open[-1].said[self._keys[self._key][1]] = text
        elif name in OWNERS and self.open:
            self._close(self.open.pop(), stretch)

    def _close(self, element: OpenElement, stretch: Stretch) -> None:
        everywhere, here = (self._defaults.get(each, {}) for each in ("all", element.name))
        data = {**everywhere, **here, **element.said}
        if element.name == "graph":
            self.graph.head.update(data)
        else:
            self.add(element, data, stretch)

    def is_directed(self, edge: Mapping[str, str]) -> bool:
        """Return what the edge says itself, else what the innermost graph says.

        yEd writes every graph as directed; a line without arrowheads has no direction there.
        """
        graphs = (each for each in reversed(self.open) if each.name == "graph")
        inner = next(graphs, None)
        default = inner is None or inner.attributes.get("edgedefault") != "undirected"
        drawn = default and self._arrows != WITHOUT_ARROWS
        return TRUTHS.get(edge.get("directed", ""), drawn)

    def finish(self) -> RawGraph:
        """Return the graph, with notes on what was left out."""
        if self._inner:
            self.graph.notes.append(f"{self._inner} graphs inside nodes are read as one graph")
        if self._hyperedges:
            self.graph.notes.append(f"{self._hyperedges} hyperedges are left out")
        return self.graph
