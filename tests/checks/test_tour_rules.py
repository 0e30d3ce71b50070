"""Problems of tours are reported with file, line and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.checks import check_facts
from ntgraph.facts import load_facts, shipped_facts
from ntgraph.facts.folder_writer import list_files
from tests.small import copy_facts

HEAD = 'title = "A walk"\nsummary = "A few steps."\nminutes = 2\n'
STEP = '\n[[step]]\nheading = "Look"\ntext = "Look at caffeine."\n'
QUESTION = """
[[question]]
id = "walk-end"
kind = "direction"
question = "What does caffeine do to sleep?"
key = "It lowers it."
wrong = ["It raises it."]
why_wrong = ["opposite_sign: It lowers it."]
explanation = "It lowers it."
checked = "The row."
statements = [
    { layer = "article", subject = "CHEBI:27732", predicate = "lowers", object = "ntg:sleep" },
]
"""
GOOD = HEAD + STEP + 'node = "CHEBI:27732"\n' + STEP + QUESTION


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
        ((QUESTION, ""), "1:question: expected one question at the end, got 0"),
        ((QUESTION, QUESTION * 2), "1:question: expected one question at the end, got 2"),
        (('node = "CHEBI:27732"\n', ""), "the same picture as 'Look', the step before"),
        (('kind = "direction"', 'kind = "directon"'), "did you mean 'direction'"),
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
        (
            ('node = "CHEBI:27732"', 'statement = { sbject = "CHEBI:27732" }\nview = "table"'),
            "'subject'",
        ),
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
    assert problems(tmp_path, HEAD + STEP + QUESTION) == [
        "1:step: expected at least 2 steps, got 1"
    ]


def test_a_tour_is_written_as_it_was_read(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    (folder / "tours").mkdir()
    count = '\n[[count]]\nwords = "A few steps"\nof = "steps"\n[count.where]\nsubject = "a"\n'
    (folder / "tours" / "walk.toml").write_text(GOOD + count, encoding="utf-8")
    facts = load_facts(folder)
    (folder / "tours" / "walk.toml").write_text(list_files(facts)["tours/walk.toml"], "utf-8")
    assert load_facts(folder).tours == facts.tours
    assert facts.tours["walk"].counts[0].where == {"subject": "a"}


def test_shipped_tours_show_the_verdict_of_what_does_not_hold() -> None:
    facts = load_facts(shipped_facts())
    assert len(facts.tours) >= 3
    labels = facts.vocabulary.verdicts
    for tour in facts.tours.values():
        for step in tour.steps:
            for statement in facts.find_statements(step.statement) if step.statement else []:
                if statement.verdict in ("contradicted", "unsupported"):
                    assert labels[statement.verdict].label in step.text, step.heading
