"""How things and statements look in formats that hold the picture of the map."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from ntgraph.display import build_display
from ntgraph.exports.map_appearance import (
    ARROW,
    BAR,
    BY_SIGN,
    BY_VERDICT,
    DASHED,
    DOTTED,
    OPEN,
    PLAIN,
    SOLID,
    find_appearance,
    list_shown,
    say_relation,
)
from ntgraph.exports.map_picture import show_map
from ntgraph.facts import FactBase
from ntgraph.graph.views import overview
from ntgraph.records import Assessment
from tests import world as tiny
from tests.exports.awkward import WORLDS


@pytest.mark.parametrize("name", WORLDS)
def test_every_node_work_and_statement_has_a_look_and_a_place_of_its_own(name: str) -> None:
    facts = WORLDS[name]()
    looks = find_appearance(facts)
    assert looks.nodes.keys() == facts.nodes.keys() | facts.sources.keys()
    assert looks.edges.keys() == facts.statements.keys()
    places = [(look.x, look.y) for look in looks.nodes.values()]
    assert len(places) == len(set(places))


def test_no_two_boxes_overlap() -> None:
    looks = find_appearance(WORLDS["shipped"]()).nodes
    for (one, a), (other, b) in combinations(looks.items(), 2):
        apart_x = abs(a.x - b.x) >= (a.width + b.width) / 2
        apart_y = abs(a.y - b.y) >= (a.height + b.height) / 2
        assert apart_x or apart_y, (one, other)


@pytest.mark.parametrize("name", WORLDS)
def test_places_and_colors_are_those_of_the_map(name: str) -> None:
    facts = WORLDS[name]()
    display, looks = show_map(facts), find_appearance(facts, map_only=True)
    colors = {each.id: each.light for each in display.types}
    drawn = [node for node in display.nodes if node.drawn]
    assert looks.nodes.keys() == {node.id for node in drawn}
    for node in drawn:
        look = looks.nodes[node.id]
        assert (look.x, look.y, look.width, look.height) == (
            node.x,
            node.y,
            node.width,
            node.height,
        )
        shown = look.colors.fill, look.colors.border, look.colors.text
        assert shown == colors[node.type]


def test_colors_of_verdicts_are_those_of_the_map(world: FactBase) -> None:
    looks = find_appearance(world)
    assert looks.colored_by == BY_VERDICT
    verdicts = build_display(overview(world)).verdicts
    light = {verdict.id: verdict.light for verdict in verdicts}
    for statement in list_shown(world, looks):
        assert looks.edges[statement.id].color == light[statement.verdict]
    assert looks.edges[tiny.SHORTENS.id].color != looks.edges[tiny.ACTS_ON.id].color


def test_without_verdicts_lines_have_the_colors_of_signs(world: FactBase) -> None:
    plain = {id: replace(s, assessment=None, stances=()) for id, s in world.statements.items()}
    facts = replace(world, statements=plain)
    looks = find_appearance(facts)
    assert looks.colored_by == BY_SIGN
    lines = {line.sign: line.light for line in show_map(facts).lines}
    assert looks.edges[tiny.SHORTENS.id].color == lines["-"]
    assert looks.edges[tiny.SHORTENS_NOT.id].color == lines["0"]


def test_ends_and_manners_tell_sign_denial_and_hedge(world: FactBase) -> None:
    looks = find_appearance(world).edges
    told = {id: (look.end, look.manner) for id, look in looks.items()}
    assert told == {
        tiny.SHORTENS.id: (BAR, SOLID),
        tiny.SHORTENS_NOT.id: (OPEN, DOTTED),
        tiny.ACTS_ON.id: (OPEN, SOLID),
        tiny.BRING_MARKUP.id: (ARROW, SOLID),
        tiny.COSTS_SLEEP.id: (BAR, SOLID),
        tiny.GO_ALONG.id: (PLAIN, SOLID),
    }
    hedged = replace(tiny.SHORTENS, evidence=tiny.SHORTENS.evidence[:1])
    assert hedged.is_hedged
    facts = replace(world, statements={**world.statements, hedged.id: hedged})
    assert find_appearance(facts).edges[hedged.id].manner == DASHED


def test_labels_say_level_denial_and_verdict(world: FactBase) -> None:
    labels = {id: look.label for id, look in find_appearance(world).edges.items()}
    assert labels[tiny.SHORTENS.id] == "✕ shortens"
    assert labels[tiny.SHORTENS_NOT.id] == "does not shorten"
    assert labels[tiny.COSTS_SLEEP.id] == "(too little) shortens"
    good = replace(tiny.ACTS_ON, assessment=replace(tiny.ASSESSMENTS[0], verdict="supported"))
    assert isinstance(good.assessment, Assessment)
    facts = replace(world, statements={good.id: good})
    assert find_appearance(facts).edges[good.id].label == "● acts on"


def test_a_denial_always_says_not(world: FactBase) -> None:
    odd = replace(tiny.VOCABULARY.predicates["lowers"], negated="{subject} spares {object}")
    assert say_relation(tiny.SHORTENS_NOT, odd) == "not: shortens"
    for facts in (WORLDS[name]() for name in WORLDS):
        for statement in facts.statements.values():
            if statement.negated:
                phrase = say_relation(statement, facts.vocabulary.predicates[statement.predicate])
                assert {"not", "not:", "never", "no"} & {*phrase.split()}


def test_accepted_facts_are_faint_beside_what_articles_say() -> None:
    facts = WORLDS["shipped"]()
    looks = find_appearance(facts).edges
    widths = {s.layer: looks[s.id].width for s in facts.statements.values()}
    assert widths["reference"] < widths["article"]
    alone = {id: s for id, s in facts.statements.items() if s.layer == "reference"}
    accepted = replace(facts, statements=alone)
    assert {look.width for look in find_appearance(accepted).edges.values()} == {widths["article"]}


def test_a_picture_shows_what_articles_say_or_else_the_accepted_facts() -> None:
    facts = WORLDS["shipped"]()
    shown = list_shown(facts, find_appearance(facts))
    assert {s.layer for s in shown} == {"article"}
    alone = {id: s for id, s in facts.statements.items() if s.layer == "reference"}
    accepted = replace(facts, statements=alone)
    assert len(list_shown(accepted, find_appearance(accepted))) == len(alone)
