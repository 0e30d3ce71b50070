"""The clauses of a sentence, and which part of it speaks of a fact."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from ntgraph.quotations.quote_finder import Place

VERB = (
    r"(?:am|are|can|cannot|could|did|do|does|had|has|have|is|may|might|must|need|needs|require"
    r"|requires|should|was|were|will|would)\b"
)
# A denial reaches to the next verb in its base form ("does not raise or lower"), but not to these.
SAYS = (
    r"(?:activates|acts|binds|blocks|causes|damages|decreases|disrupts|disturbs|eases|helps|impairs"
    r"|improves|increases|inhibits|keeps|leads|lowers|makes|prevents|protects|raises|reduces"
    r"|releases|shortens|stimulates|supports|works)\b"
)
# What separates two claims: what is said before it need not hold behind it, or the reverse.
CLAUSE = re.compile(
    r"[;:—|]|\s–\s|,\s+(?:and|but|whereas|while|although|though|yet|or|so|some|which|who|because"
    rf"|even)\b|\s(?:because|although|whereas|but)\b|\s(?:and|or)\s+(?:\w+\s+)?(?:{VERB}|{SAYS})",
    re.IGNORECASE,
)
# What also separates them for a hedge, which rarely reaches as far as a denial.
PART = re.compile(rf"{CLAUSE.pattern}|,?\s(?:that|when|if|until|while|as|in which)\b", re.I)
# What may stand between a hedge at the beginning of a sentence and the first thing.
LEAD = re.compile(r"[\s,]*(?:that\b)?[\s,]*(?:(?:the|an?|some|many|most|high|low|your)\s+)?", re.I)


@dataclass(frozen=True, slots=True)
class FactPlaces:
    """Where a fact stands in a sentence: the words of its quote, and its two things.

    `ends` is None where the sentence does not name both things; `named` are the places of
    the one that it names.
    """

    sentence: str
    quote: Place
    ends: Place | None
    named: tuple[Place, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Return whether the quote is all of the sentence and so tells nothing of the place."""
        return len(self.sentence[slice(*self.quote)].strip(" .!?")) >= len(
            self.sentence.strip(" .!?")
        )


def find_fact(
    sentence: str, quote: Place, subject: Iterable[str], object: Iterable[str]
) -> FactPlaces:
    """Return where a fact stands in its sentence, by the names that its things have."""
    first = find_names(sentence, subject)
    second = find_names(sentence, object)
    pairs = [
        (min(one[0], other[0]), max(one[1], other[1]))
        for one in first
        for other in second
        if one[1] <= other[0] or other[1] <= one[0]
    ]
    near = [pair for pair in pairs if quote[0] < pair[1] and pair[0] < quote[1]]
    ends = min(near or pairs, key=lambda pair: pair[1] - pair[0], default=None)
    return FactPlaces(sentence, quote, ends, tuple(first or second))


def find_names(sentence: str, names: Iterable[str]) -> list[Place]:
    """Return the places of some names in a sentence; one or several of a thing are the same."""
    pattern = spell_names(tuple(names))
    return [match.span() for match in pattern.finditer(sentence)] if pattern else []


@lru_cache(maxsize=4096)
def spell_names(names: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return what finds some names; None if there are none. It is kept, since texts repeat them."""
    stems = {re.escape(name.removesuffix("s")) for name in names if len(name) > 1}
    if not stems:
        return None
    longest = "|".join(sorted(stems, key=lambda stem: (-len(stem), stem)))
    return re.compile(rf"(?<![\w-])(?:{longest})(?:es|s)?(?![\w-])", re.I)


def find_part(sentence: str, place: Place, cut: re.Pattern[str]) -> Place:
    """Return the clauses of a sentence in which a place begins and ends."""
    cuts = [match.start() for match in cut.finditer(sentence)]
    left = max((at for at in cuts if at <= place[0]), default=0)
    return left, min((at for at in cuts if at >= place[1]), default=len(sentence))
