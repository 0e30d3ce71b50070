"""What is drawn at a synapse: each drawn act comes from rows, and says what they say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ntgraph.display import DisplayGraph, build_display
from ntgraph.display.mechanism import MechanismWords, show_mechanisms
from ntgraph.display.mechanism.places_of_rows import MECHANISMS, PLACES
from ntgraph.display.model import DisplayAct, DisplayMechanism
from ntgraph.display.style.synapse_look import SYNAPSE_LOOK
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import find_sign
from ntgraph.graph.views import overview, whole_view
from ntgraph.records import Node, Statement
from ntgraph.records.vocabulary import ARTICLE_LAYER, INGREDIENT_OF, REFERENCE_LAYER
from tests.learning.flawed import shipped as shipped_facts
from tests.world import world

# Stated here once more, so that a changed rule is seen: what a shape may say of a sign.
SIGNS_OF_SHAPES = {
    "start": {"+"},
    "stop": {"-"},
    "reverse": {"-", "+"},
    "more": {"+"},
    "less": {"-"},
    "touch": {"0"},
}


Row = tuple[str, str, str, str, dict[str, str]]


def made_up(*rows: Row) -> FactBase:
    """Return facts about zap, a drug, with a pump and a receptor of the messenger glow."""
    facts = shipped_facts()
    kinds = {"zap": "Drug", "pump": "Target", "ear": "Target", "glow": "Neurotransmitter"}
    nodes = {
        id: Node(id=id, label=id, lay_label=id, node_type=kind, definition="")
        for id, kind in kinds.items()
    }
    said = {
        f"st:{at}": Statement(
            f"st:{at}", layer, subject, predicate, object, qualifiers=tuple(more.items())
        )
        for at, (layer, subject, predicate, object, more) in enumerate(rows)
    }
    return replace(facts, nodes=nodes, statements=said)


REMOVES: Row = (REFERENCE_LAYER, "pump", "removes", "glow", {})
HEARS: Row = (REFERENCE_LAYER, "ear", "carries_signal_of", "glow", {})


def acts_of(facts: FactBase, node: str = "zap") -> list[DisplayAct]:
    found = show_mechanisms(facts, facts.nodes, facts.statements)
    return [act for each in found if each.node == node for act in each.acts]


@pytest.mark.parametrize(
    ("predicate", "target", "place", "shape"),
    [
        ("inhibits", "pump", "pump", "stop"),
        ("runs_backward", "pump", "pump", "reverse"),
        ("activates", "ear", "receptor", "start"),
        ("blocks", "ear", "receptor", "stop"),
        ("enhances", "ear", "receptor", "start"),
        ("dampens", "ear", "receptor", "stop"),
        ("binds", "ear", "receptor", "touch"),
        ("lowers", "pump", "pump", "less"),
    ],
)
def test_what_acts_on_a_protein_is_drawn_where_the_protein_works(
    predicate: str, target: str, place: str, shape: str
) -> None:
    row: Row = (REFERENCE_LAYER, "zap", predicate, target, {})
    (act,) = acts_of(made_up(REMOVES, HEARS, row))
    part = "st:0" if target == "pump" else "st:1"
    assert (act.place, act.shape, act.rows, act.said) == (place, shape, ("st:2", part), False)


def test_a_claim_stands_at_its_mechanism_and_with_the_amount() -> None:
    claim = (ARTICLE_LAYER, "zap", "raises", "glow", {"mechanism": "through overproduction"})
    acts = acts_of(made_up(REMOVES, claim))
    assert [(act.place, act.shape, act.said, act.rows) for act in acts] == [
        ("making", "start", True, ("st:1",)),
        ("amount", "more", True, ("st:1",)),
    ]


def test_a_mechanism_that_no_word_list_knows_is_not_placed() -> None:
    claim = (ARTICLE_LAYER, "zap", "raises", "glow", {"mechanism": "by magic"})
    assert [act.place for act in acts_of(made_up(REMOVES, claim))] == ["amount"]


def test_what_lowers_by_blocking_reuptake_is_no_blocked_pump() -> None:
    claim = (REFERENCE_LAYER, "zap", "lowers", "glow", {"mechanism": "by blocking reuptake"})
    assert [act.place for act in acts_of(made_up(REMOVES, claim))] == ["amount"]


def test_release_through_the_pump_is_drawn_at_the_pump() -> None:
    told = {"mechanism": "by releasing it through the transporter"}
    acts = acts_of(made_up(REMOVES, (REFERENCE_LAYER, "zap", "raises", "glow", told)))
    assert [(act.place, act.shape) for act in acts] == [("pump", "reverse"), ("amount", "more")]


def test_a_denied_row_is_drawn_as_denied_and_nothing_more() -> None:
    facts = made_up(REMOVES, (ARTICLE_LAYER, "zap", "releases", "glow", {}))
    denied = replace(facts.statements["st:1"], negated=True)
    (act,) = acts_of(replace(facts, statements={**facts.statements, "st:1": denied}))
    assert (act.place, act.shape, act.word) == ("release", "denied", "not: releases")


def test_a_protein_said_not_to_work_there_gives_no_place() -> None:
    facts = made_up(REMOVES, (REFERENCE_LAYER, "zap", "inhibits", "pump", {}))
    denied = replace(facts.statements["st:0"], negated=True)
    assert acts_of(replace(facts, statements={**facts.statements, "st:0": denied})) == []


def test_a_condition_is_seen() -> None:
    row = (REFERENCE_LAYER, "zap", "inhibits", "pump", {"condition": "at night"})
    (act,) = acts_of(made_up(REMOVES, row))
    assert act.careful


def test_a_claim_without_a_place_alone_makes_no_picture() -> None:
    assert acts_of(made_up(REMOVES, (ARTICLE_LAYER, "zap", "influences", "glow", {}))) == []


def test_facts_without_synapses_have_no_pictures() -> None:
    display = build_display(whole_view(world()))
    assert display.mechanisms == ()
    assert display.synapse is None


def test_phrases_and_mechanisms_are_in_the_vocabulary() -> None:
    terms = shipped_facts().vocabulary
    told = [phrase for term in terms.mechanisms.values() for phrase in term.through_pump]
    assert told == ["by releasing it through the transporter"]
    assert terms.mechanisms.keys() >= {id for id, _ in MECHANISMS}
    assert terms.predicates.keys() >= PLACES.keys()


@pytest.fixture(scope="module")
def shipped() -> DisplayGraph:
    return build_display(overview(shipped_facts(), layers=[ARTICLE_LAYER]))


def find(display: DisplayGraph, label: str, messenger: str) -> DisplayMechanism:
    ids = {node.label: node.id for node in shipped_facts().nodes.values()}
    return next(
        each
        for each in display.mechanisms
        if (each.node, each.messenger) == (ids[label], ids[messenger])
    )


@pytest.mark.parametrize(
    ("drug", "messenger", "place", "shape"),
    [
        ("cocaine", "dopamine", "pump", "stop"),
        ("MDMA", "serotonin", "pump", "reverse"),
        ("methamphetamine", "dopamine", "pump", "reverse"),
        ("benzodiazepines", "GABA", "receptor", "start"),
        ("alcohol", "GABA", "receptor", "start"),
        ("alcohol", "glutamate", "receptor", "stop"),
        ("sarin", "acetylcholine", "breakdown", "stop"),
    ],
)
def test_what_pharmacology_says_is_what_is_drawn(
    shipped: DisplayGraph, drug: str, messenger: str, place: str, shape: str
) -> None:
    acts = find(shipped, drug, messenger).acts
    known = {(act.place, act.shape) for act in acts if not act.said}
    assert (place, shape) in known


def test_every_act_maps_to_rows_and_keeps_their_direction(shipped: DisplayGraph) -> None:
    facts = shipped_facts()
    known = {fact.id for fact in shipped.accepted}
    said = {statement.id for statement in shipped.statements}
    for mechanism in shipped.mechanisms:
        for act in mechanism.acts:
            assert set(act.rows) <= (said if act.said else known)
            rows = [facts.statements[row] for row in act.rows]
            if rows[0].predicate == INGREDIENT_OF:
                assert (rows[0].object, rows[0].subject) == (mechanism.node, rows[1].subject)
                content = rows.pop(0).subject
            else:
                content = mechanism.node
            first, last = rows[0], rows[-1]
            assert last.object == mechanism.messenger
            assert (first.layer == ARTICLE_LAYER) == act.said
            if mechanism.node != mechanism.messenger:
                assert first.subject == content
            if len(rows) == 2:
                assert first.object == last.subject
                assert act.place == PLACES[last.predicate]
            direct = dict(first.qualifiers).get("mechanism") and act.place != "amount"
            if act.shape in SIGNS_OF_SHAPES and not direct:
                assert find_sign(first, facts) in SIGNS_OF_SHAPES[act.shape]


def test_the_words_say_all_that_is_drawn_and_name_empty_places(shipped: DisplayGraph) -> None:
    facts = {fact.id: fact.sentence for fact in shipped.accepted}
    said = {statement.id: statement.sentence for statement in shipped.statements}
    for mechanism in shipped.mechanisms:
        lines = MechanismWords(shipped).tell(mechanism)
        assert [line.rows for line in lines if line.rows] == [act.rows for act in mechanism.acts]
        for line in lines:
            for row in line.rows:
                assert (said if line.said else facts)[row] in line.words
        empty = {line.place for line in lines if line.words == "no accepted fact here"}
        filled = {act.place for act in mechanism.acts if not act.said}
        labels = {place.label for place in SYNAPSE_LOOK.places if place.id not in filled}
        assert empty == labels - {"not placed"}


def test_the_articles_claim_and_the_known_way_stand_apart(shipped: DisplayGraph) -> None:
    lines = MechanismWords(shipped).tell(find(shipped, "cocaine", "dopamine"))
    words = [line.words for line in lines]
    claim = next(line for line in words if line.startswith("In the article, more made"))
    assert "overstated" in claim
    assert "another way than accepted facts say" in claim


def test_a_product_acts_by_its_active_substance_and_the_row_that_says_so(
    shipped: DisplayGraph,
) -> None:
    facts = {fact.id: fact.sentence for fact in shipped.accepted}
    acts = find(shipped, "marijuana", "dopamine").acts
    assert [(act.place, act.word, act.careful) for act in acts] == [
        ("release", "THC: brake off", True),
        ("amount", "THC: raises", True),
    ]
    assert facts[acts[0].rows[0]] == "THC is an active ingredient of marijuana."
    assert not any(act.said for act in acts)


def test_what_is_no_ingredient_lends_a_product_nothing() -> None:
    inside: Row = (REFERENCE_LAYER, "zap", "ingredient_of", "mix", {})
    works: Row = (REFERENCE_LAYER, "zap", "inhibits", "pump", {})
    facts = made_up(REMOVES, inside, works)
    mix = replace(facts.nodes["zap"], id="mix", label="mix", lay_label="mix")
    facts = replace(facts, nodes={**facts.nodes, "mix": mix})
    (act,) = acts_of(facts, "mix")
    assert (act.word, act.rows) == ("zap: inhibits", ("st:1", "st:2", "st:0"))
    denied = replace(facts.statements["st:1"], negated=True)
    assert acts_of(replace(facts, statements={**facts.statements, "st:1": denied}), "mix") == []


def test_steps_say_what_is_known_what_is_said_and_where_they_differ(
    shipped: DisplayGraph,
) -> None:
    known, claimed, differing = find(shipped, "cocaine", "dopamine").steps
    assert "pump: inhibits" in known
    assert "making: more made (dashed)" in known
    assert "release: releases" in claimed
    assert "through overproduction.” (another way than accepted facts say)" in differing
    assert len(find(shipped, "marijuana", "dopamine").steps) == 2


def test_steps_name_every_act_of_the_picture(shipped: DisplayGraph) -> None:
    labels = {place.id: place.label for place in SYNAPSE_LOOK.places}
    for mechanism in shipped.mechanisms:
        for act in mechanism.acts:
            told = mechanism.steps[act.said]
            assert labels[act.place] in told
            assert act.shape == "part" or act.word in told
