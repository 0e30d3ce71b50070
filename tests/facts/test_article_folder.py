from __future__ import annotations

from ntgraph.records import ArticleFact, Section
from tests.small import ARTICLE, small_facts


def test_article_is_read_key_by_key() -> None:
    article = small_facts().articles["small"]
    assert article.title == "Café, Sleep & the Garden Bumblebee"
    assert article.reviewers == ("Zoë Ødegård",)
    assert (article.published_on, article.updated_on) == ("2024-02-29", "2024-03-14")
    assert article.interest == "The page's owner sells coffee, tea and seeds."
    assert article.address == ""


def test_curation_is_read_with_the_license_of_the_rows() -> None:
    article = small_facts().articles["small"]
    assert (article.curator, article.curated_on) == ("tests", "2026-11-23")
    assert article.data_license == "CC-BY-4.0"
    assert {evidence.license for _, evidence in small_facts().evidence()} == {"CC-BY-4.0"}


def test_sections_stand_in_the_order_of_the_text() -> None:
    sections = small_facts().articles["small"].sections
    assert sections[0] == Section("opening", "title and byline", 0, 112)
    assert [section.id for section in sections] == [
        "opening",
        "caffeine",
        "garden",
        "home",
        "references",
    ]


def test_facts_about_the_article_carry_their_place() -> None:
    fact = small_facts().articles["small"].facts[0]
    assert isinstance(fact, ArticleFact)
    assert (fact.label, fact.value) == ("Reviewed on", "14 March 2024")
    text = ARTICLE.read_text(encoding="utf-8")
    assert text[fact.span.start : fact.span.end] == "Reviewed by Zoë Ødegård on 14 March 2024."


def test_four_printed_references_are_three_works() -> None:
    references = small_facts().articles["small"].references
    assert [reference.number for reference in references] == [1, 2, 3, 4]
    assert len({reference.source for reference in references}) == 3
    assert references[0].printed_identifiers == ("10.5555/SMALL.1",)
    assert references[2].accessed_on == "2023-05-05"


def test_blocks_are_of_every_kind() -> None:
    kinds = {block.kind for block in small_facts().articles["small"].blocks}
    assert kinds == {"heading", "paragraph", "bullet", "reference"}
