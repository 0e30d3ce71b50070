"""The corrections that must be shown with every statement that could do harm."""

from __future__ import annotations

from collections.abc import Iterable

from ntgraph.facts import FactBase
from ntgraph.judging.gauges import describe_safety_notes
from ntgraph.records import Statement


def list_corrections(statements: Iterable[Statement], facts: FactBase) -> list[str]:
    """Return the corrections that belong to some statements, each once."""
    notes = (note["text"] for s in statements for note in describe_safety_notes(s, facts))
    return [f"Take care: {text}" for text in dict.fromkeys(notes)]
