"""Find one name to the left or right of a token, with the words around it."""

from __future__ import annotations

from typing import NamedTuple

from ntgraph.drafting.rules.name_words import (
    DEFICIENT,
    EXCESSIVE,
    FALLS,
    LESS_WORDS,
    LIGHT_BEFORE_OF,
    MORE_WORDS,
    RELEASES,
    RISES,
    RISKS,
    SURPLUSES,
    SYMPTOMS,
    WORDS,
)
from ntgraph.drafting.rules.phrases import (
    DEFICIENCY,
    EXCESS,
    HYPHENS,
    LACKS,
    LESS,
    MORE,
    RELEASE,
    RESULT,
    RISK,
    NamedThing,
    SentenceTokens,
    name_thing,
)
from ntgraph.drafting.rules.word_kinds import (
    ADVERB,
    ARTICLE,
    CLOSE,
    OPEN,
    PREPOSITION,
    PRONOUN,
    STOP,
    VERB,
)

# A name goes on behind these words where one of the prepositions stands: "difficulty in walking".
OPEN_HEADS = frozenset(WORDS["open"])
PERSONS = ("dr", "prof", "mr", "mrs", "ms")
NO_PART = ("by", "like", "including")
MOST_LISTED = 14
WIDEST = 40
AMOUNTS_BEFORE = {
    ("too", "much"): EXCESS, ("too", "many"): EXCESS, ("too", "little"): DEFICIENCY,
    ("too", "few"): DEFICIENCY, ("not", "enough"): DEFICIENCY,
}  # fmt: skip


class Chunk(NamedTuple):
    """A name with the words around it: the thing, if any, the token beyond, and its main word."""

    thing: NamedThing | None
    beyond: int
    head: str
    start: int


