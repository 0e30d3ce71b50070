"""What an index finds: paths and their steps, and the nodes around a node."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a path: from a node to the next, and every statement that joins them."""

    start: str
    end: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A path between two nodes that visits no node twice."""

    hops: tuple[Hop, ...]

    @property
    def nodes(self) -> tuple[str, ...]:
        """The ids of the nodes of the path, from start to end."""
        return (self.hops[0].start, *(hop.end for hop in self.hops))


@dataclass(frozen=True, slots=True)
class PathAnswer:
    """The best paths between two nodes, and the number of other paths.

    `left_out` is exact unless `stopped` is true; then the search ended at its limit, and there
    are at least so many other paths.
    """

    paths: tuple[Path, ...]
    left_out: int
    stopped: bool


@dataclass(frozen=True, slots=True)
class NeighborhoodAnswer:
    """The nodes around a node with their number of hops, nearest first; and the number left out.

    `distances` includes the node itself, with 0 hops.
    """

    distances: Mapping[str, int]
    left_out: int
