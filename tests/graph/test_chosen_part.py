"""The choice of the part of the facts that a page is about."""

from __future__ import annotations

import pytest

from ntgraph.errors import UnknownNodeError, UnknownTermError
from ntgraph.facts import FactBase
from ntgraph.graph.chosen_part import ViewOptions, choose_view
from ntgraph.graph.views import overview
from tests.small import small_facts

CAFFEINE = "CHEBI:27732"


@pytest.fixture(scope="module")
def facts() -> FactBase:
    return small_facts()


def test_no_choice_is_the_overview(facts: FactBase) -> None:
    assert choose_view(facts, ViewOptions()) == overview(facts, layers=["article"])


def test_around_a_node_is_what_it_is_joined_with(facts: FactBase) -> None:
    view = choose_view(facts, ViewOptions(around="théine"))
    assert view.title == "Around caffeine"
    joined = {
        end
        for id in view.statements
        for end in (facts.statements[id].subject, facts.statements[id].object)
    }
    assert CAFFEINE in joined
    assert joined == set(view.nodes)
    further = choose_view(facts, ViewOptions(around="caffeine", hops=2))
    assert set(view.nodes) < set(further.nodes)


def test_types_and_predicates_are_named_by_id_or_label_in_any_case(facts: FactBase) -> None:
    label = facts.vocabulary.node_types["Drug"].label
    by_label = choose_view(facts, ViewOptions(types=(label.upper(),)))
    assert by_label == choose_view(facts, ViewOptions(types=("drug",)))
    assert {facts.nodes[id].node_type for id in by_label.nodes} == {"Drug"}
    predicate = next(iter(facts.statements.values())).predicate
    view = choose_view(facts, ViewOptions(predicates=(predicate,)))
    assert {facts.statements[id].predicate for id in view.statements} == {predicate}


def test_a_title_is_kept(facts: FactBase) -> None:
    assert choose_view(facts, ViewOptions(title="Mine", around="caffeine")).title == "Mine"


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        (ViewOptions(layers=("artcle",)), "unknown layer 'artcle' (did you mean 'article'?)"),
        (ViewOptions(types=("Drgu",)), "unknown type 'Drgu' (did you mean 'Drug'"),
        (ViewOptions(predicates=("raizes",)), "unknown predicate 'raizes'"),
    ],
)
def test_unknown_words_get_the_nearest_ones(
    facts: FactBase, choice: ViewOptions, message: str
) -> None:
    with pytest.raises(UnknownTermError) as caught:
        choose_view(facts, choice)
    assert message in str(caught.value)


def test_unknown_node_is_told(facts: FactBase) -> None:
    with pytest.raises(UnknownNodeError):
        choose_view(facts, ViewOptions(around="cafeine"))
