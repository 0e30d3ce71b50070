"""What every reader of graphs returns: the facts of an imported graph."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field

from ntgraph.facts import FactBase


@dataclass(frozen=True, slots=True)
class ImportedGraph:
    """The facts read from somebody's graph, and notes on what could not be kept.

    `notes` has one line for each thing that was left out or read as something else;
    `originals` maps our node ids to the ids of the graph.
    """

    facts: FactBase
    notes: tuple[str, ...] = ()
    originals: Mapping[str, Hashable] = field(default_factory=dict)
