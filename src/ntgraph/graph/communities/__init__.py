"""Groups of things that are closely linked, found in the arrays of a large graph.

The method is Louvain's with numpy's arrays: it needs no further library, so that a graph has the
same groups on every machine.
"""

from __future__ import annotations

from ntgraph.graph.communities.find_communities import (
    WITHOUT_LINKS,
    Communities,
    find_communities,
)

__all__ = ["WITHOUT_LINKS", "Communities", "find_communities"]
