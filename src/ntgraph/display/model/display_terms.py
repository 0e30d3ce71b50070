"""The records of links and of terms with their definitions."""

from __future__ import annotations

from ntgraph.records.frozen_record import frozen_record


@frozen_record
class DisplayLink:
    """A text and the `https` address it leads to; without an address it is plain text."""

    text: str
    address: str = ""


@frozen_record
class DisplayTerm:
    """A word of a closed list, with its label and definition."""

    id: str
    label: str
    definition: str
