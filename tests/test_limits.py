"""Each limit is decided once; what scripts and guides repeat of it agrees with that."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ntgraph.checks import length_limits
from ntgraph.display.style.map_measures import MapLook
from ntgraph.explore.comparison_tables import COLUMN_TYPES, ROW_TYPES
from ntgraph.graph import display_limits
from ntgraph.learning import KINDS
from ntgraph.records.vocabulary import VIEWS
from tests.sources import PYTHON, SCRIPTS, SOURCE, constants, parse, script_values, shown

LIMIT = re.compile(r"(MOST|LEAST|LONGEST|SHORTEST|LARGEST|FEWEST|DEEPEST|MAX|MIN)(_|$)")
OWNERS = ("graph/display_limits.py", "checks/length_limits.py")
# Names that are compared with each other, cells in a row of a spreadsheet, rows of a table that
# show what its columns hold, and characters of XML before its first element: none has to do with
# how many boxes or paths are drawn.
SAME_BY_CHANCE = {
    "LONGEST_COMPARED", "LONGEST_HEAD", "MOST_COLUMNS", "MOST_LOOKED_AT", "MOST_SUGGESTED_FROM",
}  # fmt: skip
# Arguments that say how much of something there is to be.
COUNTS = {"limit", "hops", "max_hops", "radius_hops", "max_steps", "height", "longest"}
GUIDES = Path(__file__).parent.parent / "docs"

SCRIPTS_SAY: dict[str, list[Any]] = {
    "AT_ONCE": [display_limits.PATHS_SHOWN],
    "COLUMN_TYPES": [list(COLUMN_TYPES)],
    "ROW_TYPES": [list(ROW_TYPES)],
    "SET_SIZE": [display_limits.QUIZ_QUESTIONS],
    "VIEWS": [["overview", *VIEWS]],
}


def test_no_limit_has_the_name_of_another() -> None:
    names = Counter(
        name for path in PYTHON for name, _ in constants(parse(path)) if LIMIT.match(name)
    )
    assert len(names) > 30
    assert [name for name, count in names.items() if count > 1] == []


def test_arguments_take_their_limits_from_where_they_are_decided() -> None:
    found = [
        f"{shown(path)}:{default.lineno}"
        for path in PYTHON
        for function in ast.walk(parse(path))
        if isinstance(function, ast.FunctionDef)
        for name, default in defaults(function)
        if name in COUNTS and isinstance(default, ast.Constant) and default.value not in (0, 1)
    ]
    assert found == []


def defaults(function: ast.FunctionDef) -> list[tuple[str, ast.expr]]:
    """Return the arguments of a function that have a default."""
    given = function.args
    plain = given.posonlyargs + given.args
    pairs = list(zip(plain[len(plain) - len(given.defaults) :], given.defaults, strict=True))
    named = zip(given.kwonlyargs, given.kw_defaults, strict=True)
    pairs += [(arg, default) for arg, default in named if default is not None]
    return [(arg.arg, default) for arg, default in pairs]


@pytest.mark.parametrize("function", ["check_filled", "IntRange"])
def test_calls_take_their_limits_from_where_they_are_decided(function: str) -> None:
    calls = [
        call
        for path in PYTHON
        for call in ast.walk(parse(path))
        if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] == function
    ]
    assert calls
    for call in calls:
        assert not isinstance(call.args[-1], ast.Constant), ast.unparse(call)


def test_no_number_is_decided_a_second_time() -> None:
    owned = {
        number
        for number in vars(display_limits).values()
        if isinstance(number, int) and number > 99
    }
    elsewhere = {
        name
        for path in PYTHON
        if shown(path) not in OWNERS
        for name, value in constants(parse(path))
        if LIMIT.match(name) and isinstance(value, ast.Constant) and value.value in owned
    }
    assert elsewhere == SAME_BY_CHANCE


@pytest.mark.parametrize("name", SCRIPTS_SAY)
def test_scripts_repeat_what_is_decided_here(name: str) -> None:
    assert script_values(name) == SCRIPTS_SAY[name]


def test_scripts_begin_with_as_many_steps_as_the_command_line() -> None:
    at_rest = re.findall(r'\bsteps: "(\d)"', "".join(map(Path.read_text, SCRIPTS)))
    assert at_rest == [str(display_limits.PATH_STEPS)]


def test_scripts_are_told_how_much_a_map_shows() -> None:
    look = MapLook()
    told = look.most_boxes, look.most_steps, look.most_path_steps
    assert told == (
        display_limits.MOST_BOXES_DRAWN,
        display_limits.MOST_STEPS_AROUND,
        display_limits.MOST_PATH_STEPS_ON_PAGE,
    )


def test_scripts_ask_every_kind_of_question() -> None:
    script = (SOURCE / "page" / "js" / "learn" / "quiz_questions.js").read_text(encoding="utf-8")
    kinds = script.partition("QUIZ_KINDS = [")[2].partition("];")[0]
    asked = re.findall(r"^  \[\"?(\w+)\"?,", kinds, flags=re.MULTILINE)
    assert asked == ["CHECKED", "ALL", *KINDS]


def test_guides_say_how_much_is_drawn() -> None:
    guide = (GUIDES / "notebook.md").read_text(encoding="utf-8")
    assert f"at most {display_limits.MOST_BOXES_DRAWN} boxes" in guide
    assert f"up to {display_limits.MOST_BOXES_IN_PNG} boxes" in guide


def test_lengths_are_positive() -> None:
    lengths = {n: v for n, v in vars(length_limits).items() if n.isupper()}
    assert len(lengths) > 10
    assert all(isinstance(length, int) and length > 0 for length in lengths.values())
    assert (SOURCE / "checks" / "length_limits.py").is_file()
