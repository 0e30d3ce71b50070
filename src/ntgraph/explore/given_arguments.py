"""Arguments as users give them: one text for a list of one, and numbers that make sense."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from operator import index
from typing import SupportsIndex

from ntgraph.errors import SettingError


def list_given(value: object) -> list[Hashable]:
    """Return what was given for a list; a text, a number or a truth value is one of its own.

    >>> list_given("drug"), list_given(("drug", "toxin"))
    (['drug'], ['drug', 'toxin'])
    """
    if isinstance(value, Iterable) and not isinstance(value, str):
        return list(value)
    return [value]


def require_count(function: str, argument: str, value: SupportsIndex) -> int:
    """Return a number of steps, things or questions.

    Raises:
        SettingError: it is no whole number from 1 on; the message names function and argument.

    >>> require_count("neighborhood", "hops", 0)
    Traceback (most recent call last):
    ntgraph.errors.SettingError: neighborhood(hops=0): expected a whole number from 1 on
    """
    try:
        number = index(value)
    except TypeError:
        number = 0
    if number < 1 or isinstance(value, bool):
        raise SettingError(f"{function}({argument}={value!r}): expected a whole number from 1 on")
    return number
