"""What belongs to a group, and what the symptoms of a thing are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntgraph.drafting.rules.carried_subjects import CarriedSubjects
from ntgraph.drafting.rules.name_words import (
    GROUP_ENDINGS,
    GROUPS,
    STAND_INS,
    SYMPTOMS,
)
from ntgraph.drafting.rules.object_classes import UNWANTED, list_classes
from ntgraph.drafting.rules.phrases import (
    DEFICIENCY,
    LACKS,
    NamedThing,
)
from ntgraph.drafting.rules.sentence_ends import (
    NAMED,
    FoundEnds,
)
from ntgraph.drafting.rules.sentence_relations import IS_A, Hit, Relation, SentenceRelations
from ntgraph.drafting.rules.single_names import Chunk
from ntgraph.drafting.rules.word_kinds import (
    BE,
    CLOSE,
    COMMA,
    STOP,
    SUBORDINATE,
    VERB,
)

PARTICIPLES = frozenset(("found", "used", "made", "known", "derived", "produced", "caused"))


class GroupRelations(SentenceRelations):
    """Reads of groups and their members, and of lists of symptoms."""

    def _read_symptoms(self, hit: Hit, carried: CarriedSubjects) -> Iterator[Relation]:
        """Yield what *the symptoms of it include*, or the members of a group that it includes."""
        at = self.ends.skip_helpers(hit.first - 1)
        right = self.ends.find_right(hit.last + 1, has_dashes=True)
        chunk = self.ends.take_left(at)
        if chunk is None and self.ends.word(at) in ("they", "these", "this"):
            chunk = Chunk(None, at, "symptoms" if carried.spoke_of_symptoms else "", at)
        if chunk is None or right is None:
            return
        is_effect = self.words[at] in SYMPTOMS or chunk.head in SYMPTOMS
        if not is_effect:
            if self.words[hit.first] == "are" and hit.first == hit.last and chunk.thing:
                yield from self._say_kind(hit, chunk.thing, right.things[0])
            elif hit.trigger.form and chunk.thing and self.sentence.kinds[hit.first - 1] != BE:
                yield from self._say_members(hit, chunk.thing, right.things)
            return
        subject, is_carried = chunk.thing, False
        is_quality = subject and not subject.is_known and chunk.start == subject.first
        if subject is None or subject.is_stand_in or is_quality:
            subject, is_carried = carried.find_bearer(), True
        if subject and subject.label.casefold() in LACKS and (bearer := carried.topic):
            subject, is_carried = bearer._replace(level=DEFICIENCY), True
        if subject is None:
            return
        for thing in right.things:
            if hit.trigger.form or thing.is_known or UNWANTED in list_classes(thing):
                yield from self._make(hit, subject, thing, is_carried=is_carried)

    def _read_members(self, hit: Hit) -> Iterator[Relation]:
        """Yield the members of a group behind *such as*."""
        at = hit.first - 1
        if self.ends.kind(at) == COMMA:
            at -= 1
        chunk = self.ends.take_left(at)
        right = self.ends.find_right(hit.last + 1)
        if chunk and chunk.thing and right and self.words[at].endswith("s"):
            yield from self._say_members(hit, chunk.thing, right.things)

    def _say_members(
        self, hit: Hit, group: NamedThing, members: Sequence[NamedThing]
    ) -> Iterator[Relation]:
        """Yield that some things belong to a group."""
        if self._is_group(group):
            for member in members:
                yield self._say_member(hit, member, group)

    def _say_member(self, hit: Hit, member: NamedThing, group: NamedThing) -> Relation:
        """Return that a thing belongs to a group."""
        rule = f"{hit.trigger.row.id}.{IS_A}"
        is_apart = member.last < self.sentence.first
        return Relation(member, IS_A, group, hit.first, hit.last, rule, False, is_apart)

    def _is_group(self, group: NamedThing) -> bool:
        """Return whether a name is that of a group that says more than *drugs* or *effects*."""
        head = self.words[group.last]
        is_plain = group.first == group.last and head.removesuffix("s") in STAND_INS
        is_group = group.is_known or head in GROUPS or head.endswith(GROUP_ENDINGS)
        return is_group and not (group.measure or is_plain or head in SYMPTOMS)

    def _say_kind(self, hit: Hit, subject: NamedThing, group: NamedThing) -> Iterator[Relation]:
        """Yield that *stimulants are drugs that …*."""
        last = max(group.last, group.whole[1])
        before = self.ends.kind(subject.whole[0] - 1)
        if before == STOP and self.ends.kind(last + 1) in (STOP, SUBORDINATE, VERB):
            self._rename(last, (subject,))
            if self.words[last].endswith("s") and self._is_group(group):
                yield self._say_member(hit, subject, group)

    def _read_apposition(self, hit: Hit) -> Iterator[Relation]:
        """Yield what a thing is by the words behind it: *kava, a sedative,*."""
        left = self.ends.take_left(hit.first - 1)
        right = self.ends.take_right(hit.last + 1)
        if left is None or right is None or left.thing is None or right.thing is None:
            return
        is_inset = self.ends.kind(right.beyond) in (COMMA, STOP, SUBORDINATE, CLOSE)
        joined = self.ends.word(right.beyond + 1) in ("and", "or")
        if is_inset and not joined and not left.thing.is_stand_in and not left.thing.measure:
            yield self._say_member(hit, left.thing, right.thing)

    def _read_named(self, hit: Hit, left: FoundEnds | None) -> Iterator[Relation]:
        """Yield that a thing belongs to a group, from *a group called that*."""
        right = self.ends.find_right(hit.last + 1)
        if right is None or left is None or left.how != NAMED:
            return
        if hit.first - 1 in self.ends.renamed:
            for subject in left.things:
                yield from self._say_members(hit, right.things[0], (subject,))
        else:
            yield from self._say_members(hit, left.things[-1], right.things[:1])

    def find_description(self, carried: CarriedSubjects) -> Iterator[Relation]:
        """Yield what *A mild stimulant.* below a heading says of the thing in the heading."""
        first = self.sentence.first
        topic = carried.topic
        if not carried.is_new_part or topic is None or self.words[first] not in ("a", "an"):
            return
        at = first
        while (chunk := self.ends.take_right(at)) and self.ends.kind(chunk.beyond) == COMMA:
            if self.ends.kind(chunk.beyond + 1) != "":
                break
            at = chunk.beyond + 1
        right = self.ends.find_right(at)
        if right is None:
            return
        things = right.things
        behind = things[-1].last + 1
        is_whole = self.ends.kind(behind) in (STOP, SUBORDINATE, COMMA) or (
            self.ends.kind(behind) == VERB
            and (behind not in self.ends.triggers or self.words[behind] in PARTICIPLES)
        )
        for thing in things if is_whole else ():
            self.ends.renamed[thing.last] = (topic,)
            yield Relation(topic, IS_A, thing, first, first, "heading.description", False, True)
        if is_whole:
            self._shared, self._is_shared_carried = (topic,), True
