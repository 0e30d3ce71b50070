"""Signs as numbers of direction: multiplied along a path, turned round by a level."""

from __future__ import annotations

from collections.abc import Iterable

from ntgraph.facts import FactBase
from ntgraph.records import Statement

TURNED = {"+": "-", "-": "+", "0": "0"}


def multiply(signs: Iterable[str]) -> str:
    """Multiply signs; one step without a direction leaves the whole without one.

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
    """Give the direction a statement speaks of, denied or not, for its subject as such.

    Too little of a subject turns the direction round: "too little sleep raises stress"
    speaks of sleep as lowering it.
    """
    sign = facts.vocabulary.predicates[statement.predicate].sign
    level = facts.vocabulary.levels.get(statement.subject_level)
    return TURNED[sign] if level and level.factor < 0 else sign


def all_but_denies(statement: Statement, facts: FactBase) -> bool:
    """Tell whether a statement is a denial, or as good as one: `very rarely`."""
    qualifiers = facts.vocabulary.qualifiers
    return statement.negated or any(
        key in qualifiers and value in qualifiers[key].denies for key, value in statement.qualifiers
    )
