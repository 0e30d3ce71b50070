"""The search field: what it finds, and what is heard of it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from ntgraph.display import DisplayGraph
from tests.browser.conftest import Open

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MS_A_KEY = 100


def ask(page: Page, words: str) -> None:
    """Write words into the search field."""
    page.get_by_role("combobox", name="Find").fill(words)


def told(page: Page, words: str) -> None:
    """Check that the page announces some words to screen readers."""
    expect(page.locator("#announcer")).to_contain_text(words)


def test_an_author_leads_to_the_work(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped).page
    work = next(each for each in shipped.sources if each.statements)
    ask(page, work.citation.split(" ")[0])
    page.get_by_role("option", name=work.citation[:40]).first.click()
    expect(page.locator("#card h2")).to_contain_text(work.citation[:40])


def test_words_of_a_sentence_lead_to_its_statements(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped).page
    ask(page, "artificial excess")
    expect(
        page.get_by_role("option", name="Cocaine raises dopamine to an artificial")
    ).to_be_visible()
    ask(page, "dopamine")
    in_table = sum("dopamine" in each.sentence.lower() for each in shipped.statements)
    page.get_by_role("option", name=f"{in_table} statements: with the words").click()
    expect(page.locator("#view-table")).to_be_visible()
    expect(page.locator("#filter")).to_have_value("dopamine")
    expect(page.locator("#filter-count")).to_contain_text(
        f"{in_table} of {len(shipped.statements)}"
    )


def test_what_only_accepted_facts_speak_of_is_found_and_said_to_be_so(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped).page
    inside = {node.id for node in shipped.nodes}
    [naloxone] = [each for each in shipped.outside if each.name == "naloxone"]
    assert naloxone.id not in inside
    ask(page, "Narcan")
    told(page, "1 hit: naloxone (Narcan)")
    option = page.get_by_role("option", name="naloxone (Narcan)")
    expect(option).to_contain_text("in no article; accepted knowledge")
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_have_text("naloxone")
    expect(page.locator("#card")).to_contain_text("In no article; accepted knowledge.")
    facts = [each for each in shipped.accepted if naloxone.id in (each.subject, each.object)]
    assert facts
    for fact in facts:
        expect(page.locator("#card")).to_contain_text(fact.sentence)
    told(page, "naloxone, drug: in no article; accepted knowledge")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("coke", "cocaine"),
        ("weed", "marijuana"),
        ("pot", "marijuana"),
        ("smack", "heroin"),
        ("crystal meth", "methamphetamine"),
        ("molly", "MDMA (ecstasy)"),
        ("booze", "alcohol"),
        ("cold turkey", "stopping all at once"),
        ("racing heart", "a rapid heartbeat"),
        ("benzos", "benzodiazepines"),
    ],
)
def test_street_names_and_everyday_words_are_found(
    open_page: Open, shipped: DisplayGraph, words: str, name: str
) -> None:
    page = open_page(shipped).page
    ask(page, words)
    expect(page.get_by_role("option").first).to_contain_text(name)


def test_a_miss_says_so_with_the_nearest_words(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped).page
    ask(page, "serotuxinal")
    told(page, "Nothing in these articles. Nearest words: serotonin")
    expect(page.locator(".found-none").first).to_contain_text("Nearest words: serotonin")
    expect(page.get_by_role("option")).to_have_count(0)


def test_search_is_quick(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped).page
    times = page.evaluate(
        """() => {
        const field = document.querySelector("#search");
        const times = [performance.now()];
        for (const words of ["d", "do", "dop", "dopamine", "the brain", "ames", "qqq"]) {
            field.value = words;
            field.dispatchEvent(new Event("input"));
            times.push(performance.now());
        }
        return times;
        }"""
    )
    assert max(after - before for before, after in pairwise(times)) < MS_A_KEY
