"""Receptors built of several proteins, and the names of targets, by a reviewed table."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ntgraph.imports.databases.action_rules import is_gene
from ntgraph.imports.databases.target_list import TargetRecord

GREEK = "GREEK SMALL LETTER "


@dataclass(frozen=True, slots=True)
class TargetName:
    """Label and lay label of a target."""

    label: str
    lay_label: str


@dataclass(frozen=True, slots=True)
class NameRule:
    """How the targets of some genes are called: `find` picks the part of the maker's name."""

    genes: tuple[str, ...]
    find: re.Pattern[str]
    label: str
    lay_label: str

    def name(self, record: TargetRecord) -> TargetName | None:
        """Return the name of a target; None if the rule is not about it."""
        found = self.find.fullmatch(record.name)
        if found is None or not any(is_gene(record.symbol, gene) for gene in self.genes):
            return None
        code = spell_greek(found[1])
        code = code.upper() if code[:1].isdigit() else code
        return TargetName(self.label.replace("{}", code), self.lay_label.replace("{}", code))


@dataclass(frozen=True, slots=True)
class ReceptorFamily:
    """A receptor or channel built of several proteins.

    `binds` has the genes of the parts that a messenger attaches to, by the messenger's id; it
    is empty where nothing is known to distinguish the parts.
    """

    node: str
    number: str
    is_near: bool
    label: str
    kind: str
    messenger: str
    definition: str
    naming: NameRule
    binds: Mapping[str, tuple[str, ...]]

    @property
    def lay_label(self) -> str:
        """The name in the middle of a sentence."""
        return f"the {self.label}"

    def has(self, symbol: str) -> bool:
        """Return whether the protein of a gene is a part."""
        return any(is_gene(symbol, gene) for gene in self.naming.genes)

    def binds_at(self, messenger: str, symbol: str) -> bool:
        """Return whether a messenger attaches to a part, as far as parts are distinguished."""
        genes = self.binds.get(messenger)
        return not self.binds or any(is_gene(symbol, gene) for gene in genes or ())


@dataclass(frozen=True, slots=True)
class ReceptorFamilies:
    """The reviewed table of families, and of names of targets that belong to none."""

    families: tuple[ReceptorFamily, ...]
    names: tuple[NameRule, ...]

    def of(self, symbol: str) -> ReceptorFamily | None:
        """Return the family that the protein of a gene is a part of, if any."""
        return next((family for family in self.families if family.has(symbol)), None)

    def name(self, record: TargetRecord) -> TargetName | None:
        """Return the name of a target in the style of its family; None if no rule is about it."""
        rules = (*(family.naming for family in self.families), *self.names)
        return next((name for rule in rules if (name := rule.name(record)) is not None), None)


def spell_greek(text: str) -> str:
    """Return a text with Greek letters spelled out.

    >>> spell_greek("β3"), spell_greek("β")
    ('beta-3', 'beta')
    """
    for letter in sorted(set(text)):
        if (name := unicodedata.name(letter, "")).startswith(GREEK):
            spelled = name.removeprefix(GREEK).casefold()
            text = re.sub(rf"{letter}(?=\w)", f"{spelled}-", text).replace(letter, spelled)
    return text


@cache
def load_families() -> ReceptorFamilies:
    """Return the table that comes with the package."""
    path = files("ntgraph.imports.databases").joinpath("receptor_families.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return ReceptorFamilies(
        tuple(make_family(entry) for entry in data["family"]),
        tuple(make_name_rule(entry, entry["label"], entry["lay_label"]) for entry in data["name"]),
    )


def make_family(entry: Mapping[str, Any]) -> ReceptorFamily:
    """Return a family from its entry of the table."""
    label, part = entry["label"], entry["part"]
    return ReceptorFamily(
        node=entry["node"],
        number=entry["family"],
        is_near=entry.get("near", False),
        label=label,
        kind=entry.get("kind", "receptor"),
        messenger=entry.get("messenger", ""),
        definition=entry["definition"],
        naming=make_name_rule(entry, f"{label} {part}", f"the {part} of the {label}"),
        binds={name: tuple(genes) for name, genes in entry.get("binds", {}).items()},
    )


def make_name_rule(entry: Mapping[str, Any], label: str, lay_label: str) -> NameRule:
    """Return a rule on names from an entry of the table."""
    return NameRule(tuple(entry["genes"]), re.compile(entry["find"]), label, lay_label)
