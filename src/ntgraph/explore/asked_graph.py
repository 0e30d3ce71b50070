"""What answers need of the graph that is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ntgraph.explore.where_conditions import Conditions
from ntgraph.facts import FactBase
from ntgraph.graph.node_index import NodeIndex

if TYPE_CHECKING:
    import pandas as pd


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
    def statements(self) -> pd.DataFrame:
        """One row per statement, indexed by id."""

    @property
    def nodes(self) -> pd.DataFrame:
        """One row per node, indexed by id."""

    @property
    def evidence(self) -> pd.DataFrame:
        """One row per piece of evidence."""

    @property
    def citations(self) -> pd.DataFrame:
        """One row per work cited for a statement, with its stance."""
