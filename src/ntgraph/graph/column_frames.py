"""Data frames of statements in columns, made column by column instead of row by row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ntgraph.columns import (
    Coded,
    GraphColumns,
    LazyNodes,
    LazyStatements,
    Manner,
    RowIds,
)
from ntgraph.columns.coded_column import NONE
from ntgraph.columns.joined_ranges import take_ranges
from ntgraph.columns.made_statements import fetch
from ntgraph.columns.used_attributes import list_attributes
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import find_sign, say
from ntgraph.graph.attribute_columns import add_cells, to_cell
from ntgraph.graph.column_sentences import say_first_evidence
from ntgraph.graph.frame_columns import EVIDENCE_COLUMNS, NODE_COLUMNS, STATEMENT_COLUMNS
from ntgraph.graph.typed_frames import frame_of_columns
from ntgraph.judging.crosscheck.column_crosscheck import find_common_outcome, stand_in
from ntgraph.judging.gauges import crosscheck
from ntgraph.records import NOT_ASSESSED, Statement, Value
from ntgraph.records.attributes import collect_values
from ntgraph.records.vocabulary import ARTICLE_LAYER, UNCHECKED, UNCITED

T = TypeVar("T")
Rows = NDArray[np.integer]
Cells = NDArray[np.object_]


def all_statements_of_columns(facts: FactBase, columns: GraphColumns) -> pd.DataFrame:
    """Return `statements_frame` of facts whose statements stand in columns."""
    return statements_of_columns(facts, _all_ids(facts, columns))


def all_evidence_of_columns(facts: FactBase, columns: GraphColumns) -> pd.DataFrame:
    """Return `evidence_frame` of facts whose statements stand in columns."""
    return evidence_of_columns(facts, _all_ids(facts, columns))


def all_nodes_of_columns(facts: FactBase, columns: GraphColumns) -> pd.DataFrame:
    """Return `nodes_frame` of facts whose nodes stand in columns."""
    return nodes_of_columns(facts, LazyNodes(columns), np.arange(len(columns.nodes)))


def _all_ids(facts: FactBase, columns: GraphColumns) -> RowIds:
    # Those of the facts keep the ids that they have hashed.
    known = facts.statements
    statements = known if isinstance(known, LazyStatements) else LazyStatements(columns)
    return RowIds(statements, np.arange(len(columns.links)))


def statements_of_columns(facts: FactBase, ids: RowIds) -> pd.DataFrame:
    """Return the rows of `statements_frame` for some statements, sorted by id."""
    made = StatementCells(facts, ids)
    frame = frame_of_columns(made.cells(), STATEMENT_COLUMNS, facts).set_index("id")
    return add_cells(frame, made.attributes())


def evidence_of_columns(facts: FactBase, ids: RowIds) -> pd.DataFrame:
    """Return the rows of `evidence_frame` for some statements, sorted by statement, then place."""
    made = EvidenceCells(ids)
    return add_cells(frame_of_columns(made.cells(), EVIDENCE_COLUMNS, facts), made.attributes())


def nodes_of_columns(facts: FactBase, nodes: LazyNodes, rows: Rows) -> pd.DataFrame:
    """Return the rows of `nodes_frame` for some nodes, sorted by id."""
    columns, links = nodes.columns.nodes, nodes.columns.links
    degrees = np.bincount(links.subjects, minlength=len(nodes))
    others = links.objects[links.objects != links.subjects]
    degrees = degrees + np.bincount(others, minlength=len(nodes))
    chosen = rows.tolist()
    cells: dict[str, Any] = {
        "id": [columns.ids[row] for row in chosen],
        "label": [columns.labels[row] for row in chosen],
        "lay_label": [columns.lay_labels.get(row) or columns.labels[row] for row in chosen],
        "node_type": _take(columns.types, rows, ""),
        "subtype": [columns.subtypes.get(row, "") for row in chosen],
        "definition": [columns.definitions.get(row, "") for row in chosen],
        "synonyms": [columns.synonyms.get(row, ()) for row in chosen],
        "identifiers": [columns.identifiers.get(row, ()) for row in chosen],
        "statements": degrees[rows],
    }
    frame = frame_of_columns(cells, NODE_COLUMNS, facts).set_index("id")
    given = sorted(columns.attributes.items())
    used = [(name, column) for name, column in given if (column.codes != NONE).any()]
    return add_cells(frame, {name: list(_take(column, rows, None)) for name, column in used})


def _take(column: Coded[T] | None, rows: Rows, otherwise: object) -> Cells:
    """Return the values of some rows of a column, and something else where there is none."""
    if column is None:
        return _fill(len(rows), otherwise)
    return _list_cells([otherwise if value is None else value for value in fetch(column, rows)])


def _list_cells(values: Sequence[object]) -> Cells:
    """Return values as an array of objects, where tuples and lists stay what they are."""
    cells = np.empty(len(values), dtype=object)
    for at, value in enumerate(values):
        cells[at] = value
    return cells


def _fill(count: int, value: object) -> Cells:
    cells = np.empty(count, dtype=object)
    cells[:] = [value] * count
    return cells


class KindCells:
    """Cells that are the same for all rows of a kind of statement."""

    def __init__(self, kinds: Sequence[Manner], manners: Rows) -> None:
        self._kinds = kinds
        self._manners = manners

    def read(self, read: Callable[[Manner], object]) -> Cells:
        """Return what is read from the kind of each row."""
        return _list_cells([read(kind) for kind in self._kinds])[self._manners]


class StatementCells:
    """The cells of `statements_frame`, by column.

    A statement with several pieces of evidence is made as a record, since it may have several
    hedges, works and values; most statements have one.
    """

    def __init__(self, facts: FactBase, ids: RowIds) -> None:
        self._facts = facts
        self._lazy = ids.statements
        self._columns = ids.statements.columns
        self._rows = ids.by_id
        self._ids = list(ids)
        self._links = self._columns.links
        self._kinds = KindCells(self._links.kinds, self._links.manners[self._rows])

    def cells(self) -> Mapping[str, Any]:
        """Return the cells of each column of the frame."""
        kinds, none = self._kinds, _fill(len(self._rows), ())
        empty = _fill(len(self._rows), "")
        ends = (self._links.subjects[self._rows], self._links.objects[self._rows])
        named = [self._name_ends(rows) for rows in ends]
        return {
            "id": self._ids,
            "sentence": self._sentences(),
            "subject": named[0][0],
            "subject_label": named[0][1],
            "subject_type": named[0][2],
            "subject_level": kinds.read(lambda kind: kind.subject_level),
            "predicate": kinds.read(lambda kind: kind.predicate),
            "object": named[1][0],
            "object_label": named[1][1],
            "object_type": named[1][2],
            "negated": kinds.read(lambda kind: kind.negated),
            "sign": kinds.read(lambda kind: find_sign(stand_in(kind), self._facts)),
            "qualifiers": kinds.read(lambda kind: dict(kind.qualifiers)),
            "layer": kinds.read(lambda kind: kind.layer),
            "hedges": self._simple(
                kinds.read(lambda kind: tuple(filter(None, (kind.evidence.hedge,)))),
                lambda statement: statement.hedges,
            ),
            "verdict": _fill(len(self._rows), NOT_ASSESSED),
            "verdict_reason": empty,
            "verdict_basis": empty,
            "citation_state": self._citation_states(),
            "comparison": self._comparisons(),
            "contested_by": self._contested(),
            "safety_notes": none,
            "evidence": self._sizes,
            "works_cited": self._works_cited,
        }

    def attributes(self) -> Mapping[str, list[Any]]:
        """Return the cells of each other attribute of the file's edges, by name, sorted."""
        return {name: self._attribute(name) for name in list_attributes(self._links)}

    def _attribute(self, name: str) -> list[Any]:
        shared = self._kinds.read(lambda kind: _value_of(kind, name))
        own = _take(self._links.attributes.get(name), self._firsts, None)
        cells = _fill_gaps(own, shared)
        return list(self._simple(cells, lambda each: to_cell(each.attributes.get(name, ()))))

    @cached_property
    def _sizes(self) -> Rows:
        """The number of pieces of evidence of each statement."""
        first = self._links.first
        if first is None:
            return np.ones(len(self._rows), dtype=np.int64)
        sizes: Rows = first[self._rows + 1] - first[self._rows]
        return sizes

    @cached_property
    def _firsts(self) -> Rows:
        """The row of the first piece of evidence of each statement."""
        return self._rows if self._links.first is None else self._links.first[self._rows]

    @cached_property
    def _several(self) -> Mapping[int, Statement]:
        """The statements with several pieces of evidence, by their place in the frame."""
        places = np.flatnonzero(self._sizes > 1)
        made = self._lazy.of_rows(self._rows[places])
        return dict(zip(places.tolist(), made, strict=True))

    def _simple(self, cells: Cells, read: Callable[[Statement], object]) -> Cells:
        """Return cells, with those of statements with several pieces of evidence put in."""
        for place, statement in self._several.items():
            cells[place] = read(statement)
        return cells

    def _name_ends(self, rows: Rows) -> tuple[Cells, Cells, Cells]:
        nodes = self._columns.nodes
        return self._node_ids[rows], self._node_labels[rows], _take(nodes.types, rows, "")

    @cached_property
    def _node_ids(self) -> Cells:
        return _list_cells(self._columns.nodes.ids)

    @cached_property
    def _node_labels(self) -> Cells:
        return _list_cells(self._columns.nodes.labels)

    def _sentences(self) -> Cells:
        said = say_first_evidence(self._facts, self._lazy, self._rows)
        return self._simple(_list_cells(said), lambda s: say(s, self._facts))

    @cached_property
    def _works_cited(self) -> NDArray[np.int64]:
        """The number of works that each statement cites."""
        own = self._kinds.read(lambda kind: kind.evidence.cited_sources)
        given = _take(self._links.works, self._firsts, ())
        counts = [len(set(works or kind)) for works, kind in zip(given, own, strict=True)]
        for place, statement in self._several.items():
            counts[place] = len(statement.cited_sources)
        return np.array(counts, dtype=np.int64)

    @cached_property
    def _is_said(self) -> NDArray[np.bool_]:
        return self._kinds.read(lambda kind: kind.layer == ARTICLE_LAYER).astype(np.bool_)

    def _citation_states(self) -> Cells:
        states = np.where(self._works_cited > 0, UNCHECKED, UNCITED).astype(object)
        return np.where(self._is_said, states, "")

    def _comparisons(self) -> Cells:
        made = crosscheck(self._facts).comparisons
        outcomes = _fill(len(self._rows), "")
        places = np.flatnonzero(self._is_said)
        if len(places):
            common = find_common_outcome(made)
            outcomes[places] = [common or made[self._ids[at]].outcome for at in places.tolist()]
        return outcomes

    def _contested(self) -> Cells:
        cells = _fill(len(self._rows), ())
        conflicts = crosscheck(self._facts).conflicts
        if conflicts:
            cells = _list_cells(
                [tuple(each.other for each in conflicts.get(id, ())) for id in self._ids]
            )
        return cells


