"""Triples that stand in several rows: more evidence of one statement, or parallel edges.

The reader of small files decides in the same way, in `imports/files/claims_to_statements.py`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns.coded_column import Coded
from ntgraph.columns.graph_columns import LinkColumns, Manner
from ntgraph.columns.sorted_rows import count_starts, sort_rows
from ntgraph.columns.taken_rows import take_links
from ntgraph.records.vocabulary import COPY

Rows = NDArray[np.int64]
# The number of the first parallel edge after the statement itself.
SECOND = 2


def merge_repeated(
    links: LinkColumns,
    names_evidence: NDArray[np.bool_] | None = None,
    edges: NDArray[np.integer] | None = None,
) -> LinkColumns:
    """Return links of which no two are the same statement.

    Where a triple stands again and both rows name evidence, the later row is one more piece of
    evidence. Any other row that repeats a triple becomes a statement with the qualifier `copy`.
    Further rows of one edge stay with its first one.

    Args:
        links: one statement for each row; no kind has the qualifier `copy`.
        names_evidence: whether a row names a work or a passage; by default found in the columns.
        edges: the first row of the edge of each row; by default each row is an edge of its own.

    Raises:
        ValueError: the links were merged before, or a kind has the qualifier `copy`.
    """
    if links.first is not None or any(COPY in dict(kind.qualifiers) for kind in links.kinds):
        raise ValueError("expected links that were not merged, without the qualifier 'copy'")
    rows, heads = find_repeated(links)
    if not len(rows):
        return links
    names = find_named_evidence(links) if names_evidence is None else names_evidence
    firsts = np.arange(len(links)) if edges is None else edges
    is_edge = firsts[rows] == rows
    is_more = names[rows] & names[heads] & (rows != heads)
    is_copy = is_edge & (rows != heads) & ~is_more
    owners = np.where(is_more, heads, firsts[rows])
    is_moved = is_more | ~is_edge
    marked = _mark_copies(links, rows[is_copy], heads[is_copy])
    return _merge(marked, rows[is_moved], owners[is_moved])


def find_repeated(links: LinkColumns) -> tuple[Rows, Rows]:
    """Return the rows whose triple stands in several, and for each the first row of the triple.

    They are sorted by triple, then in the order of the file.
    """
    keys = _key_triples(links)
    ordered = np.sort(keys)
    repeated = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
    if not len(repeated):
        return np.empty(0, np.int64), np.empty(0, np.int64)
    at = np.minimum(np.searchsorted(repeated, keys), len(repeated) - 1)
    rows = np.flatnonzero(repeated[at] == keys)
    rows = rows[np.argsort(keys[rows], kind="stable")]
    starts = np.flatnonzero(np.diff(keys[rows], prepend=-1))
    sizes = np.diff(starts, append=len(rows))
    return rows, np.repeat(rows[starts], sizes)


def _key_triples(links: LinkColumns) -> NDArray[np.int64]:
    """Return a number for each row; rows of the same statement have the same."""
    numbers: dict[tuple[object, ...], int] = {}
    of_kind = [numbers.setdefault(_identify(kind), len(numbers)) for kind in links.kinds]
    identities = np.array(of_kind, dtype=np.int64)[links.manners]
    size = 1 + max(links.subjects.max(initial=0), links.objects.max(initial=0))
    pairs = links.subjects.astype(np.int64) * size + links.objects
    if int(size) ** 2 * len(numbers) >= np.iinfo(np.int64).max:
        pairs = np.unique(pairs, return_inverse=True)[1]
    keys: NDArray[np.int64] = pairs * max(1, len(numbers)) + identities
    return keys


def _identify(kind: Manner) -> tuple[object, ...]:
    qualifiers = tuple(sorted(kind.qualifiers))
    return kind.layer, kind.predicate, kind.subject_level, kind.negated, qualifiers


def find_named_evidence(links: LinkColumns) -> NDArray[np.bool_]:
    """Return for each row whether it names a work or a passage."""
    of_kind = [
        bool(kind.evidence.cited_sources or kind.evidence.literature or kind.evidence.passage)
        for kind in links.kinds
    ]
    named: NDArray[np.bool_] = np.array(of_kind, dtype=np.bool_)[links.manners]
    for column in (links.works, links.passages):
        if column is not None:
            named |= has_value(column)
    return named


def has_value(column: Coded[Any]) -> NDArray[np.bool_]:
    """Return for each row whether it has a value that is not empty.

    >>> has_value(Coded(np.array([0, 1, -1], dtype=np.int32), ("", "milk"))).tolist()
    [False, True, False]
    """
    # The code of no value, -1, finds the last entry.
    filled = np.array([*map(bool, column.values), False], dtype=np.bool_)
    found: NDArray[np.bool_] = filled[column.codes]
    return found


def _mark_copies(links: LinkColumns, rows: Rows, heads: Rows) -> LinkColumns:
    """Return the links, where some rows, sorted by triple, are numbered as parallel edges."""
    if not len(rows):
        return links
    starts = np.flatnonzero(np.diff(heads, prepend=-1))
    sizes = np.diff(starts, append=len(rows))
    numbers = np.arange(len(rows)) - np.repeat(starts, sizes) + SECOND
    kinds = list(links.kinds)
    manners = links.manners.copy()
    made: dict[tuple[int, int], int] = {}
    copies = zip(rows.tolist(), links.manners[rows].tolist(), numbers.tolist(), strict=True)
    for row, manner, number in copies:
        if (manner, number) not in made:
            made[manner, number] = len(kinds)
            kinds.append(_copy(links.kinds[manner], number))
        manners[row] = made[manner, number]
    return replace(links, kinds=tuple(kinds), manners=manners)


def _copy(kind: Manner, number: int) -> Manner:
    qualifiers = {**dict(kind.qualifiers), COPY: f"edge {number}"}
    return replace(kind, qualifiers=tuple(sorted(qualifiers.items())))


def _merge(links: LinkColumns, rows: Rows, heads: Rows) -> LinkColumns:
    """Return the links without some rows, whose evidence is put behind that of their heads."""
    if not len(rows):
        return links
    owners = np.arange(len(links), dtype=np.int32)
    owners[rows] = heads
    kept = np.flatnonzero(owners == np.arange(len(links)))
    numbers = np.searchsorted(kept, owners).astype(np.int32)
    order = sort_rows(numbers)
    manners, own = links.manners[order], links.manners[kept]
    is_mixed = bool((manners != own[numbers[order]]).any())
    merged = take_links(links, kept, order, count_starts(numbers, len(kept)))
    return replace(merged, piece_manners=manners if is_mixed else None)
