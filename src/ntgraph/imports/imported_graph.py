"""A graph that somebody brought along, read into facts."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field

from ntgraph.facts import FactBase


@dataclass(frozen=True, slots=True)
class ImportedGraph:
    """The facts read from a graph, with what could not be carried over.

    `notes` has one line for each thing that was left out or read as something else;
    `originals` leads from our node ids back to the ids of the graph.
    """

    facts: FactBase
    notes: tuple[str, ...] = ()
    originals: Mapping[str, Hashable] = field(default_factory=dict)
