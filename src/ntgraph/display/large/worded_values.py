"""Values of attributes in words, since the scripts of a page keep no large number exactly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, overload

from ntgraph.columns import Coded
from ntgraph.facts.told_attributes import tell_name, tell_values
from ntgraph.records import Value


class WordedValues(Sequence[str]):
    """Values that are put into words when they are asked for, for there can be millions."""

    def __init__(self, values: Sequence[Value]) -> None:
        self._values = values

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[str]:
        return (tell_values((value,)) for value in self._values)

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> list[str]: ...

    def __getitem__(self, at: int | slice) -> str | list[str]:
        if isinstance(at, slice):
            return [tell_values((value,)) for value in self._values[at]]
        return tell_values((self._values[at],))


def word_attributes(attributes: Mapping[str, Coded[Value]]) -> dict[str, Coded[Any]]:
    """Return attributes with their values in words, and names cut where that keeps them apart."""
    worded: dict[str, Coded[Any]] = {}
    for name, each in attributes.items():
        told = tell_name(name)
        worded[name if told in worded else told] = Coded(each.codes, WordedValues(each.values))
    return worded
