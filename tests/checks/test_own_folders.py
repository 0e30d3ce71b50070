"""A folder of one own article, and a part of the facts, are checked by rules of their own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ntgraph.checks import check_facts, list_notes
from ntgraph.display import build_display
from ntgraph.facts import load_facts, shipped_facts
from ntgraph.graph.views import overview
from tests.own import write_own_folder


def test_shipped_facts_without_their_article_have_no_problem(tmp_path: Path) -> None:
    folder = tmp_path / "facts"
    shutil.copytree(shipped_facts(), folder)
    shutil.rmtree(folder / "articles" / "healing-your-neurotransmitters")
    facts = load_facts(folder)
    assert check_facts(facts) == []
    assert (facts.tours, facts.pack) == ({}, None)
    columns = {note.column for note in list_notes(facts)}
    assert {"fitted_to", "id"} <= columns


def test_shipped_facts_have_no_notes_on_what_is_unused() -> None:
    assert [note for note in list_notes(load_facts(shipped_facts())) if note.column == "id"] == []


def test_own_folder_says_what_the_first_article_could_not(tmp_path: Path) -> None:
    facts = load_facts(write_own_folder(tmp_path))
    assert check_facts(facts) == []
    said = {(s.predicate, s.negated) for s in facts.statements.values() if s.layer == "article"}
    assert said == {("eases", False), ("lowers", True)}


def test_own_folder_stands_on_the_package_without_copying(tmp_path: Path) -> None:
    facts = load_facts(write_own_folder(tmp_path, object_of_first="CHEBI:18243"))
    assert check_facts(facts) == []
    assert facts.nodes["CHEBI:18243"].label == "dopamine"
    accepted = [s for s in facts.statements.values() if s.layer == "reference"]
    assert accepted
    assert all("CHEBI:18243" in (s.subject, s.object) for s in accepted)
    assert facts.articles.keys() == {"nicotine"}


@pytest.mark.parametrize("column", ["node_type", "definition", "publication_type"])
def test_what_is_unfinished_is_a_note_until_the_folder_is_complete(
    tmp_path: Path, column: str
) -> None:
    draft = load_facts(write_own_folder(tmp_path / "draft"))
    assert column in {note.column for note in list_notes(draft)}
    whole = load_facts(write_own_folder(tmp_path / "whole", complete=True))
    assert column in {problem.column for problem in check_facts(whole)}


def test_curator_is_whoever_the_folder_names(tmp_path: Path) -> None:
    facts = load_facts(write_own_folder(tmp_path, curator="Ms Öz"))
    assert facts.vocabulary.curators["Ms Öz"].label == "Ms Öz"


def test_own_words_are_added_to_those_of_the_package(tmp_path: Path) -> None:
    folder = write_own_folder(tmp_path, predicate="soothes")
    words = '[[predicate]]\nid = "soothes"\nlabel = "soothes"\nbase = "soothe"\nsign = "-"\n'
    (folder / "vocabulary.toml").write_text(words, encoding="utf-8")
    facts = load_facts(folder)
    assert check_facts(facts) == []
    assert facts.vocabulary.predicates["soothes"].negated == "{subject} does not soothe {object}"
    assert "causes" in facts.vocabulary.predicates


def test_problem_in_article_toml_has_its_own_line(tmp_path: Path) -> None:
    folder = write_own_folder(tmp_path)
    file = folder / "article.toml"
    text = file.read_text(encoding="utf-8").replace('curated_on = "', 'curated_on = "x')
    file.write_text(text, encoding="utf-8")
    line = text[: text.index("curated_on")].count("\n") + 1
    (problem,) = check_facts(load_facts(folder))
    assert (problem.line, problem.column) == (line, "curation.curated_on")


def test_page_shows_what_is_unfinished(tmp_path: Path) -> None:
    draft = build_display(overview(load_facts(write_own_folder(tmp_path / "draft"))))
    assert "This collection is not finished" in draft.summary
    assert {node.definition for node in draft.nodes} == {"Not described yet."}
    whole = build_display(overview(load_facts(write_own_folder(tmp_path / "w", complete=True))))
    assert "not finished" not in whole.summary
