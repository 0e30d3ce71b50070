"""What an index of statements by node answers, and the search for paths that both kinds share.

A statement counts for both of its ends, because neighborhoods and paths ignore direction. Nodes
have numbers in the order of their ids.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ntgraph.graph.display_limits import MOST_BOXES_DRAWN, MOST_STEPS_WALKED, PATHS_SHOWN
from ntgraph.graph.found_paths import Hop, NeighborhoodAnswer, Path, PathAnswer
from ntgraph.graph.path_walk import Nodes, PathWalk
from ntgraph.graph.step_ways import way_of

if TYPE_CHECKING:
    from ntgraph.facts import FactBase
    from ntgraph.records import Statement


class NodeIndex(ABC):
    """An index of statements by node, for neighborhoods and paths in large graphs."""

    @abstractmethod
    def __contains__(self, node: object) -> bool:
        """Return whether a statement contains a node."""

    @abstractmethod
    def degree(self, node: str) -> int:
        """Return the number of statements that contain a node; 0 for an unknown node."""

    @abstractmethod
    def statements_of(self, node: str) -> Sequence[str]:
        """Return the ids of the statements that contain a node, sorted."""

    @abstractmethod
    def among(self, nodes: Iterable[str]) -> Sequence[str]:
        """Return the ids of the statements with both ends among some nodes, sorted."""

    @abstractmethod
    def neighborhood(
        self, node: str, *, radius_hops: int, limit: int = MOST_BOXES_DRAWN
    ) -> NeighborhoodAnswer:
        """Walk outward from a node, hop by hop, taking the best connected first.

        Args:
            node: the id to start from; the answer for a node without statements is only itself.
            radius_hops: the greatest distance, in hops.
            limit: the greatest number of nodes in the answer, with the start.
        """

    @abstractmethod
    def number_of(self, node: str) -> int:
        """Return the number of a node that the index contains."""

    @abstractmethod
    def id_of(self, number: int) -> str:
        """Return the id of the node with a number."""

    @abstractmethod
    def ids_between(self, i: int, j: int) -> Sequence[str]:
        """Return the ids of the statements that join two nodes, sorted."""

    @abstractmethod
    def count_between(self, i: int, j: int) -> int:
        """Return the number of the statements that join two nodes."""

    @abstractmethod
    def distinct_neighbors(self, i: int) -> Iterable[int]:
        """Return the neighbors of a node, each once, in order."""

    @abstractmethod
    def distances_to(self, node: int, max_hops: int) -> Mapping[int, int]:
        """Return the number of hops to a node from every node within `max_hops`."""

    def find_paths(
        self,
        start: str,
        end: str,
        *,
        max_hops: int,
        limit: int = PATHS_SHOWN,
        max_steps: int = MOST_STEPS_WALKED,
        leads_on: Callable[[Hop], bool] | None = None,
    ) -> PathAnswer:
        """Return paths between two nodes, shortest first; of one length, more statements first.

        Paths on which every step leads on come before all others. The search visits only nodes
        from which the end can be reached within the hops that are left. Paths that are not
        returned are counted. The search stops after `max_steps` steps.

        Args:
            start: a node id.
            end: another node id.
            max_hops: the greatest length of a path, in hops.
            limit: the greatest number of paths to return.
            max_steps: the greatest number of steps of the search.
            leads_on: whether a step leads on; by default, no path comes before shorter ones.
        """
        return self.search(
            start,
            end,
            max_hops=max_hops,
            limit=limit,
            max_steps=max_steps,
            is_forward=self._forward_test(leads_on),
        )

    def search(
        self,
        start: str,
        end: str,
        *,
        max_hops: int,
        limit: int,
        max_steps: int = MOST_STEPS_WALKED,
        is_forward: Callable[[Nodes], bool],
    ) -> PathAnswer:
        """Return the paths of `find_paths`, where a function tells which of them lead forward."""
        if start not in self or end not in self or start == end:
            return PathAnswer((), 0, stopped=False)
        walk = PathWalk(self, self.number_of(start), self.number_of(end), max_hops, max_steps)
        forward: list[Nodes] = []
        others: list[Nodes] = []
        count = 0
        for hops in range(1, max_hops + 1):
            found: tuple[list[Nodes], list[Nodes]] = ([], [])
            for nodes in walk.of_length(hops):
                count += 1
                found[not is_forward(nodes)].append(nodes)
            for kept, fresh in zip((forward, others), found, strict=True):
                kept += self._strongest(fresh[: max(limit * 20, 200)], limit - len(kept))
        paths = tuple(self.path(nodes) for nodes in (forward + others)[:limit])
        return PathAnswer(paths, count - len(paths), stopped=walk.stopped)

    def find_forward_first(
        self, start: str, end: str, facts: FactBase, *, max_hops: int, limit: int = PATHS_SHOWN
    ) -> PathAnswer:
        """Return the paths of `find_paths`; those that lead forward at every step come first.

        Args:
            start: a node id.
            end: another node id.
            facts: the facts that the statements are from.
            max_hops: the greatest length of a path, in hops.
            limit: the greatest number of paths to return.
        """
        return self.find_paths(
            start,
            end,
            max_hops=max_hops,
            limit=limit,
            leads_on=lambda hop: way_of(hop, facts) == "along",
        )

    @abstractmethod
    def find_denied(
        self, start: str, end: str, facts: FactBase, *, max_hops: int
    ) -> tuple[Statement, ...]:
        """Return the denied statements that would be steps of a path if they were not denied.

        Args:
            start: a node id.
            end: another node id.
            facts: the facts that the statements are from; denied ones of all its layers count.
            max_hops: the greatest length of a path, in hops.
        """

    def statements_on_paths(
        self, start: str, end: str, *, max_hops: int, max_steps: int = MOST_STEPS_WALKED
    ) -> frozenset[str]:
        """Return the ids of all statements on the paths that `find_paths` counts."""
        if start not in self or end not in self or start == end:
            return frozenset()
        walk = PathWalk(self, self.number_of(start), self.number_of(end), max_hops, max_steps)
        steps = {
            step
            for hops in range(1, max_hops + 1)
            for nodes in walk.of_length(hops)
            for step in pairwise(nodes)
        }
        return frozenset(id for step in steps for id in self.ids_between(*step))

    def _forward_test(self, leads_on: Callable[[Hop], bool] | None) -> Callable[[Nodes], bool]:
        if leads_on is None:
            return lambda _: False

        @cache
        def does_lead_on(i: int, j: int) -> bool:
            return leads_on(self._hop(i, j))

        return lambda nodes: all(does_lead_on(i, j) for i, j in pairwise(nodes))

    def _strongest(self, found: list[Nodes], limit: int) -> list[Nodes]:
        return sorted(found, key=lambda nodes: (-self._strength(nodes), nodes))[:limit]

    def _strength(self, nodes: Nodes) -> int:
        return sum(self.count_between(i, j) for i, j in pairwise(nodes))

    def path(self, nodes: Nodes) -> Path:
        """Return a path, given the numbers of its nodes."""
        return Path(tuple(self._hop(i, j) for i, j in pairwise(nodes)))

    def _hop(self, i: int, j: int) -> Hop:
        return Hop(self.id_of(i), self.id_of(j), tuple(self.ids_between(i, j)))
