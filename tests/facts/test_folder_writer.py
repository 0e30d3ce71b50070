"""A fact base written as tables reads as the same fact base."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from ntgraph.checks import check_facts
from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.facts.folder_writer import list_files
from tests.second import merge_second_article
from tests.small import copy_facts

# Where a fact base was read from is not what it says.
ABOUT_FILES = {"folder", "tables", "problems"}


def rewritten(facts: FactBase, folder: Path) -> FactBase:
    """Return what is read from the tables that a fact base is written as."""
    for name, text in list_files(facts).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return load_facts(folder)


FOLDERS: dict[str, Callable[[Path], Path]] = {
    "shipped": lambda _: shipped_facts(),
    "small": copy_facts,
    "two articles": merge_second_article,
}


@pytest.mark.parametrize("make", FOLDERS.values(), ids=FOLDERS.keys())
def test_what_is_written_reads_as_what_it_was(make: Callable[[Path], Path], tmp_path: Path) -> None:
    before = load_facts(make(tmp_path / "before"))
    after = rewritten(before, tmp_path / "after")
    assert check_facts(after) == []
    for field in fields(before):
        if field.name not in ABOUT_FILES:
            assert in_any_order(getattr(after, field.name)) == in_any_order(
                getattr(before, field.name)
            ), field.name


def in_any_order(values: object) -> object:
    """Return judgements by what they are on: any of several articles may hold them."""
    if not isinstance(values, tuple) or not all(hasattr(each, "statement") for each in values):
        return values
    return {(each.statement, getattr(each, "source", "")): each for each in values}
