"""Readings, what single rows of a database say, and how they are joined into our rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ntgraph.facts.cell_writer import RowValues
from ntgraph.imports.databases.action_rules import UNSAID
from ntgraph.imports.databases.affinity import Affinity, format_affinities
from ntgraph.records import Qualifiers, write_qualifiers
from ntgraph.records.vocabulary import HUMAN, MAIN_TARGET_NOTE, OTHER_TARGET_NOTE, VERIFIED


@dataclass(frozen=True, slots=True)
class TargetReading:
    """What one row of a database's file says, in our words.

    `locator` is kind and number of the row; `literature` has PubMed numbers. `is_natural` marks
    a substance of the body at a receptor or channel. `source` is the work that says it, if that
    is not the collection's own.
    """

    subject: str
    predicate: str
    object: str
    qualifiers: Qualifiers = ()
    species: str = ""
    locator: tuple[str, str] = ("", "")
    affinity: Affinity | None = None
    literature: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    basis: str = VERIFIED
    is_natural: bool = False
    source: str = ""

    @property
    def pair(self) -> tuple[str, str]:
        """Subject and object."""
        return (self.subject, self.object)

    @property
    def identity(self) -> tuple[str, str, str, Qualifiers]:
        """Subject, predicate, object and qualifiers: readings that share them are one statement."""
        return (self.subject, self.predicate, self.object, self.qualifiers)


@dataclass(slots=True)
class Sifted:
    """The readings kept, and how many were left out, by reason."""

    kept: list[TargetReading]
    left_out: dict[str, int]


def keep_telling_readings(readings: Iterable[TargetReading]) -> Sifted:
    """Return the readings to keep for each pair of nodes.

    Where humans were studied, readings of other species are kept only if they say the same; and
    where any reading has another predicate than `binds`, those with `binds` are left out.
    """
    pairs: dict[tuple[str, str], list[TargetReading]] = {}
    for reading in readings:
        pairs.setdefault(reading.pair, []).append(reading)
    kept: list[TargetReading] = []
    left_out = {"other species say otherwise": 0, "says less than another row": 0}
    for same in pairs.values():
        human = {each.identity for each in same if each.species == HUMAN}
        fitting = [each for each in same if not human or each.identity in human]
        left_out["other species say otherwise"] += len(same) - len(fitting)
        signed = [each for each in fitting if each.predicate != UNSAID]
        left_out["says less than another row"] += len(fitting) - len(signed) if signed else 0
        kept += signed or fitting
    return Sifted(kept, {reason: count for reason, count in left_out.items() if count})


def find_opposite_directions(
    readings: Iterable[TargetReading], signs: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Return the pairs of nodes between which the readings have opposite signs, sorted."""
    said: dict[tuple[str, str], set[str]] = {}
    for reading in readings:
        said.setdefault(reading.pair, set()).add(signs.get(reading.predicate, "0"))
    return sorted(pair for pair, found in said.items() if {"+", "-"} <= found)


def make_rows(readings: Iterable[TargetReading], source: str) -> list[RowValues]:
    """Return the rows of statements.tsv, one for each statement, species and basis."""
    groups: dict[tuple[object, ...], list[TargetReading]] = {}
    for reading in readings:
        key = (*reading.identity, reading.species, reading.basis, reading.source)
        groups.setdefault(key, []).append(reading)
    return [make_row(same, source) for same in groups.values()]


def make_row(same: list[TargetReading], source: str) -> RowValues:
    """Return one row of statements.tsv for readings that say the same about the same species."""
    first = same[0]
    works = sorted({work for each in same for work in each.literature})
    notes = {note for each in same for note in each.notes}
    if MAIN_TARGET_NOTE in notes:
        notes.discard(OTHER_TARGET_NOTE)
    return {
        "subject": first.subject,
        "predicate": first.predicate,
        "object": first.object,
        "qualifiers": write_qualifiers(first.qualifiers),
        "source": first.source or source,
        "species": first.species,
        "locator": say_locators({each.locator for each in same}),
        "affinity": format_affinities(each.affinity for each in same if each.affinity),
        "literature": tuple(f"pmid:{work}" for work in works),
        "basis": first.basis,
        "note": "; ".join(sorted(notes)),
    }


def say_locators(locators: Iterable[tuple[str, str]]) -> str:
    """Return the places of rows in the source as text: `interaction 884, 920; target 27`."""
    by_kind: dict[str, set[str]] = {}
    for kind, where in locators:
        if where:
            by_kind.setdefault(kind, set()).add(where)
    return "; ".join(
        f"{kind} {', '.join(sorted(places, key=number_first))}"
        for kind, places in sorted(by_kind.items())
    )


def number_first(text: str) -> tuple[int, str]:
    """Return a sort key that puts numbers by value first, then other texts."""
    return (int(text), "") if text.isascii() and text.isdecimal() else (10**12, text)
