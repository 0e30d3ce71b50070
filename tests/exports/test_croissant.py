"""Croissant: what `croissant.json` says of the tables is true, and mlcroissant loads them."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from ntgraph import read_graph
from ntgraph.atomic_write import encode, write_outputs
from ntgraph.exports import to_described_tables, to_tables
from ntgraph.exports.data_tables import list_tables
from ntgraph.exports.table_meanings import COLUMNS, KEYS, REFERENCES, TABLES
from ntgraph.facts import FactBase
from ntgraph.graph.kept_part import PartOptions, keep_part
from tests.exports.awkward import WORLDS, brought_along
from tests.exports.researchers import read_croissant

# What a reader warns of is old in its own libraries.
of_the_reader = pytest.mark.filterwarnings("ignore")


def files_of(facts: FactBase) -> dict[str, bytes]:
    return {n: b"".join(encode(chunks)) for n, chunks in to_described_tables(facts).items()}


def described(files: Mapping[str, bytes]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files["croissant.json"])
    return found


def check_described(facts: FactBase) -> None:
    files = files_of(facts)
    told = described(files)
    assert {each["@id"] for each in told["distribution"]} == set(files) - {"croissant.json"}
    for each in told["distribution"]:
        content = files[each["contentUrl"]]
        assert each["sha256"] == hashlib.sha256(content).hexdigest()
        assert each["contentSize"] == f"{len(content)} B"
    for table in told["recordSet"]:
        columns = [field["source"]["extract"]["column"] for field in table["field"]]
        head = files[f"{table['@id']}.csv"].decode().splitlines()[0]
        assert ",".join(columns) == head
        assert all(field["description"] for field in table["field"])


@pytest.mark.parametrize("name", WORLDS)
def test_it_describes_the_files_beside_it(name: str) -> None:
    check_described(WORLDS[name]())


@settings(max_examples=15)
@given(brought_along())
def test_it_describes_any_graph(facts: FactBase) -> None:
    check_described(facts)


def test_the_tables_are_those_of_to_tables(world: FactBase) -> None:
    files = files_of(world)
    del files["croissant.json"]
    assert files == {n: b"".join(encode(chunks)) for n, chunks in to_tables(world).items()}


def test_files_may_be_written_in_any_order(world: FactBase) -> None:
    backward = reversed(list(to_described_tables(world).items()))
    assert {n: b"".join(encode(chunks)) for n, chunks in backward} == files_of(world)


def test_it_names_license_date_version_and_maker() -> None:
    told = described(files_of(WORLDS["shipped"]()))
    assert told["conformsTo"] == "http://mlcommons.org/croissant/1.0"
    assert told["license"][0] == "https://creativecommons.org/licenses/by/4.0/"
    assert "https://opendatacommons.org/licenses/odbl/1-0/" in told["license"]
    assert {"version", "datePublished", "creator"} <= told.keys()
    assert "not medical advice" in told["description"]


def test_what_nobody_said_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("source,target\na,b\n", "utf-8")
    told = described(files_of(read_graph(tmp_path / "a.csv").facts))
    assert not {"version", "datePublished", "license"} & told.keys()


def test_a_part_says_so() -> None:
    part = keep_part(WORLDS["shipped"](), PartOptions(verdicts=("supported",)))
    told = described(files_of(part))
    assert told["name"].startswith("Part of “")
    assert told["description"].startswith("Not all of it: ")


def test_every_table_and_column_has_a_meaning_and_none_too_many(world: FactBase) -> None:
    tables = list_tables(world)
    assert set(TABLES) == set(tables)
    named = {column for table in tables.values() for column in table.columns}
    assert named == {each for each in COLUMNS if "." not in each}
    places = [f"{table}/{column}" for table, column in (*REFERENCES, *KEYS.items())]
    places += [each.replace(".", "/") for each in COLUMNS if "." in each]
    places += REFERENCES.values()
    known = {f"{name}/{column}" for name, table in tables.items() for column in table.columns}
    assert set(places) <= known


def test_years_are_numbers_unless_one_is_not() -> None:
    def type_of_year(facts: FactBase) -> str:
        (sources,) = (t for t in described(files_of(facts))["recordSet"] if t["@id"] == "sources")
        (year,) = (field for field in sources["field"] if field["name"] == "year")
        return str(year["dataType"])

    shipped = WORLDS["shipped"]()
    assert type_of_year(shipped) == "sc:Integer"
    first, *others = shipped.sources.values()
    odd = {first.id: replace(first, year="1999a"), **{each.id: each for each in others}}
    assert type_of_year(replace(shipped, sources=odd)) == "sc:Text"


def as_text(cell: object) -> str:
    """Return a value of mlcroissant as the table writes it."""
    if cell is None:
        return ""
    if isinstance(cell, bytes):
        return cell.decode("utf-8")
    return {True: "true", False: ""}[cell] if isinstance(cell, bool) else str(cell)


@of_the_reader
@pytest.mark.parametrize("name", WORLDS)
def test_mlcroissant_reads_every_row(name: str, tmp_path: Path) -> None:
    write_outputs(tmp_path, to_described_tables(WORLDS[name]()))
    data = read_croissant(tmp_path)
    assert data.metadata.ctx.issues.errors == set()
    for table in ("nodes", "statements", "evidence", "assessments", "stances", "sources"):
        with (tmp_path / f"{table}.csv").open(newline="", encoding="utf-8") as file:
            reader = csv.DictReader(file)
            rows, columns = list(reader), reader.fieldnames or ()
        found = list(data.records(table))
        # With references of its own, a record set would be empty in the second reading.
        assert len(found) == len(rows) == len(list(data.records(table)))
        for name_of in {"id", "sentence", "negated", "verdict", "year", "start"} & {*columns}:
            read = [as_text(each[f"{table}/{name_of}"]) for each in found]
            assert read == [row[name_of] for row in rows]
