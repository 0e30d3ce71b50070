"""The vocabulary folder read into one `Vocabulary`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol, TypeVar

from ntgraph.errors import Place, Problem, unknown
from ntgraph.facts.toml_file import TomlFile
from ntgraph.records.vocabulary import (
    FindingType,
    Hedge,
    Layer,
    Level,
    License,
    Mechanism,
    NodeType,
    Predicate,
    Qualifier,
    Species,
    Term,
    Vocabulary,
)


class Entry(Protocol):
    """What every vocabulary entry has."""

    @property
    def id(self) -> str: ...  # noqa: D102 - the entry's own id
    @property
    def place(self) -> Place | None: ...  # noqa: D102 - where the entry stands


E = TypeVar("E", bound=Entry)

TERM_LISTS = {
    "passage_kind": "passage_kinds",
    "omission_reason": "omission_reasons",
    "hedge": "hedges",
    "verdict": "verdicts",
    "stance": "stances",
    "publication_type": "publication_types",
    "reading": "readings",
    "curator": "curators",
    "basis": "bases",
    "comparison": "comparisons",
    "conflict": "conflicts",
    "citation_state": "citation_states",
    "species": "species",
}
# The short lists whose entries hold more than a name and a definition.
TERM_RECORDS: dict[str, type[Term]] = {"hedge": Hedge, "species": Species}
ENTRY_LISTS: dict[str, tuple[str, type[Entry]]] = {
    "node_types": ("node_type", NodeType),
    "predicates": ("predicate", Predicate),
    "qualifiers": ("qualifier", Qualifier),
    "levels": ("level", Level),
    "layers": ("layer", Layer),
    "licenses": ("license", License),
    "mechanisms": ("mechanism", Mechanism),
}


def read_vocabulary(folder: Path, shown: str, problems: list[Problem]) -> Vocabulary:
    """Read `vocabulary/*.toml`; defects are added to the problems."""

    def open_file(name: str) -> TomlFile:
        return TomlFile(folder / f"{name}.toml", f"{shown}/{name}.toml", problems)

    lists: dict[str, Mapping[str, Entry]] = {}
    for name, (table, record) in ENTRY_LISTS.items():
        file = open_file(name)
        check_tables(file, {table})
        lists[name] = read_entries(file, table, record)
    findings = open_file("findings")
    check_tables(findings, {"severity", "finding_type"})
    lists["severities"] = read_entries(findings, "severity", Term)
    lists["finding_types"] = read_entries(findings, "finding_type", FindingType)
    terms = open_file("terms")
    check_tables(terms, set(TERM_LISTS))
    for table, name in TERM_LISTS.items():
        lists[name] = read_entries(terms, table, TERM_RECORDS.get(table, Term))
    return Vocabulary(**lists)  # type: ignore[arg-type] # each list holds the records named above


def check_tables(file: TomlFile, names: set[str]) -> None:
    """Report tables at the top of a file that nobody reads."""
    for key in sorted(file.data.keys() - names):
        file.report(1, key, unknown("table", key, sorted(names)))


def read_entries(file: TomlFile, table: str, record: type[E]) -> dict[str, E]:
    """Read one list of entries by id; a repeated id is reported, the first stays."""
    entries: dict[str, E] = {}
    for entry in file.entries(table, record):
        if entry.id in entries:
            line = entry.place.line if entry.place else 1
            file.report(line, "id", f"{table} {entry.id!r} appears twice")
        else:
            entries[entry.id] = entry
    return entries
