"""Names in one line each, because a page keeps them as the lines of one text."""

from __future__ import annotations

from collections.abc import Iterable

BREAKS = str.maketrans({"\n": " ", "\r": " "})
# Marks that turn all text up to their end, which may be missing: `exe.png` for `gnp.exe`.
OVERRIDES = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def write_in_one_line(names: Iterable[str]) -> list[str]:
    r"""Return names without line breaks and without marks that turn the words after them.

    >>> write_in_one_line(["green\ntea", "\u202egnp.exe"])
    ['green tea', 'gnp.exe']
    """
    told = (name if name.isascii() else name.translate(OVERRIDES) for name in names)
    return [name.translate(BREAKS) if "\n" in name or "\r" in name else name for name in told]
