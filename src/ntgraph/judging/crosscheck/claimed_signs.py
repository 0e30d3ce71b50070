"""Compute with signs: multiply them along a path, and reverse them for a low level."""

from __future__ import annotations

from collections.abc import Iterable

from ntgraph.facts import FactBase
from ntgraph.records import Statement

TURNED = {"+": "-", "-": "+", "0": "0"}


def multiply(signs: Iterable[str]) -> str:
    """Return the product of signs; it is `0` if one of them is `0`.

    >>> multiply("--"), multiply("+-"), multiply("-0")
    ('+', '-', '0')
    """
    product = "+"
    for sign in signs:
        if sign == "0":
            return "0"
        product = TURNED[product] if sign == "-" else product
    return product


def claimed_sign(statement: Statement, facts: FactBase) -> str:
    """Return the sign that a statement claims or denies for its subject itself.

    The level of the subject is taken into account: "too little sleep raises stress" claims that
    sleep lowers stress.
    """
    sign = facts.vocabulary.predicates[statement.predicate].sign
    level = facts.vocabulary.levels.get(statement.subject_level)
    return TURNED[sign] if level and level.factor < 0 else sign


def all_but_denies(statement: Statement, facts: FactBase) -> bool:
    """Return whether a statement is negated or has a qualifier such as `very rarely`."""
    qualifiers = facts.vocabulary.qualifiers
    return statement.negated or any(
        key in qualifiers and value in qualifiers[key].denies for key, value in statement.qualifiers
    )
