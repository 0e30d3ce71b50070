"""The attributes that a graph file gives its edges, as filters and columns of the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ntgraph.display.model import DisplayAttribute, DisplayStatement
from ntgraph.facts import FactBase
from ntgraph.facts.told_attributes import tell_values
from ntgraph.records import Value

# More of them would fill the page with controls; cards and tables of the notebook have them all.
MOST_SHOWN = 12
# More different texts are no choice.
MOST_CHOICES = 12


def show_attributes(
    statements: Sequence[DisplayStatement], facts: FactBase
) -> tuple[DisplayAttribute, ...]:
    """Return the attributes of the edges, those that most statements have first.

    Names that only tell edges apart, such as `id`, are left out: each has as many values as
    there are statements.
    """
    given = [facts.statements[each.id].attributes for each in statements]
    counts = Counter(name for row in given for name in row)
    made = (
        show_attribute(name, [row.get(name, ()) for row in given])
        for name, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if not tells_apart([row.get(name, ()) for row in given])
    )
    return tuple(made)[:MOST_SHOWN]


def tells_apart(rows: Sequence[tuple[Value, ...]]) -> bool:
    """Return whether an attribute is a text that is different in each of many rows."""
    texts = [row for row in rows if row and not all(map(is_number, row))]
    return len(texts) > MOST_CHOICES and len(set(texts)) == len(texts)


def is_number(value: Value) -> bool:
    """Return whether a value is a number; a truth value is none.

    >>> is_number(0.5), is_number(True), is_number("5")
    (True, False, False)
    """
    return isinstance(value, int | float) and not isinstance(value, bool)


def show_attribute(name: str, rows: Sequence[tuple[Value, ...]]) -> DisplayAttribute:
    """Return one attribute; texts and numbers together count as texts."""
    if all(is_number(value) for row in rows for value in row):
        numbers = tuple(tuple(float(value) for value in row) for row in rows)
        return DisplayAttribute(name, is_number=True, values=tuple(map(shorten, numbers)))
    texts = tuple(tuple(tell_values((value,)) for value in row) for row in rows)
    found = Counter(text for row in texts for text in set(row))
    choices = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return DisplayAttribute(
        name,
        is_number=False,
        values=texts,
        choices=tuple(choices) if len(choices) <= MOST_CHOICES else (),
    )


def shorten(numbers: tuple[float, ...]) -> tuple[float, ...]:
    """Return numbers with whole ones as `int`, which are written without `.0`."""
    return tuple(int(number) if number.is_integer() else number for number in numbers)
