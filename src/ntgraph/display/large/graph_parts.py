"""A graph in the order of its facts, before the page puts it into an order of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ntgraph.display.large.large_display import (
    DetailsMaker,
    LargeKind,
    LargeLinks,
    LargeNodes,
    LargeWork,
)

# Makes the details of statements, given their places among the facts in the order of the page.
MakeDetails = Callable[[Sequence[int]], DetailsMaker]


@dataclass(frozen=True, slots=True)
class GraphParts:
    """What a page shows of nodes and statements; nothing is counted, grouped or sorted yet.

    `types` are the ids of the node types, in the order of their numbers. `verdicts` are the ids
    of verdicts and `layers` the labels of layers that the kinds name by number, and
    `safety_notes` their corrections.
    """

    nodes: LargeNodes
    links: LargeLinks
    types: tuple[str, ...]
    kinds: tuple[LargeKind, ...]
    works: Sequence[LargeWork]
    layers: tuple[str, ...]
    safety_notes: tuple[str, ...] = ()
    make_details: MakeDetails | None = None
