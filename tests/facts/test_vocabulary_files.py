from __future__ import annotations

from ntgraph.records.vocabulary import BASES, COMPARISONS, STANCES
from tests.small import small_facts


def test_predicate_is_read_with_wordings_and_mapping() -> None:
    blocks = small_facts().vocabulary.predicates["blocks"]
    assert (blocks.sign, blocks.domain, blocks.range) == ("-", ("Drug",), ("Messenger",))
    assert blocks.inverse == "{object} is blocked by {subject}"
    assert blocks.biolink["predicate"] == "biolink:affects"
    assert not blocks.symmetric
    assert small_facts().vocabulary.predicates["accompanies"].symmetric


def test_entries_keep_the_order_of_their_file() -> None:
    vocabulary = small_facts().vocabulary
    assert list(vocabulary.node_types) == ["Drug", "Messenger", "State", "Creature", "Source"]
    assert list(vocabulary.readings) == ["not_read", "abstract", "full_text"]


def test_levels_qualifiers_layers_and_licenses_are_read() -> None:
    vocabulary = small_facts().vocabulary
    assert vocabulary.levels["deficiency"].factor == -1
    assert vocabulary.qualifiers["dose"].values == ("small", "large")
    assert vocabulary.qualifiers["species"].values == ()
    assert vocabulary.layers["citation"].license == "CC-BY-4.0"
    assert vocabulary.licenses["CC-BY-NC-4.0"].commercial_use == "no"


def test_every_small_list_is_read() -> None:
    vocabulary = small_facts().vocabulary
    assert set(vocabulary.passage_kinds) == {"biomedical", "marketing"}
    assert set(vocabulary.omission_reasons) == {"about_the_page", "call_to_action"}
    assert set(vocabulary.hedges) == {"can", "may"}
    assert set(vocabulary.verdicts) == {"not_assessed"}
    assert set(vocabulary.stances) == set(STANCES)
    assert set(vocabulary.bases) == set(BASES)
    assert set(vocabulary.comparisons) == set(COMPARISONS)
    assert set(vocabulary.severities) == {"minor"}
    assert vocabulary.finding_types["made_up"].remedy == "Leave it."
    assert vocabulary.mechanisms["amount"].chains == ("raises", "lowers")
    assert set(vocabulary.publication_types) == {"book", "journal_article", "web_page"}
    assert set(vocabulary.curators) == {"tests"}
