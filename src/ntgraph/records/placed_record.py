"""What every record that is read from a row or an entry of its own has."""

from __future__ import annotations

from typing import Protocol

from ntgraph.errors import Place


class PlacedRecord(Protocol):
    """A record with an id, and with the place where a file defines it."""

    @property
    def id(self) -> str: ...  # noqa: D102 - the record's own id
    @property
    def place(self) -> Place | None: ...  # noqa: D102 - where the record stands
