"""Names in a sentence: what some words name, and how much of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ntgraph.drafting.rules.lexicon import LexiconEntry
from ntgraph.drafting.rules.name_words import (
    BARE,
    DEFICIENT,
    EFFECTS,
    EMPTY_WORDS,
    EXCESSIVE,
    GENERIC,
    LESS_WORDS,
    LIGHT_HEADS,
    MILD_WORDS,
    MORE_WORDS,
    RELEASES,
    SINGLE_ADJECTIVES,
    SINGLE_NOUNS,
    STAND_INS,
    STAND_INS_BEHIND_THIS,
    SUBSTANCES,
    TITLES,
    is_adjective,
)
from ntgraph.drafting.rules.text_tokens import TextTokens
from ntgraph.drafting.rules.word_kinds import ADVERB, ARTICLE, PREPOSITION, VERB

MOST_NAME_WORDS = 6
HYPHENS = ("-", "\u2010", "\u2011")
DEFICIENCY, EXCESS = "deficiency", "excess"
MORE, LESS = "more", "less"
# What is measured of a thing: how likely it is, or that it is set free.
RISK, RELEASE, RESULT = "risk", "release", "effect"
LACKS = frozenset(("lack", "deficiency", "shortage", "depletion", "absence", "deficit"))
POINTERS = ("this", "these", "the", "that")


class NamedThing(NamedTuple):
    """A thing that some tokens name; `first` to `last` are its tokens, both included.

    `node_type` is empty for a thing that no list has. `measure` is what is told of the thing, as
    in *the risk of* or *the release of*; `whole` are the first and last token with these words.
    `change` is *more* or *less* where the words say that there is more or less of it.
    """

    first: int
    last: int
    label: str
    node_type: str = ""
    level: str = ""
    is_known: bool = False
    is_unwanted: bool = False
    measure: str = ""
    whole: tuple[int, int] = (0, 0)
    change: str = ""
    is_stand_in: bool = False


@dataclass(frozen=True, slots=True)
class SentenceTokens:
    """A sentence as its tokens: their kinds, and the known names in it.

    `first` and `last` are the first token and the one behind the last; `kinds` are those of all
    tokens of the text. `starts_at` has the
    known name that begins at a token, `ends_at` that which ends there: first, last, entry.
    """

    tokens: TextTokens
    first: int
    last: int
    kinds: Sequence[str]
    starts_at: Mapping[int, tuple[int, int, LexiconEntry]]
    ends_at: Mapping[int, tuple[int, int, LexiconEntry]]
    short_forms: Mapping[str, NamedThing]

    def words(self, first: int, last: int) -> str:
        """Return the words from one token to another, both included, on one line."""
        text = self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last]]
        return " ".join(text.split())


def name_known(name: tuple[int, int, LexiconEntry]) -> NamedThing:
    """Return the thing of a known name."""
    first, last, entry = name
    return NamedThing(
        first, last, entry.label, entry.node_type, is_known=True, is_unwanted=entry.is_unwanted
    )


def name_thing(sentence: SentenceTokens, first: int, last: int) -> NamedThing | None:
    """Return what some tokens name; None if they name nothing that could be an end of a fact."""
    words = sentence.tokens.words
    level = change = ""
    is_enzyme = False
    begin = first
    while first < last:
        if (known := sentence.starts_at.get(first)) and known[1] == last:
            break
        word = words[first]
        if word in MORE_WORDS or word in LESS_WORDS:
            change = MORE if word in MORE_WORDS else LESS
        if word in DEFICIENT or word in LESS_WORDS:
            level = level or DEFICIENCY
        elif word in EXCESSIVE or word in MORE_WORDS:
            level = level or EXCESS
        elif is_title(sentence, first):
            is_enzyme = word == "enzyme"
        elif word[0].isdigit() and word[-1].isdigit() and is_amount(sentence, first):
            pass
        elif word not in MILD_WORDS and word not in EMPTY_WORDS:
            break
        first += 1
    thing = name_rest(sentence, first, last)
    if thing is None:
        return None
    if is_enzyme and not thing.is_known:
        thing = thing._replace(node_type="Target")
    return thing._replace(level=level or thing.level, change=change, whole=(begin, last))


def name_rest(sentence: SentenceTokens, first: int, last: int) -> NamedThing | None:
    """Return what tokens name that begin with a word of the name."""
    words = sentence.tokens.words
    measure = RELEASE if words[last] in RELEASES and last > first else ""
    last_word = last
    while last > first and (words[last] in LIGHT_HEADS or words[last] in RELEASES):
        if (known := sentence.ends_at.get(last)) and known[0] >= first and known[0] < known[1]:
            break
        last -= 1
    if words[last] in LACKS and last > first and last not in sentence.ends_at:
        rest = name_rest(sentence, first, last - 1)
        return rest._replace(level=DEFICIENCY) if rest else None
    known = sentence.ends_at.get(last)
    is_one = PREPOSITION not in sentence.kinds[first:last]
    if known and (known[0] == first or (known[0] > first and is_one and is_single(known[2]))):
        stands_in = stands_for_other(sentence, first, last)
        return name_known(known)._replace(measure=measure, is_stand_in=stands_in)
    label = sentence.words(first, last)
    if label in sentence.short_forms:
        return sentence.short_forms[label]._replace(first=first, last=last)
    is_bare = first == last and (
        words[last] in BARE
        or words[last].endswith("ed")
        or (words[last].endswith(SINGLE_ADJECTIVES) and words[last] not in SINGLE_NOUNS)
        or words[last_word] in EFFECTS
    )
    if is_bare and not stands_for_other(sentence, first, last):
        return None
    if not is_name(label, words[last]) or last - first >= MOST_NAME_WORDS:
        return None
    if any(word.endswith("ing") for word in words[first + 1 : last]):
        return None
    stands_in = stands_for_other(sentence, first, last)
    return NamedThing(first, last, label, measure=measure, is_stand_in=stands_in)


def is_name(label: str, head: str) -> bool:
    """Return whether some words may name a thing that no list has."""
    is_short_name = len(label) == 2 and (label.isupper() or label[-1].isdigit())
    is_word = (len(label) > 2 or is_short_name) and any(c.isalpha() for c in label)
    is_noun = (
        head not in GENERIC
        and head not in MILD_WORDS
        and not is_adjective(head)
        and not head.endswith("'s")
    )
    return is_word and is_noun


def is_amount(sentence: SentenceTokens, at: int) -> bool:
    """Return whether a number stands for itself, and is not the beginning of *5-HT*."""
    tokens = sentence.tokens
    return tokens.text[tokens.ends[at] : tokens.starts[at + 1]] not in HYPHENS


def is_single(entry: LexiconEntry) -> bool:
    """Return whether a name is that of one substance, which words before it make no other."""
    return entry.node_type in SUBSTANCES and not entry.label.endswith("s")


def is_title(sentence: SentenceTokens, at: int) -> bool:
    """Return whether a word tells what the name behind it is: *the enzyme*, *the drug*."""
    word = sentence.tokens.words[at]
    if word not in TITLES or at == sentence.first or sentence.kinds[at - 1] != ARTICLE:
        return False
    follows = sentence.tokens.text[sentence.tokens.starts[at + 1]]
    return word in ("enzyme", "metabolite") or follows.isupper() or at + 1 in sentence.starts_at


def stands_for_other(sentence: SentenceTokens, first: int, last: int) -> bool:
    """Return whether words such as *the drug* stand for what was named before."""
    words = sentence.tokens.words
    head = words[last].removesuffix("s")
    if head not in STAND_INS_BEHIND_THIS or first == sentence.first:
        return False
    if first == last and head in STAND_INS and words[first - 1] in POINTERS:
        return True
    at = first
    while at > sentence.first and sentence.kinds[at - 1] in ("", ADVERB, VERB):
        at -= 1
    return at > sentence.first and words[at - 1] in ("this", "these")
