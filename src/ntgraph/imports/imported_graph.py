"""What every reader of graphs returns: the facts of an imported graph."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ntgraph.facts import FactBase

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class ImportedGraph:
    """The facts read from somebody's graph, and notes on what could not be kept.

    `notes` has one line for each thing that was left out or read as something else;
    `originals` maps our node ids to the ids of the graph. `places` has, for each statement, the
    numbers of its edges in the order in which they were read, from 1. `graph` is a copy of the
    graph if it was a networkx graph.
    """

    facts: FactBase
    notes: tuple[str, ...] = ()
    originals: Mapping[str, Hashable] = field(default_factory=dict)
    places: Mapping[str, Sequence[int]] = field(default_factory=dict)
    graph: nx.Graph[Any] | None = None