class NameFinder:
    """Looks for single names in one sentence."""

    def __init__(self, sentence: SentenceTokens, triggers: frozenset[int]) -> None:
        self.sentence = sentence
        self.kinds = sentence.kinds
        self.words = sentence.tokens.words
        self.triggers = triggers
        # Names that are another word for an earlier subject: "a drug that", by last token.
        self.renamed: dict[int, tuple[NamedThing, ...]] = {}

    def kind(self, at: int) -> str:
        """Return the kind of a token; a trigger ends a name like a verb."""
        if at < self.sentence.first or at >= self.sentence.last:
            return STOP
        if at in self.sentence.ends_at or at in self.sentence.starts_at:
            return ""
        if at in self.triggers:
            return VERB
        return self.kinds[at]

    def is_joined(self, at: int) -> bool:
        """Return whether a token and the next one are one word with a hyphen."""
        if not self.sentence.first <= at < self.sentence.last - 1:
            return False
        tokens = self.sentence.tokens
        return tokens.text[tokens.ends[at] : tokens.starts[at + 1]] in HYPHENS

    def word(self, at: int) -> str:
        """Return a token; nothing outside the sentence."""
        return self.words[at] if self.sentence.first <= at < self.sentence.last else ""

    def _before_parenthesis(self, at: int) -> int:
        """Return the token before a parenthesis that ends at a token."""
        least = max(self.sentence.first, at - WIDEST)
        while at > least and self.kind(at) != OPEN:
            at -= 1
        return at - 1

    def take_left(self, at: int) -> Chunk | None:
        """Return the name that ends at a token, with what stands before it."""
        if self.kind(at) == CLOSE:
            at = self._before_parenthesis(at)
        first = self.start_of_name(at)
        if first is None:
            return None
        if first - 1 == self.sentence.first and self.kind(first - 1) == PREPOSITION:
            # "In short trials kava reduced": only the last name is the subject.
            known = self.sentence.ends_at.get(at)
            first = known[0] if known else at
        if self.word(first - 1) == "." and self.word(first - 2) in PERSONS:
            return None
        start, head = first, self.words[at]
        thing = self._with_amount(name_thing(self.sentence, first, at), first)
        before = self.skip_articles(first - 1)
        for _ in range(3):
            if self.kind(before) != PREPOSITION or self.words[before] in NO_PART:
                break
            if self.kind(before - 1) == PRONOUN:
                return None
            outer = self.start_of_name(before - 1)
            if outer is None:
                break
            head = self.words[before - 1]
            thing = self._join(outer, before, thing, at)
            start, before = outer, self.skip_articles(outer - 1)
        return Chunk(thing, before, head, start)

    def _with_amount(self, thing: NamedThing | None, first: int) -> NamedThing | None:
        """Return a thing with the level of *too much* or *not enough* before it."""
        level = AMOUNTS_BEFORE.get((self.word(first - 2), self.word(first - 1)), "")
        return thing._replace(level=level) if thing and level else thing

    def _join(
        self, outer: int, link: int, inner: NamedThing | None, last: int
    ) -> NamedThing | None:
        """Return the thing of two names with a preposition between them."""
        head = self.words[link - 1]
        if head in LACKS and self.words[link] in ("of", "in"):
            return inner._replace(level=DEFICIENCY, change=LESS) if inner else None
        if head in SURPLUSES:
            return inner._replace(level=EXCESS, change=MORE) if inner else None
        is_light = head in LIGHT_BEFORE_OF and self.words[link] == "of"
        is_light = is_light or head == "exposure"
        if head in RISKS or head in RELEASES or is_light or head in SYMPTOMS:
            level = name_level(self.words[outer:link])
            change = name_change(self.words[outer:link])
            measure = name_measure(head)
            if inner is None:
                return None
            whole = (outer, inner.last)
            return inner._replace(
                level=level or inner.level,
                measure=measure,
                whole=whole,
                change=change or inner.change,
            )
        if (head in RISES or head in FALLS) and self.words[link] in ("in", "of"):
            change = MORE if head in RISES else LESS
            return inner._replace(change=change) if inner else None
        if self.words[link] == "of" or head in OPEN_HEADS:
            return name_thing(self.sentence, outer, last)
        return name_thing(self.sentence, outer, link - 1)

    def start_of_name(self, at: int) -> int | None:
        """Return where the name that ends at a token starts; None if there is no name."""
        first = at + 1
        while first > self.sentence.first and at - first < MOST_LISTED:
            known = self.sentence.ends_at.get(first - 1)
            if known:
                first = known[0]
            elif self.kind(first - 1) == "":
                first -= 1
            else:
                break
        return first if first <= at else None

    def skip_articles(self, at: int) -> int:
        """Return the last token that is no article or the like."""
        while at >= self.sentence.first and self.kind(at) in (ARTICLE, ADVERB):
            at -= 1
        return at

    def take_right(self, at: int) -> Chunk | None:
        """Return the name that begins at a token, with what stands behind it."""
        first = at
        while first < self.sentence.last and self.kind(first) in (ARTICLE, ADVERB):
            first += 1
        if first > at and self.word(first) == "of":
            first += 1
            while first < self.sentence.last and self.kind(first) in (ARTICLE, ADVERB):
                first += 1
        last = self._end_of_name(first)
        if last is None:
            return None
        thing = self._with_amount(name_thing(self.sentence, first, last), first)
        behind, head = last + 1, self.words[last]
        is_short = self.kind(last + 1) == OPEN and self.kind(last + 3) == CLOSE
        if is_short and (end := self._end_of_name(last + 4)):
            # "Central nervous system (CNS) stimulant" is one name, and not in one piece.
            return Chunk(None, end + 1, self.words[end], first)
        if self.kind(behind) == PREPOSITION:
            inner = behind + 1
            while inner < self.sentence.last and self.kind(inner) in (ARTICLE, ADVERB):
                inner += 1
            end = self._end_of_name(inner)
            is_open = self.words[behind] == "of" or (
                (head in OPEN_HEADS or head in RISES or head in FALLS)
                and self.words[behind] in ("in", "with", "to", "for", "about")
            )
            if end is not None and is_open:
                thing = self._join(first, behind, name_thing(self.sentence, inner, end), end)
                behind = end + 1
        return Chunk(thing, behind, head, first)

    def _end_of_name(self, first: int) -> int | None:
        """Return the last token of the name that starts at a token; None if there is none."""
        at = first
        while at < self.sentence.last and at - first < MOST_LISTED:
            known = self.sentence.starts_at.get(at)
            if known:
                at = known[1] + 1
            elif self.kind(at) == "":
                at += 1
            else:
                break
        return at - 1 if at > first else None


def name_level(words: list[str]) -> str:
    """Return the level that adjectives tell: *low levels of*."""
    if any(word in DEFICIENT or word in LESS_WORDS for word in words):
        return DEFICIENCY
    return EXCESS if any(word in EXCESSIVE or word in MORE_WORDS for word in words) else ""


def name_change(words: list[str]) -> str:
    """Return whether adjectives tell of more or less: *lowered levels of*."""
    if any(word in LESS_WORDS for word in words):
        return LESS
    return MORE if any(word in MORE_WORDS for word in words) else ""


def name_measure(head: str) -> str:
    """Return what a noun before *of* tells of a thing, if another relation follows from it."""
    if head in RISKS:
        return RISK
    if head in RELEASES:
        return RELEASE
    return RESULT if head in ("effect", "effects") else ""
