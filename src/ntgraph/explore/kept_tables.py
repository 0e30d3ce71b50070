"""The tables and the graph made of a fact base: made on first use, then kept."""

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
        """The networkx graph; its attributes are those `build_graph` documents."""
        from ntgraph.graph.networkx_graph import build_graph

        return build_graph(self.facts)

    @cached_property
    def statements(self) -> pd.DataFrame:
        """One row a statement, by id; see `statements_frame` for the columns."""
        from ntgraph.graph.data_frames import statements_frame

        return statements_frame(self.facts)

    @cached_property
    def nodes(self) -> pd.DataFrame:
        """One row a node, by id; see `nodes_frame`."""
        from ntgraph.graph.data_frames import nodes_frame

        return nodes_frame(self.facts)

    @cached_property
    def sources(self) -> pd.DataFrame:
        """One row a work, by id; see `sources_frame`."""
        from ntgraph.graph.data_frames import sources_frame

        return sources_frame(self.facts)

    @cached_property
    def evidence(self) -> pd.DataFrame:
        """One row a piece of evidence; see `evidence_frame`."""
        from ntgraph.graph.data_frames import evidence_frame

        return evidence_frame(self.facts)

    @cached_property
    def findings(self) -> pd.DataFrame:
        """One row a finding of the audit; see `findings_frame`."""
        from ntgraph.graph.data_frames import findings_frame

        return findings_frame(self.facts)

    @cached_property
    def citations(self) -> pd.DataFrame:
        """One row a work cited for a statement, with its stance; see `citations_frame`."""
        from ntgraph.graph.data_frames import citations_frame

        return citations_frame(self.facts)

    @cached_property
    def tours(self) -> pd.DataFrame:
        """One row a tour, by id; columns title, summary, minutes and steps (counts)."""
        from ntgraph.explore.summary_tables import tours

        return tours(self.facts)
