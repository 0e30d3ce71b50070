"""Tiers of the map: mechanisms, further things, and what only other articles speak of."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ntgraph.display import DisplayGraph, build_display
from ntgraph.display.layout import Point
from ntgraph.display.layout.crossings import count_crossings
from ntgraph.display.map_tiers import find_later
from ntgraph.facts import load_facts, shipped_facts
from ntgraph.facts.chosen_articles import facts_of_articles
from ntgraph.graph.views import overview
from ntgraph.records.vocabulary import ARTICLE_LAYER
from tests.second import FIRST


@cache
def both() -> DisplayGraph:
    return build_display(overview(load_facts(shipped_facts()), layers=[ARTICLE_LAYER]))


@cache
def alone() -> DisplayGraph:
    facts = facts_of_articles(load_facts(shipped_facts()), [FIRST])
    return build_display(overview(facts, layers=[ARTICLE_LAYER]))


def said_by_first() -> set[str]:
    return {end for said in alone().statements for end in (said.subject, said.object)}


def test_every_thing_of_both_articles_is_drawn() -> None:
    assert [node.name for node in both().nodes if not node.drawn and not node.off_map] == []


def test_what_only_the_other_article_speaks_of_stands_below() -> None:
    first = said_by_first()
    later = find_later(both().statements)
    assert later.isdisjoint(first)
    assert later | first >= {end for said in both().statements for end in (said.subject,)}
    lowest = max(n.y + n.height / 2 for n in both().nodes if n.drawn and n.id not in later)
    assert all(n.y - n.height / 2 > lowest for n in both().nodes if n.id in later and n.drawn)


def test_bands_say_that_only_the_other_article_speaks_of_them() -> None:
    later = [r for r in both().regions if r.heading.startswith("Only in the other article: ")]
    first = [region.heading for region in alone().regions]
    assert [region.heading for region in both().regions if region not in later] == first
    assert not any(region.core for region in later)


def count_core_crossings(display: DisplayGraph, core: Iterable[str]) -> int:
    inside = set(core)
    points = {node.id: Point(node.x, node.y) for node in display.nodes if node.id in inside}
    ends = {(said.subject, said.object) for said in alone().statements}
    return count_crossings(points, [pair for pair in ends if inside.issuperset(pair)])


def test_the_first_article_looks_as_it_does_alone() -> None:
    core = {node.id for node in alone().nodes if node.core and node.drawn}
    assert {node.id for node in both().nodes if node.core and node.drawn} == core
    own = count_core_crossings(alone(), core)
    assert count_core_crossings(both(), core) <= 1.02 * own


def test_lines_to_another_tier_are_faint() -> None:
    later = find_later(both().statements)
    crossing = [e for e in both().edges if (e.source in later) != (e.target in later)]
    assert crossing
    assert all(edge.faint for edge in crossing)


def test_one_article_has_nothing_later() -> None:
    assert find_later(alone().statements) == frozenset()
