"""The data frames of a fact base, each made on first use and kept."""

from __future__ import annotations

from functools import cached_property

import pandas as pd

from ntgraph.explore.lesson_tables import tours
from ntgraph.facts import FactBase
from ntgraph.graph.data_frames import (
    citations_frame,
    evidence_frame,
    findings_frame,
    nodes_frame,
    sources_frame,
    statements_frame,
)

# From version 3 on, a change of one frame never reaches another that shares its values.
COPIES_ON_WRITE = int(pd.__version__.partition(".")[0]) >= 3


def hand_out(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a frame that its user may change: the kept one stays as it is."""
    return frame.copy(deep=not COPIES_ON_WRITE)


class Frames:
    """The frames of some facts. Nobody may change them: whoever hands one out copies it."""

    def __init__(self, facts: FactBase) -> None:
        self._facts = facts

    @cached_property
    def statements(self) -> pd.DataFrame:
        """One row per statement; see `statements_frame`."""
        return statements_frame(self._facts)

    @cached_property
    def nodes(self) -> pd.DataFrame:
        """One row per node; see `nodes_frame`."""
        return nodes_frame(self._facts)

    @cached_property
    def sources(self) -> pd.DataFrame:
        """One row per work; see `sources_frame`."""
        return sources_frame(self._facts)

    @cached_property
    def evidence(self) -> pd.DataFrame:
        """One row per piece of evidence; see `evidence_frame`."""
        return evidence_frame(self._facts)

    @cached_property
    def findings(self) -> pd.DataFrame:
        """One row per finding of the audit; see `findings_frame`."""
        return findings_frame(self._facts)

    @cached_property
    def citations(self) -> pd.DataFrame:
        """One row per work cited for a statement; see `citations_frame`."""
        return citations_frame(self._facts)

    @cached_property
    def tours(self) -> pd.DataFrame:
        """One row per tour; see `tours`."""
        return tours(self._facts)
