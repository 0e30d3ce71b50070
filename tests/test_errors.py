from __future__ import annotations

import pytest

from ntgraph.errors import (
    ArticleError,
    FactsError,
    NtgraphError,
    OutputError,
    PageError,
    Place,
    Problem,
    RevisionError,
    SettingError,
    UnknownNodeError,
    count_of,
    did_you_mean,
    suggest,
    unknown,
)

PROBLEMS = [Problem("nodes.tsv", line, "id", f"wrong {line}") for line in range(2, 27)]


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        (FactsError([]), ValueError),
        (ArticleError("x"), ValueError),
        (UnknownNodeError("x"), KeyError),
        (OutputError("x"), OSError),
        (PageError("x"), Exception),
        (RevisionError("x"), Exception),
        (SettingError("x"), ValueError),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else value.__name__,
)
def test_own_errors_are_caught_as_ours_and_as_the_builtin(
    error: Exception, builtin: type[Exception]
) -> None:
    assert isinstance(error, NtgraphError)
    assert isinstance(error, builtin)


def test_problem_reads_as_one_clickable_line() -> None:
    assert str(Problem("data/nodes.tsv", 14, "label", "no")) == "data/nodes.tsv:14:label: no"


def test_problem_of_a_whole_line_has_no_column() -> None:
    assert str(Problem("nodes.tsv", 14, "", "empty line")) == "nodes.tsv:14: empty line"


def test_place_is_clickable() -> None:
    assert str(Place("nodes.tsv", 3)) == "nodes.tsv:3"


def test_problems_sort_by_file_then_line_number() -> None:
    late, early = Problem("a", 10, "", "x"), Problem("a", 9, "z", "x")
    assert sorted([Problem("b", 1, "", "x"), late, early]) == [
        early,
        late,
        Problem("b", 1, "", "x"),
    ]


def test_facts_error_shows_twenty_problems_and_counts_the_rest() -> None:
    lines = str(FactsError(PROBLEMS)).splitlines()
    assert lines[0] == "25 problems in the fact tables"
    assert lines[1:21] == [str(problem) for problem in PROBLEMS[:20]]
    assert lines[21:] == ["… and 5 more"]


def test_facts_error_carries_every_problem() -> None:
    assert FactsError(iter(PROBLEMS)).problems == tuple(PROBLEMS)


def test_facts_error_of_one_problem_uses_the_singular() -> None:
    assert str(FactsError(PROBLEMS[:1])).splitlines()[0] == "1 problem in the fact tables"


def test_unknown_node_is_worded_without_the_quotes_of_a_key_error() -> None:
    assert str(UnknownNodeError("dopamin", ["dopamine"])) == (
        "unknown node: 'dopamin' (did you mean 'dopamine'?)"
    )


def test_unknown_node_without_suggestions_ends_after_the_name() -> None:
    assert str(UnknownNodeError("zzz")) == "unknown node: 'zzz'"


def test_output_error_is_worded_as_one_sentence() -> None:
    assert str(OutputError("out: could not be written")) == "out: could not be written"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("Dopamin", ("dopamine",), id="case does not count"),
        pytest.param("activtes", ("activates",), id="letter missing"),
        pytest.param("xyz", (), id="nothing near"),
        pytest.param("", (), id="empty"),
    ],
)
def test_suggest_gives_what_looks_alike(value: str, expected: tuple[str, ...]) -> None:
    assert suggest(value, ["activates", "blocks", "dopamine"]) == expected


def test_suggest_does_not_depend_on_the_order_of_the_options() -> None:
    options = ["sleep", "Sleep", "sleepy", "asleep"]
    assert suggest("sleepp", options) == suggest("sleepp", list(reversed(options)))


def test_did_you_mean_joins_suggestions() -> None:
    assert did_you_mean(["a", "b"]) == " (did you mean 'a' or 'b'?)"


def test_unknown_lists_ten_options_at_most() -> None:
    options = [f"option {letter}" for letter in "abcdefghijkl"]
    message = unknown("layer", "x", options)
    assert message == f"unknown layer 'x' (must be one of {options[:10]} and 2 more)"


def test_counts_agree_with_their_nouns() -> None:
    assert [count_of(n, "work") for n in (0, 1, 2)] == ["0 works", "1 work", "2 works"]
