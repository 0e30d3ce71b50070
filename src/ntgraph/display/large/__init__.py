"""What a page about a large graph shows: columns, and each kind of statement once."""

from __future__ import annotations

from ntgraph.display.large.large_display import (
    DetailsMaker,
    LargeBubble,
    LargeDisplay,
    LargeGroups,
    LargeKind,
    LargeLinks,
    LargeNodes,
    LargeSource,
    LargeWork,
)

__all__ = [
    "DetailsMaker",
    "LargeBubble",
    "LargeDisplay",
    "LargeGroups",
    "LargeKind",
    "LargeLinks",
    "LargeNodes",
    "LargeSource",
    "LargeWork",
]
