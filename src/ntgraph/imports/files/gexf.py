"""GEXF, as Gephi and networkx write it.

Read here and not by networkx, which makes a node of every misspelled end of an edge without
a word, names no line, and takes 405 MB instead of 176 MB for 100,000 edges.
"""

from __future__ import annotations

from collections.abc import Mapping

from ntgraph.imports.files.graph_file import GraphFile, show, unknown_here
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph, Stretch
from ntgraph.imports.files.xml_reader import XmlReader

EDGE_ATTRIBUTES = ("label", "weight", "kind")
HEAD = ("creator", "description")


def read_gexf(file: GraphFile, _: Mapping[str, str]) -> RawGraph:
    """Return the nodes, edges and attributes of a GEXF file.

    Nodes inside other nodes are checked for loops, but the nesting is not kept; neither are
    colors, positions and times.

    Raises:
        GraphFileError: the file is not GEXF, or cannot be read to its end.
    """
    listener = GexfListener(file)
    XmlReader(file, listener, "gexf").read()
    if not listener.met_graph:
        file.refuse(1, "", "expected <gexf> with a <graph> in it")
    return listener.finish()


class GexfListener:
    """Builds a raw graph from the elements of a GEXF file."""

    def __init__(self, file: GraphFile) -> None:
        self.graph = RawGraph(file)
        self.met_graph = False
        self._owners: list[tuple[str, dict[str, str], dict[str, str], int]] = []
        self._class = self._attribute = ""
        self._titles: dict[tuple[str, str], str] = {}
        self._defaults: dict[str, dict[str, str]] = {}
        self._parents: list[tuple[str, str, int]] = []
        self._is_dynamic = False

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        """Process the start tag of an element."""
        if name == "graph":
            self.met_graph = True
            self.graph.directed = attributes.get("defaultedgetype") == "directed"
            self._is_dynamic = attributes.get("mode") == "dynamic"
        elif name == "attributes":
            self._class = attributes.get("class", "")
        elif name == "attribute":
            self._attribute = attributes.get("id", "")
            title = attributes.get("title", self._attribute)
            self._titles[self._class, self._attribute] = title
        elif name in ("node", "edge"):
            self._open(name, attributes, line)
        elif name == "parent" and self._owners:
            inner = self._owners[-1][1].get("id", "")
            self._parents.append((inner, attributes.get("for", ""), line))
        elif name == "attvalue" and self._owners:
            self._add_value(attributes, line)

    def _open(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        own = dict(attributes)
        if name == "node":
            outer = self._owners[-1][1].get("id", "") if self._owners else ""
            for parent in filter(None, (outer, own.get("pid", ""))):
                self._parents.append((own.get("id", ""), parent, line))
        self._owners.append((name, own, {}, line))

    def _add_value(self, attributes: Mapping[str, str], line: int) -> None:
        owner, _, data, _ = self._owners[-1]
        id = attributes.get("for", attributes.get("id", ""))
        if (owner, id) in self._titles:
            data[self._titles[owner, id]] = attributes.get("value", "")
        else:
            known = (each for kind, each in self._titles if kind == owner)
            message = unknown_here(f"attribute of {owner}s", id, known)
            self.graph.file.report(line, "for", message)

    def end(self, name: str, text: str, stretch: Stretch) -> None:
        """Process the end tag of an element."""
        if name == "default" and (self._class, self._attribute) in self._titles:
            title = self._titles[self._class, self._attribute]
            self._defaults.setdefault(self._class, {})[title] = text
        elif name in HEAD and text.strip():
            self.graph.head[name] = text
        elif name in ("node", "edge") and self._owners:
            self._close(*self._owners.pop(), stretch)

    def _close(
        self,
        name: str,
        attributes: dict[str, str],
        said: dict[str, str],
        line: int,
        stretch: Stretch,
    ) -> None:
        needed = ("id",) if name == "node" else ("source", "target")
        missing = [each for each in needed if each not in attributes]
        for each in missing:
            self.graph.file.report(line, each, f"missing: expected the {name}'s {each}")
        if missing:
            return
        data = {**self._defaults.get(name, {}), **said}
        if name == "node":
            data.setdefault("label", attributes.get("label", ""))
            self.graph.add_node(attributes["id"], data, line)
        else:
            data.update({k: attributes[k] for k in EDGE_ATTRIBUTES if k in attributes})
            ends = attributes["source"], attributes["target"]
            self.graph.add_edge(RawEdge(*ends, data, stretch, attributes.get("id", "")))

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
                self.graph.file.report(line, "pid", f"no node {show(parent)}")
            parents.setdefault(node, []).append(parent)
        looped = find_loop(parents)
        if looped:
            lines = {node: line for node, _, line in self._parents}
            message = f"{show(looped)} stands inside itself: expected a tree of nodes"
            self.graph.file.report(lines[looped], "pid", message)


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
