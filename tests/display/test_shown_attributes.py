"""Attributes of graph files as filters and columns, and passages on cards."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ntgraph.display import DisplayGraph, build_display
from ntgraph.display.shown_attributes import (
    LARGEST_EXACT,
    MOST_CHOICES,
    MOST_SHOWN,
    show_attribute,
)
from ntgraph.graph.views import whole_view
from ntgraph.records import Value
from tests.graph_files import VISITS, read_text, show
from tests.world import world


@pytest.fixture
def visits(tmp_path: Path) -> DisplayGraph:
    return show(read_text(tmp_path, "visits.csv", VISITS))


def test_numbers_are_ranges_and_texts_are_choices_in_the_order_of_the_file(
    visits: DisplayGraph,
) -> None:
    weight, year, weather = visits.attributes
    assert (weight.name, weight.is_number, weight.choices) == ("weight", True, ())
    assert (year.name, year.is_number) == ("year", True)
    assert (weather.name, weather.is_number) == ("weather", False)
    assert weather.choices == (("sunny", 2), ("foggy", 1), ("rainy", 1))


def test_each_statement_has_its_own_values(visits: DisplayGraph) -> None:
    shown = {
        statement.sentence: [attribute.values[at] for attribute in visits.attributes]
        for at, statement in enumerate(visits.statements)
    }
    assert shown == {
        "Bee visits clover.": [(0.5,), (1999,), ("sunny",)],
        "Bee visits poppy.": [(2,), (), ("rainy",)],
        "Wasp visits clover.": [(-1.25,), (2020,), ("sunny",)],
        "Wasp avoids poppy.": [(10,), (2004,), ()],
        "Fly visits poppy.": [(7.5,), (2004,), ("foggy",)],
    }


def test_whole_numbers_are_written_without_a_fraction(visits: DisplayGraph) -> None:
    assert {repr(row) for row in visits.attributes[0].values} >= {"(2,)", "(10,)", "(7.5,)"}


@pytest.mark.parametrize(
    "values",
    [
        ((1,), ("1",)),
        ((True,), (False,)),
        ((float("nan"),), (1.0,)),
        ((float("inf"),), (1.0,)),
        ((LARGEST_EXACT + 1,), (2,)),
        ((10**400,), (2,)),
    ],
)
def test_what_a_page_cannot_compare_as_numbers_is_text(
    values: tuple[tuple[Value, ...], ...],
) -> None:
    shown = show_attribute("a", values)
    assert not shown.is_number
    assert all(isinstance(value, str) for row in shown.values for value in row)


def test_values_that_only_tell_edges_apart_are_no_choice(tmp_path: Path) -> None:
    rows = "".join(f"a,likes,b{at},key {at},group {at % 2}\n" for at in range(MOST_CHOICES + 1))
    text = f"source,relation,target,key_of_row,group\n{rows}"
    display = show(read_text(tmp_path, "keys.csv", text))
    assert [each.name for each in display.attributes] == ["group"]
    assert display.attributes_left_out == 0


def test_many_texts_are_no_choice_and_still_a_column(tmp_path: Path) -> None:
    rows = "".join(f"a,likes,b{at},v{at % 20}\n" for at in range(40))
    display = show(read_text(tmp_path, "many.csv", f"source,relation,target,kind\n{rows}"))
    (kind,) = display.attributes
    assert kind.choices == ()
    assert {text for row in kind.values for text in row} == {f"v{at}" for at in range(20)}


def test_of_many_attributes_the_most_frequent_are_shown_and_the_others_counted(
    tmp_path: Path,
) -> None:
    names = [f"x{at}" for at in range(200)]
    full = ",".join("7" for _ in names)
    # Only the first edge has the first attribute, so it is not among the most frequent.
    text = f"source,relation,target,{','.join(names)}\na,likes,b,{full}\na,likes,c,{full[1:]}\n"
    display = show(read_text(tmp_path, "wide.csv", text))
    assert [each.name for each in display.attributes] == names[1 : MOST_SHOWN + 1]
    assert display.attributes_left_out == 200 - MOST_SHOWN


def test_attributes_of_nodes_alone_are_no_filters(tmp_path: Path) -> None:
    text = (
        '{"directed": true, "nodes": [{"id": "a", "age": 4.0}, {"id": "b"}], '
        '"links": [{"source": "a", "target": "b"}]}'
    )
    display = show(read_text(tmp_path, "nodes.json", text))
    assert display.attributes == ()
    assert {node.name: node.note for node in display.nodes} == {"a": "age: 4", "b": ""}


def test_articles_have_no_attributes() -> None:
    assert build_display(whole_view(world())).attributes == ()


def test_a_card_has_the_passage_and_the_attributes_of_its_edge(visits: DisplayGraph) -> None:
    said = {each.sentence: each.evidence[0] for each in visits.statements}
    quoted = said["Bee visits clover."]
    assert visits.passages[quoted.passage] == "At noon, a bee sat on clover."
    assert quoted.mark == (0, len("At noon, a bee sat on clover."))
    assert quoted.note.split("\n") == ["weight: 0.5", "year: 1999", "weather: sunny"]
    assert said["Bee visits poppy."].passage == ""
    assert len(visits.passages) == 1


def test_a_passage_of_an_article_at_hand_is_not_replaced() -> None:
    facts = world()
    statement = next(each for each in facts.statements.values() if each.evidence[0].span)
    quoting = replace(statement.evidence[0], passage="What a file gives.")
    changed = replace(statement, evidence=(quoting, *statement.evidence[1:]))
    facts = replace(facts, statements={**facts.statements, statement.id: changed})
    without = build_display(whole_view(facts))
    assert "What a file gives." in without.passages.values()


def test_the_mark_of_a_passage_counts_as_scripts_do(tmp_path: Path) -> None:
    text = "source,relation,target,sentence\nBee,visits,clover,A bee \U0001f41d sat.\n"
    display = show(read_text(tmp_path, "bee.csv", text))
    (statement,) = display.statements
    # A script counts this character as two.
    assert statement.evidence[0].mark == (0, len("A bee \U0001f41d sat.") + 1)
