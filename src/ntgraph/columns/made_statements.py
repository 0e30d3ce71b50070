"""Make statements of rows of columns, many at a time.

Values are fetched in the order in which a column holds them, because a column may keep its texts
packed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns.coded_column import NONE, Coded
from ntgraph.columns.graph_columns import GraphColumns, LinkColumns
from ntgraph.columns.joined_ranges import take_ranges
from ntgraph.records import Evidence, Statement
from ntgraph.records.attributes import Attributes

T = TypeVar("T")
Rows = NDArray[np.integer]
# Fewer values are fetched one by one.
FEW = 16


def make_statements(columns: GraphColumns, rows: Rows, ids: Sequence[str]) -> Iterator[Statement]:
    """Yield the statements of some rows, in their order.

    Args:
        columns: the graph.
        rows: the rows of the statements.
        ids: the ids of the statements.
    """
    links, names = columns.links, columns.nodes.ids
    pieces, sizes = list_pieces(links, rows)
    evidence = _make_evidence(columns, pieces, _list_manners(links, rows, pieces, sizes))
    for id, subject, target, at, size in zip(
        ids,
        links.subjects[rows].tolist(),
        links.objects[rows].tolist(),
        links.manners[rows].tolist(),
        sizes,
        strict=True,
    ):
        manner = links.kinds[at]
        yield Statement(
            id=id,
            layer=manner.layer,
            subject=names[subject],
            predicate=manner.predicate,
            object=names[target],
            subject_level=manner.subject_level,
            negated=manner.negated,
            qualifiers=manner.qualifiers,
            evidence=tuple([next(evidence) for _ in range(size)]),
        )


def list_pieces(links: LinkColumns, rows: Rows) -> tuple[Rows, list[int]]:
    """Return the rows of the evidence of some statements, and how many each has."""
    if links.first is None:
        return rows, [1] * len(rows)
    pieces, first = take_ranges(links.first, rows)
    return pieces, np.diff(first).tolist()


def _list_manners(links: LinkColumns, rows: Rows, pieces: Rows, sizes: list[int]) -> list[int]:
    """Return the manner of each piece of evidence."""
    if links.piece_manners is not None:
        own: list[int] = links.piece_manners[pieces].tolist()
        return own
    manners: list[int] = np.repeat(links.manners[rows], sizes).tolist()
    return manners


def _make_evidence(
    columns: GraphColumns, pieces: Rows, manners: Sequence[int]
) -> Iterator[Evidence]:
    """Yield the pieces of evidence of some rows, each made of its manner and its own cells."""
    links, unit = columns.links, columns.unit
    for manner, line, works, cites, passage, note, attributes in zip(
        manners,
        links.lines[pieces].tolist(),
        fetch(links.works, pieces),
        _fetch_cites(links, pieces),
        fetch(links.passages, pieces),
        fetch(links.notes, pieces),
        _fetch_attributes(links, pieces),
        strict=True,
    ):
        common = links.kinds[manner].evidence
        yield Evidence(
            source=common.source,
            license=common.license,
            article=common.article,
            collection=common.collection,
            hedge=common.hedge,
            passage_kind=common.passage_kind,
            cites=(cites if works else None) or common.cites,
            cited_sources=works or common.cited_sources,
            species=common.species,
            locator=f"{unit} {line}",
            affinity=common.affinity,
            literature=common.literature,
            basis=common.basis,
            note=join_notes(common.note, note),
            passage=passage or common.passage,
            attributes=(*attributes, *common.attributes),
        )


def join_notes(common: str, own: str | None) -> str:
    """Return what all rows of a kind remark together with what one row does.

    >>> join_notes("hedges: may, can", "note: a guess")
    'hedges: may, can; note: a guess'
    """
    return f"{common}; {own}" if common and own else own or common


def fetch(column: Coded[T] | None, rows: Rows) -> list[T | None]:
    """Return the values of some rows; None where there is none.

    >>> fetch(Coded(np.array([0, 1, -1], dtype=np.int32), ("tea", "milk")), np.array([2, 1]))
    [None, 'milk']
    """
    if column is None:
        return [None] * len(rows)
    if len(rows) < FEW:
        return [column.at(row) for row in rows.tolist()]
    codes = column.codes[rows]
    values: dict[int, T | None] = {
        code: column.values[code] for code in np.unique(codes).tolist() if code != NONE
    }
    values[NONE] = None
    return [values[code] for code in codes.tolist()]


def _fetch_cites(links: LinkColumns, pieces: Rows) -> list[tuple[int, ...] | None]:
    """Return the numbers of the references of some pieces of evidence."""
    if links.works is None or not links.cites:
        return [None] * len(pieces)
    return fetch(Coded(links.works.codes, links.cites), pieces)


def _fetch_attributes(links: LinkColumns, pieces: Rows) -> Iterator[Attributes]:
    """Yield the attributes of some pieces of evidence."""
    names = tuple(links.attributes)
    if not names:
        yield from [()] * len(pieces)
        return
    for row in zip(*(fetch(links.attributes[name], pieces) for name in names), strict=True):
        cells = zip(names, row, strict=True)
        yield tuple([(name, value) for name, value in cells if value is not None])
