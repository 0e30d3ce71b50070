from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ntgraph.errors import ArticleError
from ntgraph.facts import FactBase, load_facts
from ntgraph.facts.article_text import read_article_text
from ntgraph.records import Evidence
from ntgraph.records.identifiers import hash_span
from tests import world as tiny
from tests.small import ARTICLE, STATEMENTS, TOML, cell, copy_facts, line, small_facts
from tests.small import replace as replace_text


def test_right_text_proves_every_span_and_sentence() -> None:
    text = read_article_text(ARTICLE, small_facts())
    assert text.article.slug == "small"
    assert len(text.text) == text.article.length


def test_quote_gives_the_passage_in_the_article_s_own_words() -> None:
    text = read_article_text(ARTICLE, small_facts())
    quotes = {
        text.quote(evidence.span) for _, evidence in small_facts().evidence() if evidence.span
    }
    assert "Too little sleep makes people drowsy, and so can too much of it 😴." in quotes
    assert "Our “Dream Bee” tea gives you deep sleep at last!" in quotes


def test_no_quote_ends_in_the_digits_of_a_citation() -> None:
    text = read_article_text(ARTICLE, small_facts())
    for _, evidence in small_facts().evidence():
        assert evidence.span is not None
        assert not text.quote(evidence.span)[-1].isdigit()


def test_newlines_are_part_of_the_text(tmp_path: Path) -> None:
    copy = tmp_path / "article.txt"
    copy.write_bytes(ARTICLE.read_bytes().replace(b"\n", b"\r\n"))
    with pytest.raises(ArticleError):
        read_article_text(copy, small_facts())


def test_other_text_is_refused_with_the_article_expected(tmp_path: Path) -> None:
    copy = tmp_path / "article.txt"
    text = ARTICLE.read_bytes().decode("utf-8")
    copy.write_bytes(text.replace("delays sleep", "hinders sleep").encode("utf-8"))
    with pytest.raises(ArticleError) as caught:
        read_article_text(copy, small_facts())
    lines = str(caught.value).splitlines()
    digest = hash_span(text.replace("delays sleep", "hinders sleep"))
    assert lines[0] == (
        f"{copy}: is none of the articles these facts were read from (SHA-256 {digest})"
    )
    article = small_facts().articles["small"]
    # All from the changed bullet on: 9 blocks, 3 statements, 1 omission, 4 references.
    assert lines[1] == (
        f"expected {article.title!r}, SHA-256 {article.sha256}, 1,109 characters "
        f"(this file has 1,110); 17 of 42 spans no longer match"
    )
    assert lines[2].endswith(
        "blocks.tsv:10:span_sha256: the passage at 645–672 has another hash in this text"
    )


def test_few_characters_too_many_leave_most_spans_matching(tmp_path: Path) -> None:
    copy = tmp_path / "article.txt"
    copy.write_bytes(ARTICLE.read_bytes() + b"\n")
    with pytest.raises(ArticleError, match="0 of 42 spans no longer match"):
        read_article_text(copy, small_facts())


def test_long_list_of_spans_is_cut_at_twenty(tmp_path: Path) -> None:
    copy = tmp_path / "article.txt"
    copy.write_bytes(b"x" + ARTICLE.read_bytes())
    with pytest.raises(ArticleError) as caught:
        read_article_text(copy, small_facts())
    lines = str(caught.value).splitlines()
    assert len(lines) == 2 + 20 + 1
    assert lines[-1] == "  … and 22 more"


def test_missing_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"nowhere\.txt: could not be read: No such file"):
        read_article_text(tmp_path / "nowhere.txt", small_facts())


def test_text_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    copy = tmp_path / "article.txt"
    copy.write_bytes(ARTICLE.read_bytes().decode("utf-8").encode("utf-16"))
    with pytest.raises(ArticleError, match="expected UTF-8 text, got byte 0xff at 0"):
        read_article_text(copy, small_facts())


def test_facts_without_articles_take_no_text(world: FactBase) -> None:
    with pytest.raises(ArticleError, match="these facts come from no article"):
        read_article_text(ARTICLE, replace(world, articles={}))


def refuse(folder: Path) -> str:
    """Return the message that the right text gets with wrong facts."""
    with pytest.raises(ArticleError) as caught:
        read_article_text(ARTICLE, load_facts(folder))
    return str(caught.value)


def test_span_moved_by_one_is_told_with_its_row(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    cell(STATEMENTS, 2, "start", "131")(folder)
    message = refuse(folder)
    assert "but 1 of the recorded places do not fit it" in message
    assert "statements.tsv:2:span_sha256: the passage at 131–172 has another hash" in message


def test_wrong_length_is_told(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    replace_text(TOML, "length = 1109", "length = 1110")(folder)
    assert "article.toml:8:length: expected 1109, the characters of this text" in refuse(folder)


def test_sentence_nobody_accounts_for_is_told(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    line(STATEMENTS, 14, lambda _: "")(folder)
    message = refuse(folder)
    words = "t seek it, another author found.1” belongs to no statement and no omission"
    assert "blocks.tsv:8:block: “" in message
    assert words in message


def test_one_word_too_few_in_a_span_is_a_gap(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    text = ARTICLE.read_bytes().decode("utf-8")
    cell(STATEMENTS, 15, "start", "649")(folder)
    cell(STATEMENTS, 15, "span_sha256", hash_span(text[649:671]))(folder)
    message = refuse(folder)
    assert "but 1 of the recorded places do not fit it" in message
    assert "blocks.tsv:10:block: “• A” belongs to no statement" in message


def test_headings_and_references_need_no_statement() -> None:
    text = read_article_text(ARTICLE, small_facts())
    spoken = [evidence.span for _, evidence in small_facts().evidence() if evidence.span]
    heading = next(block for block in text.article.blocks if block.kind == "heading")
    assert not any(span.start < heading.span.end for span in spoken)


def test_characters_outside_the_basic_plane_count_as_one(world: FactBase, tmp_path: Path) -> None:
    path = tmp_path / "tiny.txt"
    path.write_bytes(tiny.TEXT.encode("utf-8"))
    text = read_article_text(path, world)
    assert text.quote(text.article.facts[0].span) == "Coffee 🐝"


def test_text_is_found_among_several_articles(tmp_path: Path, world: FactBase) -> None:
    small = small_facts()
    both = replace(world, articles={**small.articles, **world.articles})
    path = tmp_path / "tiny.txt"
    path.write_bytes(tiny.TEXT.encode("utf-8"))
    assert read_article_text(path, both).article.slug == "tiny"


def test_evidence_of_another_kind_has_no_place_in_the_text(world: FactBase) -> None:
    unplaced = [evidence for _, evidence in world.evidence() if evidence.span is None]
    assert unplaced == [Evidence("ntg:database", "CC-BY-NC-4.0", passage_kind="biomedical")]
