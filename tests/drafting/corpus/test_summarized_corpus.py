"""What documents say in numbers, as a graph that opens like any other."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

import ntgraph
from ntgraph.drafting.article_to_draft import know_words
from ntgraph.drafting.corpus.run_corpus import run_corpus
from ntgraph.drafting.corpus.summarized_corpus import format_summary, summarize_corpus
from ntgraph.errors import FactsError
from tests.drafting.corpus.texts import EngineHere

TEXTS = (
    "Nicotine raises dopamine. Nicotine raises dopamine.",
    "Nicotine may raise dopamine.",
    "Nicotine does not raise dopamine.",
    "Nicotine lowers dopamine.",
    "Zorbine raises dopamine.",
)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Return the output of a corpus in which documents disagree."""
    source = tmp_path / "said.jsonl"
    lines = (json.dumps({"id": f"d{n}", "text": text}) for n, text in enumerate(TEXTS * 3))
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    run_corpus(source, tmp_path / "out", EngineHere(), documents=5)
    return tmp_path / "out"


def summarize(out: Path, least: int = 1) -> list[dict[str, str]]:
    known = know_words()
    lines = format_summary(summarize_corpus(out, known), known, least=least)
    return list(csv.DictReader("".join(lines).splitlines()))


def find(rows: list[dict[str, str]], relation: str, negated: str = "false") -> dict[str, str]:
    (row,) = (
        each
        for each in rows
        if (each["source"], each["relation"], each["negated"]) == ("nicotine", relation, negated)
    )
    return row


def test_documents_are_counted_and_not_sentences_only(out: Path) -> None:
    row = find(summarize(out), "raises")
    assert (row["documents"], row["sentences"], row["hedged"]) == ("6", "9", "3")
    assert (row["documents_denying"], row["documents_saying_the_opposite"]) == ("3", "3")
    assert (row["target"], row["target_type"], row["sign"]) == (
        "dopamine",
        "Neurotransmitter",
        "+",
    )
    assert row["units"] == "3"
    assert len(row["unit_ids"].split(", ")) == 3
    assert row["example_documents"] == "d0, d1, d5, d6, d10"


def test_a_denial_is_a_statement_of_its_own(out: Path) -> None:
    row = find(summarize(out), "raises", "true")
    assert (row["documents"], row["documents_denying"], row["sign"]) == ("3", "6", "0")


def test_rare_statements_can_be_left_out(out: Path) -> None:
    assert [row["relation"] for row in summarize(out, least=6)] == ["raises"]


def test_the_summary_opens_like_any_other_graph(out: Path) -> None:
    known = know_words()
    path = out / "summary.csv"
    path.write_text("".join(format_summary(summarize_corpus(out, known), known)), "utf-8")
    g = ntgraph.read_graph(path)
    sentences = g.everything.sentences()
    assert "Nicotine raises dopamine." in sentences
    assert "Nicotine does not raise dopamine." in sentences
    assert "Nicotine lowers dopamine." in sentences
    evidence = g.evidence
    assert sorted(evidence["documents"].tolist(), reverse=True)[0] == 6
    assert set(evidence["read_by"]) == {"rules of ntgraph, not decided by a person"}


def test_a_part_that_was_changed_is_not_counted(out: Path) -> None:
    part = next((out / "parts").iterdir())
    part.write_text(part.read_text("utf-8").replace("dopamine", "serotonin"), "utf-8")
    with pytest.raises(FactsError, match="missing, or not as it was written"):
        summarize_corpus(out, know_words())


def test_another_folder_is_no_corpus(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match="expected the folder that `ntgraph corpus` wrote"):
        summarize_corpus(tmp_path, know_words())
