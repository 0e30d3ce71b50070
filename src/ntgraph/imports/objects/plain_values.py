"""Turn the values of Python objects into those that a graph file could hold."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

# Values nested deeper are kept as their text; a list can contain itself.
DEEPEST_VALUE = 8
PLAIN = frozenset({str, int, bool})
MISSING = ("<NA>", "NaT")


class PlainValues:
    """Turns values into texts, numbers, truth values, lists and dicts of these.

    Missing values (None, NaN and those of pandas) become None. `odd` counts the values that
    have no such form and became their text, by the name of their type.
    """

    def __init__(self) -> None:
        self.odd: Counter[str] = Counter()

    def of(self, value: Any, depth: int = 0) -> Any:
        """Return one value in a plain form.

        >>> PlainValues().of({"seen": {3}, "score": float("nan")})
        {'seen': [3], 'score': None}
        """
        kind = type(value)
        if kind in PLAIN or value is None:
            return value
        if kind is float:
            return None if math.isnan(value) else value
        if isinstance(value, str | bool | int | float):
            return self._of_subtype(value)
        if depth >= DEEPEST_VALUE:
            return self._as_text(value)
        return self._of_container(value, depth + 1)

    def _of_subtype(self, value: str | bool | int | float) -> Any:
        """Return the value of a subtype, such as a member of an `IntEnum` or numpy's float."""
        base = next(each for each in (str, bool, int, float) if isinstance(value, each))
        return self.of(base.__str__(value) if base is str else base(value))

    def _of_container(self, value: Any, depth: int) -> Any:
        if isinstance(value, Mapping):
            return {str(key): self.of(each, depth) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return [self.of(each, depth) for each in value]
        if isinstance(value, set | frozenset):
            return sorted((self.of(each, depth) for each in value), key=str)
        # Arrays and numbers of numpy, columns of pandas.
        to_list = getattr(value, "tolist", None)
        if callable(to_list):
            return self.of(to_list(), depth)
        if str(value) in MISSING:
            return None
        if isinstance(value, date | time):
            return value.isoformat()
        return self._as_text(value)

    def _as_text(self, value: Any) -> str:
        self.odd[type(value).__name__] += 1
        return str(value)

    def attributes(self, data: Mapping[Any, Any]) -> dict[str, Any]:
        """Return attributes with texts as names and plain values.

        Names that are the same as texts, such as `1` and `"1"`, stay apart.
        """
        made: dict[str, Any] = {}
        for name, value in data.items():
            made[name if type(name) is str and name not in made else free_text(name, made)] = (
                self.of(value)
            )
        return made

    def notes(self) -> list[str]:
        """Return the note on values that became texts; none where there are no such values."""
        count = sum(self.odd.values())
        if not count:
            return []
        kinds = ", ".join(sorted(self.odd))
        words = "value is kept as its" if count == 1 else "values are kept as their"
        return [f"{count:,} {words} text, for want of another form: {kinds}"]


def free_text(name: Any, taken: Iterable[str]) -> str:
    """Return a name as a text that is not taken yet.

    >>> free_text(1, ["1"]), free_text(1, [])
    ('1 (2)', '1')
    """
    text, number, known = str(name), 1, set(taken)
    found = text
    while found in known:
        number += 1
        found = f"{text} ({number})"
    return found
