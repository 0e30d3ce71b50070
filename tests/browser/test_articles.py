"""A page about two articles: whose word each statement is, filter, colors, works, words."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from ntgraph.display import DisplayGraph, build_display
from ntgraph.facts import load_facts
from ntgraph.facts.chosen_articles import facts_of_articles
from ntgraph.graph.views import overview
from tests.browser.conftest import Open
from tests.second import FIRST, SECOND, SHARED, find_said, merge_second_article

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def both(tmp_path_factory: pytest.TempPathFactory) -> DisplayGraph:
    """Return the display data of what two articles say."""
    folder = merge_second_article(tmp_path_factory.mktemp("articles"))
    facts = facts_of_articles(load_facts(folder), [FIRST, SECOND])
    return build_display(overview(facts, layers=["article"]))


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the id of a statement that both articles make."""
    facts = load_facts(merge_second_article(tmp_path_factory.mktemp("shared")))
    return find_said(facts, SHARED[0]).id


def count_of(page: Page) -> int:
    words = page.locator("#shown-count").inner_text()
    return int(words.split()[0] if " of " in words else words.split()[1])


def test_filter_by_article_counts_its_statements(open_page: Open, both: DisplayGraph) -> None:
    page = open_page(both, address="#view=table").page
    all_of_them = count_of(page)
    sizes = {each.id: each.count for each in both.article_marks}
    page.locator(f"#article-chips input[value={FIRST}]").uncheck()
    assert count_of(page) == sizes[SECOND]
    page.locator(f"#article-chips input[value={FIRST}]").check()
    page.locator(f"#article-chips input[value={SECOND}]").uncheck()
    assert count_of(page) == sizes[FIRST]
    # What both say is counted with each of them.
    assert sizes[FIRST] + sizes[SECOND] > all_of_them
    page.reload()
    assert count_of(page) == sizes[FIRST]


def test_card_tells_that_both_articles_say_it(
    open_page: Open, both: DisplayGraph, shared: str
) -> None:
    page = open_page(both, address=f"#statement={shared}").page
    card = page.locator("#card")
    expect(card.get_by_text("Both articles say this.")).to_be_visible()
    for article in both.articles:
        expect(card.get_by_text(article.title, exact=True).first).to_be_visible()
    expect(card.get_by_role("heading", name="In the articles")).to_be_visible()


def test_lines_can_be_colored_by_article(open_page: Open, both: DisplayGraph) -> None:
    page = open_page(both, address="#view=map").page
    page.get_by_role("group", name="Color lines by").get_by_role("button", name="article").click()
    legend = page.locator(".by-article")
    expect(legend).to_be_visible()
    for article in both.article_marks:
        expect(legend.get_by_text(article.label)).to_be_visible()


def test_each_reference_list_stands_alone(open_page: Open, both: DisplayGraph) -> None:
    page = open_page(both, address="#view=sources").page
    for article in both.articles:
        printed = sum(slug == article.id for s in both.sources for slug in s.printed_in)
        heading = page.get_by_role("heading", name=f"Cited by “{article.title}”, in its order")
        expect(heading).to_be_visible()
        works = heading.locator("xpath=following-sibling::ol[1]")
        assert works.locator(".number").count() == printed
        first = [each.locator(".number").first.inner_text() for each in works.locator("> li").all()]
        assert [int(number) for number in first] == sorted(map(int, first))


def test_table_names_the_article_of_each_place(open_page: Open, both: DisplayGraph) -> None:
    page = open_page(both, address="#view=table").page
    title = both.articles[0].title
    first = page.locator("#view-table tbody tr").first.locator("td").first
    assert any(f"{each.title}:" in first.inner_text() for each in both.articles), title
    expect(first.locator(".mark").first).to_be_visible()


def test_interests_name_their_article(open_page: Open, both: DisplayGraph) -> None:
    page = open_page(both, address="").page
    for article in both.articles:
        told = page.locator(".interest").filter(has_text=article.interest)
        expect(page.locator(".article-row").filter(has=told)).to_contain_text(article.title)


def test_the_first_view_lists_where_articles_meet(open_page: Open, both: DisplayGraph) -> None:
    page = open_page(both, address="").page
    place = page.locator(".meetings")
    expect(place.locator("li")).to_have_count(len(both.meetings))
    expect(place).to_contain_text("Both articles differ on these two:")
    expect(place).to_contain_text("neither agreement nor disagreement")


@pytest.mark.parametrize("kind", ["agree", "differ"])
def test_card_tells_what_the_other_article_says_of_the_same_two(
    open_page: Open, both: DisplayGraph, shipped: DisplayGraph, kind: str
) -> None:
    display = shipped if kind == "agree" else both
    meeting = next(each for each in display.meetings if each.kind == kind)
    said_by = {each.id: {e.article for e in each.evidence} for each in display.statements}
    one = next(id for id in meeting.statements if len(said_by[id]) == 1)
    page = open_page(display, address=f"#statement={one}").page
    card = page.locator("#card")
    heading = card.get_by_role("heading", name="Another article says of these two")
    expect(heading).to_be_visible()
    expect(card.get_by_text(f"{meeting.label}.")).to_be_visible()
    listed = heading.locator("xpath=following-sibling::ul[1]")
    sentences = {each.id: each.sentence for each in display.statements}
    other = [id for id in meeting.statements if said_by[id] != said_by[one]]
    expect(listed).to_contain_text(sentences[other[0]])


def test_search_offers_what_both_articles_speak_of(open_page: Open, both: DisplayGraph) -> None:
    page = open_page(both, address="").page
    page.locator("#search").fill("both articles")
    page.locator("#found li").first.click()
    met = {id for each in both.meetings for id in each.statements}
    rows = page.locator("#rows tbody tr:visible")
    expect(rows).to_have_count(len(met))
    expect(rows.first.locator(".flag").first).to_be_visible()
