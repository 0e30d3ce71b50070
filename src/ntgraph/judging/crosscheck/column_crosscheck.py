"""The cross-check of statements in columns: nothing is made for a statement that is not asked for.

What can clash is found by the kinds of statements; only the few statements that may clash are
compared one by one, as those in memory are.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import combinations_with_replacement

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import GraphColumns, LazyStatements, Manner, RowIds
from ntgraph.facts import FactBase
from ntgraph.judging.crosscheck.accepted_facts import AcceptedFacts
from ntgraph.judging.crosscheck.claimed_signs import all_but_denies, claimed_sign
from ntgraph.judging.crosscheck.comparisons import Comparison, compare_statement
from ntgraph.judging.crosscheck.contested_statements import (
    Conflict,
    clash_of,
    clash_on_lasting,
    clash_on_pairs,
    join_clashes,
)
from ntgraph.records import Statement
from ntgraph.records.vocabulary import ARTICLE_LAYER, LASTING, NOTHING_TO_COMPARE, REFERENCE_LAYER

Mask = NDArray[np.bool_]
NO_SIGN = "0"


class LazyComparisons(Mapping[str, Comparison]):
    """The comparisons of statements in columns with accepted facts, made when asked for."""

    def __init__(self, facts: FactBase, statements: LazyStatements) -> None:
        """Store statements in columns, and the facts that they are from."""
        self._facts = facts
        self._statements = statements
        self._of_kinds: dict[int, Comparison] = {}

    @property
    def has_accepted(self) -> bool:
        """Whether there are accepted facts; without any there is nothing to compare."""
        return bool(self._accepted.facts.statements)

    @cached_property
    def _accepted(self) -> AcceptedFacts:
        return AcceptedFacts(keep_accepted(self._facts, self._statements))

    @cached_property
    def _ids(self) -> RowIds:
        said = rows_of_kinds(self._statements.columns, in_layer(self._statements, ARTICLE_LAYER))
        return RowIds(self._statements, said)

    def __getitem__(self, id: str) -> Comparison:
        row = self._statements.hashes.find(id)
        links = self._statements.columns.links
        if row is None or links.kinds[links.manners[row]].layer != ARTICLE_LAYER:
            raise KeyError(id)
        if not self.has_accepted:
            return replace(self._compare_kind(int(links.manners[row])), statement=id)
        return compare_statement(self._statements.at(row), self._accepted)

    def _compare_kind(self, manner: int) -> Comparison:
        """Return the comparison of a kind of statement, where there are no accepted facts."""
        if manner not in self._of_kinds:
            said = stand_in(self._statements.columns.links.kinds[manner])
            self._of_kinds[manner] = compare_statement(said, self._accepted)
        return self._of_kinds[manner]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


class ComparisonsOfPart(Mapping[str, Comparison]):
    """The comparisons of all statements, as a part of the statements has them."""

    def __init__(self, whole: Mapping[str, Comparison], statements: Mapping[str, object]) -> None:
        """Store the comparisons of all statements, and the statements of the part."""
        self.whole = whole
        self._statements = statements

    def __getitem__(self, id: str) -> Comparison:
        if id not in self._statements:
            raise KeyError(id)
        return self.whole[id]

    def __iter__(self) -> Iterator[str]:
        return (id for id in self._statements if id in self.whole)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def find_common_outcome(comparisons: Mapping[str, Comparison]) -> str:
    """Return the outcome of all comparisons; empty where each has its own."""
    whole = comparisons.whole if isinstance(comparisons, ComparisonsOfPart) else comparisons
    is_alike = isinstance(whole, LazyComparisons) and not whole.has_accepted
    return NOTHING_TO_COMPARE if is_alike else ""


def check_columns(
    facts: FactBase,
) -> tuple[Mapping[str, Comparison], Mapping[str, tuple[Conflict, ...]]]:
    """Return the comparisons and the conflicts of statements in columns.

    Raises:
        TypeError: the statements stand in no columns.
    """
    statements = facts.statements
    if not isinstance(statements, LazyStatements):
        raise TypeError(f"expected statements in columns, got {type(statements).__name__}")
    return LazyComparisons(facts, statements), find_column_conflicts(facts, statements)


def find_column_conflicts(
    facts: FactBase, statements: LazyStatements
) -> Mapping[str, tuple[Conflict, ...]]:
    """Return what `find_conflicts` returns, for statements in columns."""
    known = keep_accepted(facts, statements)
    clashing = _records(statements, _find_clashing(facts, statements))
    lasting = _records(statements, _find_lasting(statements))
    return join_clashes((*clash_on_pairs(clashing, known), *clash_on_lasting(lasting, known)))


def find_contested_rows(facts: FactBase, contested: Container[str]) -> NDArray[np.int64]:
    """Return the rows of the statements in columns that another statement contradicts.

    Args:
        facts: the facts; statements in memory have no rows.
        contested: the ids of all contested statements.
    """
    statements = facts.statements
    if not isinstance(statements, LazyStatements):
        return np.empty(0, np.int64)
    rows = np.union1d(_find_clashing(facts, statements), _find_lasting(statements))
    are = [id in contested for id in statements.hashes.ids_of(rows)]
    return rows[np.array(are, dtype=np.bool_)]


def keep_accepted(facts: FactBase, statements: LazyStatements) -> FactBase:
    """Return the facts with no statements but accepted ones, which are in memory."""
    rows = rows_of_kinds(statements.columns, in_layer(statements, REFERENCE_LAYER))
    records = {each.id: each for each in RowIds(statements, rows).records()}
    return replace(facts, statements=records)


def in_layer(statements: LazyStatements, layer: str) -> Mask:
    """Return for each kind whether it is in a layer."""
    return np.array([kind.layer == layer for kind in statements.columns.links.kinds], np.bool_)


def rows_of_kinds(columns: GraphColumns, kinds: Mask) -> NDArray[np.int64]:
    """Return the rows of the statements of some kinds."""
    if kinds.all():
        return np.arange(len(columns.links))
    return np.flatnonzero(kinds[columns.links.manners]) if kinds.any() else np.empty(0, np.int64)


def stand_in(kind: Manner) -> Statement:
    """Return a statement of a kind, without ends and evidence of its own."""
    return Statement(
        id="",
        layer=kind.layer,
        subject="",
        predicate=kind.predicate,
        object="",
        subject_level=kind.subject_level,
        negated=kind.negated,
        qualifiers=kind.qualifiers,
        evidence=(kind.evidence,),
    )


def _records(statements: LazyStatements, rows: NDArray[np.integer]) -> Sequence[Statement]:
    return tuple(RowIds(statements, rows).records())


def _find_clashing(facts: FactBase, statements: LazyStatements) -> NDArray[np.int64]:
    """Return the rows that say something of the same two nodes as another that may clash."""
    links = statements.columns.links
    said = in_layer(statements, ARTICLE_LAYER)
    may = said & _find_clashing_kinds(facts, links.kinds)
    if not may.any():
        return np.empty(0, np.int64)
    levels: dict[str, int] = {}
    of_kind = [levels.setdefault(kind.subject_level, len(levels)) for kind in links.kinds]
    level = np.array(of_kind, dtype=np.int64)[links.manners]
    size = len(statements.columns.nodes)
    keys = (links.subjects.astype(np.int64) * size + links.objects) * len(levels) + level
    is_said = said[links.manners]
    wanted, counts = np.unique(keys[is_said & may[links.manners]], return_counts=True)
    wanted = wanted[counts > 1]
    if not len(wanted):
        return np.empty(0, np.int64)
    at = np.minimum(np.searchsorted(wanted, keys), len(wanted) - 1)
    return np.flatnonzero(is_said & (wanted[at] == keys))


def _find_clashing_kinds(facts: FactBase, kinds: Sequence[Manner]) -> Mask:
    """Return for each kind whether it clashes with another kind, or with itself."""
    # Kinds clash only with those of their relation or by their sign: so few are compared, however
    # many relations there are.
    families: dict[tuple[str, str], dict[tuple[str, bool], list[int]]] = {}
    said = [stand_in(kind) for kind in kinds]
    for at, each in enumerate(said):
        sign, denies = claimed_sign(each, facts), all_but_denies(each, facts)
        for family in (each.predicate, "") if sign != NO_SIGN else (each.predicate,):
            alike = families.setdefault((family, each.subject_level), {})
            alike.setdefault((sign, denies), []).append(at)
    may = np.zeros(len(kinds), dtype=np.bool_)
    for groups in families.values():
        for these, those in combinations_with_replacement(groups.values(), 2):
            if clash_of(said[these[0]], said[those[0]], facts):
                may[these + those] = True
    return may


def _find_lasting(statements: LazyStatements) -> NDArray[np.int64]:
    """Return the rows of articles that name a lasting state."""
    columns = statements.columns
    rows = [row for row, subtype in columns.nodes.subtypes.items() if subtype == LASTING]
    if not rows:
        return np.empty(0, np.int64)
    is_lasting = np.zeros(len(columns.nodes), dtype=np.bool_)
    is_lasting[rows] = True
    links = columns.links
    named = is_lasting[links.subjects] | is_lasting[links.objects]
    return np.flatnonzero(named & in_layer(statements, ARTICLE_LAYER)[links.manners])
