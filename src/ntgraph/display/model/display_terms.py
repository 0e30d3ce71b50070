"""Words that lead somewhere or stand for something."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DisplayLink:
    """A text and the `https` address it leads to; no address, no link."""

    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class DisplayTerm:
    """A word of a closed list, with what it means."""

    id: str
    label: str
    definition: str
