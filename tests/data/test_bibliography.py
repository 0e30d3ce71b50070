"""No detail of a shipped work is empty without somebody having looked for it."""

from __future__ import annotations

from functools import cache

import pytest

from ntgraph.facts import FactBase, load_facts, shipped_facts

# A database has entries, not authors; the other two are no works that a library has.
WITHOUT_AUTHORS = {"database", "general_knowledge", "project_document"}
STAND_IN = "Title not found: "


@cache
def shipped() -> FactBase:
    """Return the shipped facts; they are read once."""
    return load_facts(shipped_facts())


def looked_for() -> set[tuple[str, str]]:
    return {(each.source, each.detail) for each in shipped().lookups if not each.found}


@pytest.mark.parametrize("detail", ["authors", "year"])
def test_what_is_empty_was_looked_for(detail: str) -> None:
    blank = {
        (source.id, detail)
        for source in shipped().sources.values()
        if source.publication_type not in WITHOUT_AUTHORS and not getattr(source, detail)
    }
    assert blank - looked_for() == set()


def test_titles_of_ours_say_so() -> None:
    named = {s.id for s in shipped().sources.values() if s.title.startswith(STAND_IN)}
    assert named == {id for id, detail in looked_for() if detail == "title"}
    assert [s.id for s in shipped().sources.values() if s.title.startswith("[")] == []


def test_addresses_made_for_an_app_are_marked() -> None:
    made = {s.id for s in shipped().sources.values() if "iphone" in s.url or "/app/" in s.url}
    assert made == {id for id, detail in looked_for() if detail == "url"}
