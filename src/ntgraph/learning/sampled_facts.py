"""Draw the part of a large graph that questions are made of, with all that makes answers wrong.

To look at each of a million statements for ten questions takes minutes. A wrong answer must still
be wrong by the whole graph: so everything said between the drawn things comes along, and kinship
and contradictions are those of the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import LazyStatements, Manner, RowIds
from ntgraph.columns.part_of_columns import find_rows
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import find_sign
from ntgraph.graph.chosen_columns import statements_in_columns
from ntgraph.judging.crosscheck.column_crosscheck import stand_in
from ntgraph.judging.gauges import crosscheck
from ntgraph.learning.direction_questions import LEVELS
from ntgraph.learning.kinship import Kin
from ntgraph.learning.made_questions import make_all
from ntgraph.learning.order_questions import BRINGS_ABOUT
from ntgraph.learning.quiz_items import QuizItem
from ntgraph.learning.teachable import Teachable
from ntgraph.records.vocabulary import ARTICLE_LAYER

Rows = NDArray[np.integer]
# As many statements are drawn of each sort; of the questions on them the first 500 are made.
DRAWN = 1_500


class SampledTeachable(Teachable):
    """What may be asked of some statements of a large graph; what is known is that of the whole."""

    def __init__(self, part: FactBase, whole: FactBase, beside: frozenset[str]) -> None:
        """Store what was drawn.

        Args:
            part: the facts with the statements that were drawn.
            whole: the facts they are from.
            beside: the ids of statements that are known and not asked about.
        """
        super().__init__(part)
        self.kin = Kin(whole)
        self.checked = crosscheck(whole)
        self.beside = beside

    @property
    def left_out(self) -> set[str]:
        """The statements that are not asked about."""
        return {*self.beside}


def sample_teachable(facts: FactBase, rows: Rows | None = None) -> SampledTeachable:
    """Return what may be asked of statements drawn from columns, the same each time.

    Args:
        facts: facts whose statements stand in columns.
        rows: the rows to draw from; all by default.

    Raises:
        TypeError: the statements stand in no columns.
    """
    statements = statements_in_columns(facts)
    whole = np.arange(len(statements)) if rows is None else rows
    drawn = draw_rows(facts, statements, whole)
    known = find_context(statements, drawn)
    records = {each.id: each for each in RowIds(statements, known).records()}
    others = frozenset(RowIds(statements, np.setdiff1d(known, drawn)))
    return SampledTeachable(replace(facts, statements=records), facts, others)


def ask_of_part(facts: FactBase, ids: Iterable[str]) -> list[QuizItem]:
    """Return the questions that rest on some statements of a large graph, and on no others.

    Raises:
        TypeError: the statements stand in no columns.
    """
    rows = find_rows(statements_in_columns(facts), ids)
    kept = {*RowIds(statements_in_columns(facts), rows)}
    items = make_all(sample_teachable(facts, rows), {})
    return [item for item in items if kept.issuperset(item.statements)]


def draw_rows(facts: FactBase, statements: LazyStatements, rows: Rows) -> Rows:
    """Return evenly spaced rows of each sort of statements that questions are about."""
    links = statements.columns.links
    drawn = []
    for is_wanted in list_sorts(facts):
        kinds = np.array([is_wanted(kind) for kind in links.kinds], dtype=np.bool_)
        drawn.append(space_evenly(rows[kinds[links.manners[rows]]]))
    steps = np.array([kind.predicate in BRINGS_ABOUT for kind in links.kinds], dtype=np.bool_)
    # A path needs two steps: what starts where one of those drawn ends.
    first = np.concatenate(drawn)
    ends = links.objects[first[steps[links.manners[first]]]]
    onward = rows[steps[links.manners[rows]] & np.isin(links.subjects[rows], ends)]
    return np.unique(np.concatenate([first, space_evenly(onward)]))


def list_sorts(facts: FactBase) -> Iterator[Callable[[Manner], bool]]:
    """Yield tests for kinds of statements: with a direction, with a level, and others."""
    predicates = facts.vocabulary.predicates

    def may_ask(kind: Manner) -> bool:
        is_member = predicates[kind.predicate].membership
        return kind.layer == ARTICLE_LAYER and not (kind.negated or is_member)

    def leads(kind: Manner) -> bool:
        return may_ask(kind) and find_sign(stand_in(kind), facts) != "0"

    yield leads
    yield lambda kind: may_ask(kind) and kind.subject_level in LEVELS
    yield lambda kind: may_ask(kind) and kind.predicate in BRINGS_ABOUT
    yield lambda kind: may_ask(kind) and not leads(kind)


def space_evenly(rows: Rows, most: int = DRAWN) -> Rows:
    """Return at most so many rows, evenly spaced.

    >>> space_evenly(np.arange(10), 3).tolist()
    [0, 3, 6]
    """
    if len(rows) <= most:
        return rows
    return rows[np.arange(most, dtype=np.int64) * len(rows) // most]


def find_context(statements: LazyStatements, drawn: Rows) -> Rows:
    """Return the rows that were drawn, and those that must be known beside them.

    These are all that is said between the same things, at any level of their subjects, and in
    accepted facts.
    """
    links, count = statements.columns.links, len(statements.columns.nodes)
    is_near = np.zeros(count, dtype=np.bool_)
    is_near[links.subjects[drawn]] = True
    is_near[links.objects[drawn]] = True
    has_level = np.array([bool(kind.subject_level) for kind in links.kinds], dtype=np.bool_)
    accepted = np.array([kind.layer != ARTICLE_LAYER for kind in links.kinds], dtype=np.bool_)
    starts = is_near[links.subjects]
    between = starts & is_near[links.objects]
    beside = between | (starts & has_level[links.manners]) | accepted[links.manners]
    return np.flatnonzero(beside)
