"""Resolve what a person wrote to ids: relations, levels, conditions, hedges, reasons."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from ntgraph.errors import did_you_mean, suggest
from ntgraph.records.vocabulary import Level, Predicate, Vocabulary

NEGATED_YES = ("yes", "true", "y", "x", "1")
NEGATED_NO = ("no", "false", "n", "0")
NONE = ("none", "-", "–", "no")
# What a row writes behind its answer to say that it was looked at.
CERTAIN = "!"

# What a person may write, and the relations that may be meant; none is taken for her.
KINDRED = {
    "affects": ("influences",),
    "boosts increases enhances elevates": ("raises", "stimulates"),
    "builds up forms produces generates synthesizes": ("makes", "causes"),
    "cures heals treats relieves reduces pain": ("eases", "reverses"),
    "damages harms hurts irritates worsens weakens": ("impairs", "disrupts"),
    "decreases reduces suppresses diminishes shortens depletes": ("lowers", "inhibits"),
    "delays slows interferes disturbs fragments": ("disrupts", "inhibits", "alters"),
    "destroys kills": ("impairs", "removes"),
    "changes modulates controls": ("alters", "regulates"),
    "creates triggers brings induces results": ("causes", "contributes_to"),
    "helps improves strengthens aids promotes": ("supports", "raises", "eases"),
    "is": ("is_a",),
    "needs depends": ("requires", "needed_for"),
    "prevents stops avoids": ("reduces_risk_of", "blocks", "inhibits"),
    "correlates associates relates predicts": ("associated_with", "increases_risk_of"),
    "lengthens prolongs advances": ("raises", "alters"),
}
# The same for verbs whose relation is told from the other end.
REVERSED = {"contains holds": "found_in", "includes comprises": "part_of", "has": "found_in"}


class Named(Protocol):
    """An entry of the vocabulary with an id."""

    @property
    def id(self) -> str: ...  # noqa: D102 - the entry's own id


@dataclass(frozen=True, slots=True)
class FoundPredicate:
    """A relation, and whether its name was that of the denial, as *does not lower*."""

    id: str
    negated: bool = False


class TermError(ValueError):
    """A word that no list has, with what might be meant."""


def fold_term(name: str) -> str:
    """Return a name as names are compared: small letters, single blanks for `_` and blanks."""
    return re.sub(r"[\s_]+", " ", name).strip().casefold()


class TermNames:
    """All names of the terms of a vocabulary."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self._predicates: dict[str, FoundPredicate] = {}
        for predicate in words.predicates.values():
            for name, is_denial in list_wordings_of(predicate):
                self._predicates.setdefault(name, FoundPredicate(predicate.id, is_denial))
        for predicate in words.predicates.values():
            self._predicates[fold_term(predicate.id)] = FoundPredicate(predicate.id)
        self._narrow = {
            fold_term(name): predicate.template.format(subject="this", object="that")
            for predicate in words.predicates.values()
            if says_more(predicate)
            for name in (predicate.id, predicate.label)
        }
        self._levels = {
            name: level.id for level in words.levels.values() for name in list_level_names(level)
        }

    def find_predicate(self, name: str) -> FoundPredicate:
        """Return the relation of a name: id, label, or its verb in another form.

        Raises:
            TermError: no relation is called so, or it says more than its name.
        """
        folded = fold_term(name)
        found = self._predicates.get(folded.removesuffix(CERTAIN).strip())
        if found is None:
            raise TermError(self._word_unknown(name))
        if folded in self._narrow:
            raise TermError(
                f"{name!r} would say “{self._narrow[folded]}”: write '{folded}{CERTAIN}' if "
                "that is meant, else another relation or one of your own"
            )
        return found

    def _word_unknown(self, name: str) -> str:
        """Return a message about a relation that nothing is called, with those that it may be."""
        first = fold_term(name).split(" ")[0]
        for words, id in REVERSED.items():
            if {first, f"{first}s"} & {*words.split()} and id in self._words.predicates:
                label = self._words.predicates[id].label
                return f"unknown predicate {name!r}: change subject and object and write {label!r}"
        kindred = next(
            (ids for words, ids in KINDRED.items() if {first, f"{first}s"} & {*words.split()}), ()
        )
        labels = [
            self._words.predicates[id].label for id in kindred if id in self._words.predicates
        ]
        if not labels:
            return word_unknown("predicate", name, [*self._predicates], "predicates")
        meant = did_you_mean(labels)
        return f"unknown predicate {name!r}{meant}: `ntgraph vocabulary predicates` lists all"

    def find_level(self, name: str) -> str:
        """Return the id of a level; an empty name is no level.

        Raises:
            TermError: no level is called so.
        """
        if not name:
            return ""
        if fold_term(name) not in self._levels:
            raise TermError(word_unknown("level", name, [*self._levels], "levels"))
        return self._levels[fold_term(name)]

    def split_level(self, name: str) -> tuple[str, str] | None:
        """Return level and thing of a name such as *a lack of dopamine*; None without a level."""
        for level in self._words.levels.values():
            for phrase in (level.phrase, level.phrase_plural):
                before, _, after = phrase.partition("{label}")
                pattern = rf"(?:an? )?{re.escape(before.strip())} (.+){re.escape(after)}"
                if before and (found := re.fullmatch(pattern, name, re.IGNORECASE)):
                    return level.id, found[1]
        return None

    def find_term(self, kind: str, terms: Mapping[str, Named], name: str) -> str:
        """Return the id of an entry of a short list, by id or label.

        Raises:
            TermError: the list has no such entry.
        """
        names = {fold_term(id): id for id in terms}
        for id, term in terms.items():
            names.setdefault(fold_term(getattr(term, "label", id)), id)
        if fold_term(name) not in names:
            raise TermError(word_unknown(kind.replace("_", " "), name, [*names], f"{kind}s"))
        return names[fold_term(name)]

    def find_qualifiers(self, cell: str) -> str:
        """Return qualifiers as the tables write them, with keys in order: `amount=much|place=…`.

        A colon may stand for the equals sign, a semicolon for the bar.

        Raises:
            TermError: a part has no value, or its name is unknown or there twice.
        """
        pairs: dict[str, str] = {}
        for part in filter(None, (each.strip() for each in re.split(r"[|;]", cell))):
            found = re.fullmatch(r"([^=:]+?)\s*[=:]\s*(.+)", part)
            if found is None:
                raise TermError(f"expected name=value such as 'use=daily', got {part!r}")
            key = self.find_term("qualifier", self._words.qualifiers, found[1])
            if key in pairs:
                raise TermError(
                    f"expected one value of {key!r}, got {pairs[key]!r} and {found[2]!r}"
                )
            pairs[key] = found[2]
        return "|".join(f"{key}={pairs[key]}" for key in sorted(pairs))


