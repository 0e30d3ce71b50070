"""DrugCentral: its rows become findings, rows of a collection, and a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.checks import check_facts
from ntgraph.facts import load_facts
from ntgraph.imports.databases import ImportReport, import_reference
from tests.imports.databases.tiny import (
    DRUG_ROWS,
    drugcentral,
    facts,
    gtopdb,
    new_drugcentral,
    said,
    triples,
)

Made = tuple[Path, ImportReport]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Return folder and report of an import of DrugCentral's small files."""
    folder = tmp_path_factory.mktemp("drugcentral")
    report = import_reference("drugcentral", drugcentral(folder / "files"), facts(folder))
    return Path(report.folder), report


def test_rows_become_statements(made: Made) -> None:
    assert triples(made[0]) == {
        ("ntg:snow", "inhibits", "Q01959", "", ""),
        ("ntg:speed", "runs_backward", "Q01959", "", ""),
        ("ntg:speed", "binds", "P14416", "", ""),
        ("ntg:calm", "enhances", "P14867", "", ""),
        ("ntg:calm", "enhances", "IUPHAR.FAMILY:72", "", ""),
        ("ntg:calm", "binds", "P05023", "", ""),
        ("ntg:calm", "binds", "P27338", "", ""),
        ("ntg:calm", "is_a", "ntg:calmers", "", ""),
        ("ntg:dopamine", "activates", "P14416", "", ""),
    }


def test_rows_name_their_place_and_works(made: Made) -> None:
    row = next(row for row in said(made[0]) if row["subject"] == "ntg:snow")
    assert row["locator"] == "drug and target DB00001-6531"
    assert row["literature"] == "pmid:5|pmid:77"
    assert row["source"] == "ntg:drugcentral-2016"


def test_report_counts_what_was_left_out(made: Made) -> None:
    report = made[1]
    assert dict(report.unnamed_words) == {"wobbler": 1}
    assert report.skipped["target is no human protein that is listed"] == 1
    assert report.skipped["messenger row that is not human or has no direction"] == 1
    assert "MDMA" in report.unresolved


def test_version_comes_from_the_name_of_the_file(made: Made) -> None:
    assert 'version = "2016"\n' in (made[0] / "collection.toml").read_text(encoding="utf-8")


def test_list_without_actions_never_gives_a_direction(tmp_path: Path) -> None:
    report = import_reference("drugcentral", new_drugcentral(tmp_path / "files"), facts(tmp_path))
    rows = {row["object"]: row for row in said(Path(report.folder))}
    assert {row["predicate"] for row in rows.values()} == {"binds"}
    assert rows["UniProtKB:Q01959"]["species"] == "human"
    assert rows["UniProtKB:Q01959"]["affinity"] == "pKi 6.5"
    assert rows["UniProtKB:Q01959"]["literature"] == "pmid:123"
    assert rows["UniProtKB:P28472"]["species"] == "rat"
    assert rows["UniProtKB:P28472"]["literature"] == ""


def test_empty_actions_never_give_a_direction(tmp_path: Path) -> None:
    rows = [{**row, "actions": ""} for row in DRUG_ROWS]
    files = drugcentral(tmp_path / "files", rows=rows)
    report = import_reference("drugcentral", files, facts(tmp_path))
    assert set(report.predicates) == {"binds", "is_a"}
    assert not report.unnamed_words


def test_several_actions_are_several_statements(tmp_path: Path) -> None:
    rows = [{**DRUG_ROWS[6], "actions": "agonist|inverse agonist"}]
    files = drugcentral(tmp_path / "files", rows=rows)
    report = import_reference("drugcentral", files, facts(tmp_path))
    assert report.predicates["activates"] == report.predicates["blocks"] == 1
    assert report.both_ways == ["dopamine – dopamine D2 receptor"]


def test_without_the_list_of_targets_known_targets_are_still_found(tmp_path: Path) -> None:
    files = new_drugcentral(tmp_path / "files")
    (files / "targets_and_families.csv").unlink()
    report = import_reference("drugcentral", files, facts(tmp_path))
    assert {row["object"] for row in said(Path(report.folder))} == {"UniProtKB:P14867"}


def test_targets_of_another_collection_are_used_not_repeated(tmp_path: Path) -> None:
    made = facts(tmp_path)
    import_reference("gtopdb", gtopdb(tmp_path / "guide"), made)
    report = import_reference("drugcentral", drugcentral(tmp_path / "central"), made)
    assert report.counts["new_targets"] == 0
    before = (made / "reference" / "gtopdb" / "nodes.tsv").read_bytes()
    import_reference("gtopdb", tmp_path / "guide", made)
    assert (made / "reference" / "gtopdb" / "nodes.tsv").read_bytes() == before
    problems = check_facts(load_facts(made))
    assert [str(each) for each in problems if "/reference/" in each.file] == []
