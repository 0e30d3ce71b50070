"""What a graph file says of a node or an edge in fields of its own, such as a weight."""

from __future__ import annotations

from collections.abc import Iterable

# A JSON value without lists and objects; `bool` comes first, because a `bool` is an `int`, too.
Value = bool | int | float | str
Attributes = tuple[tuple[str, Value], ...]


def collect_values(rows: Iterable[Attributes]) -> dict[str, tuple[Value, ...]]:
    """Return the values of each attribute, each different value once, in order of appearance.

    A number and its text are different values, and so are `1` and `True`.

    >>> collect_values([(("weight", 2),), (("weight", 2), ("year", 1999)), (("weight", 3),)])
    {'weight': (2, 3), 'year': (1999,)}
    """
    found: dict[str, dict[tuple[type, Value], Value]] = {}
    for attributes in rows:
        for name, value in attributes:
            found.setdefault(name, {}).setdefault((type(value), value), value)
    return {name: tuple(values.values()) for name, values in found.items()}
