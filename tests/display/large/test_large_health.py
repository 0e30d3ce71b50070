"""The warning about medicines stands on large graphs about health, and on no dictionary."""

from __future__ import annotations

import pytest

from ntgraph.display.large.large_display import LargeKind
from ntgraph.display.large.large_health import is_large_about_health
from ntgraph.display.model import DisplayType

LOOK = ("#fff", "#000", "#000")
WORDS = [f"word {at}" for at in range(900)]


def make_types(*labels: str) -> list[DisplayType]:
    return [DisplayType(each, each, each, "", 1, "", LOOK, LOOK, "") for each in labels]


def make_kind(relation: str, count: int) -> LargeKind:
    clause = f"{{subject}} {relation} {{object}}"
    return LargeKind(relation, clause, clause, "0", count=count)


PLAIN = [make_kind("is near", 1000)]
PARTS_OF_SPEECH = make_types("noun", "verb")


def test_a_dictionary_has_words_about_health() -> None:
    names = [*WORDS, "drug", "blood", "medicine", "sleep"]
    kinds = [*PLAIN, make_kind("has the substance", 3)]
    assert not is_large_about_health(PARTS_OF_SPEECH, kinds, names, ["a03045458", "hp-doc"])


@pytest.mark.parametrize(
    ("types", "kinds", "names", "ids"),
    [
        (make_types("gene", "disease"), PLAIN, WORDS, []),
        (PARTS_OF_SPEECH, PLAIN, WORDS, ["CHEBI:15365"]),
        (PARTS_OF_SPEECH, PLAIN, [*WORDS[:300], *(f"{each} toxin" for each in WORDS[:60])], []),
        (PARTS_OF_SPEECH, [*PLAIN, make_kind("treats", 200)], WORDS, []),
        (make_types("thing"), PLAIN, [*WORDS, "caffeine"], []),
        (make_types("thing"), [*PLAIN, make_kind("treats", 1)], WORDS, []),
    ],
    ids=["a type", "an identifier", "many names", "many statements", "no types", "untyped treats"],
)  # fmt: skip
def test_what_makes_a_graph_one_about_health(
    types: list[DisplayType], kinds: list[LargeKind], names: list[str], ids: list[str]
) -> None:
    assert is_large_about_health(types, kinds, names, ids)


def test_a_graph_without_types_about_anything_else_is_not() -> None:
    assert not is_large_about_health(make_types("thing"), PLAIN, WORDS, ["n1"])
