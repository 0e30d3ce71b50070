"""Days as the tables write them."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

YEAR = re.compile(r"(1[5-9]|20)\d\d")


def is_year(text: str) -> bool:
    """Return whether a text is a year in which a work can have been printed.

    >>> is_year("2014"), is_year("1066"), is_year("in press")
    (True, False, False)
    """
    return YEAR.fullmatch(text) is not None


@lru_cache(maxsize=10_000)
def is_date(text: str) -> bool:
    """Return whether a text is a whole day as ISO 8601 and `xsd:date` have it.

    >>> is_date("2026-11-23"), is_date("2026-11-31"), is_date("November")
    (True, False, False)
    """
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
