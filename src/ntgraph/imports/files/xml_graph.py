"""What GEXF and GraphML have in common: nodes and edges that are elements of XML."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field

from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph, Stretch
from ntgraph.imports.files.xml_reader import XmlReader

NEEDED = {"node": ("id",), "edge": ("source", "target")}


@dataclass(slots=True)
class OpenElement:
    """A node or an edge whose element is not closed yet, and what is said of it so far."""

    name: str
    attributes: Mapping[str, str]
    line: int
    said: dict[str, str] = field(default_factory=dict)


class GraphListener(ABC):
    """Makes nodes and edges of elements; each format tells in its own way what is said of them."""

    def __init__(self, file: GraphFile) -> None:
        self.file = file
        self.graph = RawGraph(file, texts_only=True)
        self.met_graph = False
        self.open: list[OpenElement] = []

    @abstractmethod
    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        """Take in the beginning of an element."""

    @abstractmethod
    def end(self, name: str, text: str, stretch: Stretch) -> None:
        """Take in the end of an element, with the text inside it and the place of it all."""

    @abstractmethod
    def is_directed(self, edge: Mapping[str, str]) -> bool:
        """Return whether an edge with these XML attributes goes one way only."""

    @abstractmethod
    def finish(self) -> RawGraph:
        """Return the graph, with notes on what was left out."""

    def add(self, element: OpenElement, data: Mapping[str, str], stretch: Stretch) -> None:
        """Add the node or edge that an element is; report what it lacks."""
        own = element.attributes
        missing = [each for each in NEEDED[element.name] if each not in own]
        for each in missing:
            message = f"missing: expected the {element.name}'s {each}"
            self.file.report(element.line, each, message)
        if missing:
            return
        if element.name == "node":
            self.graph.add_node(own["id"], data, element.line)
        else:
            ends = own["source"], own["target"]
            directed = self.is_directed(own)
            edge = RawEdge(*ends, data, stretch, own.get("id", ""), directed=directed)
            self.graph.add_edge(edge)


def read_xml_graph(listener: GraphListener, root: str) -> RawGraph:
    """Read the file of a listener, whose outermost element has the name `root`.

    Raises:
        GraphFileError: it is not XML of that kind, or holds no graph.
    """
    XmlReader(listener.file, listener, root).read()
    if not listener.met_graph:
        listener.file.refuse(1, "", f"expected <{root}> with a <graph> in it")
    return listener.finish()
