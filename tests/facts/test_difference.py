from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ntgraph.facts import FactBase, load_facts
from ntgraph.facts.difference import Difference, compare_records, describe_difference
from tests.small import (
    NODES,
    SOURCES,
    STATEMENTS,
    Damage,
    all_of,
    cell,
    copy_facts,
    line,
    small_facts,
    swap,
)


def describe(folder: Path, *damages: Damage) -> list[str]:
    """Damage a copy of the small facts; return the description of the difference."""
    copy = copy_facts(folder)
    all_of(*damages)(copy)
    return list(describe_difference(small_facts(), load_facts(copy)))


def test_same_facts_have_no_difference(tmp_path: Path) -> None:
    assert describe(tmp_path) == []


def test_where_a_row_stands_does_not_count(tmp_path: Path) -> None:
    assert describe(tmp_path, swap(NODES, 4), swap(STATEMENTS, 10)) == []


def test_removed_statement_is_said_in_words(tmp_path: Path) -> None:
    assert describe(tmp_path, line(STATEMENTS, 15, lambda _: "")) == [
        "- st:6ef949622da642ef Caffeine delays sleep late in the day."
    ]


def test_changed_meaning_is_one_statement_less_and_one_more(tmp_path: Path) -> None:
    lines = describe(tmp_path, cell(STATEMENTS, 13, "negated", "true"))
    assert [each[:2] for each in lines] == ["- ", "~ ", "  "]
    assert lines[0].endswith("Bumblebees seek caffeine.")
    assert lines[1].endswith("Bumblebees do not seek caffeine.")
    assert "cites=(2, 4)" in lines[2]


def test_changed_evidence_is_shown_before_and_after(tmp_path: Path) -> None:
    title, before, after = describe(tmp_path, cell(STATEMENTS, 4, "hedge", "can"))
    assert title == "~ st:71d3c2c0ab55cfe3 Caffeine can raise alertness."
    assert before.startswith("    - source='ntg:small-article'")
    assert "hedge='may'" in before
    assert "hedge='can'" in after


def test_changed_node_names_the_fields(tmp_path: Path) -> None:
    assert describe(tmp_path, cell(NODES, 7, "definition", "A weed.")) == [
        "~ node ntg:clover clover",
        "    definition: 'A meadow plant with round flower heads.' → 'A weed.'",
    ]


def test_changed_label_changes_sentences_but_no_statement(tmp_path: Path) -> None:
    assert describe(tmp_path, cell(NODES, 7, "lay_label", "red clover")) == [
        "~ node ntg:clover clover",
        "    lay_label: 'clover' → 'red clover'",
    ]


def test_added_and_removed_records_are_named(tmp_path: Path) -> None:
    lines = describe(
        tmp_path,
        cell(NODES, 7, "id", "ntg:red-clover"),
        cell(NODES, 7, "label", "red clover"),
        cell(SOURCES, 3, "year", "2016"),
    )
    assert lines == [
        "+ node ntg:red-clover red clover",
        "- node ntg:clover clover",
        "~ source ntg:novak-2015 Nectar & memory",
        "    year: '2015' → '2016'",
    ]


def test_statement_without_words_is_told_by_its_ids(world: FactBase) -> None:
    unworded = replace(world, nodes={})
    lines = list(describe_difference(replace(world, statements={}), unworded))
    assert "CHEBI:27732 lowers ntg:sleep" in " ".join(lines)


@pytest.mark.parametrize(
    ("base", "head", "expected"),
    [
        ({}, {}, Difference((), (), ())),
        ({"a": 1}, {"a": 1}, Difference((), (), ())),
        ({"b": 1, "a": 1}, {}, Difference((), ("a", "b"), ())),
        ({"a": 1}, {"a": 2, "c": 1, "b": 1}, Difference(("b", "c"), (), ("a",))),
    ],
    ids=["nothing", "same", "removed", "changed and added"],
)
def test_mappings_are_compared_by_id(
    base: dict[str, int], head: dict[str, int], expected: Difference
) -> None:
    assert compare_records(base, head) == expected
    assert compare_records(base, head).is_empty == (base == head)
