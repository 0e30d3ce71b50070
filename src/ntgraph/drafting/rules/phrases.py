"""Names in a sentence: the words to the left and right of a trigger, and what they name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ntgraph.drafting.rules.lexicon import LexiconEntry
from ntgraph.drafting.rules.name_words import (
    DEFICIENT,
    EMPTY_WORDS,
    EXCESSIVE,
    GENERIC,
    LIGHT_HEADS,
    MILD_WORDS,
    SUBSTANCES,
)
from ntgraph.drafting.rules.text_tokens import TextTokens

LONGEST_NAME = 6
HYPHENS = ("-", "\u2010", "\u2011")
DEFICIENCY, EXCESS = "deficiency", "excess"


@dataclass(frozen=True, slots=True)
class NamedThing:
    """A thing that some tokens name; `first` to `last` are its tokens, both included.

    `node_type` is empty for a thing that no list has.
    """

    first: int
    last: int
    label: str
    node_type: str = ""
    level: str = ""
    is_known: bool = False


@dataclass(frozen=True, slots=True)
class SentenceTokens:
    """A sentence as its tokens: their kinds, and the known names in it.

    `first` and `last` are the first token and the one behind the last. `starts_at` has the
    known name that begins at a token, `ends_at` that which ends there: first, last, entry.
    """

    tokens: TextTokens
    first: int
    last: int
    kinds: Mapping[int, str]
    starts_at: Mapping[int, tuple[int, int, LexiconEntry]]
    ends_at: Mapping[int, tuple[int, int, LexiconEntry]]

    def words(self, first: int, last: int) -> str:
        """Return the words from one token to another, both included, on one line."""
        text = self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last]]
        return " ".join(text.split())

    def is_joined(self, at: int) -> bool:
        """Return whether a token and the next one are one word with a hyphen."""
        gap = self.tokens.text[self.tokens.ends[at] : self.tokens.starts[at + 1]]
        return gap in HYPHENS


def name_thing(sentence: SentenceTokens, first: int, last: int) -> NamedThing | None:
    """Return what some tokens name; None if they name nothing that could be an end of a fact."""
    words = sentence.tokens.words
    level = ""
    while first <= last:
        word = words[first]
        if known := sentence.starts_at.get(first):
            if known[1] == last:
                return NamedThing(first, last, known[2].label, known[2].node_type, level, True)
            if known[1] < last and words[last] in LIGHT_HEADS and known[1] == last - 1:
                return NamedThing(first, last - 1, known[2].label, known[2].node_type, level, True)
        if word in DEFICIENT and first < last:
            level = level or DEFICIENCY
        elif word in EXCESSIVE and first < last:
            level = level or EXCESS
        elif word not in MILD_WORDS and word not in EMPTY_WORDS:
            break
        first += 1
    if first > last:
        return None
    return name_unknown(sentence, first, last, level)


def name_unknown(sentence: SentenceTokens, first: int, last: int, level: str) -> NamedThing | None:
    """Return a thing whose words no list has as a whole."""
    words = sentence.tokens.words
    while last > first and words[last] in LIGHT_HEADS:
        last -= 1
    known = sentence.ends_at.get(last)
    if known and known[0] >= first and (known[0] == first or known[2].node_type in SUBSTANCES):
        return NamedThing(known[0], last, known[2].label, known[2].node_type, level, True)
    label = sentence.words(first, last)
    is_word = any(c.isalpha() for c in label) and len(label) > 2
    if not is_word or last - first >= LONGEST_NAME or words[last] in GENERIC:
        return None
    return NamedThing(first, last, label, "", level)


def with_level(thing: NamedThing, level: str) -> NamedThing:
    """Return a thing with a level, if it has none of its own."""
    return replace(thing, level=level) if level and not thing.level else thing
