"""The walk that finds paths of any length, a step at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

Nodes = tuple[int, ...]


class Walked(Protocol):
    """What is walked through: nodes with numbers, and who is next to whom."""

    def distances_to(self, node: int, max_hops: int) -> Mapping[int, int]:
        """Return the number of hops to a node from every node within `max_hops`."""

    def distinct_neighbors(self, i: int) -> Iterable[int]:
        """Return the neighbors of a node, each once, in order."""


class PathWalk:
    """A depth-first search for paths that visits only nodes from which the end can be reached."""

    def __init__(self, index: Walked, start: int, end: int, max_hops: int, max_steps: int) -> None:
        self.index = index
        self.start = start
        self.end = end
        self.steps_left = max_steps
        self.stopped = False
        self.to_end = index.distances_to(end, max_hops)

    def of_length(self, hops: int) -> Iterator[Nodes]:
        """Yield the paths of exactly `hops` hops, as array positions of nodes."""
        yield from self._extend([self.start], hops)

    def _extend(self, path: list[int], hops_left: int) -> Iterator[Nodes]:
        if hops_left == 0:
            yield tuple(path)
            return
        for neighbor in self.index.distinct_neighbors(path[-1]):
            if self._is_useful(neighbor, path, hops_left - 1):
                if self.steps_left == 0:
                    self.stopped = True
                    return
                self.steps_left -= 1
                yield from self._extend([*path, neighbor], hops_left - 1)

    def _is_useful(self, neighbor: int, path: list[int], hops_left: int) -> bool:
        if (neighbor == self.end) != (hops_left == 0) or neighbor in path:
            return False
        return self.to_end.get(neighbor, hops_left + 1) <= hops_left
