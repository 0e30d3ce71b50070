"""GML, as networkx, igraph, Gephi and Mark Newman's collection write it.

networkx reads it without places, wants every node to have a label that no other node has, and
drops parallel edges without `multigraph 1`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ntgraph.imports.files.file_lines import check_length, shorten_place
from ntgraph.imports.files.import_size_limits import DEEPEST, LARGEST_NUMBER
from ntgraph.imports.files.open_graph_file import GraphFile, LineCounter, show_value
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph, Stretch

TOKEN = re.compile(
    r"""(?P<skip>(?:\s++|\#[^\n]*+)++)
  | "(?P<text>[^"]*+)"
  | (?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w.]))
  | (?P<key>[A-Za-z_][\w.-]*)
  | (?P<mark>[\[\]])""",
    re.VERBOSE,
)
NEEDED = {"node": ("id",), "edge": ("source", "target")}
# Drawing data of yEd and Gephi: colors, positions and shapes.
DRAWN = ("graphics", "LabelGraphics", "edgeAnchor")
# Words that networkx writes for numbers that GML cannot write.
WORDS: Mapping[str, float] = {"NAN": float("nan"), "INF": float("inf")}


@dataclass(slots=True)
class Record:
    """A record in square brackets: its members in order, and its place."""

    stretch: Stretch
    members: list[tuple[str, Any, int]] = field(default_factory=list)

    def first(self, key: str) -> Any:
        """Return the first value of a key; None if it has none."""
        return next((value for name, value, _ in self.members if name == key), None)


def read_gml(file: GraphFile, _: Mapping[str, str]) -> RawGraph:
    """Return the graph of a GML file.

    A graph inside a node or edge is kept as text; colors and positions are left out.

    Raises:
        GraphFileError: the file is not GML, or has no graph.
    """
    top = GmlReader(file).read()
    found = [value for name, value, _ in top.members if name == "graph"]
    graphs = [each for each in found if isinstance(each, Record)]
    if len(graphs) != 1:
        file.refuse(1, "", f"expected one record 'graph [ … ]', found {len(graphs)}")
    graph = RawGraph(file)
    directed = graphs[0].first("directed") in (1, "1")
    for name, value, line in graphs[0].members:
        if name in NEEDED:
            add_record(graph, name, value, line, directed=directed)
        elif name not in ("directed", "multigraph", "Creator", "Version", *DRAWN):
            graph.head[{"label": "title"}.get(name, name)] = plain(value)
    graph.directed = directed or any(edge.directed for edge in graph.edges)
    return graph


def add_record(graph: RawGraph, name: str, record: Any, line: int, *, directed: bool) -> None:
    """Add a node or an edge; what it lacks is reported as a problem."""
    if not isinstance(record, Record):
        graph.file.report(line, name, f"expected {name} [ … ], found {show_value(record)}")
        return
    missing = [key for key in NEEDED[name] if record.first(key) is None]
    for key in missing:
        graph.file.report(line, key, f"missing: expected the {name}'s {key}")
    if missing:
        return
    data = join_members(record, NEEDED[name])
    ids = [read_id(graph, record.first(key), key, line) for key in NEEDED[name]]
    if None in ids:
        return
    if name == "node":
        graph.add_node(ids[0], data, line)
    else:
        key = str(data.pop("key", data.get("id", "")))
        one_way = data.pop("directed", int(directed)) in (1, "1")
        place = shorten_place(record.stretch)
        graph.add_edge(RawEdge(ids[0], ids[1], data, place, key, directed=one_way))


def read_id(graph: RawGraph, value: Any, column: str, line: int) -> Any:
    """Return an id, a number or a text; report anything else and return None."""
    if isinstance(value, str) or (isinstance(value, int) and abs(value) < LARGEST_NUMBER):
        return value
    message = f"expected a number or a text, found {show_value(plain(value))}"
    graph.file.report(line, column, message)
    return None


def join_members(record: Record, left_out: tuple[str, ...]) -> dict[str, Any]:
    """Return the members of a record as attributes; a key that is repeated gets a list."""
    made: dict[str, list[Any]] = {}
    for name, value, _ in record.members:
        if name not in left_out and name not in DRAWN:
            made.setdefault(name, []).append(plain(value))
    return {name: values[0] if len(values) == 1 else values for name, values in made.items()}


def plain(value: Any) -> Any:
    """Return a value without records: these become dicts."""
    return join_members(value, ()) if isinstance(value, Record) else value


class GmlReader:
    """Reads keys and values from left to right."""

    def __init__(self, file: GraphFile) -> None:
        self._file = file
        self._lines = LineCounter(file.text)

    def _tokens(self) -> Iterator[tuple[str, str, Stretch]]:
        position, length = self._file.start, len(self._file.text)
        while position < length:
            match = TOKEN.match(self._file.text, position)
            start, line = position, self._lines.at(position)
            if match is None:
                found = show_value(self._file.text[position : position + 40].split("\n")[0])
                cause = "; is a quotation mark left open?" if found[1:2] == '"' else ""
                self._file.refuse(
                    line, "", f"not GML: expected a key or a value, found {found}{cause}"
                )
            position = match.end()
            kind = match.lastgroup or ""
            if kind != "skip":
                yield kind, match[kind], Stretch(line, start, position)

    def read(self) -> Record:
        """Return the members of the file as one record.

        Raises:
            GraphFileError: the file is not GML, is cut off, or is nested too deeply.
        """
        open_records = [("", Record(Stretch(1, 0, 0)))]
        key = ""
        line = 1
        for kind, text, stretch in self._tokens():
            line = stretch.line
            inside = open_records[-1][1]
            if text == "]" and kind == "mark" and not key:
                name, record = open_records.pop()
                if not open_records:
                    self._file.refuse(line, "", "not GML: ']' closes nothing")
                began = record.stretch
                record.stretch = Stretch(began.line, began.start, stretch.end)
                open_records[-1][1].members.append((name, record, began.line))
            elif not key:
                if kind != "key":
                    self._file.refuse(
                        line, "", f"not GML: expected a key, found {show_value(text)}"
                    )
                key, began = text, stretch
            elif text == "[" and kind == "mark":
                if len(open_records) > DEEPEST:
                    message = f"nested too deeply: expected at most {DEEPEST} levels"
                    self._file.refuse(line, "", message)
                open_records.append((key, Record(began)))
                key = ""
            else:
                inside.members.append((key, self._value(kind, text, line, key), line))
                key = ""
        if key or len(open_records) > 1:
            self._file.refuse(line, "", "not GML: the file ends inside a record: is it cut off?")
        return open_records[0][1]

    def _value(self, kind: str, text: str, line: int, key: str) -> Any:
        if kind == "text":
            check_length(self._file, line, key[:40], text)
            return html.unescape(text)
        if kind == "number":
            is_whole = re.fullmatch(r"[+-]?\d{1,30}", text)
            return int(text) if is_whole else float(text)
        if kind != "key":
            message = f"not GML: expected a value, found {show_value(text)}"
            self._file.refuse(line, key[:40], message)
        # Some programs write `true`, or a name, without quotation marks.
        return WORDS.get(text, text)
