"""Word what a graph file says of a node or an edge besides, one line for each attribute."""

from __future__ import annotations

from ntgraph.records import Attributes, Value
from ntgraph.records.attributes import collect_values

# More of them, or a longer value, would push everything else off a card; tables have them whole.
MOST_TOLD = 40
MOST_BESIDE = 6
LONGEST_NAME = 60
LONGEST_TOLD = 300
# Marks that turn the direction of the text after them: `12` could be read as `21`.
TURNING = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e"))
TURNING |= dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


def tell_attributes(attributes: Attributes, most: int = MOST_TOLD) -> tuple[str, ...]:
    """Return a line for each attribute, and one for those that are more than `most`.

    >>> tell_attributes((("weight", 0.5), ("tags", "a"), ("tags", "b")))
    ('weight: 0.5', 'tags: a; b')
    """
    values = collect_values([attributes])
    told = list(values.items())[:most]
    lines = [f"{tell_name(name)}: {tell_values(found)}" for name, found in told]
    more = len(values) - most
    return (*lines, f"and {more:,} more") if more > 0 else tuple(lines)


def tell_beside(passage: str, attributes: Attributes) -> str:
    """Return what a graph file gives with an edge in one line, for the place beside a sentence.

    >>> tell_beside("Tea keeps people awake.", (("weight", 0.5), ("year", 1999)))
    '“Tea keeps people awake.”; weight: 0.5; year: 1999'
    """
    quoted = f"“{cut(passage, LONGEST_TOLD)}”" if passage else ""
    return "; ".join(filter(None, (quoted, *tell_attributes(attributes, MOST_BESIDE))))


def tell_name(name: str) -> str:
    """Return the name of an attribute in one line, cut where it is too long."""
    return cut(name, LONGEST_NAME)


def tell_values(values: tuple[Value, ...]) -> str:
    """Return values in one line, cut where they are too long; whole numbers without `.0`.

    >>> tell_values((True, 2.0, "x"))
    'true; 2; x'
    """
    return cut("; ".join(map(_tell_value, values)), LONGEST_TOLD)


def cut(text: str, most: int) -> str:
    """Return a text in one line, of at most so many characters, without marks that turn it."""
    told = " ".join(text.translate(TURNING).split())
    return f"{told[: most - 1]}…" if len(told) > most else told


def _tell_value(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)
