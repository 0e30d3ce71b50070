"""Tell what a graph file says of a node or an edge besides, one line for each attribute."""

from __future__ import annotations

from ntgraph.records import Attributes, Value
from ntgraph.records.attributes import collect_values

# More of them, or a longer value, would push everything else off a card; tables have them whole.
MOST_TOLD = 40
LONGEST_TOLD = 300


def tell_attributes(attributes: Attributes) -> tuple[str, ...]:
    """Return a line for each attribute, and one for those that are too many to be told.

    >>> tell_attributes((("weight", 0.5), ("tags", "a"), ("tags", "b")))
    ('weight: 0.5', 'tags: a; b')
    """
    values = collect_values([attributes])
    lines = [f"{name}: {tell_values(found)}" for name, found in list(values.items())[:MOST_TOLD]]
    more = len(values) - MOST_TOLD
    return (*lines, f"and {more} more") if more > 0 else tuple(lines)


def tell_values(values: tuple[Value, ...]) -> str:
    """Return values in one line, cut where they are too long.

    >>> tell_values((True, 2, "x"))
    'true; 2; x'
    """
    texts = (str(value).lower() if isinstance(value, bool) else str(value) for value in values)
    told = "; ".join(" ".join(text.split()) for text in texts)
    return f"{told[: LONGEST_TOLD - 1]}…" if len(told) > LONGEST_TOLD else told
