"""Read how strongly a substance binds, and sum up all measurements in a short text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from ntgraph.imports.databases.maker_names import clean_name

# Files print the sign of the concentration; on a p scale, such as pKi, it is reversed.
TURNED = {">": "<", ">=": "<=", "<": ">", "<=": ">=", "~": "~"}


@dataclass(frozen=True, slots=True, order=True)
class Affinity:
    """A measured range in one unit, such as pKi; `sign` is `<` or `>` for a limit."""

    unit: str
    low: Decimal
    high: Decimal
    sign: str = ""


def read_affinity(unit: str, values: Iterable[str], relation: str) -> Affinity | None:
    """Return the affinity in a row's cells; None where the row has no number or no unit."""
    numbers = [number for number in map(parse_number, values) if number is not None]
    unit = clean_name(unit)
    if not numbers or unit in ("", "-"):
        return None
    sign = relation.strip()
    turned = TURNED.get(sign, "") if unit.startswith("p") else sign.removeprefix("=")
    return Affinity(unit, min(numbers), max(numbers), turned)


def parse_number(cell: str) -> Decimal | None:
    """Return the number in a cell; None where there is none."""
    try:
        number = Decimal(cell.strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def format_affinities(affinities: Iterable[Affinity]) -> str:
    """Return the whole range in each unit; limits count only where there are no values.

    >>> one = read_affinity("pKi", ["6.2", "7.25", ""], "=")
    >>> format_affinities([one, read_affinity("pIC50", ["5"], ">")])
    'pIC50 <5; pKi 6.2-7.25'
    """
    by_unit: dict[str, list[Affinity]] = {}
    for affinity in affinities:
        by_unit.setdefault(affinity.unit, []).append(affinity)
    return "; ".join(format_range(unit, sorted(same)) for unit, same in sorted(by_unit.items()))


def format_range(unit: str, same: list[Affinity]) -> str:
    """Return the range in one unit as text."""
    exact = [affinity for affinity in same if affinity.sign in ("", "~")]
    used = exact or same
    low, high = min(each.low for each in used), max(each.high for each in used)
    signs = {affinity.sign for affinity in used}
    sign = signs.pop() if len(signs) == 1 else ""
    if low == high:
        return f"{unit} {sign}{format_number(low)}"
    return f"{unit} {sign}{format_number(low)}-{format_number(high)}"


def format_number(number: Decimal) -> str:
    """Return a number with two decimals at most."""
    text = f"{number:.2f}"
    return text.rstrip("0").rstrip(".")
