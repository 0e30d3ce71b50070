"""Read the rule table, action_rules.toml: which predicate a database's words become.

It also lists which genes carry, remove, break down, make or store which messenger.
"""

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
    """What a row says in our words; `named` is false where no rule covers its words."""

    predicate: str
    qualifiers: Qualifiers = ()
    named: bool = True


@dataclass(frozen=True, slots=True)
class ActionRule:
    """One rule about a database's type and action of a drug; None fits every word."""

    meaning: str
    types: frozenset[str] | None
    actions: frozenset[str] | None

    def fits(self, kind_of_drug: str, action: str) -> bool:
        """Return whether the rule covers these words."""
        types, actions = self.types, self.actions
        return (types is None or kind_of_drug in types) and (actions is None or action in actions)


@dataclass(frozen=True, slots=True)
class Messenger:
    """A messenger, and by predicate the genes whose proteins act on it.

    `is_precursor` marks what a messenger is made of. A gene that ends in a star stands for a
    family: all symbols that begin so.
    """

    id: str
    names: tuple[str, ...]
    words: tuple[str, ...]
    genes: Mapping[str, tuple[str, ...]]
    is_precursor: bool = False

    def predicates(self, symbol: str) -> Iterator[str]:
        """Yield the predicates that join a gene's protein to the messenger."""
        for predicate, genes in self.genes.items():
            if any(is_gene(symbol, gene) for gene in genes):
                yield predicate

    def is_named_in(self, words: str) -> bool:
        """Return whether one of its words begins a word of a text in small letters.

        So "noradrenaline" is not taken for "adrenaline", which it contains.
        """
        return any(re.search(rf"(?<!\w){re.escape(word.casefold())}", words) for word in self.words)


@dataclass(frozen=True, slots=True)
class Rules:
    """The rule table; `worded` has the decision for each meaning and kind of target."""

    kinds: Mapping[str, str]
    gene_kinds: Mapping[str, tuple[str, ...]]
    action_rules: tuple[ActionRule, ...]
    worded: Mapping[tuple[str, str], Decision]
    messengers: tuple[Messenger, ...]

    def decide(self, kind: str, kind_of_drug: str, action: str) -> Decision:
        """Return what a row's type and action mean for a target; `binds` if no rule fits."""
        said, done = plain_word(kind_of_drug), plain_word(action)
        for rule in self.action_rules:
            if rule.fits(said, done):
                return self.worded[rule.meaning, kind]
        return Decision(UNSAID, named=False)

    def carried_by(self, symbol: str) -> frozenset[str]:
        """Return the ids of the messengers whose signal a gene's protein carries."""
        carried = (m.id for m in self.messengers if CARRIES in m.predicates(symbol))
        return frozenset(carried)

    def kind_of(self, maker_class: str, symbol: str) -> str:
        """Return the kind of a target by its class, or by its gene where that is more exact.

        The gene decides only where the class is `transporter` or unknown.
        """
        known = self.kinds.get(maker_class.casefold(), "")
        for kind, roots in self.gene_kinds.items():
            if known in ("transporter", "") and symbol.startswith(roots):
                return kind
        return known


def plain_word(word: str) -> str:
    """Return a database's word in small letters; empty for `None` and `-`, which mean none."""
    plain = " ".join(word.casefold().split())
    return "" if plain in ("none", "-") else plain


def is_gene(symbol: str, gene: str) -> bool:
    """Return whether a symbol is a gene of the table, or of a family marked by a star.

    >>> is_gene("HTR2A", "HTR2*"), is_gene("HTRA1", "HTR2*"), is_gene("GLRX", "GLRA*")
    (True, False, False)
    """
    if not gene.endswith("*"):
        return symbol == gene
    rest = symbol.removeprefix(gene[:-1])
    return rest != symbol and 0 < len(rest) <= 2 and rest.isalnum()


@cache
def load_rules() -> Rules:
    """Return the rule table that comes with the package."""
    path = files("ntgraph.imports.databases").joinpath("action_rules.toml")
    return make_rules(tomllib.loads(path.read_text(encoding="utf-8")))


def make_rules(data: Mapping[str, Any]) -> Rules:
    """Return the rule table from its TOML data."""
    return Rules(
        kinds=data["kinds"],
        gene_kinds={kind: tuple(roots) for kind, roots in data["gene_kinds"].items()},
        action_rules=tuple(make_action_rule(entry) for entry in data["rule"]),
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
    """Return the parts of `key=value`: key, `=`, value."""
    return pair.partition("=")


def make_action_rule(entry: Mapping[str, Any]) -> ActionRule:
    """Return one rule; a list that is left out fits every word."""
    types, actions = (entry.get(name) for name in ("types", "actions"))
    return ActionRule(
        meaning=entry["meaning"],
        types=None if types is None else frozenset(types),
        actions=None if actions is None else frozenset(actions),
    )


def make_messenger(entry: Mapping[str, Any]) -> Messenger:
    """Return one messenger with its genes."""
    genes = {name: tuple(entry[name]) for name in MESSENGER_PREDICATES if name in entry}
    names = tuple(entry["names"])
    return Messenger(
        id=entry["id"],
        names=names,
        words=(*names, *entry.get("words", ())),
        genes=genes,
        is_precursor=entry.get("precursor", False),
    )
