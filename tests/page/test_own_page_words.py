"""The page of an own folder speaks of its own article, and of nothing else."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from ntgraph.cli import main
from ntgraph.display import build_display
from ntgraph.facts import load_facts
from ntgraph.graph.views import whole_view
from ntgraph.page import render_page
from tests.own import write_own_folder

# Of the shipped articles and their publishers, in no help text and on no page about another one.
FOREIGN = ("the brain", "neurotransmitter", "Alternative to Meds", "OpenStax", "healing")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = write_own_folder(tmp_path_factory.mktemp("own"))
    return render_page(build_display(whole_view(load_facts(folder))))


def test_it_says_that_nobody_checked_it(page: str) -> None:
    assert "nobody has checked here whether it is true" in page
    assert "some of it is wrong or unproven" not in page.partition("<script")[0]


def test_works_of_accepted_facts_are_not_counted_with_those_of_the_article(page: str) -> None:
    assert "3 things, 2 statements, 2 works." in page


def test_unknown_publisher_is_told_to_be_unknown(page: str) -> None:
    assert "<dt>Publisher</dt><dd>not known to us</dd>" in page


def test_an_article_about_anything_is_no_file(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = write_own_folder(tmp_path_factory.mktemp("river"))
    for path in folder.iterdir():
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".tsv":
            text = text.replace("nicotine", "rain").replace("nerves", "rivers")
        path.write_text(text, encoding="utf-8")
    page = render_page(build_display(whole_view(load_facts(folder))))
    assert "This page shows what an article says; nobody has judged it." in page
    assert "Data version 2026-11-28, license unknown." in page


def test_the_search_names_no_kind_of_thing_that_is_not_sorted(page: str) -> None:
    assert '<label for="search">Find a thing</label>' in page


@pytest.mark.parametrize("name", [None, *main.commands])
def test_help_has_no_words_of_the_shipped_articles(name: str | None) -> None:
    text = CliRunner().invoke(main, [*filter(None, [name]), "--help"]).stdout
    assert [words for words in FOREIGN if words.casefold() in text.casefold()] == []


def test_examples_of_the_vocabulary_are_not_of_a_publisher() -> None:
    text = CliRunner().invoke(main, ["vocabulary"]).stdout
    assert "lowers                     This lowers that." not in text
    assert "Alternative to Meds" not in text
