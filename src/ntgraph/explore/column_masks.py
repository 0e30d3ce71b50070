"""Which rows meet a condition of `where`, asked of kinds, nodes and works instead of statements."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import LazyNodes, LazyStatements, Manner
from ntgraph.columns.joined_ranges import join_ranges
from ntgraph.explore.where_conditions import ABOUT_NODES, Conditions, Test, Value
from ntgraph.facts import FactBase
from ntgraph.judging.crosscheck.column_crosscheck import find_common_outcome, stand_in
from ntgraph.records.vocabulary import ARTICLE_LAYER, UNCHECKED, UNCITED

Mask = NDArray[np.bool_]
Rows = NDArray[np.integer]

# What all statements of a kind share. No statement of a graph in columns is judged.
OF_KINDS = ("predicate", "level", "layer", "sign", "negated", "verdict", "stance", "safety")
# Whose type each condition asks for.
TYPES_OF_ENDS = {"type": "about", "subject_type": "subject", "object_type": "object"}
# What all evidence of a kind shares.
OF_EVIDENCE = ("passage_kind", "source", "article")


class ColumnMasks:
    """Finds the rows that meet a condition."""

    def __init__(self, facts: FactBase, statements: LazyStatements, known: Conditions) -> None:
        self._facts = facts
        self._statements = statements
        self._known = known
        self._nodes = LazyNodes(statements.columns)
        self._find: dict[str, Callable[[str, Value, Rows], Mask]] = {
            **dict.fromkeys(ABOUT_NODES, self._named),
            **dict.fromkeys(TYPES_OF_ENDS, self._of_type),
            "hedged": self._hedged,
            "cited": lambda _, value, rows: self._cited(rows) == value,
            "cites": self._citing,
            "citation_state": self._in_state,
            "contested": self._contested,
        }

    def find(self, name: str, value: Value, test: Test, rows: Rows) -> Mask:
        """Return for some rows whether they meet a condition.

        Args:
            name: the name of the condition.
            value: its value.
            test: whether one statement meets it.
            rows: the rows, in rising order.
        """
        if name in OF_KINDS:
            return self._of_kinds(lambda kind: test(stand_in(kind)))[self._manners[rows]]
        if name in OF_EVIDENCE:
            kinds = self._of_kinds(lambda kind: test(stand_in(kind)))
            return self._any_piece(rows, kinds[self._piece_manners(rows)])
        if name in self._find:
            return self._find[name](name, value, rows)
        common = find_common_outcome(self._known.checked.comparisons)
        if name == "comparison" and common:
            wanted = common in self._known.wanted(name, value)
            return self._of_kinds(lambda k: wanted and k.layer == ARTICLE_LAYER)[
                self._manners[rows]
            ]
        return np.fromiter(map(test, self._statements.of_rows(rows)), np.bool_, len(rows))

    @property
    def _manners(self) -> NDArray[np.int32]:
        return self._statements.columns.links.manners

    def _of_kinds(self, test: Callable[[Manner], bool]) -> Mask:
        """Return for each kind of statement whether it passes a test."""
        return np.array([test(kind) for kind in self._statements.columns.links.kinds], np.bool_)

    def _of_nodes(self, rows: Iterable[int | None]) -> Mask:
        """Return for each node whether it is in one of some rows."""
        flags = np.zeros(len(self._nodes), dtype=np.bool_)
        flags[[row for row in rows if row is not None]] = True
        return flags

    def _named(self, name: str, value: Value, rows: Rows) -> Mask:
        wanted = self._of_nodes(map(self._nodes.find, self._known.wanted(name, value)))
        return self._at_ends(wanted, rows, name)

    def _of_type(self, name: str, value: Value, rows: Rows) -> Mask:
        types = self._statements.columns.nodes.types
        wanted = self._known.wanted(name, value)
        # The code of no type, -1, finds the last entry.
        flags = np.array([*(each in wanted for each in types.values), "" in wanted], np.bool_)
        return self._at_ends(flags[types.codes], rows, TYPES_OF_ENDS[name])

    def _at_ends(self, nodes: Mask, rows: Rows, name: str) -> Mask:
        """Return whether the subject, the object or, for other names, any end is wanted."""
        links = self._statements.columns.links
        found = np.zeros(len(rows), dtype=np.bool_)
        if name != "object":
            found |= nodes[links.subjects[rows]]
        if name != "subject":
            found |= nodes[links.objects[rows]]
        return found

    def _pieces(self, rows: Rows) -> Rows:
        """Return the rows of the evidence of some rows."""
        first = self._statements.columns.links.first
        return rows if first is None else join_ranges(first[rows], first[rows + 1])

    def _piece_manners(self, rows: Rows) -> NDArray[np.int32]:
        """Return the manner of each piece of evidence of some rows."""
        links = self._statements.columns.links
        if links.piece_manners is not None:
            return links.piece_manners[self._pieces(rows)]
        manners = links.manners[rows]
        first = links.first
        return manners if first is None else np.repeat(manners, first[rows + 1] - first[rows])

    def _any_piece(self, rows: Rows, pieces: Mask) -> Mask:
        """Return for some rows whether any piece of their evidence is marked."""
        first = self._statements.columns.links.first
        if first is None or not len(rows):
            return pieces
        sizes = first[rows + 1] - first[rows]
        found: Mask = np.logical_or.reduceat(pieces, np.cumsum(sizes) - sizes)
        return found

    def _hedged(self, _: str, value: Value, rows: Rows) -> Mask:
        kinds = self._of_kinds(lambda kind: bool(kind.evidence.hedge))
        mask: Mask = self._any_piece(rows, kinds[self._piece_manners(rows)]) == value
        return mask

    def _cited(self, rows: Rows) -> Mask:
        return self._citing_any(rows, bool)

    def _citing(self, name: str, value: Value, rows: Rows) -> Mask:
        wanted = self._known.wanted(name, value)
        return self._citing_any(rows, lambda works: not wanted.isdisjoint(works))

    def _citing_any(self, rows: Rows, test: Callable[[tuple[str, ...]], bool]) -> Mask:
        """Return whether the works of any piece of evidence pass a test."""
        kinds = self._of_kinds(lambda kind: test(kind.evidence.cited_sources))
        pieces = kinds[self._piece_manners(rows)]
        works = self._statements.columns.links.works
        if works is not None:
            own = works.codes[self._pieces(rows)]
            names_none = np.array([*(not each for each in works.values), True], np.bool_)[own]
            passes = np.array([*map(test, works.values), False], np.bool_)[own]
            pieces = np.where(names_none, pieces, passes)
        return self._any_piece(rows, pieces)

    def _in_state(self, name: str, value: Value, rows: Rows) -> Mask:
        wanted = self._known.wanted(name, value)
        return np.where(self._cited(rows), UNCHECKED in wanted, UNCITED in wanted)

    def _contested(self, _: str, value: Value, rows: Rows) -> Mask:
        found = map(self._statements.hashes.find, self._known.checked.conflicts)
        flags = np.zeros(len(self._statements), dtype=np.bool_)
        flags[[row for row in found if row is not None]] = True
        mask: Mask = flags[rows] == value
        return mask
