"""What a graph file says besides, as lines for people."""

from __future__ import annotations

import pytest

from ntgraph.facts.told_attributes import (
    LONGEST_NAME,
    LONGEST_TOLD,
    MOST_BESIDE,
    MOST_TOLD,
    tell_attributes,
    tell_beside,
    tell_name,
    tell_values,
)
from ntgraph.records import Value


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (2.0, "2"),
        (0.1, "0.1"),
        (-1.25, "-1.25"),
        (1e300, "1e+300"),
        (2**70, str(2**70)),
        (True, "true"),
        (False, "false"),
        ("2.0", "2.0"),
        ("two\n lines\t", "two lines"),
        (float("nan"), "nan"),
        (float("inf"), "inf"),
    ],
)
def test_a_value_is_told_as_the_file_has_it(value: Value, told: str) -> None:
    assert tell_values((value,)) == told


def test_values_of_one_name_share_a_line_and_equal_ones_are_told_once() -> None:
    given = (("year", 1999), ("tag", "a"), ("tag", "b"), ("tag", "a"))
    assert tell_attributes(given) == ("year: 1999", "tag: a; b")


def test_many_attributes_are_cut_and_counted() -> None:
    given = tuple((f"a{at}", at) for at in range(MOST_TOLD + 3))
    *lines, last = tell_attributes(given)
    assert len(lines) == MOST_TOLD
    assert last == "and 3 more"
    assert tell_attributes(given[:MOST_TOLD])[-1] == f"a{MOST_TOLD - 1}: {MOST_TOLD - 1}"
    beside = tell_beside("", given).split("; ")
    assert beside[MOST_BESIDE:] == [f"and {MOST_TOLD + 3 - MOST_BESIDE} more"]


def test_long_names_and_values_are_cut() -> None:
    (line,) = tell_attributes((("n" * 1000, "v" * 1000),))
    assert len(line) == LONGEST_NAME + len(": ") + LONGEST_TOLD
    assert line.count("…") == 2


def test_no_mark_turns_the_direction_of_what_follows() -> None:
    turned = "\u202e12\u2066\u200f"
    assert tell_name(turned) == "12"
    assert tell_attributes(((turned, turned),)) == ("12: 12",)


def test_a_passage_is_quoted_before_attributes() -> None:
    assert tell_beside("It rains.", ()) == "“It rains.”"
    assert tell_beside("", ()) == ""
