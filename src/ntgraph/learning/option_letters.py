"""Letters for the answers of a question on paper or in a table."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count, islice, product
from string import ascii_lowercase


def letter_of(at: int) -> str:
    """Return the letter of an answer; after `z` come `aa`, `ab` and so on.

    >>> letter_of(0), letter_of(25), letter_of(26)
    ('a', 'z', 'aa')
    """
    spelled = (
        "".join(letters) for size in count(1) for letters in product(ascii_lowercase, repeat=size)
    )
    return next(islice(spelled, at, None))


def letter_options(options: Iterable[str]) -> list[tuple[str, str]]:
    """Return answers, each with its letter before it.

    >>> letter_options(["yes", "no"])
    [('a', 'yes'), ('b', 'no')]
    """
    return [(letter_of(at), words) for at, words in enumerate(options)]
