"""Draw items by a seed, with the same result in Python and on the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")

BITS = 0xFFFFFFFF
STEP = 0x6D2B79F5


def make_random(seed: int) -> Callable[[], float]:
    """Return a function that returns numbers from 0 up to 1, exclusive, determined by a seed.

    Source: the generator mulberry32, https://github.com/bryc/code, public domain.

    >>> draw_number = make_random(42)
    >>> [round(draw_number(), 6) for _ in range(2)]
    [0.601104, 0.448291]
    """
    state = seed & BITS

    def number() -> float:
        nonlocal state
        state = (state + STEP) & BITS
        mixed = ((state ^ (state >> 15)) * (state | 1)) & BITS
        mixed ^= (mixed + (mixed ^ (mixed >> 7)) * (mixed | 61)) & BITS
        return (mixed ^ (mixed >> 14)) / (BITS + 1)

    return number


def draw_sample(things: Sequence[Thing], seed: int, most: int | None = None) -> list[Thing]:
    """Return at most `most` things in an order determined by a seed, each at most once.

    >>> draw_sample("abcde", 9) == draw_sample("abcde", 9)
    True
    """
    number, left = make_random(seed), list(things)
    count = len(left) if most is None else min(most, len(left))
    return [left.pop(int(number() * len(left))) for _ in range(count)]