def says_more(predicate: Predicate) -> bool:
    """Return whether a relation ends in words that its name does not have, such as a place."""
    tail = predicate.template.partition("{object}")[2].strip()
    return bool(tail) and fold_term(tail) not in fold_term(f"{predicate.label} {predicate.id}")


def list_wordings_of(predicate: Predicate) -> list[tuple[str, bool]]:
    """Return the names of a relation, each with whether it denies."""
    plain = (predicate.label, predicate.template, predicate.template_plural, predicate.base)
    denied = (predicate.negated, predicate.negated_plural)
    named = [*((name, False) for name in plain), *((name, True) for name in denied)]
    return [
        (fold_term(name.replace("{subject}", "").replace("{object}", "")), is_denial)
        for name, is_denial in named
        if name
    ]


def list_level_names(level: Level) -> list[str]:
    """Return the names of a level: its id and its phrases without the thing."""
    phrases = (level.id, level.phrase, level.phrase_plural)
    return [fold_term(phrase.replace("{label}", "")) for phrase in phrases if phrase]


def word_unknown(kind: str, name: str, options: list[str], listed: str) -> str:
    """Return a message that a word is unknown, with what is spelled alike or the list to look at.

    >>> word_unknown("predicate", "leeds to", ["leads to"], "predicates")
    "unknown predicate 'leeds to' (did you mean 'leads to'?)"
    """
    near = suggest(fold_term(name), options)
    hint = did_you_mean(near) or f": `ntgraph vocabulary {listed}` lists what can be said"
    return f"unknown {kind} {name!r}{hint}"
