"""From triggers to relations: which things stand on both sides, and which relation it is."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.drafting.rules.carried_subjects import CarriedSubjects
from ntgraph.drafting.rules.group_relations import GroupRelations
from ntgraph.drafting.rules.name_words import (
    ASSERTED,
    UNASSERTED,
)
from ntgraph.drafting.rules.phrases import (
    NamedThing,
)
from ntgraph.drafting.rules.sentence_ends import (
    FRAGMENT,
    SHARED,
    FoundEnds,
)
from ntgraph.drafting.rules.sentence_relations import (
    AGENT_NOUNS,
    APPOSITION,
    IS_A,
    MEMBER_ROW,
    NAMED_ROW,
    OTHER_ROW,
    SYMPTOM_ROW,
    Hit,
    Relation,
)
from ntgraph.drafting.rules.trigger_table import AGENT, BACKWARD, FORWARD, NOMINAL
from ntgraph.drafting.rules.verb_forms import BASE, DOING, PAST, THIRD
from ntgraph.drafting.rules.word_kinds import (
    ADVERB,
    ARTICLE,
    BE,
    COMMA,
    DENIAL,
    LINK,
    PREPOSITION,
    SUBORDINATE,
    VERB,
)

MEANS = ("by", "through", "via", "while", "without", "thereby")


class RelationFinder(GroupRelations):
    """Finds the relations of one sentence."""

    def find(self, carried: CarriedSubjects) -> Iterator[Relation]:
        """Yield the relations of the sentence in the order of their triggers."""
        words = {*self.words[self.sentence.first : self.sentence.last]}
        if words & UNASSERTED and not words & ASSERTED:
            return
        for hit in self.hits:
            if self._is_in_name(hit):
                continue
            row, way = hit.trigger.row, hit.trigger.way
            if row.id == SYMPTOM_ROW and hit.trigger.form != DOING:
                yield from self._read_symptoms(hit, carried)
            elif row.id in (SYMPTOM_ROW, MEMBER_ROW):
                yield from self._read_members(hit)
            elif row.id == APPOSITION:
                yield from self._read_apposition(hit)
            elif way == FORWARD:
                yield from self._read_forward(hit, carried)
            elif way == BACKWARD:
                yield from self._read_backward(hit, carried)
            elif way == NOMINAL:
                yield from self._read_nominal(hit)
            elif way == AGENT:
                yield from self._read_agent(hit, carried)

    def _read_forward(self, hit: Hit, carried: CarriedSubjects) -> Iterator[Relation]:
        """Yield the relations of a verb or phrase with the subject before it."""
        if not self._is_verb(hit):
            return
        right = self.ends.find_right(hit.last + 1)
        if right is None:
            self._rename_plain(hit, carried)
            return
        if hit.trigger.row.predicate == "causes" and self._makes_do(right):
            return
        left = self._find_subject(hit)
        if not self._agrees(hit, left):
            return
        subjects, is_carried = self._settle(left, carried)
        if hit.trigger.row.predicate == IS_A:
            right = self._drop_adjectives(right)
        if hit.trigger.row.predicate == IS_A and subjects:
            for thing in right.things:
                self._rename(max(thing.whole[1], thing.last), subjects)
        is_denied = right.is_denied or bool(left and left.is_denied)
        shares = hit.trigger.form == BASE and bool(left and left.how == SHARED)
        for subject in subjects:
            for thing in right.things:
                for made in self._make(
                    hit, subject, thing, is_carried=is_carried, is_denied=is_denied
                ):
                    yield made._replace(shares_verb=shares)

    def _makes_do(self, right: FoundEnds) -> bool:
        """Return whether the object does something: *causes the user to take more*."""
        last = right.things[-1]
        return self.ends.word(max(last.last, last.whole[1]) + 1) == "to"

    def _rename_plain(self, hit: Hit, carried: CarriedSubjects) -> None:
        """Note the subject of *is a substance that*, which names no group."""
        chunk = self.ends.take_right(hit.last + 1)
        if hit.trigger.row.predicate == IS_A and chunk is not None:
            subjects, _ = self._settle(self._find_subject(hit), carried)
            if subjects:
                self._rename(chunk.beyond - 1, subjects)

    def _drop_adjectives(self, right: FoundEnds) -> FoundEnds:
        """Return the groups that a thing is, without adjectives: *a bitter, white powder*."""
        things = list(right.things)
        while len(things) > 1 and self._is_followed_by_noun(things[0]):
            things.pop(0)
        return right._replace(things=tuple(things))

    def _is_followed_by_noun(self, thing: NamedThing) -> bool:
        """Return whether a comma and a further adjective or noun follow, and no article."""
        at = thing.last + 1
        return self.ends.kind(at) == COMMA and self.ends.kind(at + 1) == ""

    def _is_verb(self, hit: Hit) -> bool:
        """Return whether a word that may be a noun or an adjective is a verb here."""
        before = self.ends.kind(hit.first - 1)
        if self.ends.is_joined(hit.first - 1):
            return False
        if hit.trigger.form == DOING and before == COMMA and self._is_quality(hit.first - 2):
            return False
        if hit.trigger.form == DOING and before == LINK:
            return self._was_doing(hit)
        if hit.trigger.form == PAST:
            return before != BE
        if hit.trigger.form in (BASE, THIRD):
            return before not in (ARTICLE, PREPOSITION) or self.ends.word(hit.first - 1) == "to"
        return True

    def _is_quality(self, at: int) -> bool:
        """Return whether a word is an adjective in front of others: *a lasting, disabling pain*."""
        return self.ends.kind(at) == "" and self.ends.word(at - 1) in (
            "a",
            "an",
            "the",
            "is",
            "are",
        )

    def _was_doing(self, hit: Hit) -> bool:
        """Return whether the trigger before has the form of *doing*, too."""
        at = self.hits.index(hit)
        return at > 0 and self.hits[at - 1].trigger.form == DOING

    def _find_subject(self, hit: Hit) -> FoundEnds | None:
        """Return what stands before a trigger, or that it is the subject of the verb before."""
        before = self.ends.word(hit.first - 1)
        if hit.trigger.row.id == OTHER_ROW:
            at = hit.first - 1
            at = at - 1 if self.ends.kind(at) == COMMA else at
            return self.ends.list_left(at, has_link=True)
        if hit.trigger.form == DOING and before in MEANS:
            if self._shared:
                return FoundEnds((), SHARED)
            return self.ends.find_left(hit.first - 2)
        if hit.trigger.form == DOING and self.ends.kind(hit.first - 1) == PREPOSITION:
            return None
        if hit.trigger.form == BASE and before == "to" and self._shared:
            return FoundEnds((), SHARED)
        if self.words[hit.first] in AGENT_NOUNS and not hit.trigger.form:
            return self._before_agent(hit.first - 1)
        left = self.ends.find_left(hit.first - 1)
        is_fragment = left is not None and left.how == FRAGMENT
        if is_fragment and not self._may_lack_subject(hit):
            return None
        return left

    def _may_lack_subject(self, hit: Hit) -> bool:
        """Return whether a sentence without a subject may begin so: *May help*, *Raises it*."""
        is_bare = hit.first == self.sentence.first
        return hit.trigger.form in (THIRD, "") or (hit.trigger.form == BASE and not is_bare)

    def _before_agent(self, at: int) -> FoundEnds | None:
        """Return the subject before *is a selective* or *acts as a selective*."""
        while self.ends.kind(at) == "" and at not in self.sentence.ends_at:
            at -= 1
        at = self.ends.skip_articles(at)
        is_said = self.ends.kind(at) in (BE, VERB) or self.ends.word(at) == "as"
        return self._before_as(at) if is_said else None

    def _agrees(self, hit: Hit, left: FoundEnds | None) -> bool:
        """Return whether a base form has a helping verb or several subjects before it."""
        if hit.trigger.form != BASE or left is None or left.how != "named":
            return True
        before = self.ends.kind(hit.first - 1)
        if (
            before in (BE, ADVERB, VERB, SUBORDINATE, DENIAL)
            or self.ends.word(hit.first - 1) == "to"
        ):
            return True
        if len(left.things) > 1:
            return True
        head = left.head or self.words[left.things[-1].last]
        return head.endswith("s") and not head.endswith(("ss", "us", "is"))

    def _read_backward(self, hit: Hit, carried: CarriedSubjects) -> Iterator[Relation]:
        """Yield the relations of a passive or the like, with the object before it."""
        if self.ends.is_joined(hit.first - 1):
            return
        left = self.ends.find_left(hit.first - 1)
        if hit.trigger.row.id == NAMED_ROW:
            if self.ends.kind(hit.first - 1) == BE:
                return
            yield from self._read_named(hit, left)
            return
        right = self.ends.find_right(hit.last + 1)
        if right is None:
            return
        things, is_carried = self._settle(left, carried)
        is_denied = right.is_denied or bool(left and left.is_denied)
        for thing in things:
            for subject in right.things:
                if not is_carried:
                    yield from self._make(hit, subject, thing, is_denied=is_denied)

    def _read_nominal(self, hit: Hit) -> Iterator[Relation]:
        """Yield the relations of a noun: *inhibition of it by that*."""
        right = self.ends.take_right(hit.last + 1)
        if right is None or right.thing is None:
            return
        if self.ends.word(right.beyond) == "by":
            subjects = self.ends.find_right(right.beyond + 1)
            for subject in subjects.things if subjects else ():
                yield from self._make(hit, subject, right.thing)
            return
        before = self.ends.skip_articles(hit.first - 1)
        if self.ends.word(before) in MEANS:
            left = self.ends.find_left(before - 1) if not self._shared else None
            for subject in left.things if left else self._shared:
                yield from self._make(hit, subject, right.thing)

    def _read_agent(self, hit: Hit, carried: CarriedSubjects) -> Iterator[Relation]:
        """Yield what *a receptor agonist* does to the receptor."""
        first = self.ends.start_of_name(hit.first - 1)
        if first is None or not any(
            self.words[hit.first - 1].startswith(w) for w in ("recept", "chann")
        ):
            return
        chunk = self.ends.take_left(hit.first - 1)
        before = self.ends.skip_articles(first - 1)
        is_said = self.ends.kind(before) in (BE, VERB) or self.ends.word(before) == "as"
        if chunk is None or chunk.thing is None or not is_said:
            return
        subjects, is_carried = self._settle(self._before_as(before), carried)
        for subject in subjects:
            yield from self._make(hit, subject, chunk.thing, is_carried=is_carried)

    def _before_as(self, at: int) -> FoundEnds | None:
        """Return the subject before *is a* or *acts as a*."""
        if self.ends.word(at) == "as" and self.ends.kind(at - 1) == BE:
            return None
        return self.ends.find_left(at - 1 if self.ends.word(at) == "as" else at)
