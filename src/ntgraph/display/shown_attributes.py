"""The attributes that a graph file gives its edges, as filters and columns of the table."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from ntgraph.display.model import DisplayAttribute, DisplayStatement
from ntgraph.facts import FactBase
from ntgraph.facts.told_attributes import tell_name, tell_values
from ntgraph.records import Value

# More of them would fill the page with controls; cards and tables of the notebook have them all.
MOST_SHOWN = 12
# More different texts are no choice.
MOST_CHOICES = 12
# The scripts of a page keep no larger whole number exactly.
LARGEST_EXACT = 2**53

Rows = Sequence[tuple[Value, ...]]


def show_attributes(
    statements: Sequence[DisplayStatement], facts: FactBase
) -> tuple[tuple[DisplayAttribute, ...], int]:
    """Return the attributes that most statements have, in the order of the file.

    The second value is how many are left out because they are too many. Those that only tell
    edges apart, such as `id`, are neither shown nor counted: they have as many values as there
    are statements.
    """
    given = [facts.statements[each.id].attributes for each in statements]
    counts = Counter(name for row in given for name in row)
    rows = {name: [row.get(name, ()) for row in given] for name in counts}
    names = [name for name in counts if not tells_apart(rows[name])]
    most = {*sorted(names, key=lambda name: -counts[name])[:MOST_SHOWN]}
    shown = tuple(show_attribute(name, rows[name]) for name in names if name in most)
    return shown, len(names) - len(shown)


def tells_apart(rows: Rows) -> bool:
    """Return whether an attribute is a text that is different in each of many rows."""
    texts = [row for row in rows if row and not all(map(is_number, row))]
    return len(texts) > MOST_CHOICES and len(set(texts)) == len(texts)


def is_number(value: Value) -> bool:
    """Return whether a page can compare a value as a number; a truth value is none.

    >>> is_number(0.5), is_number(True), is_number("5"), is_number(2**60)
    (True, False, False, False)
    """
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, bool | str):
        return False
    return abs(value) <= LARGEST_EXACT


def show_attribute(name: str, rows: Rows) -> DisplayAttribute:
    """Return one attribute; texts and numbers together count as texts."""
    if all(is_number(value) for row in rows for value in row):
        numbers = tuple(tuple(map(shorten, row)) for row in rows)
        return DisplayAttribute(tell_name(name), is_number=True, values=numbers)
    texts = tuple(tuple(dict.fromkeys(tell_values((value,)) for value in row)) for row in rows)
    found = Counter(text for row in texts for text in row)
    choices = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return DisplayAttribute(
        tell_name(name),
        is_number=False,
        values=texts,
        choices=tuple(choices) if len(choices) <= MOST_CHOICES else (),
    )


def shorten(number: Value) -> Value:
    """Return a whole number as `int`, which is written without `.0`.

    >>> shorten(2.0), shorten(0.5)
    (2, 0.5)
    """
    whole = isinstance(number, float) and number.is_integer() and abs(number) <= LARGEST_EXACT
    return int(number) if whole else number
