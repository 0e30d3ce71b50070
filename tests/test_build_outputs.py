from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.atomic_write import MANIFEST
from ntgraph.build_outputs import build
from ntgraph.errors import ArticleError
from tests.small import (
    ARTICLE,
    FACTS,
    STATEMENTS,
    TOML,
    cell,
    copy_facts,
    replace,
    small_facts,
)

PREDICATE_DELAYS = 'definition = "The object sets in later with the subject."\nmin_statements = 1'
FILES = ("index.html", "graph.json", "statements.jsonl")


def forbid_business(folder: Path) -> None:
    """Put the rows of the small article under a license that forbids commercial use."""
    replace(TOML, 'hand."\nlicense = "CC-BY-4.0"', 'hand."\nlicense = "CC-BY-NC-4.0"')(folder)


def test_build_writes_page_graph_and_statements(tmp_path: Path) -> None:
    made = build(FACTS, tmp_path / "out")
    assert made.paths == tuple(tmp_path / "out" / name for name in FILES)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted([*FILES, MANIFEST])
    assert made.facts == small_facts()
    assert made.texts == ()


def test_page_of_a_build_with_the_article_has_its_passages(tmp_path: Path) -> None:
    plain = build(FACTS, tmp_path / "plain").paths[0].read_text(encoding="utf-8")
    made = build(FACTS, tmp_path / "quoting", articles=[ARTICLE])
    quoting = made.paths[0].read_text(encoding="utf-8")
    assert [text.article.slug for text in made.texts] == ["small"]
    # Words of the article that are in none of our tables.
    assert "hand in hand" not in plain
    assert "hand in hand" in quoting


def test_data_files_never_hold_the_article_s_words(tmp_path: Path) -> None:
    made = build(FACTS, tmp_path, articles=[ARTICLE])
    for path in made.paths[1:]:
        assert "hand in hand" not in path.read_text(encoding="utf-8")


def test_wrong_article_stops_the_build_before_anything_is_written(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("Another text.\n", encoding="utf-8")
    with pytest.raises(ArticleError, match="expected 'Café, Sleep & the Garden Bumblebee'"):
        build(FACTS, tmp_path / "out", articles=[wrong])
    assert not (tmp_path / "out").exists()


def test_build_again_replaces_the_former_output(tmp_path: Path) -> None:
    build(FACTS, tmp_path / "out")
    changed = copy_facts(tmp_path)
    cell(STATEMENTS, 15, "predicate", "raises")(changed)
    replace("vocabulary/predicates.toml", PREDICATE_DELAYS, PREDICATE_DELAYS[:-1] + "0")(changed)
    build(changed, tmp_path / "out")
    statements = (tmp_path / "out" / "statements.jsonl").read_text(encoding="utf-8")
    assert "delays" not in statements
    assert len(statements.splitlines()) == 15


def test_commercial_build_leaves_out_what_forbids_it(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    forbid_business(folder)
    made = build(folder, tmp_path / "out", commercial_only=True)
    assert made.facts.statements == {}
    assert (tmp_path / "out" / "statements.jsonl").read_bytes() == b""


def test_commercial_build_still_proves_the_whole_article(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    forbid_business(folder)
    made = build(folder, tmp_path / "out", articles=[ARTICLE], commercial_only=True)
    assert [text.article.slug for text in made.texts] == ["small"]
