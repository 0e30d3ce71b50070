"""Put nodes and statements into the order of a page, in which they take least room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns.joined_ranges import take_ranges
from ntgraph.columns.taken_rows import take_column, take_columns_of
from ntgraph.display.large.large_display import LargeLinks, LargeNodes

T = TypeVar("T")
Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Arranged:
    """Nodes and statements in the order of the page; `rows` are the former rows of statements."""

    nodes: LargeNodes
    links: LargeLinks
    rows: Rows


def count_degrees(links: LargeLinks, nodes: int) -> Rows:
    """Return the number of statements that name each node; one about itself counts twice."""
    return np.bincount(links.subjects, minlength=nodes) + np.bincount(
        links.objects, minlength=nodes
    )


def order_nodes(communities: NDArray[np.integer], degrees: Rows) -> Rows:
    """Return the nodes community by community, the best connected of each first.

    Numbers of linked nodes are then near each other, and small where there are many.
    """
    return np.lexsort((-degrees, communities))


def arrange(nodes: LargeNodes, links: LargeLinks, order: Rows) -> Arranged:
    """Return nodes in a given order, and the statements sorted by kind, subject and object.

    Statements that are alike in these stay in the order of the file.
    """
    places = np.empty(len(order), dtype=np.int32)
    places[order] = np.arange(len(order), dtype=np.int32)
    subjects, objects = places[links.subjects], places[links.objects]
    rows = _sort_links(links.kinds, subjects, objects, len(order))
    arranged = replace(
        links,
        kinds=links.kinds[rows],
        subjects=subjects[rows],
        objects=objects[rows],
        copies=None if links.copies is None else links.copies[rows],
    )
    return Arranged(_arrange_nodes(nodes, order, places), _arrange_evidence(arranged, rows), rows)


def _sort_links(
    kinds: NDArray[np.int32], subjects: NDArray[np.int32], objects: NDArray[np.int32], size: int
) -> Rows:
    """Return the rows sorted by kind, subject and object, in the order of the file."""
    keys = (kinds.astype(np.int64) * size + subjects) * size + objects
    if int(kinds.max(initial=0)) < (2**63 - 1) // max(size * size, 1) - 1:
        return np.argsort(keys, kind="stable")
    return np.lexsort((objects, subjects, kinds))


def _arrange_nodes(nodes: LargeNodes, order: Rows, places: NDArray[np.int32]) -> LargeNodes:
    return LargeNodes(
        names=_pick(nodes.names, order),
        ids=_pick(nodes.ids, order),
        types=nodes.types[order],
        groups=nodes.groups[order],
        plural=None if nodes.plural is None else nodes.plural[order],
        own_ids=_move(nodes.own_ids, places),
        labels=_move(nodes.labels, places),
        definitions=_move(nodes.definitions, places),
        synonyms=_move(nodes.synonyms, places),
        identifiers=_move(nodes.identifiers, places),
        notes=_move(nodes.notes, places),
        attributes=take_columns_of(nodes.attributes, order),
    )


def _pick(texts: Sequence[str], order: Rows) -> list[str]:
    return [texts[row] for row in order.tolist()]


def _move(told: Mapping[int, T], places: NDArray[np.int32]) -> dict[int, T]:
    """Return what is told of few nodes, by their new rows, in their order."""
    return dict(sorted(((int(places[row]), value) for row, value in told.items()), key=_first))


def _first(pair: tuple[int, object]) -> int:
    return pair[0]


def _arrange_evidence(links: LargeLinks, rows: Rows) -> LargeLinks:
    """Return statements whose evidence is in the order of these rows."""
    pieces, first = rows, None
    if links.first is not None:
        pieces, first = take_ranges(links.first, rows)
    return replace(
        links,
        first=first,
        lines=None if links.lines is None else links.lines[pieces],
        works=take_column(links.works, pieces),
        passages=take_column(links.passages, pieces),
        notes=take_column(links.notes, pieces),
        attributes=take_columns_of(links.attributes, pieces),
        states=take_column(links.states, rows),
    )
