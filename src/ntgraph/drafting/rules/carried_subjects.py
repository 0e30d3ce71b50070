"""Subjects that an earlier sentence or a heading names: *it*, *these drugs*, a bullet."""

from __future__ import annotations

from collections.abc import Mapping

from ntgraph.drafting.fitting_types import ACTING
from ntgraph.drafting.rules.name_words import (
    GENERIC,
    SECTIONS,
    STAND_INS,
    SURPLUSES,
    SYMPTOMS,
    UNWANTED_HEADS,
)
from ntgraph.drafting.rules.phrases import (
    LACKS,
    NamedThing,
    SentenceTokens,
    name_known,
    name_thing,
    stands_for_other,
)
from ntgraph.drafting.rules.single_names import NameFinder

# So often the words of a title or heading stand in the text, if they name its topic.
CAUSING = frozenset(("cause", "causes", "causing"))
# What *it* may stand for: a thing that acts, a disorder, or what no list has.
CARRIED_TYPES = (*ACTING, "Condition", "")
TAKEN = ("drug", "medication", "medicine", "treatment", "supplement")
FAR_MORE, MAIN_TOPIC = 3, 8
LEAST_TIMES_SAID = 3
MOST_HEADING_TOKENS = 24


class CarriedSubjects:
    """What the sentences before were about.

    Args:
        counts: how often each word stands in the article.
    """

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self._title: NamedThing | None = None
        self._heading: NamedThing | None = None
        self._last: NamedThing | None = None
        self._said: NamedThing | None = None
        self._first: NamedThing | None = None
        self._listed: NamedThing | None = None
        self._row: NamedThing | None = None
        self.in_row = False
        self._block = self._start = -1
        self._bearer: NamedThing | None = None
        self.in_symptoms = self.is_new_part = False
        self.spoke_of_symptoms = False

    @property
    def topic(self) -> NamedThing | None:
        """Return what the list, the section or the article is about; in a table, the row."""
        return self._row if self.in_row else self._listed or self._heading or self._title

    def enter_row(self, first_cell: NamedThing | None) -> None:
        """Note the first cell of a row: what the other cells say is said of that, or of nothing."""
        self.in_row, self._row = True, first_cell

    @property
    def _main(self) -> NamedThing | None:
        """Return what the section is about, or the article where that is said far more often."""
        if self._heading is None or self._title is None:
            return self.topic
        often, here = self._count(self._title), self._count(self._heading)
        return self._title if often >= FAR_MORE * here else self._heading

    def _may_lead(self, thing: NamedThing) -> bool:
        """Return whether a section may be about a thing in a text that has a topic of its own.

        In a leaflet about one drug headings such as *Pregnancy* name no other topic.
        """
        often = self._count(self._title) if self._title else 0
        return thing.is_known or often < MAIN_TOPIC or 2 * self._count(thing) >= often

    def _count(self, thing: NamedThing) -> int:
        """Return how often the first word of a thing stands in the article."""
        return self._counts.get(thing.label.casefold().partition(" ")[0], 0)

    def enter_heading(self, sentence: SentenceTokens, block: int) -> None:
        """Note what a heading names: the things below it may be said of that."""
        words = sentence.tokens.words[sentence.first : sentence.last]
        found = self._find_topic(sentence)
        if self._title is None:
            self._title = found
        else:
            self._heading = found if found and self._may_lead(found) else None
        self.in_symptoms = not SYMPTOMS.isdisjoint(words) and len(words) < MOST_HEADING_TOKENS
        self._first = self._listed = None
        self.in_row = False
        self.is_new_part = True
        self._last = self._said = self._bearer = None
        self._block = block

    def enter(self, sentence: SentenceTokens, block: int) -> None:
        """Begin a sentence; a new paragraph may go on with the subject of the heading only."""
        self._first = self._find_first(sentence)
        self._start = sentence.first
        if block != self._block:
            self._last = None
            self._block = block
        self._said = None

    def leave(self, sentence: SentenceTokens) -> None:
        """End a sentence: its subject may be carried to the next one."""
        self._last = self._said or self._first or self._last
        if (
            self._last
            and not self._last.level
            and (self._last.is_unwanted or self._last.node_type in ("", "Condition"))
        ):
            self._bearer = self._last
        words = sentence.tokens.words
        self.is_new_part = False
        self.spoke_of_symptoms = not SYMPTOMS.isdisjoint(words[sentence.first : sentence.last])
        if words[sentence.last - 1] == ":":
            is_list = self.spoke_of_symptoms or not CAUSING.isdisjoint(
                words[sentence.first : sentence.last]
            )
            self.in_symptoms = self.in_symptoms or is_list
            self._listed = self._find_listed(sentence) or self._listed

    def _find_listed(self, sentence: SentenceTokens) -> NamedThing | None:
        """Return what the list below is about: *Side effects of kava include:*."""
        words = sentence.tokens.words
        for at in range(sentence.first, sentence.last - 2):
            if words[at] in SYMPTOMS and words[at + 1] == "of":
                chunk = NameFinder(sentence, frozenset()).take_right(at + 2)
                thing = chunk.thing if chunk else None
                return thing if thing and is_antecedent(thing) else None
        return None

    def _find_first(self, sentence: SentenceTokens) -> NamedThing | None:
        """Return the thing with which a sentence begins, if it is known or often named."""
        at = sentence.first
        while at < sentence.last and sentence.kinds[at] in ("D", "A"):
            at += 1
        if at in sentence.starts_at:
            first, last, _ = sentence.starts_at[at]
            stands_in = stands_for_other(sentence, first, last)
            return None if stands_in else name_known(sentence.starts_at[at])
        last = at
        while last < sentence.last and not sentence.kinds[last]:
            last += 1
        if last == at or last >= sentence.last or sentence.kinds[last] not in ("B", "V", ","):
            return None
        thing = name_thing(sentence, at, last - 1)
        return thing if thing and self._is_said_often(thing) and not thing.is_stand_in else None

    def say(self, subject: NamedThing) -> None:
        """Note the first subject of the sentence."""
        opens = self._start <= subject.first <= self._start + 1
        if not subject.is_stand_in and (opens or self._is_said_often(subject)):
            self._said = self._said or subject

    def _is_said_often(self, thing: NamedThing) -> bool:
        """Return whether a thing is known, or the article has its words several times."""
        if thing.is_known:
            return True
        words = thing.label.casefold().split()
        return all(self._counts.get(word, 0) >= LEAST_TIMES_SAID for word in words)

    def find(self, word: str = "") -> NamedThing | None:
        """Return what *it*, or a word such as *drug*, stands for; None if that is not certain."""
        if self.in_row:
            return self._row
        if word.removesuffix("s") in TAKEN and self._is_taken(self._main):
            return self._main
        # "It" goes far back only where a section or a list begins.
        is_far = bool(word) or self.is_new_part or self.in_symptoms
        found = (self._said, self._first, self._last, self.topic if is_far else None)
        return next((each for each in found if each and is_antecedent(each)), None)

    def _is_taken(self, thing: NamedThing | None) -> bool:
        """Return whether a thing may be a medicine: a drug, or what no list has."""
        return thing is not None and thing.node_type in ("Drug", "DrugClass", "Chemical", "")

    def goes_on(self, sentence: SentenceTokens) -> bool:
        """Return whether a heading is an item of a list of symptoms and not the next part."""
        words = sentence.tokens.words[sentence.first : sentence.last]
        is_part = not (SECTIONS | SYMPTOMS).isdisjoint(words) or "?" in words
        names = {name[2].node_type for name in sentence.starts_at.values()}
        return self.in_symptoms and not is_part and names <= {"Effect", "Condition"}

    def find_bearer(self) -> NamedThing | None:
        """Return whose symptoms are meant where only *the symptoms* stand."""
        return self._row if self.in_row else self._bearer or self.topic

    def _find_main_word(self, sentence: SentenceTokens, first: int, last: int) -> NamedThing | None:
        """Return what a title of several words names: all of them, else the first said often."""
        words = sentence.tokens.words
        plain = SYMPTOMS | SECTIONS
        often = [
            at
            for at in range(first, last + 1)
            if self._counts.get(words[at], 0) >= LEAST_TIMES_SAID
            and words[at] not in plain
            and not sentence.kinds[at]
        ]
        if len(often) == last - first + 1:
            return name_thing(sentence, first, last)
        single = (name_thing(sentence, at, at) for at in often if len(words[at]) > 3)
        return next((thing for thing in single if thing and is_antecedent(thing)), None)

    def _find_whole(self, sentence: SentenceTokens, thing: NamedThing) -> NamedThing:
        """Return the longer name in which a known one stands, if the text has it often."""
        first, last = thing.first, thing.last
        while last + 1 < sentence.last and not sentence.kinds[last + 1]:
            last += 1
        while first > sentence.first and not sentence.kinds[first - 1]:
            first -= 1
        words = sentence.tokens.words[first : last + 1]
        if (first, last) == (thing.first, thing.last) or not SECTIONS.isdisjoint(words):
            return thing
        whole = name_thing(sentence, first, last)
        return whole if whole and self._is_said_often(whole) else thing

    def _find_topic(self, sentence: SentenceTokens) -> NamedThing | None:
        """Return what a heading names: a known thing, or words that the text has often."""
        names = [name for name in sentence.starts_at.values() if is_antecedent(name_known(name))]
        if not names and self._title is None:
            return self._find_main_word(sentence, sentence.first, sentence.last - 1)
        if len(names) == 1 and names[0][2].node_type in CARRIED_TYPES:
            return self._find_whole(sentence, name_known(names[0]))
        if names:
            return None
        last = sentence.last - 1
        while last > sentence.first and sentence.kinds[last]:
            last -= 1
        first = last
        while first > sentence.first and not sentence.kinds[first - 1]:
            first -= 1
        words = sentence.tokens.words[first : last + 1]
        is_question = sentence.tokens.words[sentence.last - 1] == "?"
        is_about = first > sentence.first and sentence.tokens.words[first - 1] == "of"
        if is_question and not is_about:
            return None
        if words and self._title is None and len(words) > 1:
            return self._find_main_word(sentence, first, last)
        if not words or not (SYMPTOMS | SECTIONS).isdisjoint(words):
            return None
        thing = name_thing(sentence, first, last)
        least = LEAST_TIMES_SAID if len(words) > 1 else 1
        is_said = all(self._counts.get(word, 0) >= least for word in words)
        is_doing = words[-1].endswith("ing") and len(words) == 1
        is_topic = is_said and not is_doing and words[-1] not in UNWANTED_HEADS
        return thing if thing and is_topic and not thing.is_stand_in else None


def is_antecedent(thing: NamedThing) -> bool:
    """Return whether *it* may stand for a thing: not for a part of the body, nor for *drugs*."""
    head = thing.label.casefold().removesuffix("s")
    is_plain = head in STAND_INS or head in GENERIC or head in LACKS or head in SURPLUSES
    return thing.node_type in CARRIED_TYPES and not is_plain
