"""Names in one line each, because a page keeps them as the lines of one text."""

from __future__ import annotations

from collections.abc import Iterable

BREAKS = str.maketrans({"\n": " ", "\r": " "})


def write_in_one_line(names: Iterable[str]) -> list[str]:
    r"""Return names without line breaks.

    >>> write_in_one_line(["green\ntea"])
    ['green tea']
    """
    return [name.translate(BREAKS) if "\n" in name or "\r" in name else name for name in names]
