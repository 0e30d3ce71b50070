"""What may be asked about, and what is known to go together."""

from __future__ import annotations

import hashlib
from functools import cached_property

from ntgraph.facts import FactBase
from ntgraph.facts.article_words import name_speaker
from ntgraph.facts.statement_sentences import find_sign
from ntgraph.judging.crosscheck.accepted_facts import AcceptedFacts, preferred
from ntgraph.judging.gauges import crosscheck
from ntgraph.learning.kinship import Kin
from ntgraph.records import Statement, is_catch_all
from ntgraph.records.vocabulary import ARTICLE_LAYER, BIOMEDICAL, DISAGREES, HOLDING, SUBUNIT


class Teachable:
    """A fact base with what questions need: teachable statements, linked nodes, similar nodes."""

    def __init__(self, facts: FactBase) -> None:
        self.facts = facts
        self.accepted = AcceptedFacts(facts)
        self.checked = crosscheck(facts)
        self.kin = Kin(facts)
        self._around: dict[tuple[str, str], frozenset[str]] = {}

    @classmethod
    def of(cls, facts: FactBase) -> Teachable:
        """Return the one of a fact base, which is made once: questions, maps and cards need it."""
        made: Teachable = facts.kept.get("teachable") or cls(facts)
        facts.kept["teachable"] = made
        return made

    @cached_property
    def is_judged(self) -> bool:
        """Whether anybody judged the statements; without, only what they say can be asked."""
        return any(s.assessment is not None for s in self.facts.statements.values())

    @cached_property
    def speaker(self) -> str:
        """Who makes the statements: the article, an article of several, or somebody's file."""
        is_file = not (self.is_judged or self.facts.is_own)
        return "the file" if is_file else name_speaker(self.facts)

    @cached_property
    def said(self) -> list[Statement]:
        """What articles say about body and mind, or a file about anything, of what has a name.

        A question about one of several things with the same name has no answer.
        """
        return [
            s
            for s in self.facts.statements.values()
            if s.layer == ARTICLE_LAYER
            and (BIOMEDICAL in s.passage_kinds or not (s.passage_kinds and self.is_judged))
            and not any(is_catch_all(self.facts.nodes[end]) for end in (s.subject, s.object))
            and self.has_own_name(s.subject)
            and self.has_own_name(s.object)
        ]

    def has_own_name(self, node: str) -> bool:
        """Return whether no other thing has the label of a node."""
        facts = self.kin.facts
        label = facts.nodes[node].label.casefold()
        others = (other for other in facts.names.get(label, ()) if other != node)
        return all(facts.nodes[other].label.casefold() != label for other in others)

    @cached_property
    def asked(self) -> list[Statement]:
        """What of it a question made by program may be about."""
        return [s for s in self.said if s.id not in self.left_out]

    @cached_property
    def left_out(self) -> set[str]:
        """The statements that a person marked as not to be asked about by program."""
        entries = self.facts.pack.not_asked if self.facts.pack else ()
        return {
            statement.id
            for entry in entries
            for cells in entry.statements
            for statement in self.facts.find_cells(cells)
        }

    @cached_property
    def recalled(self) -> list[Statement]:
        """What of it may be asked as something to remember."""
        return [s for s in self.asked if self.may_recall(s)]

    @cached_property
    def known(self) -> list[Statement]:
        """The accepted facts that may be asked as something to remember, of whole receptors."""
        return [
            s
            for s in preferred(self.facts)
            if self.is_plain(s)
            and not any(self.facts.nodes[end].subtype == SUBUNIT for end in (s.subject, s.object))
        ]

    def holds(self, statement: Statement) -> bool:
        """Return whether a statement may be taught as true."""
        comparison = self.checked.comparisons.get(statement.id)
        return (
            statement.verdict in HOLDING
            and not statement.negated
            and statement.id not in self.checked.conflicts
            and (comparison is None or comparison.outcome != DISAGREES)
        )

    def may_recall(self, statement: Statement) -> bool:
        """Return whether a statement of an article may be a thing to remember."""
        sound = self.holds(statement) if self.is_judged else self.is_uncontested(statement)
        return sound and not statement.safety_notes and self.is_plain(statement)

    def is_uncontested(self, statement: Statement) -> bool:
        """Return whether a statement is no denial, and nothing said contradicts it."""
        return not statement.negated and statement.id not in self.checked.conflicts

    def is_plain(self, statement: Statement) -> bool:
        """Return whether a statement says something definite that holds without a condition."""
        predicate = self.facts.vocabulary.predicates[statement.predicate]
        return (
            not predicate.membership
            and not statement.negated
            and not self.is_limited(statement)
            and not self.kin.stands_for_several(statement.object)
            and not self.kin.is_vague(statement.subject)
        )

    def is_limited(self, statement: Statement) -> bool:
        """Return whether a qualifier limits a statement, or all but denies it."""
        known = self.facts.vocabulary.qualifiers
        return any(
            known[key].limits or value in known[key].denies
            for key, value in statement.qualifiers
            if key in known
        )

    @cached_property
    def between(self) -> dict[tuple[str, str], list[Statement]]:
        """All statements of any layer by subject and object."""
        found: dict[tuple[str, str], list[Statement]] = {}
        for statement in self.facts.statements.values():
            found.setdefault((statement.subject, statement.object), []).append(statement)
        return found

    def signs_between(self, statement: Statement) -> set[str]:
        """Return all directions said or accepted between the ends of a statement or their kin."""
        said = {
            find_sign(s, self.facts)
            for subject in self.list_alike(statement.subject)
            for target in self.list_alike(statement.object)
            for s in self.between.get((subject, target), ())
            if s.subject_level == statement.subject_level
        }
        accepted = self.accepted.find_paths(statement.subject, statement.object)
        return (said | {path.sign for path in accepted}) - {"0"}

    def signs_around(self, statement: Statement) -> frozenset[str]:
        """Return all directions between whatever is close to the ends, at any level."""
        ends = statement.subject, statement.object
        if ends not in self._around:
            close = self.kin.find_close
            pairs = [(a, b) for a in close(statement.subject) for b in close(statement.object)]
            said = {find_sign(s, self.facts) for pair in pairs for s in self.between.get(pair, ())}
            accepted = {path.sign for pair in pairs for path in self.accepted.find_paths(*pair)}
            self._around[ends] = frozenset((said | accepted) - {"0"})
        return self._around[ends]

    def list_alike(self, node: str) -> set[str]:
        """Return a node with its near-synonyms."""
        return {node, *self.kin.alike.get(node, ())}

    def has_level(self, subject: str, level: str, target: str) -> bool:
        """Return whether something is said of this level and the target, or what is close to it."""
        said = self.leveled.get((subject, level), ())
        return bool(said) and not self.kin.find_close(target).isdisjoint(said)

    @cached_property
    def leveled(self) -> dict[tuple[str, str], set[str]]:
        """What is said of too little or too much of each thing."""
        found: dict[tuple[str, str], set[str]] = {}
        for statement in self.facts.statements.values():
            if statement.subject_level:
                level = statement.subject, statement.subject_level
                found.setdefault(level, set()).add(statement.object)
        return found


def digest(text: str) -> str:
    """Return what looks random and is the same everywhere."""
    return hashlib.sha256(text.encode()).hexdigest()
