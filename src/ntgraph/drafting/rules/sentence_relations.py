"""What all readers of relations share: the triggers of a sentence, and what stands around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ntgraph.drafting.rules.carried_subjects import CarriedSubjects
from ntgraph.drafting.rules.chosen_predicates import choose_predicate
from ntgraph.drafting.rules.name_words import (
    SURPLUSES,
)
from ntgraph.drafting.rules.phrases import (
    DEFICIENCY,
    EXCESS,
    LACKS,
    NamedThing,
    SentenceTokens,
)
from ntgraph.drafting.rules.sentence_ends import (
    FRAGMENT,
    REFERRED,
    SHARED,
    EndFinder,
    FoundEnds,
)
from ntgraph.drafting.rules.trigger_table import AGENT, FORWARD, NOMINAL, Trigger
from ntgraph.drafting.rules.verb_forms import BASE, PAST, THIRD
from ntgraph.drafting.rules.word_kinds import (
    ADVERB,
    ARTICLE,
    BE,
    DENIAL,
    PREPOSITION,
    STOP,
    VERB,
)

# Rows of triggers that are read in a way of their own, and the relation of groups.
SYMPTOM_ROW, MEMBER_ROW, OTHER_ROW = "symptoms", "members", "others"
NAMED_ROW, APPOSITION, IS_A = "named", "apposition", "is_a"
MOST_BEFORE = 5
DENYING = frozenset(("no", "not", "little", "isn't", "cannot", "never"))
AGENT_NOUNS = frozenset(
    (
        "treatment",
        "cause",
        "causes",
        "remedy",
        "effect",
        "effects",
        "impact",
        "influence",
        "role",
        "agonist",
        "agonists",
        "antagonist",
        "antagonists",
        "inhibitor",
        "inhibitors",
        "ligand",
        "precursor",
        "modulator",
    )
)


class Relation(NamedTuple):
    """A relation in a sentence; `first` and `last` are the tokens of its trigger."""

    subject: NamedThing
    predicate: str
    object: NamedThing
    first: int
    last: int
    rule: str
    negated: bool = False
    carried: bool = False
    shares_verb: bool = False


class Hit(NamedTuple):
    """A trigger in a sentence, and the tokens that it takes."""

    first: int
    last: int
    choices: tuple[Trigger, ...]

    @property
    def trigger(self) -> Trigger:
        """Return the first of the triggers that the words may be."""
        return self.choices[0]


class SentenceRelations:
    """The triggers of one sentence, and the relations made of them."""

    def __init__(
        self, sentence: SentenceTokens, triggers: Sequence[tuple[int, int, tuple[Trigger, ...]]]
    ) -> None:
        self.sentence = sentence
        self.words = sentence.tokens.words
        self.hits = [each for each in (Hit(*found) for found in triggers) if self._acts(each)]
        taken = frozenset(
            at
            for hit in self.hits
            if hit.trigger.way not in (AGENT, NOMINAL)
            and hit.trigger.row.id not in (MEMBER_ROW, APPOSITION)
            for at in range(hit.first, hit.last + 1)
        )
        self.ends = EndFinder(sentence, taken)
        self._shared: tuple[NamedThing, ...] = ()
        self._is_shared_carried = False

    def _acts(self, hit: Hit) -> bool:
        """Return whether a word that may be a noun or an adjective stands where a verb may be."""
        before = hit.first - 1
        kind = self.sentence.kinds[before] if before >= self.sentence.first else STOP
        if hit.trigger.way != FORWARD or before in self.sentence.ends_at:
            return True
        if hit.trigger.form == PAST:
            while kind == ADVERB and before > self.sentence.first:
                before -= 1
                kind = self.sentence.kinds[before]
            return not kind or self.words[before] in ("that", "which", "who")
        if hit.trigger.form in (BASE, THIRD):
            return kind not in (ARTICLE, PREPOSITION) or self.words[before] == "to"
        return True

    def _is_in_name(self, hit: Hit) -> bool:
        """Return whether a trigger is only a part of a longer name."""
        for first, last, _ in self.sentence.starts_at.values():
            if first <= hit.first and hit.last <= last:
                return True
        return False

    def _settle(
        self, left: FoundEnds | None, carried: CarriedSubjects
    ) -> tuple[tuple[NamedThing, ...], bool]:
        """Return the subjects of a verb, and whether they are carried from an earlier sentence."""
        if left is None:
            return (), False
        if left.how == SHARED:
            return self._shared, self._is_shared_carried
        if left.how in (REFERRED, FRAGMENT):
            antecedent = carried.find(left.head) if left.how == REFERRED else carried.topic
            if antecedent and left.head in LACKS:
                antecedent = antecedent._replace(level=DEFICIENCY)
            elif antecedent and left.head in SURPLUSES:
                antecedent = antecedent._replace(level=EXCESS)
            found = (antecedent,) if antecedent else ()
            self._shared, self._is_shared_carried = found, bool(found)
            return found, bool(found)
        if not left.things:
            return (), False
        is_apart = left.things[0].last < self.sentence.first
        self._shared, self._is_shared_carried = left.things, is_apart
        if not is_apart:
            carried.say(left.things[0])
        return left.things, is_apart

    def _make(
        self,
        hit: Hit,
        subject: NamedThing,
        thing: NamedThing,
        *,
        is_carried: bool = False,
        is_denied: bool = False,
    ) -> Iterator[Relation]:
        """Yield a relation; which one it is may depend on the type of the object."""
        if subject.measure == "risk" or thing.is_stand_in or subject.is_stand_in:
            return
        is_apart = is_carried and not self.sentence.first <= subject.first < self.sentence.last
        for trigger in hit.choices:
            row = trigger.row
            if trigger.way != hit.trigger.way or (
                row.subjects and subject.node_type not in row.subjects
            ):
                continue
            chosen = choose_predicate(row, thing, self.sentence)
            if chosen is not None:
                negated = row.negated != (is_denied or self._is_denied(hit.first))
                rule = f"{row.id}.{trigger.way}"
                places = (hit.first, hit.last)
                yield Relation(subject, *chosen, *places, rule, negated, is_apart)
                return

    def _is_denied(self, first: int) -> bool:
        """Return whether a word right before a verb denies it."""
        kinds = self.sentence.kinds
        at = first
        if self.words[at] in ("not", "no") or self.ends.word(at + 1) == "not":
            return True
        at -= 1
        if self.words[first] in AGENT_NOUNS:
            before = self.words[max(self.sentence.first, first - MOST_BEFORE) : first]
            return not DENYING.isdisjoint(before)
        while at >= self.sentence.first and first - at <= MOST_BEFORE:
            word = self.words[at]
            if kinds[at] == DENIAL or word.endswith("n't") or word == "cannot":
                return True
            if kinds[at] not in (BE, ADVERB, VERB) and word not in ("to", "able"):
                return False
            at -= 1
        return False

    def _rename(self, at: int, subjects: tuple[NamedThing, ...]) -> None:
        """Note that a name that ends at a token, and one with *in* behind it, is a subject."""
        self.ends.renamed[at] = subjects
        if self.ends.kind(at + 1) == PREPOSITION:
            chunk = self.ends.take_right(at + 2)
            if chunk is not None:
                self.ends.renamed[chunk.beyond - 1] = subjects
