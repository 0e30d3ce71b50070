"""Read the files of the folder `vocabulary` into one `Vocabulary`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from ntgraph.errors import Problem, unknown
from ntgraph.facts.folder_layout import VOCABULARY_FINDINGS, VOCABULARY_TERMS
from ntgraph.facts.toml_reader import TomlFile
from ntgraph.records.placed_record import PlacedRecord
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
    Wording,
)

E = TypeVar("E", bound=PlacedRecord)

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
    "wording": "wordings",
}
# The short lists whose entries hold more than a name and a definition.
TERM_RECORDS: dict[str, type[Term]] = {"hedge": Hedge, "species": Species, "wording": Wording}
FINDING_LISTS: dict[str, tuple[str, type[PlacedRecord]]] = {
    "severity": ("severities", Term),
    "finding_type": ("finding_types", FindingType),
}
ENTRY_LISTS: dict[str, tuple[str, type[PlacedRecord]]] = {
    "node_types": ("node_type", NodeType),
    "predicates": ("predicate", Predicate),
    "qualifiers": ("qualifier", Qualifier),
    "levels": ("level", Level),
    "layers": ("layer", Layer),
    "licenses": ("license", License),
    "mechanisms": ("mechanism", Mechanism),
}


def read_vocabulary(folder: Path, shown: str, problems: list[Problem]) -> Vocabulary:
    """Read all files of the vocabulary; defects are added to the problems."""

    def open_file(name: str) -> TomlFile:
        return TomlFile(folder / f"{name}.toml", f"{shown}/{name}.toml", problems)

    lists: dict[str, Mapping[str, PlacedRecord]] = {}
    for name, (table, record) in ENTRY_LISTS.items():
        file = open_file(name)
        check_tables(file, {table})
        lists[name] = read_entries(file, table, record)
    findings = open_file(VOCABULARY_FINDINGS)
    check_tables(findings, set(FINDING_LISTS))
    for table, (name, record) in FINDING_LISTS.items():
        lists[name] = read_entries(findings, table, record)
    terms = open_file(VOCABULARY_TERMS)
    check_tables(terms, set(TERM_LISTS))
    for table, name in TERM_LISTS.items():
        lists[name] = read_entries(terms, table, TERM_RECORDS.get(table, Term))
    return Vocabulary(**lists)  # type: ignore[arg-type] # each list holds the records named above


def check_tables(file: TomlFile, names: set[str]) -> None:
    """Report the top-level keys of a file that are not among `names`."""
    for key in sorted(file.data.keys() - names):
        file.report(1, key, unknown("table", key, sorted(names)))


def read_entries(file: TomlFile, table: str, record: type[E]) -> dict[str, E]:
    """Return the entries of one list by id; of entries with one id the first is kept.

    Repeated ids are reported.
    """
    entries: dict[str, E] = {}
    for entry in file.entries(table, record):
        if entry.id in entries:
            line = entry.place.line if entry.place else 1
            file.report(line, "id", f"{table} {entry.id!r} appears twice")
        else:
            entries[entry.id] = entry
    return entries
