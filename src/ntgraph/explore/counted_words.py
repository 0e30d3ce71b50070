"""Write a number with its noun; used by what the objects of `explore` print."""

from __future__ import annotations


def count(number: int, thing: str) -> str:
    """Return a number with its noun, in the plural unless the number is 1.

    >>> count(1, "way"), count(2, "way")
    ('1 way', '2 ways')
    """
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
