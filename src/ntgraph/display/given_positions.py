"""Read where the nodes of somebody's graph stand, from their attributes."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import Any

from ntgraph.records import Node

# networkx' drawing functions name the attribute so, Gephi's files the other one.
POS, VIZ = "pos", "viz"
AXES = ("x", "y")
Position = tuple[float, float]


def find_positions(nodes: Iterable[Node]) -> dict[str, Position] | None:
    """Return the position of each node by its id, y downward; None unless all have different ones.

    A position is the attribute `pos` with two numbers, as networkx has it, or `viz`, as Gephi's
    files have it (both with y upward), or `x` and `y`, as in programs that draw on a screen (y
    downward).
    """
    found: dict[str, Position] = {}
    for node in nodes:
        position = read_position(node)
        if position is None:
            return None
        found[node.id] = position
    return found if len({*found.values()}) == len(found) else None


def read_position(node: Node) -> Position | None:
    """Return the position of one node, y downward; None where it has none.

    >>> read_position(Node("own:a", "a", "", "thing", "", attributes=(("pos", 1), ("pos", 2.5))))
    (1.0, -2.5)
    """
    if not node.attributes:
        return None
    given: dict[str, list[Any]] = {}
    for name, value in node.attributes:
        given.setdefault(name, []).append(value)
    if pos := _pair(given.get(POS, ())):
        return pos[0], 0.0 - pos[1]
    if len(given.get(VIZ, ())) == 1 and (pos := _read_viz(given[VIZ][0])):
        return pos[0], 0.0 - pos[1]
    if all(len(given.get(axis, ())) == 1 for axis in AXES):
        return _pair([given[axis][0] for axis in AXES])
    return None


def _read_viz(value: Any) -> Position | None:
    try:
        place = json.loads(value)["position"]
        return _pair([place[axis] for axis in AXES])
    except (TypeError, KeyError, ValueError):
        return None


def _pair(values: Iterable[Any]) -> Position | None:
    """Return the first two of two or three numbers; None for anything else."""
    listed = list(values)
    if len(listed) not in (2, 3):
        return None
    if any(isinstance(v, bool) or not isinstance(v, int | float) for v in listed):
        return None
    x, y = float(listed[0]), float(listed[1])
    return (x, y) if math.isfinite(x) and math.isfinite(y) else None
