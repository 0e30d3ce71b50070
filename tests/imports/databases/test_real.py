"""The databases' real files, where there is a copy, read for the shipped facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.facts import shipped_facts
from ntgraph.imports.databases import ImportReport, import_reference
from tests.imports.databases.tiny import DATA, triples

COCAINE, NALOXONE, AMPHETAMINE = "CHEBI:27958", "CHEBI:7459", "CHEBI:2679"


def imported(name: str, folder: Path) -> ImportReport:
    """Import one database into a folder and return the report; skip without the files."""
    if not DATA.is_dir():
        pytest.skip("needs the makers' files in ../shared/data/")
    return import_reference(name, DATA, Path(shipped_facts()), folder / name)


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> ImportReport:
    return imported("gtopdb", tmp_path_factory.mktemp("real"))


@pytest.fixture(scope="module")
def central(tmp_path_factory: pytest.TempPathFactory) -> ImportReport:
    return imported("drugcentral", tmp_path_factory.mktemp("real"))


@pytest.mark.parametrize(
    "expected",
    [
        (COCAINE, "inhibits", "Q01959", "", "rat"),
        (NALOXONE, "blocks", "P35372", "", "human"),
        ("CHEBI:17303", "activates", "P35372", "", "human"),
        ("CHEBI:49575", "enhances", "P14867", "", "human"),
        ("CHEBI:18243", "activates", "P14416", "", "human"),
        ("P14416", "carries_signal_of", "CHEBI:18243", "", "human"),
    ],
    ids=["cocaine", "naloxone", "morphine", "diazepam", "dopamine", "D2 receptor"],
)
def test_guide_knows(guide: ImportReport, expected: tuple[str, ...]) -> None:
    assert expected in triples(Path(guide.folder))


def test_absence_is_no_disagreement(guide: ImportReport) -> None:
    assert {"MDMA", "heroin"} <= set(guide.without_rows)
    rows = triples(Path(guide.folder))
    assert not {"CHEBI:1391", "CHEBI:27808"} & {row[0] for row in rows}


def test_near_entry_is_not_used(guide: ImportReport) -> None:
    assert "methamphetamine" in [each["label"] for each in guide.near]


def test_every_word_of_the_guide_has_a_rule(guide: ImportReport) -> None:
    assert not guide.unnamed_words


def test_drugcentral_knows(central: ImportReport) -> None:
    rows = triples(Path(central.folder))
    assert (COCAINE, "inhibits", "Q01959", "", "") in rows
    assert (NALOXONE, "blocks", "P35372", "", "") in rows
    assert (AMPHETAMINE, "runs_backward", "Q01959", "", "") in rows
    assert {"MDMA", "heroin"} <= set(central.unresolved)


def test_slice_is_small(guide: ImportReport, central: ImportReport) -> None:
    for report in (guide, central):
        size = sum(path.stat().st_size for path in Path(report.folder).iterdir())
        assert size < 200_000
        assert 20 < report.counts["statements"] < 600
