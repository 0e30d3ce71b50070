"""Read verdicts' stances, corrections and titles of works from the cells of a graph file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ntgraph.imports.files.claims import TakenStance
from ntgraph.imports.files.clean_text import clean_cell
from ntgraph.imports.files.field_names import items
from ntgraph.imports.values_as_text import plain_text

STANCE_KEYS = ("source", "stance", "reason", "basis")
# Our own exports write a safety note as `text (work, work)`.
NOTE_WITH_WORKS = re.compile(r"(?P<text>.*) \((?P<works>[^()\s]+:[^()]+)\)", re.DOTALL)


def read_titles(value: Any) -> dict[str, dict[str, Any]]:
    """Return the citation of each work, by the work's name; empty if `value` is no mapping."""
    pairs = value.items() if isinstance(value, dict) else ()
    return {
        name: {"citation": text}
        for name, title in pairs
        if plain_text(name) and (text := plain_text(title))
    }


def read_stances(value: Any) -> Iterator[TakenStance]:
    """Yield stances as (work, stance, reason, basis), from objects or from texts `work=stance`.

    >>> list(read_stances("pmid:1=supports"))
    [('pmid:1', 'supports', '', '')]
    """
    if isinstance(value, list) and all(isinstance(each, dict) for each in value):
        for each in value:
            work, stance, reason, basis = (plain_text(each.get(key)) for key in STANCE_KEYS)
            if work and clean_cell(stance):
                yield work, clean_cell(stance), reason, clean_cell(basis)
        return
    for item in items(value):
        work, equals, stance = item.rpartition("=")
        if equals and work and clean_cell(stance):
            yield work, clean_cell(stance), "", ""


def complete_stances(
    stances: Sequence[TakenStance], judged: Mapping[str, Any]
) -> tuple[TakenStance, ...]:
    """Return stances with their reasons, where a record of ours has the same stances."""
    known = tuple(read_stances(judged.get("stances")))
    if {each[:2] for each in known} == {each[:2] for each in stances}:
        return known
    return tuple(stances)


def read_notes(value: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield corrections as (text, works that it rests on).

    >>> list(read_notes(["Ask first. (pmid:1, pmid:2)"]))
    [('Ask first.', ('pmid:1', 'pmid:2'))]
    """
    for each in value if isinstance(value, list) else items(value):
        if isinstance(each, dict):
            if text := plain_text(each.get("text")):
                yield text, items(each.get("sources"))
        elif match := NOTE_WITH_WORKS.fullmatch(plain_text(each)):
            yield match["text"], items(match["works"].replace(", ", "|"))
        elif text := plain_text(each):
            yield text, ()
