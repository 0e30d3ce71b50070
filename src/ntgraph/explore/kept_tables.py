"""The tables and the graph of a fact base, made on first use and then kept.

`FactGraph` inherits them.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ntgraph.facts import FactBase

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd


class KeptTables:
    """A fact base as pandas tables and as a networkx graph."""

    facts: FactBase

    @cached_property
    def nx(self) -> nx.MultiDiGraph[str]:
        """The networkx graph; see `build_graph` for its attributes."""
        from ntgraph.graph.networkx_graph import build_graph

        return build_graph(self.facts)

    @cached_property
    def statements(self) -> pd.DataFrame:
        """One row per statement, indexed by id; see `statements_frame` for the columns."""
        from ntgraph.graph.data_frames import statements_frame

        return statements_frame(self.facts)

    @cached_property
    def nodes(self) -> pd.DataFrame:
        """One row per node, indexed by id; see `nodes_frame`."""
        from ntgraph.graph.data_frames import nodes_frame

        return nodes_frame(self.facts)

    @cached_property
    def sources(self) -> pd.DataFrame:
        """One row per work, indexed by id; see `sources_frame`."""
        from ntgraph.graph.data_frames import sources_frame

        return sources_frame(self.facts)

    @cached_property
    def evidence(self) -> pd.DataFrame:
        """One row per piece of evidence; see `evidence_frame`."""
        from ntgraph.graph.data_frames import evidence_frame

        return evidence_frame(self.facts)

    @cached_property
    def findings(self) -> pd.DataFrame:
        """One row per finding of the audit; see `findings_frame`."""
        from ntgraph.graph.data_frames import findings_frame

        return findings_frame(self.facts)

    @cached_property
    def citations(self) -> pd.DataFrame:
        """One row per work cited for a statement, with its stance; see `citations_frame`."""
        from ntgraph.graph.data_frames import citations_frame

        return citations_frame(self.facts)

    @cached_property
    def tours(self) -> pd.DataFrame:
        """One row per tour, indexed by id: title, summary, minutes, number of steps."""
        from ntgraph.explore.summary_tables import tours

        return tours(self.facts)
