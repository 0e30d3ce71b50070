"""What may be taught as true, and what is known to go together."""

from __future__ import annotations

from functools import cached_property

from ntgraph.crosscheck.accepted import AcceptedFacts
from ntgraph.facts import FactBase
from ntgraph.gauges import crosscheck
from ntgraph.records import Statement
from ntgraph.vocabulary import ARTICLE_LAYER, DISAGREES
from ntgraph.wording import find_sign

BIOMEDICAL = "biomedical"
TRUE_ENOUGH = ("supported", "partly_supported")


class Teachable:
    """One fact base as a teacher sees it."""

    def __init__(self, facts: FactBase) -> None:
        self.facts = facts
        self.accepted = AcceptedFacts(facts)
        self.checked = crosscheck(facts)

    @cached_property
    def said(self) -> list[Statement]:
        """What articles say about body and mind, sorted by id."""
        return [
            s
            for s in self.facts.statements.values()
            if s.layer == ARTICLE_LAYER and BIOMEDICAL in s.passage_kinds
        ]

    @cached_property
    def true(self) -> list[Statement]:
        """What of it may be taught: judged to hold, at least in part, and not contested."""
        return [s for s in self.said if self.holds(s)]

    def holds(self, statement: Statement) -> bool:
        """Tell whether a statement may be taught as true."""
        comparison = self.checked.comparisons.get(statement.id)
        return (
            statement.verdict in TRUE_ENOUGH
            and not statement.negated
            and statement.id not in self.checked.conflicts
            and (comparison is None or comparison.outcome != DISAGREES)
        )

    @cached_property
    def pairs(self) -> dict[str, set[str]]:
        """Which nodes any statement of any layer joins, whatever its verdict."""
        pairs: dict[str, set[str]] = {}
        for statement in self.facts.statements.values():
            pairs.setdefault(statement.subject, set()).add(statement.object)
            pairs.setdefault(statement.object, set()).add(statement.subject)
        return pairs

    def go_together(self, one: str, other: str) -> bool:
        """Tell whether anything said or accepted, over up to two steps, joins two nodes."""
        if one == other or other in self.pairs.get(one, ()):
            return True
        find = self.accepted.find_paths
        return bool(find(one, other) or find(other, one))

    def signs_between(self, statement: Statement) -> set[str]:
        """Give all directions said or accepted between the ends of a statement."""
        ends = statement.subject, statement.subject_level, statement.object
        said = {
            find_sign(s, self.facts)
            for s in self.facts.statements.values()
            if (s.subject, s.subject_level, s.object) == ends
        }
        accepted = self.accepted.find_paths(statement.subject, statement.object)
        return (said | {path.sign for path in accepted}) - {"0"}
