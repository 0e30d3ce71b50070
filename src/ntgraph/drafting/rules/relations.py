"""From triggers to relations: which things stand on both sides, and which relation it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ntgraph.drafting.rules.carried_subjects import CarriedSubjects
from ntgraph.drafting.rules.phrases import NamedThing, SentenceTokens
from ntgraph.drafting.rules.sentence_ends import REFERRED, SHARED, EndFinder, FoundEnds
from ntgraph.drafting.rules.trigger_table import (
    BACKWARD,
    FORWARD,
    Trigger,
)
from ntgraph.drafting.rules.verb_forms import PAST
from ntgraph.drafting.rules.word_kinds import BE, DENIAL

MOST_BEFORE = 4


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation in a sentence; `first` and `last` are the tokens of its trigger."""

    subject: NamedThing
    predicate: str
    object: NamedThing
    first: int
    last: int
    rule: str
    negated: bool = False
    carried: bool = False


class RelationFinder:
    """Finds the relations of one sentence."""

    def __init__(
        self, sentence: SentenceTokens, triggers: Sequence[tuple[int, int, Trigger]]
    ) -> None:
        self.sentence = sentence
        self.triggers = triggers
        taken = frozenset(at for first, last, _ in triggers for at in range(first, last + 1))
        self.ends = EndFinder(sentence, taken)
        self._shared: tuple[NamedThing, ...] = ()

    def find(self, carried: CarriedSubjects) -> Iterator[Relation]:
        """Yield the relations of the sentence in the order of their triggers."""
        for first, last, trigger in self.triggers:
            if self._is_name(first, last):
                continue
            if trigger.way == FORWARD:
                yield from self._read_forward(first, last, trigger, carried)
            elif trigger.way == BACKWARD:
                yield from self._read_backward(first, last, trigger)

    def _is_name(self, first: int, last: int) -> bool:
        """Return whether a trigger is only a part of a longer name."""
        for name_first, name_last, _ in self.sentence.starts_at.values():
            if name_first <= first and last <= name_last:
                return True
        return False

    def _read_forward(
        self, first: int, last: int, trigger: Trigger, carried: CarriedSubjects
    ) -> Iterator[Relation]:
        """Yield the relations of a verb or phrase with the subject before it."""
        if trigger.form == PAST and self.sentence.kinds.get(first - 1) == BE:
            return
        left = self.ends.find_left(first - 1)
        right = self.ends.find_right(last + 1)
        if right is None:
            return
        subjects, is_carried = self._settle(left, carried)
        for subject in subjects:
            for thing in right.things:
                yield self._make(subject, trigger, thing, first, last, is_carried=is_carried)

    def _settle(
        self, left: FoundEnds | None, carried: CarriedSubjects
    ) -> tuple[tuple[NamedThing, ...], bool]:
        """Return the subjects of a verb, and whether they are carried from an earlier sentence."""
        if left is None:
            return (), False
        if left.how == SHARED:
            return self._shared, False
        if left.how == REFERRED:
            antecedent = carried.find()
            return ((antecedent,), True) if antecedent else ((), False)
        self._shared = left.things
        carried.say(left.things[0])
        return left.things, False

    def _read_backward(self, first: int, last: int, trigger: Trigger) -> Iterator[Relation]:
        """Yield the relations of a passive or the like, with the object before it."""
        left = self.ends.find_left(first - 1)
        right = self.ends.find_right(last + 1)
        if left is None or right is None or left.how != "named":
            return
        for thing in left.things:
            for subject in right.things:
                yield self._make(subject, trigger, thing, first, last, is_carried=False)

    def _make(
        self,
        subject: NamedThing,
        trigger: Trigger,
        thing: NamedThing,
        first: int,
        last: int,
        *,
        is_carried: bool,
    ) -> Relation:
        """Return a relation; which one it is may depend on the type of the object."""
        row = trigger.row
        predicate = row.by_object.get(thing.node_type, row.predicate)
        rule = f"{row.id}.{trigger.way}"
        negated = row.negated != self._is_denied(first)
        return Relation(subject, predicate, thing, first, last, rule, negated, is_carried)

    def _is_denied(self, first: int) -> bool:
        """Return whether a word right before a verb denies it."""
        words, kinds = self.sentence.tokens.words, self.sentence.kinds
        at = first - 1
        while at >= self.sentence.first and first - at <= MOST_BEFORE:
            if kinds.get(at) == DENIAL or words[at].endswith("n't") or words[at] == "cannot":
                return True
            if kinds.get(at) not in (BE, "A", "V") and words[at] != "to":
                return False
            at -= 1
        return False
