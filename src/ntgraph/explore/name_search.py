"""Search for nodes by a part of a name, the best find first."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import nsmallest

import pandas as pd

from ntgraph.errors import MOST_COMPARED, suggest
from ntgraph.facts import FactBase
from ntgraph.graph.node_index import NodeIndex

# How a name can have the words looked for, the best first.
EXACT, BEFORE_COMMA, AT_START, AT_WORD, INSIDE = range(5)
COLUMNS = ("label", "node_type", "found", "statements")


def search_names(facts: FactBase, index: NodeIndex, words: str, most: int) -> pd.DataFrame:
    """Return the nodes with a name that has some words; see `FactGraph.search`."""
    wanted = " ".join(words.casefold().split())
    ranked = dict(rank_names(facts, wanted)) if wanted else {}
    if wanted and not ranked and len(facts.spoken_names) <= MOST_COMPARED:
        alike = suggest(wanted, facts.spoken_names, count=most)
        near = (id for name in alike for id in facts.names.get(name.casefold(), ()))
        ranked = dict.fromkeys(near, (INSIDE, ""))
    best = nsmallest(
        most, ranked, key=lambda id: (ranked[id][0], -index.degree(id), facts.nodes[id].label, id)
    )
    rows = [
        (facts.nodes[id].label, facts.nodes[id].node_type, ranked[id][1], index.degree(id))
        for id in best
    ]
    frame = pd.DataFrame(rows, columns=list(COLUMNS), index=pd.Index(best, name="id", dtype=object))
    texts = dict.fromkeys(COLUMNS[:-1], str)
    return frame.astype({**texts, "statements": "int64"})


def rank_names(facts: FactBase, wanted: str) -> Iterator[tuple[str, tuple[int, str]]]:
    """Yield the nodes with a name that has some words: how it has them, and the name.

    A node is yielded with its best name, and only once.
    """
    found: dict[str, tuple[int, str]] = {}
    for name, ids in facts.names.items():
        rank = rank_name(name, wanted)
        if rank is not None:
            for id in ids:
                found[id] = min(found.get(id, (rank, name)), (rank, name))
    yield from found.items()


def rank_name(name: str, wanted: str) -> int | None:
    """Return how a case-folded name has some words; None if it does not.

    >>> [rank_name(name, "horse") for name in ("horse", "horse, mare", "horse race", "a horse")]
    [0, 1, 2, 3]
    >>> rank_name("seahorse", "horse"), rank_name("mare", "horse")
    (4, None)
    """
    at = name.find(wanted)
    if at < 0:
        return None
    if at == 0:
        behind = name[len(wanted) : len(wanted) + 1]
        return EXACT if not behind else BEFORE_COMMA if behind == "," else AT_START
    return AT_WORD if f" {wanted}" in name or f"-{wanted}" in name else INSIDE
