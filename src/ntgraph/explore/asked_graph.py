"""What answers need of the graph that is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ntgraph.explore.where_conditions import Conditions
from ntgraph.facts import FactBase
from ntgraph.graph.node_index import NodeIndex

if TYPE_CHECKING:
    from ntgraph.explore.kept_frames import Frames


class AskedGraph(Protocol):
    """A graph with its facts, its conditions, an index of all statements, and its tables."""

    @property
    def facts(self) -> FactBase:
        """The facts."""

    @property
    def conditions(self) -> Conditions:
        """The conditions that `where` accepts."""

    @property
    def whole_index(self) -> NodeIndex:
        """The statements of all layers, indexed by the nodes that they are about."""

    @property
    def frames(self) -> Frames:
        """The data frames of all facts."""
