"""Cards laid out on sheets of paper: which size each needs, and where front and back stand.

A sheet of 180 by 248 mm fits both A4 and Letter. The width of letters is estimated for a wide
font, so that a card which fits here fits with any usual font of a browser.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

COLUMNS = 2
WIDTH, SMALL, LARGE = 90, 62, 124  # mm
PADDING, MARGIN_LINES = 4, 9  # mm; the lines above and below the text of a card
MM_PER_POINT, LINE_HEIGHT, LETTER_WIDTH = 0.3528, 1.25, 0.56
# Points, the largest first; print below 7 points is hard to read.
FRONT_SIZES, BACK_SIZES = (12, 11, 10, 9, 8, 7), (9, 8, 7)


@dataclass(frozen=True, slots=True)
class CardLine:
    """A paragraph on a card; `label` stands before it, `is_strong` makes it bold."""

    text: str
    label: str = ""
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """Both sides of a card, and the name of the deck that is printed on it."""

    deck: str
    front: tuple[CardLine, ...]
    back: tuple[CardLine, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a card as printed: its number, lines and size of letters in points."""

    number: int
    deck: str
    lines: tuple[CardLine, ...]
    points: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """Both sides of a sheet, row by row; None where a card is missing.

    The columns of the back are the other way round, so that each back is behind its front if
    the paper is turned over its long edge.
    """

    height: int
    front: tuple[Side | None, ...]
    back: tuple[Side | None, ...]


def choose_height(card: Card) -> int | None:
    """Return the height of a card in millimeters; None if no card can hold it."""
    for height in (SMALL, LARGE):
        if choose_size(card.front, height, FRONT_SIZES) and choose_size(
            card.back, height, BACK_SIZES
        ):
            return height
    return None


def choose_size(lines: Sequence[CardLine], height: int, sizes: Sequence[int]) -> int | None:
    """Return the largest size of letters with which lines fit on a card; None if none does."""
    room = height - 2 * PADDING - MARGIN_LINES
    for points in sizes:
        em = points * MM_PER_POINT
        letters = int((WIDTH - 2 * PADDING) / (em * LETTER_WIDTH))
        needed = sum(count_lines(f"{line.label} {line.text}", letters) for line in lines)
        # Each paragraph has a third of a line before it.
        if (needed + len(lines) / 3) * em * LINE_HEIGHT <= room:
            return points
    return None


def count_lines(text: str, letters: int) -> int:
    """Return how many lines a text needs; words too long for a line are broken.

    >>> count_lines("one two three", 7), count_lines("aaaaaaaaaa", 4)
    (2, 3)
    """
    lines, used = 1, 0
    for word in text.split():
        width = sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in word)
        if used and used + 1 + width > letters:
            lines, used = lines + 1, 0
        used += width + bool(used)
        lines, used = lines + (used - 1) // letters, (used - 1) % letters + 1
    return lines


def lay_out(cards: Sequence[Card]) -> Iterator[Sheet]:
    """Yield the sheets of all cards that fit: the small cards first, numbered in order."""
    number = 0
    for height, rows in ((SMALL, LARGE // SMALL * 2), (LARGE, 2)):
        chosen = [card for card in cards if choose_height(card) == height]
        for start in range(0, len(chosen), COLUMNS * rows):
            sides = []
            for card in chosen[start : start + COLUMNS * rows]:
                number += 1
                sides.append(print_sides(number, card, height))
            empty = [(None, None)] * (-len(sides) % COLUMNS)
            pairs = [*sides, *empty]
            yield Sheet(
                height,
                tuple(front for front, _ in pairs),
                tuple(
                    back
                    for at in range(0, len(pairs), COLUMNS)
                    for _, back in reversed(pairs[at : at + COLUMNS])
                ),
            )


def print_sides(number: int, card: Card, height: int) -> tuple[Side, Side]:
    """Return front and back of a card that fits."""
    sizes = (
        choose_size(card.front, height, FRONT_SIZES) or FRONT_SIZES[-1],
        choose_size(card.back, height, BACK_SIZES) or BACK_SIZES[-1],
    )
    return (
        Side(number, card.deck, card.front, sizes[0]),
        Side(number, card.deck, card.back, sizes[1]),
    )
