"""Counted things in words."""

from __future__ import annotations


def count(number: int, thing: str) -> str:
    """Word a number of things.

    >>> count(1, "way"), count(2, "way")
    ('1 way', '2 ways')
    """
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
