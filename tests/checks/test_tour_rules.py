"""Problems of tours are reported with file, line and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.checks import check_facts
from ntgraph.facts import load_facts, shipped_facts
from tests.small import copy_facts

HEAD = 'title = "A walk"\nsummary = "Two steps."\nminutes = 2\n'
STEP = '\n[[step]]\nheading = "Look"\ntext = "Look at it."\n'
GOOD = HEAD + STEP + 'node = "CHEBI:27732"\n' + STEP


def problems(tmp_path: Path, text: str) -> list[str]:
    folder = copy_facts(tmp_path)
    (folder / "tours").mkdir()
    (folder / "tours" / "walk.toml").write_text(text, encoding="utf-8")
    return [f"{p.line}:{p.column}: {p.message}" for p in check_facts(load_facts(folder))]


def test_a_good_tour_has_no_problem_and_is_read(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD) == []
    tour = load_facts(tmp_path / "facts").tours["walk"]
    assert (tour.title, tour.minutes, len(tour.steps)) == ("A walk", 2, 2)
    assert tour.steps[0].node == "CHEBI:27732"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("minutes = 2\n", ""), "missing key 'minutes'"),
        (('node = "CHEBI:27732"', 'node = "CHEBI:27733"'), "did you mean 'CHEBI:27732'"),
        (('node = "CHEBI:27732"', 'view = "tabel"'), "did you mean 'table'"),
        (('node = "CHEBI:27732"', 'source = "pmid:9000002"'), "did you mean 'pmid:90000002'"),
        (
            (
                'node = "CHEBI:27732"',
                'statement = { subject = "CHEBI:27732", predicate = "lowers" }',
            ),
            "",
        ),
        (
            ('node = "CHEBI:27732"', 'statement = { subject = "CHEBI:27732", predicate = "lift" }'),
            "0 statements are 'CHEBI:27732 lift …': look it up in statements.tsv",
        ),
        (
            ('node = "CHEBI:27732"', 'statement = { subject = "CHEBI:27732" }'),
            "name its qualifiers or level, too",
        ),
        (('node = "CHEBI:27732"', 'statement = { sbject = "CHEBI:27732" }'), "'subject'"),
        (('heading = "Look"', 'heading = ""'), "expected a heading, got nothing"),
    ],
)
def test_a_slip_is_told(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    found = problems(tmp_path, GOOD.replace(*change, 1))
    if message:
        assert len(found) == 1
        assert message in found[0]
    else:
        assert found == []


def test_one_step_is_no_tour(tmp_path: Path) -> None:
    assert problems(tmp_path, HEAD + STEP) == ["1:step: expected at least 2 steps, got 1"]


def test_shipped_tours_show_the_verdict_of_what_does_not_hold() -> None:
    facts = load_facts(shipped_facts())
    assert len(facts.tours) >= 3
    labels = facts.vocabulary.verdicts
    for tour in facts.tours.values():
        for step in tour.steps:
            for statement in facts.find_statements(step.statement) if step.statement else []:
                if statement.verdict in ("contradicted", "unsupported"):
                    assert labels[statement.verdict].label in step.text, step.heading
