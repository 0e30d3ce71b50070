"""A format for learners that would hold no question says so, and why."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from ntgraph import read_graph
from ntgraph.cli import main
from ntgraph.facts import FactBase, load_facts
from ntgraph.learning import check_questions, quiz_items, why_none, why_weak
from tests.judging.crosscheck.lab import accepted, lab, said
from tests.small import copy_facts


@pytest.mark.parametrize("name", ["gift", "anki", "quiz"])
def test_an_empty_export_warns(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ntgraph.exports.empty_exports.quiz_items", lambda facts: [])
    done = CliRunner().invoke(main, ["export", name, str(tmp_path / "out")])
    assert done.exit_code == 0
    assert f"warning: {name} holds no question. " in done.stderr


def test_an_export_with_questions_does_not_warn(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    assert quiz_items(load_facts(folder))
    done = CliRunner().invoke(
        main, ["export", "gift", str(tmp_path / "out"), "--facts", str(folder)]
    )
    assert (done.exit_code, "warning" in done.stderr) == (0, False)


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        (lab(), "There are no statements."),
        (lab(said("speed raises joy", negated=True)), "Every statement is denied"),
        (lab(accepted("speed binds ear")), "nothing here can be contradicted"),
    ],
)
def test_the_reason_is_told(facts: FactBase, why: str) -> None:
    assert quiz_items(facts) == []
    assert why in why_none(facts)
    assert check_questions(facts) == []


def read(tmp_path: Path, rows: str) -> FactBase:
    path = tmp_path / "water.csv"
    path.write_text(f"subject,relation,object,sign\n{rows}", "utf-8")
    return read_graph(path).facts


def test_questions_that_their_form_answers_are_called_so(tmp_path: Path) -> None:
    facts = read(tmp_path, "rain,feeds,river,\nriver,carries,silt,\n")
    asked = quiz_items(facts)
    assert {item.options[1] for item in asked} == {"No, it says otherwise."}
    assert "a denial is always answered with no" in why_weak(asked, facts)
    facts = read(tmp_path, "rain,raises,river,+\nriver,carries,silt,\n")
    assert why_weak(quiz_items(facts), facts) == ""


def test_an_export_of_weak_questions_warns(tmp_path: Path) -> None:
    (tmp_path / "g.csv").write_text("subject,relation,object\nrain,feeds,river\n", "utf-8")
    run = CliRunner().invoke
    folder = str(tmp_path / "facts")
    run(main, ["import", str(tmp_path / "g.csv"), "--out", folder, "--date", "2026-11-01"])
    done = run(main, ["export", "quiz", str(tmp_path / "out"), "--facts", folder])
    assert (done.exit_code, "warning: Each question shows" in done.stderr) == (0, True)
