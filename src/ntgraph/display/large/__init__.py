"""What a page about a large graph shows: columns, and each kind of statement once."""

from __future__ import annotations

from ntgraph.display.large.build_large_display import build_large_display
from ntgraph.display.large.large_display import (
    DetailsMaker,
    LargeDisplay,
    LargeKind,
    LargeLinks,
    LargeNodes,
    LargeSource,
    LargeWork,
)

__all__ = [
    "DetailsMaker",
    "LargeDisplay",
    "LargeKind",
    "LargeLinks",
    "LargeNodes",
    "LargeSource",
    "LargeWork",
    "build_large_display",
]
