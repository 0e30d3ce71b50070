"""Draws that follow from a seed, the same here and on the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")

BITS = 0xFFFFFFFF
STEP = 0x6D2B79F5


def make_random(seed: int) -> Callable[[], float]:
    """Give a source of numbers from 0 up to 1 that follow from a seed.

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


def draw(things: Sequence[Thing], seed: int, most: int | None = None) -> list[Thing]:
    """Draw some things in an order that follows from a seed, each at most once.

    >>> draw("abcde", 9) == draw("abcde", 9)
    True
    """
    number, left = make_random(seed), list(things)
    count = len(left) if most is None else min(most, len(left))
    return [left.pop(int(number() * len(left))) for _ in range(count)]
