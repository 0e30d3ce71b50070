"""A graph of four nodes in columns, and the same made at random."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from ntgraph.columns import Coded, GraphColumns, LinkColumns, Manner, NodeColumns
from ntgraph.records import Evidence

SAID = Evidence(source="ntg:graph", license="unknown", article="graph")
RAISES = Manner("raises", SAID)
KINDS = (
    RAISES,
    Manner("feeds", SAID, negated=True),
    Manner("raises", SAID, subject_level="excess", qualifiers=(("dose", "high"),)),
    Manner("feeds", SAID),
    Manner("lowers", Evidence("ntg:graph", "unknown", article="graph", hedge="may")),
)
WORKS = (("pmid:1",), ("pmid:2", "pmid:1"))


def column(codes: list[int]) -> NDArray[np.int32]:
    return np.array(codes, dtype=np.int32)


def make_nodes(count: int, types: tuple[str, ...] = ("food", "state")) -> NodeColumns:
    digits = max(3, len(str(count)))
    return NodeColumns(
        ids=tuple(f"own:{at:0{digits}}" for at in range(count)),
        labels=tuple(f"thing {at}" for at in range(count)),
        types=Coded(column([at % len(types) for at in range(count)]), types),
        lines=np.zeros(count, dtype=np.uint32),
    )


def make_links(rows: list[tuple[int, int, int]], works: list[int] | None = None) -> LinkColumns:
    """Return links of subject, object and kind, each with the number of its works or -1."""
    return LinkColumns(
        subjects=column([row[0] for row in rows]),
        objects=column([row[1] for row in rows]),
        manners=column([row[2] for row in rows]),
        kinds=KINDS,
        lines=np.arange(2, len(rows) + 2, dtype=np.uint32),
        works=None if works is None else Coded(column(works), WORKS),
        cites=((1,), (1, 2)),
    )


def make_columns(rows: list[tuple[int, int, int]], works: list[int] | None = None) -> GraphColumns:
    """Return a graph of the nodes 0 to 3, with links of subject, object and kind."""
    return GraphColumns(make_nodes(4), make_links(rows, works))


@st.composite
def columns_with_repeats(draw: st.DrawFn) -> GraphColumns:
    """Return a graph of few nodes and many links, some of which stand twice."""
    end = st.integers(0, 3)
    kind = st.integers(0, len(KINDS) - 1)
    rows = draw(st.lists(st.tuples(end, end, kind), max_size=30))
    works = draw(st.lists(st.integers(-1, 1), min_size=len(rows), max_size=len(rows)))
    return make_columns(rows, works)
