"""The table of what was looked up about works: read, written, checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.checks import check_facts
from ntgraph.facts import load_facts
from ntgraph.facts.difference import describe_difference
from ntgraph.facts.folder_writer import list_files
from ntgraph.records import Lookup
from tests.small import copy_facts, small_facts

HEADER = "source\tdetail\tfound\tlooked_in\tlooked_on\tnote"
NOT_FOUND = "ntg:novak-2015\tidentifiers\t\ta library's catalog\t2026-11-28\t"


def with_lookups(tmp_path: Path, *rows: str) -> Path:
    """Return a copy of the small facts with a table of lookups."""
    folder = copy_facts(tmp_path)
    text = "\n".join((HEADER, *rows)) + "\n"
    (folder / "lookups.tsv").write_text(text, encoding="utf-8")
    return folder


def test_lookup_is_read_and_written(tmp_path: Path) -> None:
    facts = load_facts(with_lookups(tmp_path, NOT_FOUND))
    assert check_facts(facts) == []
    assert facts.lookups == (
        Lookup("ntg:novak-2015", "identifiers", "", "a library's catalog", "2026-11-28"),
    )
    assert list_files(facts)["lookups.tsv"] == f"{HEADER}\n{NOT_FOUND}\n"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("ntg:novak\tyear\t\ta catalog\t2026-11-28\t", "source: unknown source 'ntg:novak'"),
        ("ntg:novak-2015\tyears\t\ta catalog\t2026-11-28\t", "detail: unknown detail 'years'"),
        ("ntg:novak-2015\tyear\t\ta catalog\t2026-11-28\t", "detail: 'ntg:novak-2015' has a value"),
        ("ntg:novak-2015\tidentifiers\t\t\t2026-11-28\t", "looked_in: "),
        ("ntg:novak-2015\tidentifiers\t\ta catalog\t\t", "looked_on: "),
        (
            "ntg:novak-2015\tidentifiers\tpmid:1\ta catalog\t2026-11-28\t",
            "found: expected nothing",
        ),
        (
            "ntg:novak-2015\tnewer_edition\t2015\ta catalog\t2026-11-28\t",
            "found: expected a year after 2015, got '2015'",
        ),
    ],
)
def test_slip_in_a_lookup_is_told(tmp_path: Path, row: str, message: str) -> None:
    found = [
        f"{p.column}: {p.message}" for p in check_facts(load_facts(with_lookups(tmp_path, row)))
    ]
    assert len(found) == 1
    assert found[0].startswith(message)


def test_year_of_a_newer_edition_may_stand_in_a_lookup(tmp_path: Path) -> None:
    row = "ntg:novak-2015\tnewer_edition\t2016\ta catalog\t2026-11-28\t"
    assert check_facts(load_facts(with_lookups(tmp_path, row))) == []


def test_lookup_that_was_added_is_told(tmp_path: Path) -> None:
    found = describe_difference(small_facts(), load_facts(with_lookups(tmp_path, NOT_FOUND)))
    (told,) = found
    assert told.startswith("+ lookup source='ntg:novak-2015', detail='identifiers', looked_in=")
    assert told.endswith("looked_on='2026-11-28'")
