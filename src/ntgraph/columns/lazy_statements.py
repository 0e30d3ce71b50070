"""Statements that are made from columns, one at a time."""

from __future__ import annotations

from collections.abc import ItemsView, Iterable, Iterator, Mapping, ValuesView
from functools import cached_property
from typing import Any

from ntgraph.columns.graph_columns import GraphColumns, Manner
from ntgraph.columns.statement_hashes import CHUNK, StatementHashes
from ntgraph.records import Evidence, Statement
from ntgraph.records.attributes import Attributes


class LazyStatements(Mapping[str, Statement]):
    """The statements of a graph by id, sorted; each is made when it is asked for, and not kept.

    `columns` are those of the graph. To walk through the statements or to look one up by its id,
    all ids are hashed once; what works by rows does without.
    """

    def __init__(self, columns: GraphColumns) -> None:
        self.columns = columns

    @cached_property
    def hashes(self) -> StatementHashes:
        """The hashes of the ids."""
        return StatementHashes(self.columns)

    def __getitem__(self, id: str) -> Statement:
        row = self.hashes.find(id)
        if row is None:
            raise KeyError(id)
        return self.at(row)

    def __iter__(self) -> Iterator[str]:
        for rows in self._chunks():
            yield from self.hashes.ids_of(rows)

    def __len__(self) -> int:
        return len(self.columns.links)

    def __contains__(self, id: object) -> bool:
        return self.hashes.find(id) is not None

    def values(self) -> ValuesView[Statement]:
        """Return the statements, to be made one after another."""
        return RowsView(self)

    def items(self) -> ItemsView[str, Statement]:
        """Return ids and statements, to be made one after another."""
        return PairsView(self)

    def _chunks(self) -> Iterator[Any]:
        order = self.hashes.order
        return (order[start : start + CHUNK] for start in range(0, len(order), CHUNK))

    def of_rows(self, rows: Any) -> Iterator[Statement]:
        """Yield the statements of some rows, in their order."""
        for start in range(0, len(rows), CHUNK):
            chunk = rows[start : start + CHUNK]
            for row, id in zip(chunk, self.hashes.ids_of(chunk), strict=True):
                yield self.at(int(row), id)

    def at(self, row: int, id: str = "") -> Statement:
        """Return the statement of a row; its id is hashed if it is not given."""
        columns, links = self.columns, self.columns.links
        manner = links.kinds[links.manners[row]]
        return Statement(
            id=id or self.hashes.ids_of([row])[0],
            layer=manner.layer,
            subject=columns.nodes.ids[links.subjects[row]],
            predicate=manner.predicate,
            object=columns.nodes.ids[links.objects[row]],
            subject_level=manner.subject_level,
            negated=manner.negated,
            qualifiers=manner.qualifiers,
            evidence=tuple(self._evidence(at, row) for at in links.pieces_of(row)),
        )

    def _evidence(self, at: int, row: int) -> Evidence:
        """Return the evidence in one row of the evidence, which belongs to a statement."""
        links = self.columns.links
        common = self._manner_of(at, row).evidence
        works = None if links.works is None else links.works.at(at)
        passage = None if links.passages is None else links.passages.at(at)
        cites = links.cites[links.works.codes[at]] if works and links.works and links.cites else ()
        return Evidence(
            source=common.source,
            license=common.license,
            article=common.article,
            collection=common.collection,
            hedge=common.hedge,
            passage_kind=common.passage_kind,
            cites=cites or common.cites,
            cited_sources=works or common.cited_sources,
            species=common.species,
            locator=f"{self.columns.unit} {links.lines[at]}",
            affinity=common.affinity,
            literature=common.literature,
            basis=common.basis,
            note=common.note,
            passage=passage or common.passage,
            attributes=(*self._attributes_of(at), *common.attributes),
        )

    def _manner_of(self, at: int, row: int) -> Manner:
        links = self.columns.links
        own = links.manners[row] if links.piece_manners is None else links.piece_manners[at]
        manner: Manner = links.kinds[own]
        return manner

    def _attributes_of(self, at: int) -> Attributes:
        given = ((name, column.at(at)) for name, column in self.columns.links.attributes.items())
        return tuple((name, value) for name, value in given if value is not None)

    def __getstate__(self) -> dict[str, Any]:
        return {"columns": self.columns}

    def __eq__(self, other: object) -> bool:
        if isinstance(other, LazyStatements) and other.columns is self.columns:
            return True
        if not isinstance(other, Mapping) or len(other) != len(self):
            return False
        return all(other.get(statement.id) == statement for statement in self.values())

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"LazyStatements({len(self)} statements)"


class RowsView(ValuesView[Statement]):
    """The values of `LazyStatements`, found by row instead of by id."""

    _mapping: LazyStatements

    def __iter__(self) -> Iterator[Statement]:
        return _in_order(self._mapping)


class PairsView(ItemsView[str, Statement]):
    """The items of `LazyStatements`, found by row instead of by id."""

    _mapping: LazyStatements

    def __iter__(self) -> Iterator[tuple[str, Statement]]:
        return ((statement.id, statement) for statement in _in_order(self._mapping))


def _in_order(statements: LazyStatements) -> Iterator[Statement]:
    rows: Iterable[int] = statements.hashes.order
    return statements.of_rows(rows)
