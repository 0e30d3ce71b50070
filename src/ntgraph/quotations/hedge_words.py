"""Read how carefully a passage words something, by the hedges of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from ntgraph.quotations.clauses import LEAD, PART, FactPlaces, find_names, find_part
from ntgraph.records.vocabulary import Hedge

BE = r"(?:is|are|was|were|be|been|being)"
# Words that hedge and may stand in no vocabulary: whoever uses them is asked.
OTHER_HEDGES = re.compile(
    r"\b(?:allegedly|apparently|appears? to|arguably|(?:am|are|be|been|is|was|were) believed"
    r"|believed to|could|frequently|hardly ever|in rare cases|infrequently|likely|might|mostly"
    r"|not always|occasionally|perhaps|possibly|possible|potentially|presumably|probably|rarely"
    r"|reportedly|seems?|seemed|seemingly|seldom|sometimes|supposedly|tends? to|typically"
    r"|unlikely|usually|generally)\b",
    re.IGNORECASE,
)
# Before one of these words, "a can", "the might of" or "its potential" is a thing.
BEFORE_NOUN = re.compile(r"(?:\b(?:an?|the|each|every|per|one|this|its|their|of)|\d)\s+$", re.I)
NOUNS = ("can", "may", "might")
# An adjective tells of a thing, not of the claim: whoever quotes it is asked.
ADJECTIVES = ("potential", "possible", "likely")
# Behind a noun: the end of its clause, a verb or a word that needs a noun before it.
NOUN_BEHIND = re.compile(
    r"\s*(?:$|[^\w\s]|(?:am|and|are|as|at|because|but|by|can|could|for|from|had|has|have|in|into"
    r"|is|may|of|on|or|should|that|to|was|were|when|which|while|will|with|would|moves?|rises?"
    r"|falls?|changes|reaches|begins|starts|occurs?)\b)",
    re.IGNORECASE,
)
MODALS = ("can", "may", "might")
# The beginning of another claim that has a subject of its own or the same one again.
JOINED = re.compile(
    r"(?:,|;)\s+(?:and|but|whereas|while)\s+(?:it|they|these|those|this|some|others)\b|;\s", re.I
)


@dataclass(frozen=True, slots=True)
class FoundHedge:
    """A word that hedges in a sentence; `id` is empty for a word of no vocabulary."""

    start: int
    end: int
    words: str
    id: str


class HedgeWords:
    """The hedges of a vocabulary as they are printed; those that limit an amount are left out."""

    def __init__(self, hedges: Iterable[Hedge]) -> None:
        printed = {
            hedge: re.compile(rf"\b{as_printed(hedge.id)}\b(?!['’]t)", re.I) for hedge in hedges
        }
        self._patterns = {hedge.id: p for hedge, p in printed.items() if not hedge.in_qualifier}
        # Most sentences hedge nothing, which one search for the main words tells.
        main = {max(id.split(), key=len).removesuffix("s") for id in self._patterns}
        words = "|".join(map(re.escape, sorted(main)))
        every = rf"\b(?:{words})|{OTHER_HEDGES.pattern}" if main else OTHER_HEDGES.pattern
        self._any = re.compile(every, re.IGNORECASE)
        self._amounts = [(hedge, p) for hedge, p in printed.items() if hedge.in_qualifier]

    def find(self, sentence: str, names: Collection[str] = ()) -> list[FoundHedge]:
        """Return what hedges in a sentence, in order; a hedge inside a longer one does not count.

        Args:
            sentence: the sentence.
            names: names of things; a word that is part of one of them hedges nothing.
        """
        if not self._any.search(sentence):
            return []
        found = [
            FoundHedge(match.start(), match.end(), match[0], id)
            for id, pattern in self._patterns.items()
            for match in pattern.finditer(sentence)
        ]
        found += [
            FoundHedge(match.start(), match.end(), match[0].lower(), "")
            for match in OTHER_HEDGES.finditer(sentence)
            if not any(h.start <= match.start() < h.end for h in found)
        ]
        taken = find_names(sentence, names) if found else ()
        return sorted(
            (
                hedge
                for hedge in found
                if not is_inside(hedge, found)
                and not any(s <= hedge.start and hedge.end <= e for s, e in taken)
                and not is_noun(sentence, hedge)
            ),
            key=lambda hedge: hedge.start,
        )

    def find_amount(self, sentence: str, qualifiers: str) -> str:
        """Return the hedge of an amount that a sentence and its qualifiers have; else nothing."""
        for hedge, pattern in self._amounts:
            if any(word in qualifiers for word in hedge.in_qualifier) and pattern.search(sentence):
                return hedge.id
        return ""


def is_inside(hedge: FoundHedge, found: Sequence[FoundHedge]) -> bool:
    """Return whether a hedge is part of a longer one."""
    length = hedge.end - hedge.start
    return any(
        h.start <= hedge.start and hedge.end <= h.end and h.end - h.start > length for h in found
    )


def is_noun(sentence: str, hedge: FoundHedge) -> bool:
    """Return whether a word that can hedge is the name of a thing, or a month, at its place."""
    before = sentence[: hedge.start]
    if hedge.words.lower() == "potential":
        return bool(NOUN_BEHIND.match(sentence, hedge.end))
    if hedge.words.lower() not in NOUNS:
        return False
    is_name = bool(before.strip()) and hedge.words != hedge.words.lower()
    return is_name or bool(BEFORE_NOUN.search(before))


def choose_hedges(found: Sequence[FoundHedge], fact: FactPlaces) -> tuple[str, tuple[str, ...]]:
    """Return the hedge of a fact, or an empty text and the words that have to be asked about.

    A hedge is taken where it stands alone between the two things of the fact, or, if the
    sentence does not name them, alone in the clause of the quote.
    """
    if not found:
        return "", ()
    if all(is_apart(hedge, fact) for hedge in found):
        return "", ()
    near = between(found, fact) if fact.ends else around(found, fact)
    if len(near) == 1 and near[0].id and near[0].id not in ADJECTIVES:
        return near[0].id, ()
    return "", tuple(dict.fromkeys(hedge.id or hedge.words for hedge in near or found))


def is_apart(hedge: FoundHedge, fact: FactPlaces) -> bool:
    """Return whether a hedge stands in another claim than a fact, with a subject of its own.

    A hedge of a later claim does not reach back to two things that are named before it. A verb
    such as *may* does not reach on to a quote in a later claim; "studies suggest" may do so.
    """
    if not fact.is_whole and hedge.id in MODALS and starts_claim(fact, hedge.end, fact.quote[0]):
        return True
    if fact.ends is None:
        return False
    end = fact.ends[1] if fact.is_whole else max(fact.ends[1], fact.quote[1])
    return starts_claim(fact, end, hedge.start)


def starts_claim(fact: FactPlaces, start: int, end: int) -> bool:
    """Return whether another claim begins between two places of a sentence."""
    return any(JOINED.match(fact.sentence, at) for at in range(start, end))


def between(found: Sequence[FoundHedge], fact: FactPlaces) -> list[FoundHedge]:
    """Return the hedges that belong to the two things of a fact; none if it is not certain."""
    start, end = fact.ends or (0, 0)
    sentence = fact.sentence
    inside = [h for h in found if start <= h.start and h.end <= end]
    lead = [h for h in found if h.end <= start and LEAD.fullmatch(sentence[h.end : start])]
    near = [*lead, *inside]
    crosses = any(PART.search(sentence, h.end, end) for h in inside)
    return [] if crosses else near


def around(found: Sequence[FoundHedge], fact: FactPlaces) -> list[FoundHedge]:
    """Return the hedges in the clause of a quote; in the quote itself, if there is one.

    A quote that is a whole sentence of several clauses stands in that of the thing it names.
    """
    place = fact.quote
    if fact.is_whole and PART.search(fact.sentence):
        if len(fact.named) != 1 or len(found) > 1:
            return []
        place = fact.named[0]
    start, end = find_part(fact.sentence, place, PART)
    quoted = [h for h in found if place[0] <= h.start and h.end <= place[1]]
    part = [h for h in found if start <= h.start and h.end <= end]
    return quoted if len(quoted) == 1 else part


def as_printed(id: str) -> str:
    """Return a pattern for a hedge with its verb in every form that a sentence may need.

    >>> bool(re.fullmatch(as_printed("is thought to"), "are thought to"))
    True
    >>> bool(re.fullmatch(as_printed("suggests"), "suggested"))
    True
    >>> bool(re.fullmatch(as_printed("seems to"), "seem to"))
    True
    """
    words = re.escape(id).replace(r"\ ", " ").split(" ")
    if words[0] in ("is", "are"):
        words[0] = BE
    elif words[1:] in ([], ["to"]) and re.fullmatch(r"[a-z]{3,}[^s]s", words[0]):
        words[0] = rf"{words[0][:-1]}(?:s|ed|ing)?"
    return r"\s+".join(words)
