"""DOT, the language of Graphviz: graphs, digraphs, subgraphs, chains, defaults, ports."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NoReturn

from ntgraph.errors import count_of
from ntgraph.imports.files.dot_tokens import END, ID, DotToken, read_dot_tokens
from ntgraph.imports.files.file_lines import shorten_place
from ntgraph.imports.files.import_size_limits import DEEPEST, MOST_EDGES
from ntgraph.imports.files.open_graph_file import GraphFile, show_value
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph, Stretch

ARROW, LINE = "->", "--"
# The style of a line that only moves nodes in the drawing.
INVISIBLE_LINE = "invis"
# How things look and where they are drawn; none of it says anything about them.
DRAWN = frozenset({
    "arrowhead", "arrowsize", "arrowtail", "bb", "bgcolor", "color", "colorscheme", "constraint",
    "decorate", "dir", "distortion", "edgetooltip", "fillcolor", "fixedsize", "fontcolor",
    "fontname", "fontsize", "forcelabels", "gradientangle", "group", "headclip", "headport",
    "height", "image", "labelangle", "labeldistance", "labelfloat", "labelfontcolor",
    "labelfontname", "labelfontsize", "labelloc", "labeljust", "layer", "len", "lhead", "ltail",
    "lp", "margin", "minlen", "nodesep", "nojustify", "ordering", "orientation", "overlap", "pad",
    "pencolor", "penwidth", "peripheries", "pos", "rank", "rankdir", "ranksep", "ratio", "rects",
    "regular", "samehead", "sametail", "shape", "sides", "size", "skew", "splines", "style",
    "tailclip", "tailport", "vertices", "width", "xlp",
})  # fmt: skip
# The label of such a node has fields, each with the name of a port before it.
RECORDS = ("record", "mrecord")
PORT = re.compile(r"<[^<>|]*+>")
Attributes = dict[str, str]


@dataclass(slots=True)
class Scope:
    """The defaults inside a graph or subgraph, and the nodes that stand in it."""

    nodes: Attributes = field(default_factory=dict)
    edges: Attributes = field(default_factory=dict)
    inside: dict[str, None] = field(default_factory=dict)
    label: str = ""


@dataclass(slots=True)
class DrawnNode:
    """A node with what is said of it so far; defaults count as of its first mention."""

    line: int
    data: Attributes


def read_dot(file: GraphFile, _: Mapping[str, str]) -> RawGraph:
    """Return the graph of a DOT file; how it is drawn is left out.

    Raises:
        GraphFileError: the file is not DOT, is nested too deeply, or holds several graphs.
    """
    return DotReader(file).read()


class DotReader:
    """Reads one file from left to right; `token` is the next word."""

    def __init__(self, file: GraphFile) -> None:
        self._file = file
        self._tokens = read_dot_tokens(file)
        self.graph = RawGraph(file, texts_only=True)
        self._nodes: dict[str, DrawnNode] = {}
        self._scopes = [Scope()]
        self._groups = self._invisible = 0
        self._is_strict = self._is_digraph = False
        self._strict_edges: dict[tuple[str, str], int] = {}
        self._end = 0
        self.token = next(self._tokens)

    def read(self) -> RawGraph:
        """Return the graph.

        Raises:
            GraphFileError: the file is not DOT.
        """
        self._is_strict = self.token.is_word("strict")
        if self._is_strict:
            self._next()
        if not self.token.is_word("graph", "digraph"):
            self._refuse("'graph' or 'digraph'")
        self._is_digraph = self._next().text.casefold() == "digraph"
        if self.token.kind == ID:
            self.graph.head["title"] = self._next().text
        self._read_block()
        if self.token.kind != END:
            self._refuse("the end of the file behind the last '}': put further graphs into files")
        edges = self.graph.edges
        self.graph.directed = self._is_digraph or any(edge.directed for edge in edges)
        for id, node in self._nodes.items():
            self.graph.add_node(id, without_drawing(node.data, id), node.line)
        if self._groups:
            self.graph.notes.append("the label of a cluster is kept as the attribute 'cluster'")
        if self._invisible:
            count = count_of(self._invisible, "invisible edge")
            self.graph.notes.append(f"{count} left out, which only move nodes in the drawing")
        return self.graph

    def _next(self) -> DotToken:
        read = self.token
        self._end = read.end
        if read.kind != END:
            self.token = next(self._tokens)
        return read

    def _refuse(self, expected: str) -> NoReturn:
        found = show_value(self.token.text)
        if self.token.kind == END:
            found = "the end of the file (is it cut off?)"
        self._file.refuse(self.token.line, "", f"not DOT: expected {expected}, found {found}")

    def _expect(self, mark: str) -> None:
        if not self.token.is_mark(mark):
            self._refuse(repr(mark))
        self._next()

    def _read_block(self) -> None:
        self._expect("{")
        if len(self._scopes) > DEEPEST:
            message = f"nested too deeply: expected at most {DEEPEST} levels"
            self._file.refuse(self.token.line, "", message)
        while not self.token.is_mark("}"):
            self._read_statement()
            while self.token.is_mark(";", ","):
                self._next()
        self._next()

    def _read_statement(self) -> None:
        if self.token.is_word("node", "edge", "graph"):
            self._read_defaults(self._next().text.casefold())
            return
        first = self.token
        if not (first.kind == ID or first.is_mark("{")):
            self._refuse("a node, an edge or '}'")
        is_group = first.is_mark("{") or first.is_word("subgraph")
        ends = self._read_end()
        if not is_group and self.token.is_mark("="):
            self._next()
            self._set(ends[0], self._read_id())
        elif self.token.is_mark(ARROW, LINE):
            self._read_edges(ends, first)
        elif not is_group:
            self._add_node(ends[0], first.line).data.update(self._read_attributes())

    def _set(self, name: str, value: str) -> None:
        """Take in an attribute of the graph or subgraph."""
        if name == "label":
            self._scopes[-1].label = value
        if len(self._scopes) == 1 and name not in DRAWN:
            self.graph.head["title" if name == "label" else name] = value

    def _read_defaults(self, kind: str) -> None:
        given, scope = self._read_attributes(), self._scopes[-1]
        if kind == "node":
            scope.nodes = {**scope.nodes, **given}
        elif kind == "edge":
            scope.edges = {**scope.edges, **given}
        else:
            for name, value in given.items():
                self._set(name, value)

    def _read_id(self) -> str:
        if self.token.kind != ID:
            self._refuse("a name or a text")
        text = self._next().text
        while self.token.is_mark("+"):
            self._next()
            if self.token.kind != ID:
                self._refuse("a text")
            text += self._next().text
        return text

    def _read_attributes(self) -> Attributes:
        made: Attributes = {}
        while self.token.is_mark("["):
            self._next()
            while not self.token.is_mark("]"):
                name = self._read_id()
                made[name] = "true"
                if self.token.is_mark("="):
                    self._next()
                    made[name] = self._read_id()
                while self.token.is_mark(";", ","):
                    self._next()
            self._next()
        return made

    def _read_end(self) -> list[str]:
        """Read one end of an edge: a node with its port, or all nodes of a subgraph."""
        if self.token.is_mark("{") or self.token.is_word("subgraph"):
            return self._read_group()
        token, id = self.token, self._read_id()
        if token.html:
            self._add_node(token.html, token.line).data.setdefault("label", id)
            id = token.html
        while self.token.is_mark(":"):
            self._next()
            self._read_id()
        if not self.token.is_mark("="):
            self._add_node(id, token.line)
        return [id]

    def _read_group(self) -> list[str]:
        if self.token.is_word("subgraph"):
            self._next()
            if self.token.kind == ID:
                self._next()
        outer = self._scopes[-1]
        self._scopes.append(Scope(dict(outer.nodes), dict(outer.edges)))
        self._read_block()
        made = self._scopes.pop()
        if made.label:
            self._groups += 1
            for id in made.inside:
                self._nodes[id].data.setdefault("cluster", made.label)
        for id in made.inside:
            self._scopes[-1].inside[id] = None
        return list(made.inside)

    def _add_node(self, id: str, line: int) -> DrawnNode:
        if id not in self._nodes:
            self._nodes[id] = DrawnNode(line, dict(self._scopes[-1].nodes))
        self._scopes[-1].inside[id] = None
        return self._nodes[id]

    def _read_edges(self, ends: list[str], first: DotToken) -> None:
        """Read the rest of a chain of edges, whose attributes are those of each of them."""
        start, pairs = first, []
        while self.token.is_mark(ARROW, LINE):
            directed = self._next().text == ARROW
            if directed != self._is_digraph:
                kind, wanted = ("digraph", ARROW) if self._is_digraph else ("graph", LINE)
                message = f"expected {wanted!r} in a {kind}"
                self._file.report(self.token.line, "", message)
            here, others = self.token, self._read_end()
            if len(self.graph.edges) + len(ends) * len(others) > MOST_EDGES:
                self._file.refuse(here.line, "", f"expected at most {MOST_EDGES:,} edges")
            place = shorten_place(Stretch(start.line, start.start, self._end))
            pairs += [(a, b, place) for a in ends for b in others]
            start, ends = here, others
        data = {**self._scopes[-1].edges, **self._read_attributes()}
        if INVISIBLE_LINE in data.get("style", "").casefold():
            self._invisible += len(pairs)
            return
        for a, b, place in pairs:
            self._add_edge(a, b, data, place)

    def _add_edge(self, start: str, end: str, data: Attributes, place: Stretch) -> None:
        if self._is_strict:
            pair = (start, end) if self._is_digraph else (min(start, end), max(start, end))
            if pair in self._strict_edges:
                at = self._strict_edges[pair]
                known = self.graph.edges[at]
                merged = {**known.data, **without_drawing(data)}
                self.graph.edges[at] = RawEdge(known.start, known.end, merged, known.stretch,
                                               known.key, known.directed)  # fmt: skip
                return
            self._strict_edges[pair] = len(self.graph.edges)
        drawn = data.get("dir", "forward" if self._is_digraph else "none")
        if drawn == "back":
            start, end = end, start
        key = data.get("key", data.get("id", ""))
        self.graph.add_edge(
            RawEdge(start, end, without_drawing(data), place, key,
                    directed=drawn not in ("none", "both"))
        )  # fmt: skip


def without_drawing(data: Attributes, id: str = "") -> Attributes:
    r"""Return attributes without how a thing is drawn.

    A label `\N`, which stands for the node's own name, is left out.
    """
    kept = {name: value for name, value in data.items() if name not in DRAWN and value}
    if "label" in kept and data.get("shape", "").casefold() in RECORDS:
        fields = re.split(r"[{}|]", PORT.sub("", kept["label"]))
        kept["label"] = " | ".join(filter(None, map(str.strip, fields)))
    if "\\N" in kept.get("label", ""):
        kept["label"] = kept["label"].replace("\\N", id)
    return kept
