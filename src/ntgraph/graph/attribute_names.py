"""Names and values of what a graph file says besides, next to our own attributes."""

from __future__ import annotations

from collections.abc import Collection

from ntgraph.records import Value

# Added to the name of an attribute that is called as one of our own columns.
FROM_FILE = "(file)"


def free_name(name: str, taken: Collection[str]) -> str:
    """Return the name of an attribute beside our own names.

    >>> free_name("weight", ["sign"]), free_name("sign", ["sign"])
    ('weight', 'sign (file)')
    """
    while name in taken:
        name = f"{name} {FROM_FILE}"
    return name


def join_values(values: tuple[Value, ...]) -> Value | list[str]:
    """Return one value as it is, and several as a list of texts.

    >>> join_values((2,)), join_values((2, 3))
    (2, ['2', '3'])
    """
    return values[0] if len(values) == 1 else [str(value) for value in values]
