"""The pairs of nodes that statements of some kinds join, read without making the statements."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from ntgraph.columns.graph_columns import GraphColumns, Manner


def list_joined(
    columns: GraphColumns, is_wanted: Callable[[Manner], bool]
) -> Iterator[tuple[str, str]]:
    """Yield the ids of subject and object of the statements whose kinds pass a test."""
    links, ids = columns.links, columns.nodes.ids
    kinds = np.array([is_wanted(kind) for kind in links.kinds], dtype=np.bool_)
    rows = np.flatnonzero(kinds[links.manners])
    ends = zip(links.subjects[rows].tolist(), links.objects[rows].tolist(), strict=True)
    return ((ids[subject], ids[target]) for subject, target in ends)
