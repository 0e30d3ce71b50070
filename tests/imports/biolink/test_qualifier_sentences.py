"""Conditions of Biolink statements are said in words where their values are words."""

from __future__ import annotations

import pytest

from ntgraph.imports.biolink.qualifier_sentences import PHRASES, say_biolink_values
from ntgraph.imports.files.file_vocabulary import make_qualifiers
from ntgraph.records.vocabulary import Qualifier


def words_of(key: str, value: str) -> str:
    made = make_qualifiers({key: [value]})[key]
    return made.phrases.get(value, made.template.replace("{value}", value))


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("causal_mechanism", "negative_allosteric_modulation",
         "through negative allosteric modulation"),
        ("causal_mechanism", "GO:0001; GO:0002", "(causal mechanism: GO:0001; GO:0002)"),
        ("anatomical_context", "liver", "in liver"),
        ("anatomical_context", "UBERON:0002107", "(anatomical context: UBERON:0002107)"),
        ("species_context", "NCBITaxon:9606", "in humans"),
        ("species_context", "NCBITaxon:4932", "(species context: NCBITaxon:4932)"),
        ("population_context", "nurses", "in the population nurses"),
        ("sex", "PATO:0000383", "in females"),
        ("sex", "unknown", "(sex: unknown)"),
        ("frequency", "HP:0040283", "(occasionally)"),
        ("frequency", "HP:0040285", "(in no case)"),
        ("frequency", "3/5", "(3/5)"),
        ("frequency", "HP:0000001", "(frequency: HP:0000001)"),
        ("causal_mechanism", "vaccine_antigen", "as a vaccine antigen"),
        ("onset", "HP:0003577", "(onset: HP:0003577)"),
        ("object_direction", "sideways", "(object direction: sideways)"),
        ("flavor", "sour", "(sour)"),
        ("condition", "when undamaged", "when undamaged"),
        ("condition", "FYECO:0000137", "(condition: FYECO:0000137)"),
        ("condition", "FYECO:0000005; FYECO:0000126", "(condition: FYECO:0000005; FYECO:0000126)"),
    ],
)  # fmt: skip
def test_values_in_words(key: str, value: str, said: str) -> None:
    assert words_of(key, value) == said


def test_values_that_nearly_deny_are_marked() -> None:
    made = make_qualifiers({"frequency": ["HP:0040285"], "statistical_significance": [
        "not_significant", "significant",
    ]})  # fmt: skip
    assert "HP:0040285" in made["frequency"].denies
    assert made["statistical_significance"].denies == ("not_significant",)


def test_only_qualifiers_of_the_predicate_itself_may_be_worded_with_it() -> None:
    made = make_qualifiers({"object_aspect": ["activity"], "sex": ["male"], "flavor": ["sour"]})
    assert {key for key, each in made.items() if each.worded} == {"object_aspect"}


def test_a_qualifier_that_biolink_lacks_is_unchanged() -> None:
    flavor = Qualifier("flavor", "flavor", "({value})", "What it tastes of.", ("sour",))
    assert say_biolink_values(flavor) is flavor


def test_phrases_of_identifiers_name_no_identifier() -> None:
    for phrases in PHRASES.values():
        for value, phrase in phrases.items():
            assert value not in phrase or ":" not in value
