"""Find the things on both sides of a trigger: across helping words, lists and insets."""

from __future__ import annotations

from dataclasses import dataclass

from ntgraph.drafting.rules.name_words import DEFICIENT, EXCESSIVE, LIGHT_BEFORE_OF
from ntgraph.drafting.rules.phrases import (
    NamedThing,
    SentenceTokens,
    name_thing,
    with_level,
)
from ntgraph.drafting.rules.word_kinds import (
    ADVERB,
    ARTICLE,
    BE,
    CLOSE,
    COMMA,
    DENIAL,
    LINK,
    OPEN,
    PREPOSITION,
    PRONOUN,
    STOP,
    SUBORDINATE,
    VERB,
)

SKIPPED = frozenset((ADVERB, BE, VERB, DENIAL))
BRIDGES = frozenset(("to", "able", "likely", "unlikely"))
RELATIVE = frozenset(("that", "which", "who"))
MOST_LISTED = 12
WIDEST = 40
INSET_OPENS = frozenset(
    ("a", "an", "the", "or", "also", "which", "like", "such", "including", "one", "who")
)
# How the subject was found.
NAMED, SHARED, REFERRED = "named", "shared", "referred"


@dataclass(frozen=True, slots=True)
class FoundEnds:
    """The things on one side of a trigger, and how they were found."""

    things: tuple[NamedThing, ...]
    how: str = NAMED


