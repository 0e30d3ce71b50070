"""Groups of things that are closely linked, found in the arrays of a large graph."""

from __future__ import annotations

from ntgraph.graph.communities.find_communities import (
    WITHOUT_LINKS,
    Communities,
    find_communities,
)

__all__ = ["WITHOUT_LINKS", "Communities", "find_communities"]
