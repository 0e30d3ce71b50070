"""What is written as TOML is read back as it was, whatever stands in it."""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from ntgraph import load_facts, read_graph
from ntgraph.facts.toml_reader import TomlFile
from ntgraph.facts.toml_writer import write_entries, write_pairs
from ntgraph.imports.fact_tables import write_facts_folder
from ntgraph.imports.fact_tables.fitted_facts import fit_facts
from ntgraph.records import Section
from ntgraph.records.vocabulary import Level, License, Mechanism, NodeType, Predicate, Term
from tests.snapshots import readable
from tests.world import VOCABULARY

NASTY = 'a"b\\c\td\ne\rf\x00g\x7fh\u2028i\U0001f41dj # [[term]]'
VALUES = st.text() | st.booleans() | st.integers() | st.lists(st.text())
DATE = "2026-11-23"


@given(st.dictionaries(st.text(), VALUES))
@example({NASTY: NASTY, "names": [NASTY, ""], "": "", "a.b": True})
def test_pairs_come_back(pairs: dict[str, Any]) -> None:
    assert tomllib.loads(write_pairs(pairs)) == pairs


@pytest.mark.parametrize("kind", [Level, License, Mechanism, NodeType, Predicate, Section, Term])
def test_records_come_back(kind: type[Any], tmp_path: Path) -> None:
    @given(
        st.lists(
            st.builds(kind, place=st.none()) if "place" in kind.__slots__ else st.builds(kind),
            max_size=4,
        )
    )
    def check(records: list[Any]) -> None:
        path = tmp_path / "entries.toml"
        path.write_bytes(write_entries("entry", records).encode())
        file = TomlFile(path, path.name, [])
        assert list(file.entries("entry", kind)) == records
        assert all("invisible" in problem.message for problem in file.problems)

    check()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=6, unique=True))
@example([NASTY, "[[predicate]]", "raises # not"])
def test_a_folder_is_read_back_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, predicates: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("facts")
    with (folder / "g.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["source", "target", "predicate", "source_type"])
        rows.writerows(
            ["tea", f"x{at}", each.replace("\0", ""), each.replace("\0", "")]
            for at, each in enumerate(predicates)
        )
    facts = read_graph(folder / "g.csv").facts
    fitted, _ = fit_facts(facts, DATE)
    write_facts_folder(facts, folder / "facts", date=DATE)
    read = load_facts(folder / "facts")
    assert read.vocabulary == fitted.vocabulary
    assert read.data == fitted.data
    assert {a.slug: a.sections for a in read.articles.values()} == {
        a.slug: a.sections for a in fitted.articles.values()
    }


def test_vocabulary_of_the_tiny_world(kept: SnapshotAssertion) -> None:
    words = VOCABULARY
    text = write_entries("node_type", words.node_types.values())
    text += write_entries("predicate", words.predicates.values())
    assert readable(text) == kept
