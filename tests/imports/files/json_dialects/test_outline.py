"""The outline of a JSON file holds every value, and each at its place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.errors import GraphFileError
from ntgraph.imports.files.json_dialects.outline import (
    OPENED,
    Branch,
    Leaf,
    Listing,
    Tree,
    plain,
    read_outline,
)
from ntgraph.imports.files.open_graph_file import GraphFile

KEYS = st.sampled_from([*sorted(OPENED), "id", "name", "metaData", "@context"]) | st.text(
    max_size=3
)
SCALARS = st.none() | st.booleans() | st.integers(-99, 99) | st.text(max_size=4)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=25,
)


def read(text: str) -> Tree | None:
    return read_outline(GraphFile("g.json", text, text.encode("utf-8", "replace")))


def leaves_of(tree: Tree) -> Iterator[Leaf]:
    if isinstance(tree, Leaf):
        yield tree
    elif isinstance(tree, Branch):
        for each in tree.members.values():
            yield from leaves_of(each)
    else:
        for each in tree.items:
            yield from leaves_of(each)


@given(VALUES, st.sampled_from([None, 2]))
def test_nothing_is_lost_and_every_place_holds_its_value(value: Any, indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    tree = read(text)
    assert tree is not None
    assert plain(tree) == value
    for leaf in leaves_of(tree):
        written = text[leaf.stretch.start : leaf.stretch.end]
        assert json.loads(written) == leaf.value
        assert leaf.stretch.line == text.count("\n", 0, leaf.stretch.start) + 1


@given(st.lists(VALUES, min_size=2, max_size=4))
def test_one_value_on_each_line_is_a_listing(values: list[Any]) -> None:
    text = "\n".join(map(json.dumps, values))
    tree = read(text)
    assert isinstance(tree, Listing)
    assert tree.is_lines
    assert plain(tree) == values


def test_graph_on_several_lines_must_be_all_of_the_file() -> None:
    graph = '{"nodes": [],\n"edges": []}'
    assert read(graph) is not None
    with pytest.raises(GraphFileError, match="expected the end of the file behind the last '}'"):
        read(f"{graph}\n{graph}")
    with pytest.raises(GraphFileError, match="expected the end of the file behind the last ']'"):
        read('[["a", "b", "c"]] []')


def test_empty_file_has_no_outline() -> None:
    assert read(" \n") is None
    assert read("\ufeff[]") == Listing([], read("\ufeff[]").stretch)  # type: ignore[union-attr]


def test_opened_objects_are_bounded_in_depth() -> None:
    with pytest.raises(GraphFileError, match="nested too deeply"):
        read('{"graph": ' * 100_000)
