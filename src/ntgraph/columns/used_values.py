"""Drop from the columns of a part the texts and kinds that only the rest of the graph has.

A column keeps each value once, beside the rows. A part that kept all of them would carry what was
left out of it into a page or a file: perhaps because its license forbids that.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol, TypeVar, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns.coded_column import NONE, Coded
from ntgraph.columns.graph_columns import GraphColumns, LinkColumns, NodeColumns
from ntgraph.records import Value

T = TypeVar("T")
Codes = NDArray[np.int32]


@runtime_checkable
class TakesPlaces(Protocol):
    """Values that are stored in another way than one by one."""

    def take(self, places: Sequence[int]) -> Sequence[Any]:
        """Return the values at some places, stored in the same way."""
        ...


def drop_unused_values(columns: GraphColumns) -> GraphColumns:
    """Return columns that have no value and no kind that none of their rows has."""
    return replace(columns, nodes=_trim_nodes(columns.nodes), links=_trim_links(columns.links))


def _trim_nodes(nodes: NodeColumns) -> NodeColumns:
    return replace(
        nodes, types=drop_values(nodes.types), attributes=_trim_attributes(nodes.attributes)
    )


def _trim_links(links: LinkColumns) -> LinkColumns:
    links = _trim_kinds(links)
    works, cites = links.works, links.cites
    if works is not None:
        cites = _take(cites, find_used(works.codes, len(works.values))) if cites else cites
        works = drop_values(works)
    return replace(
        links,
        works=works,
        cites=cites,
        passages=None if links.passages is None else drop_values(links.passages),
        notes=None if links.notes is None else drop_values(links.notes),
        attributes=_trim_attributes(links.attributes),
    )


def _trim_kinds(links: LinkColumns) -> LinkColumns:
    own, of_pieces = links.manners, links.piece_manners
    both = own if of_pieces is None else np.concatenate([own, of_pieces])
    used = find_used(both, len(links.kinds))
    if len(used) == len(links.kinds):
        return links
    numbers = _number(used, len(links.kinds))
    return replace(
        links,
        kinds=_take(links.kinds, used),
        manners=numbers[own],
        piece_manners=None if of_pieces is None else numbers[of_pieces],
    )


def _trim_attributes(attributes: Mapping[str, Coded[Value]]) -> dict[str, Coded[Value]]:
    """Return the attributes that some row has."""
    trimmed = {name: drop_values(column) for name, column in attributes.items()}
    return {name: column for name, column in trimmed.items() if len(column.values)}


def drop_values(column: Coded[T]) -> Coded[T]:
    """Return a column without the values that no row has.

    >>> drop_values(Coded(np.array([2, -1, 2], dtype=np.int32), ("tea", "milk", "bread")))
    Coded(codes=array([ 0, -1,  0], dtype=int32), values=('bread',))
    """
    used = find_used(column.codes, len(column.values))
    if len(used) == len(column.values):
        return column
    return Coded(_number(used, len(column.values))[column.codes], _take(column.values, used))


def find_used(codes: Codes, count: int) -> NDArray[np.int64]:
    """Return which of so many places the codes name, in rising order."""
    # The code of no value, -1, finds the last entry.
    is_used = np.zeros(count + 1, dtype=np.bool_)
    is_used[codes] = True
    return np.flatnonzero(is_used[:count])


def _number(used: NDArray[np.int64], count: int) -> Codes:
    """Return the new code of each old one; the code of no value finds the last entry."""
    numbers = np.full(count + 1, NONE, dtype=np.int32)
    numbers[used] = np.arange(len(used))
    return numbers


def _take(values: Sequence[T], used: NDArray[np.int64]) -> Sequence[T]:
    places = used.tolist()
    if isinstance(values, TakesPlaces):
        return values.take(places)
    taken = [values[at] for at in places]
    # Numbers stay in as many bytes as they need.
    return array(values.typecode, taken) if isinstance(values, array) else tuple(taken)
