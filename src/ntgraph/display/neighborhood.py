"""The map around one node, as the page shows it when a node is chosen.

`page/js/map/neighborhood_members.js` computes the same in JavaScript;
tests/page/neighborhoods.json holds cases for both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ntgraph.display.layout.layout_records import Point
from ntgraph.display.layout.neighborhood_layout import LEFT, RIGHT, Neighbor, Room, place_around
from ntgraph.display.model import DisplayEdge, DisplayGraph, DisplayNode
from ntgraph.display.style.map_measures import tidy
from ntgraph.records.frozen_record import frozen_record


@frozen_record
class Around:
    """A neighborhood: the middle of every node's room, its steps away, and how many are left out.

    `places` and `steps` have the center, too.
    """

    places: Mapping[str, Point]
    steps: Mapping[str, int]
    left_out: int


@dataclass(slots=True)
class _Met:
    """A node on the border while the walk goes on: whether it acts, and is acted on."""

    near: str
    side: int
    evidence: int = 0
    acts: bool = False
    acted_on: bool = False


@dataclass(slots=True)
class _Walk:
    """A walk outward from a node, along the lines of the map."""

    display: DisplayGraph
    lines: dict[str, list[DisplayEdge]] = field(default_factory=dict)
    evidence: dict[str, int] = field(default_factory=dict)
    off_map: set[str] = field(default_factory=set)
    on_left: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        left = {shown.id for shown in self.display.types if shown.column == "left"}
        self.on_left = {node.id for node in self.display.nodes if node.type in left}
        self.off_map = {node.id for node in self.display.nodes if node.off_map}
        self.evidence = {s.id: max(len(s.evidence), 1) for s in self.display.statements}
        for edge in self.display.edges:
            for end in dict.fromkeys((edge.source, edge.target)):
                self.lines.setdefault(end, []).append(edge)

    def reach(self, center: str, steps: int) -> dict[str, Neighbor]:
        """Return every node within some steps, nearest first."""
        found: dict[str, Neighbor] = {}
        border = [(center, 0)]
        for step in range(1, steps + 1):
            met: dict[str, _Met] = {}
            for at, side in border:
                for edge in self.lines.get(at, ()):
                    id = edge.target if edge.source == at else edge.source
                    if id != center and id not in found and id not in self.off_map:
                        self._meet(met.setdefault(id, _Met(at, side)), edge, at)
            for id, each in met.items():
                side = each.side or self._choose_side(id, each)
                found[id] = Neighbor(id, step, side, each.near, each.evidence)
            border = [(id, found[id].side) for id in met]
        return found

    def _meet(self, each: _Met, edge: DisplayEdge, at: str) -> None:
        each.evidence += sum(self.evidence[id] for id in edge.statements)
        each.acts |= edge.sign in "+-" and edge.target == at
        each.acted_on |= edge.sign in "+-" and edge.source == at

    def _choose_side(self, id: str, each: _Met) -> int:
        """Return the side; without a direction, that of the node's type on the whole map."""
        if each.acts != each.acted_on:
            return LEFT if each.acts else RIGHT
        return LEFT if id in self.on_left else RIGHT


def find_around(
    display: DisplayGraph,
    center: str,
    *,
    steps: int,
    most: int | None = None,
    narrow: bool = False,
) -> Around:
    """Return where the nodes around one stand.

    Args:
        display: what the map shows.
        center: the id of the node in the middle.
        steps: at most how many steps away.
        most: at most how many nodes around it, those with the most evidence first.
        narrow: whether the map is narrow, as on a phone.
    """
    reached = _Walk(display).reach(center, steps)
    ranks = {node.id: at for at, node in enumerate(display.nodes)}
    kept = sorted(reached.values(), key=lambda n: (n.step, -n.evidence, ranks[n.id]))[:most]
    kinds = {shown.id: at for at, shown in enumerate(display.types)}
    types = {node.id: kinds.get(node.type, 0) for node in display.nodes}
    kept.sort(key=lambda n: (types[n.id], ranks[n.id]))
    rooms = {node.id: _find_room(node, display.look.port_step) for node in display.nodes}
    return Around(
        place_around(center, kept, rooms, narrow=narrow),
        {center: 0, **{each.id: each.step for each in kept}},
        len(reached) - len(kept),
    )


def look_around(display: DisplayGraph, center: str) -> DisplayGraph:
    """Return the map laid out around one of its nodes, with the lines that lead on from there.

    Where lines do not join all its nodes to the center, the map is returned as it is.
    """
    drawn = {node.id for node in display.nodes if node.drawn}
    if center not in drawn:
        return display
    around = find_around(display, center, steps=len(display.nodes))
    if not drawn <= around.places.keys():
        return display
    nodes = (
        _move(node, around.places[node.id]) if node.id in around.places else node
        for node in display.nodes
    )
    kept = (edge for edge in display.edges if leads_on(edge, around.steps))
    edges = tuple(replace(edge, faint=False) for edge in kept)
    return replace(
        display,
        nodes=tuple(nodes),
        edges=edges,
        regions=(),
        manners=tuple(m for m in display.manners if any(getattr(e, m.id) for e in edges)),
        marks=tuple(m for m in display.marks if any(getattr(e, m.id) for e in edges)),
    )


def leads_on(edge: DisplayEdge, steps: Mapping[str, int]) -> bool:
    """Return whether a line is drawn: it has the center as an end, or leads one step further."""
    one, other = steps.get(edge.source), steps.get(edge.target)
    if one is None or other is None:
        return False
    return 0 in (one, other) or abs(one - other) == 1


def _ports_reach(node: DisplayNode) -> float:
    """Return how far the ports of a node reach beyond its box, in px."""
    if not node.ports:
        return 0.0
    first = node.ports[0]
    return first.x + first.width / 2 - (node.x + node.width / 2)


def _find_room(node: DisplayNode, port_step: float) -> Room:
    tall = len(node.ports) * port_step
    return Room(tidy(node.width + _ports_reach(node)), tidy(max(node.height, tall)))


def _move(node: DisplayNode, middle: Point) -> DisplayNode:
    """Return a node in the middle of its room; its ports keep their places beside it."""
    x, y = middle.x - _ports_reach(node) / 2, middle.y
    ports = (replace(p, x=x + p.x - node.x, y=y + p.y - node.y) for p in node.ports)
    return replace(node, x=x, y=y, ports=tuple(ports), drawn=True)
