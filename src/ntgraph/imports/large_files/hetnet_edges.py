"""Read the edges of a large hetnet: what stands behind both ends is read once for equal texts."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ntgraph.imports.files.attribute_values import keep_attributes
from ntgraph.imports.files.field_names import Fields
from ntgraph.imports.files.hetionet_words import BOTH
from ntgraph.imports.files.json_dialects.hetnet import (
    EDGE_KEYS,
    describe_verb,
    is_verb,
    read_end,
    tell_hetnet_edge,
)
from ntgraph.imports.files.json_stream import DECODER, check_json_value
from ntgraph.imports.files.raw_graph import RawGraph, Stretch, clean_edge
from ntgraph.imports.large_files.coded_table import ValueNumbers
from ntgraph.imports.large_files.json_buffer import JsonBuffer
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.records import Value

BLANKS = r"[ \t\r\n]*"
# An edge as Hetionet writes it, up to the next one or the end of the list. What it takes for a
# value is decoded afterwards; an edge written in any other way is read as a whole.
EDGE = re.compile(
    rf'\{{{BLANKS}"source_id"{BLANKS}:{BLANKS}(\[[^\[\]]*\]){BLANKS},{BLANKS}"target_id"'
    rf"{BLANKS}:{BLANKS}(\[[^\[\]]*\]){BLANKS},{BLANKS}"
    rf'("[^{{}}]*(?:\{{[^{{}}]*\}}[^{{}}]*)?\}}){BLANKS}(?:(,){BLANKS}(?=\{{)|(?=\]))'
)
# So many characters can hold an edge that is written so.
LONGEST_EDGE = 64 * 1024
# So many texts are compared with each other; where more differ, mostly all do.
MOST_RESTS = 150_000
ENDS = frozenset(EDGE_KEYS[:2])
# What an edge is read as of which the rest cannot be read at once.
UNREAD = -1


@dataclass(slots=True)
class CodedValues:
    """The values of an attribute: those of the rows `owners`, as places in `numbers`."""

    numbers: dict[tuple[type, Value], int] = field(default_factory=dict)
    owners: array[int] = field(default_factory=lambda: array("i"))
    codes: array[int] = field(default_factory=lambda: array("i"))

    def add(self, owner: int, value: Value) -> None:
        """Add the value of a row."""
        self.owners.append(owner)
        self.codes.append(self.numbers.setdefault((type(value), value), len(self.numbers)))

    @property
    def values(self) -> list[Value]:
        """The different values, in the order of their places."""
        return [value for _, value in self.numbers]


@dataclass(slots=True)
class HetnetEdges:
    """The edges of a hetnet: for each one its ends, its rest and its line.

    `ids` are the ends by their ids, `kinds` has the kind of each end. For each rest, `ways` has
    its verb with its direction and `parts` the part that says more than attributes, as places in
    `verbs` and `told`. `attributes` has the values of the rests that nothing reads.
    """

    graph: RawGraph
    fields: Fields
    ids: ValueNumbers = field(default_factory=ValueNumbers)
    kinds: list[str] = field(default_factory=list)
    starts: array[int] = field(default_factory=lambda: array("i"))
    ends: array[int] = field(default_factory=lambda: array("i"))
    rests: array[int] = field(default_factory=lambda: array("i"))
    lines: array[int] = field(default_factory=lambda: array("I"))
    verbs: dict[tuple[str, str], int] = field(default_factory=dict)
    ways: array[int] = field(default_factory=lambda: array("i"))
    told: list[Mapping[str, Any]] = field(default_factory=list)
    parts: array[int] = field(default_factory=lambda: array("i"))
    attributes: dict[str, CodedValues] = field(default_factory=dict)
    _ends: dict[str, int] = field(default_factory=dict)
    _rests: dict[str, int] = field(default_factory=dict)
    _parts: dict[str, int] = field(default_factory=dict)

    def read(self, buffer: JsonBuffer, watch: Callable[[int, int], None]) -> None:
        """Read a list of edges; what is no edge is reported as a problem.

        Raises:
            GraphFileError: it is not JSON, there are too many problems, or memory is short.
        """
        buffer.expect("[")
        is_done = buffer.skip() == "]"
        while not is_done:
            buffer.skip()
            is_done = self._take_alike(buffer)
            watch(len(self.starts), buffer.line)
            if is_done or (len(buffer.text) - buffer.at < LONGEST_EDGE and buffer.extend()):
                continue
            self._add(*buffer.value())
            is_done = buffer.skip() == "]"
            if not is_done:
                buffer.expect(",")
        buffer.skip()
        buffer.expect("]")
        self._ends, self._rests, self._parts = {}, {}, {}

    def _take_alike(self, buffer: JsonBuffer) -> bool:
        """Read the edges that are written as Hetionet's; return whether the list ended."""
        text, at = buffer.text, buffer.at
        line, has_lines = buffer.line, "\n" in text
        ends, rests, match = self._ends, self._rests, EDGE.match
        while found := match(text, at):
            first, second, rest, comma = found.groups()
            start, end, told = ends.get(first), ends.get(second), rests.get(rest)
            if has_lines:
                line = buffer.line_of(at)
            if start is None or end is None or told is None:
                start, end = self._find_end(first), self._find_end(second)
                told = self._find_rest(rest, line)
                if UNREAD in (start, end, told):
                    break
            self.starts.append(start)
            self.ends.append(end)
            self.rests.append(told)
            self.lines.append(line)
            at = found.end()
            if comma is None:
                buffer.at = at
                return True
        buffer.at = at
        return False

    def _find_end(self, text: str) -> int:
        """Return the number of an end; -1 if its text is not what it seems to be."""
        known = self._ends.get(text)
        if known is None:
            try:
                value, _ = DECODER.raw_decode(text)
            except (ValueError, RecursionError):
                return UNREAD
            quiet = RawGraph(type(self.graph.file)(self.graph.file.name, "", b""))
            end = read_end(quiet, {"": value}, "", Stretch(0, 0, 0))
            if end is None:
                return UNREAD
            known = self._ends[text] = self._number(*end)
        return known

    def _number(self, kind: str, id: str) -> int:
        number = self.ids[id]
        if number == len(self.kinds):
            self.kinds.append(kind)
        if self.kinds[number] != kind:
            raise NotPlainError("two of its kinds of things have ids that look alike")
        return number

    def _find_rest(self, text: str, line: int) -> int:
        """Return the number of what stands behind the ends; -1 if it is read with them."""
        known = self._rests.get(text)
        if known is not None:
            return known
        try:
            value, end = DECODER.raw_decode("{" + text)
        except (ValueError, RecursionError):
            return UNREAD
        if end <= len(text) or not ENDS.isdisjoint(value):
            return UNREAD
        if not is_verb(value.get("kind"), value.get("direction", BOTH)):
            return UNREAD
        before = len(self.graph.file.problems)
        check_json_value(self.graph.file, value, line)
        number = self._read_rest(value)
        if len(self._rests) < MOST_RESTS and len(self.graph.file.problems) == before:
            self._rests[text] = number
        return number

    def _add(self, value: Any, line: int) -> None:
        """Add an edge that was read as a whole."""
        place = Stretch(line, 0, 0)
        ends = [read_end(self.graph, value, key, place) for key in EDGE_KEYS[:2]]
        start, end = ends
        if start is None or end is None:
            return
        verb, direction = value.get("kind"), value.get("direction", BOTH)
        if not is_verb(verb, direction):
            self.graph.file.report(line, "edges", describe_verb(verb, direction))
            return
        self.starts.append(self._number(*start))
        self.ends.append(self._number(*end))
        self.rests.append(self._read_rest(value))
        self.lines.append(line)

    def _read_rest(self, value: Mapping[str, Any]) -> int:
        """Divide what an edge says into attributes that nothing reads, and the other part."""
        number = len(self.ways)
        way = value["kind"], value.get("direction", BOTH)
        data = clean_edge(tell_hetnet_edge(value, way[0]))
        part = dict(data)
        for name, each in self.fields.rest_of_edge(data, is_own=False).items():
            kept = keep_attributes({name: each})
            if len(kept) > 1:
                continue
            del part[name]
            for _, single in kept:
                self.attributes.setdefault(name, CodedValues()).add(number, single)
        self.ways.append(self.verbs.setdefault(way, len(self.verbs)))
        key = repr(part)
        if key not in self._parts:
            self._parts[key] = len(self.told)
            self.told.append(part)
        self.parts.append(self._parts[key])
        return number
