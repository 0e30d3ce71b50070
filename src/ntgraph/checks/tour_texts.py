"""The texts of a tour, and the words and numbers in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntgraph.errors import Place
from ntgraph.records import Tour, TourStep
from ntgraph.records.frozen_record import frozen_record

UNITS = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ORDINALS = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
NUMBERS = {
    **{word: number for number, word in enumerate(UNITS)},
    **{ten: 10 * at for at, ten in enumerate(TENS, 2)},
    **{
        f"{ten}-{unit}": 10 * at + number
        for at, ten in enumerate(TENS, 2)
        for number, unit in enumerate(UNITS[1:10], 1)
    },
    **{word: number for number, word in enumerate(ORDINALS, 2)},
    "hundred": 100,
    "dozen": 12,
    "none": 0,
    "neither": 0,
    "once": 1,
    "twice": 2,
    "both": 2,
}
WORDS = "|".join(sorted(NUMBERS, key=len, reverse=True))
NUMBER = re.compile(
    rf"(?<![\w-])(?<!at )(?:\d+|{WORDS})(?![\w-])",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[^.!?:]+[.!?:]*")


@frozen_record
class TourText:
    """One text of a tour: where it stands, its words, and the step that it belongs to."""

    place: Place | None
    column: str
    words: str
    step: TourStep | None = None

    def told(self) -> Iterator[re.Match[str]]:
        """Yield the sentences that tell something; what ends in a question mark asks."""
        return (m for m in SENTENCE.finditer(self.words) if not m[0].endswith("?"))


def list_texts(tour: Tour) -> list[TourText]:
    """List title and summary, and heading and text of each step."""
    own = [TourText(tour.place, name, getattr(tour, name)) for name in ("title", "summary")]
    of_steps = [
        TourText(step.place, name, getattr(step, name), step)
        for step in tour.steps
        for name in ("heading", "text")
    ]
    return [*own, *of_steps]


def find_spans(words: str, text: str) -> list[tuple[int, int]]:
    """Return where words stand in a text, whatever their case."""
    # Most words are not there, and to find that out needs no pattern.
    if not words or words.casefold() not in text.casefold():
        return []
    found = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE)
    return [match.span() for match in found]


def read_number(word: str) -> int:
    """Return the number that a word or digits name.

    >>> read_number("Twenty-nine"), read_number("4")
    (29, 4)
    """
    return NUMBERS[word.lower()] if word.lower() in NUMBERS else int(word)
