"""From triggers to relations: which things stand on both sides, and which relation it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ntgraph.drafting.rules.carried_subjects import CarriedSubjects
from ntgraph.drafting.rules.chosen_predicates import choose_predicate
from ntgraph.drafting.rules.name_words import (
    ASSERTED,
    BODY_HEADS,
    GROUP_ENDINGS,
    GROUPS,
    STAND_INS,
    SURPLUSES,
    SYMPTOMS,
    UNASSERTED,
    WORDS,
)
from ntgraph.drafting.rules.object_classes import UNWANTED, list_classes
from ntgraph.drafting.rules.phrases import (
    DEFICIENCY,
    EXCESS,
    LACKS,
    NamedThing,
    SentenceTokens,
)
from ntgraph.drafting.rules.sentence_ends import (
    FRAGMENT,
    NAMED,
    REFERRED,
    SHARED,
    Chunk,
    EndFinder,
    FoundEnds,
)
from ntgraph.drafting.rules.trigger_table import AGENT, BACKWARD, FORWARD, NOMINAL, Trigger
from ntgraph.drafting.rules.verb_forms import BASE, DOING, PAST, THIRD
from ntgraph.drafting.rules.word_kinds import (
    ADVERB,
    ARTICLE,
    BE,
    CLOSE,
    COMMA,
    DENIAL,
    LINK,
    PREPOSITION,
    STOP,
    SUBORDINATE,
    VERB,
)

SYMPTOM_ENDINGS = tuple(WORDS["symptom_endings"])
MOST_BEFORE = 5
DENYING = frozenset(("no", "not", "little", "isn't", "cannot", "never"))
PARTICIPLES = frozenset(("found", "used", "made", "known", "derived", "produced", "caused"))
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
SYMPTOM_ROW, MEMBER_ROW, OTHER_ROW, IS_A = "symptoms", "members", "others", "is_a"
NAMED_ROW, APPOSITION = "named", "apposition"
MEANS = ("by", "through", "via", "while", "without", "thereby")


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


class Hit(NamedTuple):
    """A trigger in a sentence, and the tokens that it takes."""

    first: int
    last: int
    choices: tuple[Trigger, ...]

    @property
    def trigger(self) -> Trigger:
        """Return the first of the triggers that the words may be."""
        return self.choices[0]


class RelationFinder:
    """Finds the relations of one sentence."""

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

    def _is_in_name(self, hit: Hit) -> bool:
        """Return whether a trigger is only a part of a longer name."""
        for first, last, _ in self.sentence.starts_at.values():
            if first <= hit.first and hit.last <= last:
                return True
        return False

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

    def _say_kind(self, hit: Hit, subject: NamedThing, group: NamedThing) -> Iterator[Relation]:
        """Yield that *stimulants are drugs that …*."""
        last = max(group.last, group.whole[1])
        before = self.ends.kind(subject.whole[0] - 1)
        if before == STOP and self.ends.kind(last + 1) in (STOP, SUBORDINATE, VERB):
            self._rename(last, (subject,))
            if self.words[last].endswith("s") and self._is_group(group):
                yield self._say_member(hit, subject, group)

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
        for subject in subjects:
            for thing in right.things:
                yield from self._make(
                    hit, subject, thing, is_carried=is_carried, is_denied=is_denied
                )

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

    def _rename(self, at: int, subjects: tuple[NamedThing, ...]) -> None:
        """Note that a name that ends at a token, and one with *in* behind it, is a subject."""
        self.ends.renamed[at] = subjects
        if self.ends.kind(at + 1) == PREPOSITION:
            chunk = self.ends.take_right(at + 2)
            if chunk is not None:
                self.ends.renamed[chunk.beyond - 1] = subjects

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
        if hit.trigger.form == DOING and before == LINK:
            return self._was_doing(hit)
        if hit.trigger.form == PAST:
            return before != BE
        if hit.trigger.form in (BASE, THIRD):
            return before not in (ARTICLE, PREPOSITION) or self.ends.word(hit.first - 1) == "to"
        return True

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


def read_section(sentence: SentenceTokens, subject: NamedThing) -> Iterator[Relation]:
    """Yield what an item below a heading such as *Side effects* says of the article's topic."""
    ends = EndFinder(sentence, frozenset())
    first = sentence.first
    words = sentence.tokens.words[first : sentence.last - 1]
    start = first + words.index(":") + 1 if ":" in words else first
    found = ends.find_right(start)
    things = found.things if found else ()
    for thing in things:
        if is_symptom(thing, is_alone=len(things) == 1):
            predicate = {"more": "raises", "less": "lowers"}.get(thing.change, "causes")
            named = thing._replace(level="")
            yield Relation(subject, predicate, named, first, first, "section.item", False, True)


def is_symptom(thing: NamedThing, *, is_alone: bool) -> bool:
    """Return whether a thing may be a symptom, and not the part of the body above a list."""
    if thing.is_stand_in or thing.measure or thing.node_type in ("Anatomy", "Target"):
        return False
    head = thing.label.rpartition(" ")[2].casefold()
    if thing.is_known or UNWANTED in list_classes(thing) or thing.change:
        return True
    is_part = head in BODY_HEADS or (is_alone and thing.first == thing.last)
    return not is_part or head.endswith(SYMPTOM_ENDINGS)
