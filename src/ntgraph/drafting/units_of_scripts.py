"""Places in a text as a browser's scripts count them: in units of UTF-16."""

from __future__ import annotations

import re
from bisect import bisect_left

TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")


class ScriptPlaces:
    """Turns places in a text of Python into those in the same text of a script.

    >>> ScriptPlaces("\U0001f642 ok").pair(2, 4)
    (3, 5)
    """

    def __init__(self, text: str) -> None:
        self._wide = [match.start() for match in TWO_UNITS.finditer(text)]

    def pair(self, start: int, end: int) -> tuple[int, int]:
        """Return the start and end of a passage in units of UTF-16."""
        return start + bisect_left(self._wide, start), end + bisect_left(self._wide, end)
