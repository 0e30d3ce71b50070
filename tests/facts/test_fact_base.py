from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from ntgraph.errors import UnknownNodeError
from ntgraph.facts import FactBase
from ntgraph.records import Node
from tests.world import ALONE, BEES, CAFFEINE, MARKUP, RIGHT_TO_LEFT, SCRIPT, SLEEP, SLUG


def with_tea(facts: FactBase, *, synonym: str) -> FactBase:
    """Return facts with another node, tea, that has the given synonym."""
    tea = Node("ntg:tea", "tea", "tea", "Drug", "Leaves.", synonyms=(synonym,))
    return replace(facts, nodes={**facts.nodes, tea.id: tea})


@pytest.mark.parametrize(
    ("name", "id"),
    [
        pytest.param(CAFFEINE, CAFFEINE, id="id"),
        pytest.param("chebi:27732", CAFFEINE, id="id in another case"),
        pytest.param("CAFFEINE", CAFFEINE, id="label in another case"),
        pytest.param("  caffeine ", CAFFEINE, id="spaces around"),
        pytest.param("THÉINE ☕", CAFFEINE, id="synonym in another case"),
        pytest.param("wikidata:q60235", CAFFEINE, id="exact identifier"),
        pytest.param("slumber", SLEEP, id="synonym"),
        pytest.param('the "{object}" bees \U0001f41d', BEES, id="lay label"),
        pytest.param(MARKUP, SCRIPT, id="markup"),
        pytest.param("__proto__", ALONE, id="name of a JavaScript property"),
        pytest.param(RIGHT_TO_LEFT, ALONE, id="right-to-left name"),
    ],
)
def test_node_answers_to_each_of_its_names(world: FactBase, name: str, id: str) -> None:
    assert world.get_node(name).id == id


@pytest.mark.parametrize(
    ("name", "suggestions"),
    [
        pytest.param("cafeine", ("caffeine",), id="letter missing"),
        pytest.param("Slumbers", ("slumber",), id="letter too many"),
        pytest.param("MESH:D014970", (), id="nearest term is no name"),
        pytest.param("", (), id="empty"),
        pytest.param("xyzzy", (), id="nothing near"),
    ],
)
def test_unknown_name_is_refused_with_what_looks_alike(
    world: FactBase, name: str, suggestions: tuple[str, ...]
) -> None:
    with pytest.raises(UnknownNodeError) as caught:
        world.get_node(name)
    assert caught.value.name == name
    assert caught.value.suggestions == suggestions


@pytest.mark.parametrize(
    ("name", "id"), [("Caffeine", "ntg:other"), ("caffeine", CAFFEINE), ("TEA", "ntg:other")]
)
def test_of_several_names_the_exact_one_wins(world: FactBase, name: str, id: str) -> None:
    other = Node("ntg:other", "Caffeine", "", "Drug", "Another.", synonyms=("TEA",))
    facts = with_tea(replace(world, nodes={**world.nodes, other.id: other}), synonym="leaves")
    assert facts.get_node(name).id == id


def test_ids_of_an_imported_graph_are_found(world: FactBase) -> None:
    facts = replace(world, originals={CAFFEINE: 7, SLEEP: ("sleep", 1), "ntg:gone": "gone"})
    assert facts.get_node(7).id == CAFFEINE
    assert facts.get_node(("sleep", 1)).id == SLEEP
    assert world.find_exactly(7) is None
    assert facts.find_exactly("gone") is None
    with pytest.raises(UnknownNodeError, match="'8'"):
        facts.get_node(8)


def test_name_of_two_nodes_is_refused_with_both(world: FactBase) -> None:
    both = with_tea(world, synonym="slumber")
    with pytest.raises(UnknownNodeError) as caught:
        both.get_node("slumber")
    assert caught.value.suggestions == (SLEEP, "ntg:tea")


def test_label_wins_over_the_synonym_of_another_node(world: FactBase) -> None:
    both = with_tea(world, synonym="caffeine")
    assert both.get_node("Caffeine").id == CAFFEINE


def test_fact_base_cannot_be_changed(world: FactBase) -> None:
    with pytest.raises(FrozenInstanceError):
        world.folder = "elsewhere"  # type: ignore[misc] # that is the point


def test_evidence_comes_with_its_statement(world: FactBase) -> None:
    pairs = list(world.evidence())
    assert len(pairs) == 8
    assert all(evidence in statement.evidence for statement, evidence in pairs)


def test_spans_are_those_of_evidence_omissions_references_and_facts(world: FactBase) -> None:
    spans = [span for span, _ in world.spans[SLUG]]
    assert len(spans) == 7 + 1 + 3 + 1


def test_references_are_found_by_article_and_number(world: FactBase) -> None:
    assert world.references[SLUG, 2].source == "pmid:123"
    assert len(world.references) == 3
