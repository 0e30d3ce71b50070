"""Read how carefully a passage words something, by the hedges of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ntgraph.records.vocabulary import Hedge

BE = r"(?:is|are|was|were|be|been|being)"
# Words that hedge and may stand in no vocabulary: whoever uses them is asked.
OTHER_HEDGES = re.compile(
    r"\b(?:apparently|appears? to|believed to|could|likely|might|mostly|perhaps|possibly|"
    r"possible|presumably|probably|reportedly|seems?|seemingly|sometimes|tends? to|typically|"
    r"usually|generally)\b",
    re.IGNORECASE,
)
QUALIFIES = "qualifies"


@dataclass(frozen=True, slots=True)
class HedgeReading:
    """The hedges of the vocabulary in a passage, and other words that hedge there."""

    known: tuple[str, ...]
    others: tuple[str, ...]


class HedgeWords:
    """The hedges of a vocabulary as they are printed; those that limit an amount are left out."""

    def __init__(self, hedges: Iterable[Hedge]) -> None:
        self._patterns = {
            hedge.id: re.compile(rf"\b{as_printed(hedge.id)}\b", re.IGNORECASE)
            for hedge in hedges
            if not hedge.in_qualifier
        }

    def read(self, passage: str) -> HedgeReading:
        """Return what hedges in a passage; a hedge inside another one, longer, does not count."""
        found = [
            (match.start(), match.end(), id)
            for id, pattern in self._patterns.items()
            for match in pattern.finditer(passage)
        ]
        widest = [
            (start, end, id)
            for start, end, id in sorted(found)
            if not any(s <= start and end <= e and e - s > end - start for s, e, _ in found)
        ]
        others = [
            match[0].lower()
            for match in OTHER_HEDGES.finditer(passage)
            if not any(s <= match.start() < e for s, e, _ in widest)
        ]
        known = tuple(dict.fromkeys(id for _, _, id in widest))
        return HedgeReading(known, tuple(dict.fromkeys(others)))


def as_printed(id: str) -> str:
    """Return a pattern for a hedge with its verb in every form that a sentence may need.

    >>> bool(re.fullmatch(as_printed("is thought to"), "are thought to"))
    True
    >>> bool(re.fullmatch(as_printed("suggests"), "suggested"))
    True
    """
    words = re.escape(id).replace(r"\ ", " ").split(" ")
    if words[0] in ("is", "are"):
        words[0] = BE
    elif len(words) == 1 and re.fullmatch(r"[a-z]{4,}[^s]s", words[0]):
        words[0] = rf"{words[0][:-1]}(?:s|ed|ing)?"
    return r"\s+".join(words)
