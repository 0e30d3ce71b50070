"""The rule table: from a maker's words to predicates, and from genes to messengers."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ntgraph.records import Qualifiers

UNSAID = "binds"
KINDS = ("transporter", "receptor", "enzyme", "channel", "pump", "")
CARRIES = "carries_signal_of"
MESSENGER_PREDICATES = ("carries_signal_of", "removes", "breaks_down", "makes", "stores")


@dataclass(frozen=True, slots=True)
class Decision:
    """What a row says in our words; `named` is false where no rule names its words."""

    predicate: str
    qualifiers: Qualifiers = ()
    named: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """One rule about a maker's type and action; None fits every word."""

    meaning: str
    types: frozenset[str] | None
    actions: frozenset[str] | None

    def fits(self, kind_of_drug: str, action: str) -> bool:
        """Tell whether the rule speaks of these words."""
        types, actions = self.types, self.actions
        return (types is None or kind_of_drug in types) and (actions is None or action in actions)


@dataclass(frozen=True, slots=True)
class Messenger:
    """A messenger and the genes that carry, remove, break down, make or store it."""

    id: str
    names: tuple[str, ...]
    words: tuple[str, ...]
    genes: Mapping[str, tuple[str, ...]]

    def predicates(self, symbol: str) -> Iterator[str]:
        """Give what a gene's protein does with the messenger."""
        for predicate, genes in self.genes.items():
            if any(is_gene(symbol, gene) for gene in genes):
                yield predicate

    def is_named_in(self, words: str) -> bool:
        """Tell whether one of its words begins a word of a text in small letters.

        Noradrenaline is not adrenaline, although the one word holds the other.
        """
        return any(re.search(rf"(?<!\w){re.escape(word.casefold())}", words) for word in self.words)


@dataclass(frozen=True, slots=True)
class Rules:
    """The whole table; `worded` gives the predicate for a meaning and a kind of target."""

    kinds: Mapping[str, str]
    gene_kinds: Mapping[str, tuple[str, ...]]
    readings: tuple[Reading, ...]
    worded: Mapping[tuple[str, str], Decision]
    messengers: tuple[Messenger, ...]

    def decide(self, kind: str, kind_of_drug: str, action: str) -> Decision:
        """Say in our words what a maker's type and action say about a kind of target."""
        said, done = plain_word(kind_of_drug), plain_word(action)
        for reading in self.readings:
            if reading.fits(said, done):
                return self.worded[reading.meaning, kind]
        return Decision(UNSAID, named=False)

    def carried_by(self, symbol: str) -> frozenset[str]:
        """Give the messengers, by id, whose signal a gene's protein is known to carry."""
        carried = (m.id for m in self.messengers if CARRIES in m.predicates(symbol))
        return frozenset(carried)

    def kind_of(self, maker_class: str, symbol: str) -> str:
        """Give the kind of a target by its gene where that tells more, else by its class."""
        known = self.kinds.get(maker_class.casefold(), "")
        for kind, roots in self.gene_kinds.items():
            if known in ("transporter", "") and symbol.startswith(roots):
                return kind
        return known


def plain_word(word: str) -> str:
    """Give a maker's word in small letters; the makers write `None` for none."""
    plain = " ".join(word.casefold().split())
    return "" if plain in ("none", "-") else plain


def is_gene(symbol: str, gene: str) -> bool:
    """Tell whether a symbol is a gene of the table, or of a family marked by a star.

    >>> is_gene("HTR2A", "HTR2*"), is_gene("HTRA1", "HTR2*"), is_gene("GLRX", "GLRA*")
    (True, False, False)
    """
    if not gene.endswith("*"):
        return symbol == gene
    rest = symbol.removeprefix(gene[:-1])
    return rest != symbol and 0 < len(rest) <= 2 and rest.isalnum()


@cache
def load_rules() -> Rules:
    """Read the rule table that comes with the package."""
    path = files("ntgraph.imports.databases").joinpath("action_rules.toml")
    return make_rules(tomllib.loads(path.read_text(encoding="utf-8")))


def make_rules(data: Mapping[str, Any]) -> Rules:
    """Make the table of its TOML form."""
    return Rules(
        kinds=data["kinds"],
        gene_kinds={kind: tuple(roots) for kind, roots in data["gene_kinds"].items()},
        readings=tuple(make_reading(entry) for entry in data["reading"]),
        worded={
            (entry["meaning"], kind): Decision(
                entry["predicate"],
                tuple((key, value) for key, _, value in map(split, entry.get("qualifiers", ()))),
            )
            for entry in data["predicate"]
            for kind in entry["kinds"]
        },
        messengers=tuple(make_messenger(entry) for entry in data["messenger"]),
    )


def split(pair: str) -> tuple[str, str, str]:
    """Split `key=value`."""
    return pair.partition("=")


def make_reading(entry: Mapping[str, Any]) -> Reading:
    """Make one reading; a list that is left out fits every word."""
    types, actions = (entry.get(name) for name in ("types", "actions"))
    return Reading(
        meaning=entry["meaning"],
        types=None if types is None else frozenset(types),
        actions=None if actions is None else frozenset(actions),
    )


def make_messenger(entry: Mapping[str, Any]) -> Messenger:
    """Make one messenger."""
    genes = {name: tuple(entry[name]) for name in MESSENGER_PREDICATES if name in entry}
    names = tuple(entry["names"])
    return Messenger(entry["id"], names, (*names, *entry.get("words", ())), genes)
