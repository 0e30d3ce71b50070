"""The facts that come with the package."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from ntgraph.checks import check_facts
from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.facts.article_text import read_article_text
from ntgraph.facts.folder_formatter import format_folder
from ntgraph.facts.statement_sentences import say
from ntgraph.records import Article

ROOT = Path(__file__).resolve().parent.parent.parent
SLUG = "healing-your-neurotransmitters"
SECTION = "openstax-communication-between-neurons"
RULES = ROOT / "src/ntgraph/imports/databases/action_rules.toml"
WORDS_IN_A_ROW = 7
OURS = ("graph_data", "src", "docs", "notebooks", "tests", "benchmarks", "README.md")


@cache
def shipped() -> FactBase:
    """Return the shipped facts; they are read once."""
    return load_facts(shipped_facts())


@pytest.fixture
def article() -> Article:
    """Return the record of the shipped article."""
    return shipped().articles[SLUG]


def test_shipped_facts_have_no_problems() -> None:
    assert [str(problem) for problem in check_facts(shipped())] == []


def test_shipped_tables_are_in_canonical_form() -> None:
    assert format_folder(shipped_facts(), write=False) == []


def test_shipped_facts_are_more_than_200_statements_about_more_than_100_nodes() -> None:
    assert len(shipped().statements) > 200
    assert len(shipped().nodes) > 100


def test_29_printed_references_are_27_works(article: Article) -> None:
    assert [reference.number for reference in article.references] == list(range(1, 30))
    assert len({reference.source for reference in article.references}) == 27


def test_every_node_has_a_definition_that_is_a_sentence() -> None:
    for node in shipped().nodes.values():
        assert node.definition.endswith("."), node.id
        assert node.definition[0].isupper() or not node.definition[0].isalpha(), node.id


def test_every_kind_of_node_is_there() -> None:
    types = {node.node_type for node in shipped().nodes.values()}
    asked_for = {
        "Drug",
        "DrugClass",
        "Neurotransmitter",
        "Effect",
        "Condition",
        "Therapy",
        "Toxin",
        "Anatomy",
        "Factor",
    }
    assert asked_for <= types
    assert "Source" in shipped().vocabulary.node_types


def test_every_predicate_is_used_by_a_row_or_by_an_importer() -> None:
    used = {statement.predicate for statement in shipped().statements.values()}
    imported = set(re.findall(r'"([a-z_]+)"', RULES.read_text(encoding="utf-8")))
    assert used <= set(shipped().vocabulary.predicates) <= used | imported


def test_bounds_keep_a_bad_merge_from_dropping_a_third_of_the_facts() -> None:
    vocabulary = shipped().vocabulary
    bounds = sum(predicate.min_statements for predicate in vocabulary.predicates.values())
    assert bounds > len(shipped().statements) * 2 / 3
    bounds = sum(node_type.min_nodes for node_type in vocabulary.node_types.values())
    assert bounds > (len(shipped().nodes) + len(shipped().sources)) * 2 / 3


def test_every_statement_reads_as_a_sentence() -> None:
    sentences = {
        (statement.layer, id): say(statement, shipped())
        for id, statement in shipped().statements.items()
    }
    for id, sentence in sentences.items():
        assert not re.search(r"[{}]|  | [.,]", sentence), (id, sentence)
        assert sentence.endswith("."), (id, sentence)
    told = {(layer, sentence) for (layer, _), sentence in sentences.items()}
    assert len(told) == len(sentences)


def test_header_and_footer_are_recorded(article: Article) -> None:
    assert article.updated_on
    assert len(article.reviewers) == 2
    assert article.interest
    assert article.facts


def test_every_span_fits_the_real_article(real_article: Path) -> None:
    text = read_article_text(real_article, shipped())
    assert text.article.slug == SLUG


def test_every_span_fits_the_textbook_section(real_section: Path) -> None:
    text = read_article_text(real_section, shipped())
    assert text.article.slug == SECTION
    assert len(text.text) == 18_300


def in_a_row(text: str) -> set[tuple[str, ...]]:
    """Return every sequence of seven words in a text."""
    words = re.findall(r"\w+", text.casefold())
    return set(zip(*(words[i:] for i in range(WORDS_IN_A_ROW)), strict=False))


def our_files() -> Iterator[Path]:
    """Yield our text files: data, code, documents, notebooks and tests."""
    for name in OURS:
        top = ROOT / name
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            hidden = any(part.startswith((".", "__")) for part in path.relative_to(ROOT).parts[:-1])
            if path.is_file() and not hidden and path.suffix not in {".png", ".woff2", ".pyc"}:
                yield path


def test_no_seven_words_in_a_row_are_the_article_s(real_article: Path) -> None:
    assert find_borrowed(real_article) == []


def test_no_seven_words_in_a_row_are_the_textbook_s(real_section: Path) -> None:
    assert find_borrowed(real_section) == []


def find_borrowed(path: Path) -> list[str]:
    """Return what our files have in common with an article's text, each with its file."""
    text = read_article_text(path, shipped())
    # Titles of works are in its list of references and also in our tables.
    printed = [b.span for b in text.article.blocks if b.kind != "reference"]
    theirs = set().union(*(in_a_row(text.quote(span)) for span in printed))
    assert len(theirs) > 1000
    borrowed = {
        f"{path.relative_to(ROOT)}: {' '.join(words)}"
        for path in our_files()
        for words in in_a_row(path.read_bytes().decode("utf-8", "replace")) & theirs
    }
    return sorted(borrowed)
