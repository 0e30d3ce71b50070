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
# Who misspells a name mostly has its length, but for so many letters.
MOST_LETTERS_MORE = 2
COLUMNS = ("label", "node_type", "found", "statements")


def search_names(facts: FactBase, index: NodeIndex, words: str, most: int) -> pd.DataFrame:
    """Return the nodes with a name that has some words; see `FactGraph.search`."""
    wanted = " ".join(words.casefold().split())
    ranked = dict(rank_names(facts, wanted)) if wanted else {}
    if wanted and not ranked:
        ranked = dict.fromkeys(find_alike(facts, wanted, most), (INSIDE, ""))
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


def find_alike(facts: FactBase, wanted: str, most: int) -> Iterator[str]:
    """Yield the nodes with a name that is spelled like some words, up to its first comma.

    Among very many names, those with another first letter or another length are not compared.
    """
    is_vast = len(facts.names) > MOST_COMPARED
    found: dict[str, list[str]] = {}
    for name, ids in facts.names.items():
        head = name.partition(",")[0]
        is_far = head[:1] != wanted[:1] or abs(len(head) - len(wanted)) > MOST_LETTERS_MORE
        if not (is_vast and is_far):
            found.setdefault(head, []).extend(ids)
    for head in suggest(wanted, found, count=most):
        yield from found[head]


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
