"""The public names: everything that `from ntgraph import …` offers."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest

import ntgraph

STUB = Path(ntgraph.__file__).with_suffix(".pyi")
HOMES = {
    alias.name: node.module
    for node in ast.parse(STUB.read_text(encoding="utf-8")).body
    if isinstance(node, ast.ImportFrom)
    for alias in node.names
}


def test_public_names_are_sorted_and_each_has_a_home() -> None:
    assert sorted(ntgraph.__all__) == ntgraph.__all__
    assert sorted(HOMES) == ntgraph.__all__


@pytest.mark.parametrize("name", ntgraph.__all__)
def test_public_name_is_there_and_documented(name: str) -> None:
    thing = getattr(ntgraph, name)
    assert thing.__name__ == name
    documented = inspect.getdoc(thing)
    assert documented
    # Python gives a dataclass without a docstring one that only repeats its signature.
    assert not documented.startswith(f"{name}(")


@pytest.mark.parametrize("name", ntgraph.__all__)
def test_public_name_is_loaded_from_the_home_it_is_said_to_have(name: str) -> None:
    home = getattr(ntgraph, name).__module__
    assert home.startswith(f"ntgraph.{HOMES[name]}")


def test_dir_lists_the_public_names() -> None:
    assert {*ntgraph.__all__, "__version__"} == set(dir(ntgraph))


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="No ntgraph attribute nonsense"):
        getattr(ntgraph, "nonsense")  # noqa: B009 - mypy knows that there is no such name
