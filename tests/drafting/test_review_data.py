"""What the review page is given: places, sentences, what is known beside it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ntgraph.drafting.apply_decisions import apply_decisions
from ntgraph.drafting.decision_files import DECISIONS_FILE, format_decisions
from ntgraph.drafting.review_data import review_data
from ntgraph.drafting.undecided import check_decided, count_undecided
from ntgraph.errors import FactsError
from ntgraph.facts import load_facts
from tests.drafting.reviewed import (
    BLOCKS,
    DENIED,
    PROPOSALS,
    TEXT,
    TWO,
    accept,
    write_reviewed_folder,
)


def test_every_proposal_is_said_as_a_sentence_and_stands_at_its_words(tmp_path: Path) -> None:
    data = review_data(write_reviewed_folder(tmp_path))
    shown = data["proposals"]
    assert [each["says"] for each in shown] == [
        "Caffeine blocks adenosine receptors.",
        "Caffeine may raise dopamine.",
        "Nap does not raise mood.",
        "Exercise raises serotonin.",
        "Exercise lowers stress.",
        "Serotonin lowers stress.",
    ]
    assert [TEXT[each["start"] : each["end"]] for each in shown] == [p["quote"] for p in shown]
    assert TEXT[slice(*shown[1]["antecedentAt"])] == "Caffeine"
    assert (shown[1]["hedge"], shown[1]["cites"], shown[2]["hedge"]) == ("may", "1, 2", "none")


def test_places_are_those_of_a_script(tmp_path: Path) -> None:
    text = f"\U0001f600\U0001f600 {TEXT}"
    moved = tuple(replace(p, start=p.start + 3, end=p.end + 3) for p in PROPOSALS[:1])
    data = review_data(write_reviewed_folder(tmp_path, text=text, proposals=moved))
    units = text.encode("utf-16-le")
    (shown,) = data["proposals"]
    assert units[2 * shown["start"] : 2 * shown["end"]].decode("utf-16-le") == BLOCKS


def test_a_proposal_is_found_where_its_sentence_moved_and_left_out_where_it_is_gone(
    tmp_path: Path,
) -> None:
    folder = write_reviewed_folder(tmp_path)
    changed = TEXT.replace("Coffee and sleep", "Coffee, tea and sleep").replace(DENIED, "No.")
    (tmp_path / "sleep.txt").write_text(changed, encoding="utf-8")
    data = review_data(folder)
    assert [changed[p["start"] : p["end"]] for p in data["proposals"]] == [
        each.quote for each in sorted(PROPOSALS, key=lambda p: p.start) if each.quote != DENIED
    ]
    assert data["outdated"] == 1


def test_what_is_recorded_and_decided_is_beside_what_is_proposed(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    made = [accept(PROPOSALS[0]), accept(PROPOSALS[3])]
    (folder / DECISIONS_FILE).write_text(format_decisions(made), encoding="utf-8")
    apply_decisions(folder)
    data = review_data(folder)
    assert [each["says"] for each in data["recorded"]] == [
        "Caffeine blocks adenosine receptors.",
        "Exercise raises serotonin.",
    ]
    assert TEXT[data["recorded"][1]["start"] : data["recorded"][1]["end"]] == TWO
    assert [row[0] for row in data["decisions"]] == [each.key for each in made]
    assert json.loads(json.dumps(data))["columns"][0] == "key"


def test_a_score_is_called_measured_only_where_the_rule_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ntgraph.drafting.review_data.read_scores", lambda: (0.5, {"blocks": 0.8}))
    unsure = (
        replace(PROPOSALS[0], score=0.5, object="adenosine"),
        replace(PROPOSALS[0], reader="model:test"),
    )
    folder = write_reviewed_folder(tmp_path, proposals=(*PROPOSALS[:2], *unsure))
    shown = [(each["rule"], each["isMeasured"]) for each in review_data(folder)["proposals"]]
    assert sorted(shown) == [
        ("blocks", False),
        ("blocks", False),
        ("blocks", True),
        ("raises", False),
    ]


def test_no_reference_is_a_sentence_to_read(tmp_path: Path) -> None:
    data = review_data(write_reviewed_folder(tmp_path))
    read = [TEXT[start:end] for start, end in data["sentences"]]
    assert read[-1] == "Read more on our page."
    assert data["works"][0] == [1, "1. Smith J. Coffee and the brain. J Test 2010."]


def test_a_folder_that_is_none_is_one_problem(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match="expected the folder of an own article"):
        review_data(tmp_path)


@pytest.mark.parametrize("complete", [False, True])
def test_open_proposals_are_notes_until_the_folder_is_complete(
    tmp_path: Path, complete: bool
) -> None:
    folder = write_reviewed_folder(tmp_path)
    toml = folder / "article.toml"
    text = toml.read_text(encoding="utf-8")
    toml.write_text(text.replace("complete = false", f"complete = {str(complete).lower()}"))
    (folder / DECISIONS_FILE).write_text(format_decisions([accept(PROPOSALS[0])]))
    found = list(check_decided(folder, load_facts(folder)))
    assert (len(found), count_undecided(folder)) == (5, 5)
    assert {each.is_note for each in found} == {not complete}
    assert found[0].line == 3
    assert "not decided: caffeine raises dopamine" in found[0].message
