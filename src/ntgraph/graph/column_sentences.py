"""Statements in columns as sentences, worded kind by kind instead of one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import LazyNodes, LazyStatements, LinkColumns, Manner
from ntgraph.columns.sorted_rows import sort_rows
from ntgraph.facts import FactBase
from ntgraph.facts.sentence_parts import SentenceParts
from ntgraph.facts.statement_sentences import find_frame, say, say_subject
from ntgraph.judging.crosscheck.column_crosscheck import stand_in

Rows = NDArray[np.integer]
Names = Mapping[int, str]


def say_rows(facts: FactBase, statements: LazyStatements, rows: Rows) -> list[str]:
    """Return the statements of some rows as sentences, in their order."""
    said = say_first_evidence(facts, statements, rows)
    first = statements.columns.links.first
    if first is not None:
        several = np.flatnonzero(first[rows + 1] - first[rows] > 1)
        made = statements.of_rows(rows[several])
        for place, statement in zip(several.tolist(), made, strict=True):
            said[place] = say(statement, facts)
    return said


def say_first_evidence(facts: FactBase, statements: LazyStatements, rows: Rows) -> list[str]:
    """Return the statements of some rows as sentences, with the hedge of their kind."""
    links = statements.columns.links
    teller = _Teller(facts, statements, _name_nodes(statements, links, rows))
    said = [""] * len(rows)
    for manner, places in split_by_kind(links.manners[rows]):
        told = teller.say_kind(links.kinds[manner], rows[places])
        for place, sentence in zip(places.tolist(), told, strict=True):
            said[place] = sentence
    return said


def split_by_kind(manners: NDArray[np.int32]) -> Iterator[tuple[int, NDArray[np.int32]]]:
    """Yield each number that occurs with the places where it stands, in rising order.

    >>> [(kind, at.tolist()) for kind, at in split_by_kind(np.array([2, 0, 2], dtype=np.int32))]
    [(0, [1]), (2, [0, 2])]
    """
    if not len(manners):
        return
    order = sort_rows(manners)
    ordered = manners[order]
    starts = np.flatnonzero(np.diff(ordered, prepend=-1))
    yield from zip(ordered[starts].tolist(), np.split(order, starts[1:]), strict=True)


def _name_nodes(statements: LazyStatements, links: LinkColumns, rows: Rows) -> Names:
    """Return the names for the middle of a sentence of all nodes that some rows name."""
    nodes = statements.columns.nodes
    used = np.union1d(links.subjects[rows], links.objects[rows]).tolist()
    return {row: nodes.lay_labels.get(row) or nodes.labels[row] for row in used}


class _Teller:
    """Says the statements of one kind after another, with the names of their ends."""

    def __init__(self, facts: FactBase, statements: LazyStatements, names: Names) -> None:
        self._facts = facts
        self._links = statements.columns.links
        self._nodes = LazyNodes(statements.columns)
        self._plurals = statements.columns.nodes.plurals
        self._names = names

    def say_kind(self, kind: Manner, rows: Rows) -> Iterator[str]:
        """Yield the sentences of rows of one kind."""
        ends = self._links.subjects[rows].tolist(), self._links.objects[rows].tolist()
        said = stand_in(kind)
        level = self._facts.vocabulary.levels.get(kind.subject_level)
        singular, plural = (
            SentenceParts.of(find_frame(said, self._facts, plural=many)) for many in (False, True)
        )
        names, plurals = self._names, self._plurals
        if kind.subject_level:
            for subject, target in zip(*ends, strict=True):
                name, is_plural = say_subject(self._nodes.at(subject), level)
                yield (plural if is_plural else singular).fill(name, names[target])
            return
        for subject, target in zip(*ends, strict=True):
            parts = plural if subject in plurals else singular
            yield parts.fill(names[subject], names[target])