class EndFinder:
    """Looks for names in one sentence."""

    def __init__(self, sentence: SentenceTokens, triggers: frozenset[int]) -> None:
        self.sentence = sentence
        self.kinds = sentence.kinds
        self.words = sentence.tokens.words
        self.triggers = triggers

    def kind(self, at: int) -> str:
        """Return the kind of a token; a trigger ends a name like a verb."""
        if at < self.sentence.first or at >= self.sentence.last:
            return STOP
        if at in self.triggers and at not in self.sentence.starts_at:
            return VERB
        return self.kinds.get(at, "")

    def find_left(self, at: int) -> FoundEnds | None:
        """Return the subject of a verb that begins behind a token; None if it is not certain."""
        at = self._skip_helpers(at)
        kind, word = self.kind(at), self.words[at] if at >= self.sentence.first else ""
        if kind == SUBORDINATE and word in RELATIVE:
            at -= 1
            if self.kind(at) == COMMA:
                at -= 1
            if self.kind(at) == CLOSE:
                at = self._before_parenthesis(at)
        elif kind == CLOSE:
            at = self._before_parenthesis(at)
        elif kind == COMMA:
            before = self._before_inset(at)
            if before is None:
                return FoundEnds((), SHARED)
            at = before
        elif kind == LINK:
            return FoundEnds((), SHARED)
        elif kind == PRONOUN or (kind == ARTICLE and word in ("this", "these")):
            return FoundEnds((), REFERRED)
        things = self._list_left(at)
        return FoundEnds(tuple(things)) if things else None

    def _skip_helpers(self, at: int) -> int:
        """Return the last token that is no helping word in front of a verb."""
        least = max(self.sentence.first, at - WIDEST)
        while at >= least and at not in self.sentence.ends_at:
            if self.kinds.get(at) in SKIPPED or self.words[at] in BRIDGES:
                at -= 1
            else:
                break
        return at

    def _before_parenthesis(self, at: int) -> int:
        """Return the token before a parenthesis that ends at a token."""
        least = max(self.sentence.first, at - WIDEST)
        while at > least and self.kind(at) != OPEN:
            at -= 1
        return at - 1

    def _before_inset(self, at: int) -> int | None:
        """Return the token before an inset that ends with a comma; None if it is no inset."""
        least = max(self.sentence.first, at - WIDEST)
        inner = at - 1
        while inner > least and self.kind(inner) not in (COMMA, STOP):
            if inner in self.triggers:
                return None
            inner -= 1
        if self.kind(inner) != COMMA:
            return None
        opens = self.words[inner + 1]
        return inner - 1 if opens in INSET_OPENS else None

    def _list_left(self, at: int) -> list[NamedThing]:
        """Return the things that end at a token: one, or all of a list."""
        found: list[NamedThing] = []
        while len(found) < MOST_LISTED:
            chunk = self._chunk_left(at)
            if chunk is None:
                break
            thing, before = chunk
            found.append(thing)
            joint = self._joint_before(before, has_link=len(found) > 1)
            if joint is None:
                break
            at = joint
        if len(found) > 1 and self._is_object(found[-1].first - 1):
            return found[:1]
        return found[::-1]

    def _joint_before(self, at: int, *, has_link: bool) -> int | None:
        """Return the token before *and* or a comma of a list; None if no list goes on."""
        if self.kind(at) == LINK and not has_link:
            at -= 1
            return at - 1 if self.kind(at) == COMMA else at
        return at - 1 if has_link and self.kind(at) == COMMA else None

    def _is_object(self, at: int) -> bool:
        """Return whether what stands behind a token is the object of a verb before it."""
        while self.kind(at) in (ARTICLE, ADVERB):
            at -= 1
        return at >= self.sentence.first and (
            at in self.triggers or self.kind(at) in (VERB, BE, PREPOSITION)
        )

    def _chunk_left(self, at: int) -> tuple[NamedThing, int] | None:
        """Return the thing that ends at a token, with what stands before its name."""
        first = self._start_of_name(at)
        if first is None:
            return None
        thing = name_thing(self.sentence, first, at)
        before = self._skip_articles(first - 1)
        for _ in range(3):
            if self.kind(before) != PREPOSITION:
                break
            outer = self._start_of_name(before - 1)
            if outer is None:
                break
            thing = self._join(outer, before, thing, first, at)
            first, before = outer, self._skip_articles(outer - 1)
        return (thing, before) if thing else None

    def _join(
        self, outer: int, link: int, inner: NamedThing | None, first: int, last: int
    ) -> NamedThing | None:
        """Return the thing of two names with a preposition between them."""
        head = self.words[link - 1]
        if head in LIGHT_BEFORE_OF:
            level = name_level(self.words[outer:link])
            return with_level(inner, level) if inner else None
        if head in ("lack", "deficiency", "shortage", "depletion", "absence"):
            return with_level(inner, "deficiency") if inner else None
        if head in ("excess", "surplus", "overdose"):
            return with_level(inner, "excess") if inner else None
        if self.words[link] == "of":
            return name_thing(self.sentence, outer, last)
        return name_thing(self.sentence, outer, link - 1)

    def _start_of_name(self, at: int) -> int | None:
        """Return where the name that ends at a token starts; None if there is no name."""
        first = at + 1
        while first > self.sentence.first and at - first < 2 * MOST_LISTED:
            known = self.sentence.ends_at.get(first - 1)
            if known:
                first = known[0]
            elif self.kind(first - 1) == "":
                first -= 1
            else:
                break
        return first if first <= at else None

    def _skip_articles(self, at: int) -> int:
        """Return the last token that is no article or the like."""
        while self.kind(at) in (ARTICLE, ADVERB) and at >= self.sentence.first:
            at -= 1
        return at

    def find_right(self, at: int) -> FoundEnds | None:
        """Return the objects that begin at a token: one, or all of a list."""
        found: list[NamedThing] = []
        while len(found) < MOST_LISTED:
            chunk = self._chunk_right(at)
            if chunk is None:
                break
            thing, behind = chunk
            if found and self.kind(behind) in (BE, VERB):
                break
            found.append(thing)
            joint = self._joint_behind(behind)
            if joint is None:
                break
            at = joint
        return FoundEnds(tuple(found)) if found else None

    def _joint_behind(self, at: int) -> int | None:
        """Return the token behind *and* or a comma of a list; None if no list goes on."""
        if self.kind(at) == CLOSE:
            return None
        if self.kind(at) == OPEN:
            while at < self.sentence.last and self.kind(at) != CLOSE:
                at += 1
            at += 1
        if self.kind(at) == COMMA:
            at += 1
            return at + 1 if self.kind(at) == LINK else at
        if self.words[at : at + 3] == ["as", "well", "as"]:
            return at + 3
        return at + 1 if self.kind(at) == LINK else None

    def _chunk_right(self, at: int) -> tuple[NamedThing, int] | None:
        """Return the thing that begins at a token, with what stands behind its name."""
        first = at
        while self.kind(first) in (ARTICLE, ADVERB) and first < self.sentence.last:
            first += 1
        last = self._end_of_name(first)
        if last is None:
            return None
        behind = last + 1
        thing = name_thing(self.sentence, first, last)
        if self.kind(behind) == PREPOSITION and self.words[behind] == "of":
            inner = behind + 1
            while self.kind(inner) in (ARTICLE, ADVERB):
                inner += 1
            end = self._end_of_name(inner)
            if end is not None:
                if self.words[last] in LIGHT_BEFORE_OF:
                    thing = name_thing(self.sentence, inner, end)
                else:
                    thing = name_thing(self.sentence, first, end)
                behind = end + 1
        return (thing, behind) if thing else None

    def _end_of_name(self, first: int) -> int | None:
        """Return the last token of the name that starts at a token; None if there is none."""
        at = first
        while at < self.sentence.last and at - first < 2 * MOST_LISTED:
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
    if any(word in DEFICIENT for word in words):
        return "deficiency"
    return "excess" if any(word in EXCESSIVE for word in words) else ""