class EvidenceCells:
    """The cells of `evidence_frame`, by column."""

    def __init__(self, ids: RowIds) -> None:
        columns, rows, links = ids.statements.columns, ids.by_id, ids.statements.columns.links
        sizes = np.ones(len(rows), dtype=np.int64)
        self._pieces = rows
        if links.first is not None:
            self._pieces, first = take_ranges(links.first, rows)
            sizes = np.diff(first)
        manners = links.piece_manners
        own = np.repeat(links.manners[rows], sizes) if manners is None else manners[self._pieces]
        self._kinds = KindCells(links.kinds, own)
        self._ids = np.repeat(_list_cells(list(ids)), sizes)
        self._links = links
        self._unit = columns.unit

    def cells(self) -> Mapping[str, Any]:
        """Return the cells of each column of the frame."""
        links, pieces, kinds = self._links, self._pieces, self._kinds
        works = _take(links.works, pieces, ())
        common = kinds.read(lambda kind: kind.evidence.cited_sources)
        cites = kinds.read(lambda kind: kind.evidence.cites)
        if links.works is not None and links.cites:
            numbers = _take(Coded(links.works.codes, links.cites), pieces, ())
            cites = _first_filled(numbers, cites)
        passages = kinds.read(lambda kind: kind.evidence.passage)
        none, empty = _fill(len(pieces), None), _fill(len(pieces), "")
        return {
            "statement": self._ids,
            "source": kinds.read(lambda kind: kind.evidence.source),
            "article": kinds.read(lambda kind: kind.evidence.article),
            "collection": kinds.read(lambda kind: kind.evidence.collection),
            "section": empty,
            "block": empty,
            "start": none,
            "end": none,
            "locator": [f"{self._unit} {line}" for line in links.lines[pieces].tolist()],
            "hedge": kinds.read(lambda kind: kind.evidence.hedge),
            "passage_kind": kinds.read(lambda kind: kind.evidence.passage_kind),
            "species": kinds.read(lambda kind: kind.evidence.species),
            "cites": cites,
            "cited_sources": _first_filled(works, common),
            "passage": _first_filled(_take(links.passages, pieces, ""), passages),
            "license": kinds.read(lambda kind: kind.evidence.license),
        }

    def attributes(self) -> Mapping[str, list[Any]]:
        """Return the cells of each other attribute of the file's edges, by name, sorted."""
        return {name: self._attribute(name) for name in list_attributes(self._links)}

    def _attribute(self, name: str) -> list[Any]:
        shared = self._kinds.read(lambda kind: _value_of(kind, name))
        own = _take(self._links.attributes.get(name), self._pieces, None)
        return list(_fill_gaps(own, shared))


def _value_of(kind: Manner, name: str) -> Value | tuple[Value, ...] | None:
    """Return the values of an attribute that all of a kind have, as a cell."""
    cell: Value | tuple[Value, ...] | None = to_cell(
        collect_values([kind.evidence.attributes]).get(name, ())
    )
    return cell


def _fill_gaps(own: Cells, otherwise: Cells) -> Cells:
    """Return for each row its own value, or another where there is none."""
    return _list_cells(
        [other if one is None else one for one, other in zip(own, otherwise, strict=True)]
    )


def _first_filled(own: Cells, otherwise: Cells) -> Cells:
    """Return for each row its own value, or another where that is empty."""
    return _list_cells([one or other for one, other in zip(own, otherwise, strict=True)])
