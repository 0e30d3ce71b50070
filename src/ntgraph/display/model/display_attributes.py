"""The record of an attribute that a graph file gives its edges, for filters and the table."""

from __future__ import annotations

from ntgraph.records.frozen_record import frozen_record


@frozen_record
class DisplayAttribute:
    """An attribute such as a weight: its name and the values of each statement.

    If `is_number` is true, all values are numbers. `values` has one entry for each statement, in
    the order of `DisplayGraph.statements`; it is empty where the file gives no value. `choices`
    are the different texts to choose from, each with the number of its statements; it is empty
    for numbers and where there are too many texts.
    """

    name: str
    is_number: bool
    values: tuple[tuple[str | float, ...], ...]
    choices: tuple[tuple[str, int], ...] = ()
