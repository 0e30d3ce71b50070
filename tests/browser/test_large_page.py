"""The page about a large graph: its views, its keyboard, its cards, on all screens."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from ntgraph.display.large import build_large_display
from ntgraph.facts import load_facts, shipped_facts
from ntgraph.facts.statement_sentences import say
from ntgraph.judging.gauges import crosscheck
from ntgraph.page.large.render_large_page import render_large_page
from ntgraph.records import NOT_ASSESSED, Statement
from tests.browser.conftest import USABLE_OR_GIVEN_UP, Opened, Tabs
from tests.browser.guard import GUARD, find_trouble, gather, go, plain
from tests.browser.large_words import (
    CAN,
    HOSTILE,
    KINDS_OF_ANIMALS,
    contested_page,
    hostile_page,
    make_columns,
    make_words,
    shipped_page,
    words_page,
)
from tests.browser.test_access import (
    LOST,
    MOVING,
    SCROLLED_WIDTH,
    SMALL_TARGETS,
    axe,
    find_violations,
)
from tests.browser.test_hostile import FORMULA_STARTS
from tests.display.large.column_facts import make_facts
from tests.display.large.test_statement_kinds import sentences_of

pytestmark = pytest.mark.browser

__all__ = ["axe"]

DOG = "#view=near&node=n1"
STATES = {
    "overview": "#view=overview",
    "group": "#view=overview&group=0",
    "nothing chosen": "#view=near",
    "thing": DOG,
    "hub": "#view=near&node=n0&page=2",
    "statement": "#view=near&node=n1&statement=n1%7C",
    "paths": "#view=paths&from=n1&to=n2",
    "table": "#view=table",
    "sorted table": "#view=table&relation=is%20near&sort=-line",
    "matrix": "#view=matrix",
    "about": "#view=about",
    "unknown thing": "#view=near&node=nowhere",
}
OpenLarge = Callable[..., Opened]


@pytest.fixture
def open_large(tabs: Tabs, tmp_path: Path) -> Iterator[OpenLarge]:
    """Open a large page; when the test ends, it has requested only itself and logged nothing."""
    path = tmp_path / "index.html"
    opened: list[Opened] = []

    def open_text(
        text: str, address: str = "", *, width: int = 1280, height: int = 800, before: str = "",
        **options: Any,
    ) -> Opened:  # fmt: skip
        path.write_text(text, encoding="ascii", newline="\n")
        page = Tabs(tabs.browser).take(width=width, height=height, **options)
        shown = Opened(page)
        shown.watch()
        if before:
            page.add_init_script(before)
        opened.append(shown)
        page.goto(path.as_uri() + address)
        if options.get("java_script_enabled", True):
            page.wait_for_function(USABLE_OR_GIVEN_UP)
        return shown

    yield open_text
    for shown in opened:
        shown.page.context.close()
        assert {url.split("#")[0] for url in shown.requests} == {path.as_uri()}
        assert shown.messages == []


def statement_address(page: Page) -> str:
    """Return the address of the first statement of the list that is shown."""
    href = page.locator(".said a[data-link]").first.get_attribute("href")
    assert href
    return href


def walk_states(page: Page) -> Iterator[str]:
    """Go to one state after the other and yield its name."""
    for name, address in STATES.items():
        go(page, address)
        expect(page.locator(".view h2:visible").first).to_be_visible()
        if name == "statement":
            go(page, f"{DOG}&{statement_address(page)[1:]}")
            expect(page.locator("#card h3")).to_have_text("Where it stands")
        yield name


def has_lost_focus(page: Page) -> bool:
    page.wait_for_timeout(50)
    return bool(page.evaluate(LOST))


def find(page: Page, words: str) -> None:
    """Find a thing by typing, as a keyboard user does."""
    page.keyboard.type(words)
    expect(page.locator("[role=option]").first).to_be_visible()
    page.keyboard.press("Enter")


def tab_to(page: Page, words: str, *, exactly: bool = False) -> None:
    """Press Tab until a control with these words at its beginning has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        name = page.evaluate(
            "(document.activeElement.labels?.[0] ?? document.activeElement).textContent"
        )
        name = str(name).strip()
        if name == words or (name.startswith(words) and not exactly):
            return
    pytest.fail(f"Tab never came to {words!r}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_view(open_large: OpenLarge, axe: str, scheme: str) -> None:
    page = open_large(words_page(), color_scheme=scheme).page
    found = {name: find_violations(page, axe) for name in walk_states(page)}
    assert found == {name: [] for name in STATES}


@pytest.mark.parametrize("width", [360, 320])
def test_on_small_screens_nothing_scrolls_sideways(open_large: OpenLarge, width: int) -> None:
    page = open_large(words_page(), width=width, height=740).page
    wide = {name: page.evaluate(SCROLLED_WIDTH) for name in walk_states(page)}
    assert wide == dict.fromkeys(STATES, width)


def test_on_a_phone_the_groups_are_a_list(open_large: OpenLarge, axe: str) -> None:
    page = open_large(words_page(), width=360, height=740).page
    expect(page.locator("canvas")).to_be_hidden()
    page.locator(".group-list a").first.click()
    expect(page.get_by_role("link", name="All groups")).to_be_visible()
    assert find_violations(page, axe) == []


def test_targets_are_large_enough(open_large: OpenLarge) -> None:
    page = open_large(words_page()).page
    small = {name: page.evaluate(SMALL_TARGETS) for name in walk_states(page)}
    assert small == {name: [] for name in STATES}


def test_nothing_moves_for_who_asked_for_calm(open_large: OpenLarge) -> None:
    page = open_large(words_page()).page
    assert [page.evaluate(MOVING) for _ in walk_states(page)] == [[]] * len(STATES)


def test_forced_colors_are_taken_over(open_large: OpenLarge) -> None:
    page = open_large(words_page(), DOG, forced_colors="active").page
    box = page.locator(".star rect").first
    expect(box).to_have_css("fill", "rgb(255, 255, 255)")
    expect(page.locator("#view-near")).to_have_css("background-color", "rgb(255, 255, 255)")


def test_find_a_word_and_its_parents_by_keyboard(open_large: OpenLarge) -> None:
    page = open_large(words_page()).page
    tab_to(page, "Find a thing")
    find(page, "dog")
    expect(page.locator("#view-near h2")).to_have_text("dog")
    expect(page.locator("#announcer")).to_have_text("dog, noun, 2 statements")
    expect(page.locator("#view-near")).to_contain_text("An animal that people keep.")
    tab_to(page, "is a kind of …")
    page.keyboard.press("Enter")
    expect(page.locator(".said li")).to_have_count(1)
    expect(page.locator(".said li a").first).to_have_text("Dog is a kind of animal.")
    tab_to(page, "Dog is a kind of animal.")
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_be_focused()
    expect(page.locator("#card")).to_contain_text("line 2")
    page.keyboard.press("Escape")
    expect(page.locator(".said a[data-link]").first).to_be_focused()
    tab_to(page, "animal")
    page.keyboard.press("Enter")
    expect(page.locator("#view-near h2")).to_have_text("animal")
    assert not has_lost_focus(page)
    page.go_back()
    expect(page.locator("#view-near h2")).to_have_text("dog")


def test_a_typing_error_is_forgiven(open_large: OpenLarge) -> None:
    page = open_large(words_page()).page
    page.get_by_role("combobox", name="Find").fill("anmial 007")
    expect(page.get_by_role("option", name="animal 007")).to_be_visible()


def test_whole_names_come_before_beginnings_and_words_in_any_order(open_large: OpenLarge) -> None:
    page = open_large(words_page()).page
    search = page.get_by_role("combobox", name="Find")
    search.fill("animal")
    expect(page.get_by_role("option").first).to_contain_text("animal")
    expect(page.get_by_role("option").first).not_to_contain_text("animal 0")
    search.fill("017 ani")
    expect(page.get_by_role("option").first).to_contain_text("animal 017")


def test_a_path_between_two_words_by_keyboard(open_large: OpenLarge) -> None:
    page = open_large(words_page()).page
    page.locator("#tab-overview").focus()
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    tab_to(page, "From")
    find(page, "dog")
    tab_to(page, "To")
    find(page, "cat")
    expect(page.locator(".ways-told .trail").first).to_contain_text("animal")
    said = page.locator(".ways-told > li").first.locator("a[data-link]")
    expect(said).to_have_text(["Dog is a kind of animal.", "Cat is a kind of animal."])
    assert "from=n1&to=n2" in page.url
    tab_to(page, "Swap")
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox", name="From")).to_have_value("cat")
    page.go_back()
    expect(page.get_by_role("combobox", name="From")).to_have_value("dog")


def test_what_is_denied_is_no_path(open_large: OpenLarge) -> None:
    page = open_large(words_page(), "#view=paths&from=n4&to=n0").page
    expect(page.locator("#view-paths [role=status]")).to_contain_text("Nothing joins")


def test_a_step_that_leads_no_one_way_has_a_dash(open_large: OpenLarge) -> None:
    page = open_large(contested_page(), "#view=paths&from=n4&to=n5").page
    expect(page.locator(".trail")).to_have_text("stone –  is linked with rock")


def test_one_of_the_shortest_paths_is_told_if_all_are_long(open_large: OpenLarge) -> None:
    page = open_large(words_page(), "#view=paths&from=n6&to=n9").page
    status = page.locator("#view-paths [role=status]")
    expect(status).to_contain_text("The shortest way has 4 steps; this is one of that length.")
    said = page.locator(".ways-told > li a[data-link]")
    assert len({*said.all_inner_texts()}) == said.count() == 4


def test_the_largest_groups_by_keyboard(open_large: OpenLarge) -> None:
    page = open_large(words_page()).page
    first = page.locator(".group-list a").first
    name = first.inner_text()
    tab_to(page, name)
    page.keyboard.press("Enter")
    expect(page.locator("#view-overview h2:visible")).to_have_text(name)
    expect(page.locator("#view-overview h2:visible")).to_be_focused()
    expect(page.locator(".type-lists h3").first).to_contain_text("noun")
    left = page.get_by_role("button", name="more left out").first
    shown = page.locator(".type-lists section").first.locator("li")
    count = shown.count()
    left.focus()
    page.keyboard.press("Enter")
    assert shown.count() > count
    assert not has_lost_focus(page)
    tab_to(page, "")
    page.go_back()
    expect(first).to_be_focused()


def test_all_links_of_one_type_as_a_table_by_keyboard(open_large: OpenLarge) -> None:
    page = open_large(words_page(), "#view=table").page
    choice = page.get_by_label("Relation")
    choice.focus()
    choice.press("i")
    choice.select_option("is near")
    expect(page.locator("#table-count")).to_have_text("121 of 245 statements.")
    grid = page.get_by_role("grid")
    expect(grid).to_have_attribute("aria-rowcount", "122")
    assert grid.get_by_role("row").count() < 50
    tab_to(page, "From", exactly=True)
    page.keyboard.press("Enter")
    expect(page.get_by_role("columnheader", name="From")).to_have_attribute(
        "aria-sort", "ascending"
    )
    rows = page.locator(".grid-body [role=row]")
    tab_to(page, "animal 000")
    page.keyboard.press("Control+End")
    last = page.locator('[aria-rowindex="122"]')
    expect(last).to_be_visible()
    expect(last).to_contain_text("to growl")
    assert page.evaluate("document.activeElement.closest('[aria-rowindex]').ariaRowIndex") == "122"
    page.keyboard.press("PageUp")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.textContent") == "is near"
    assert rows.count() < 50
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_contain_text("is near")
    page.keyboard.press("Escape")
    assert not has_lost_focus(page)


def test_the_table_goes_to_a_row_and_comes_back_to_it(open_large: OpenLarge) -> None:
    page = open_large(words_page(), "#view=table&sort=line").page
    page.get_by_label("Row").fill("100")
    page.get_by_label("Row").press("Enter")
    expect(page.locator('[aria-rowindex="101"] a').first).to_be_focused()
    page.wait_for_function("() => location.hash.includes('row=100')")
    page.keyboard.press("Enter")
    expect(page.locator("#view-near")).to_be_visible()
    page.go_back()
    expect(page.locator('[aria-rowindex="101"]')).to_be_visible()
    page.reload()
    expect(page.locator('[aria-rowindex="101"]')).to_be_visible()


def test_rows_are_sorted_both_ways_and_then_as_before(open_large: OpenLarge) -> None:
    page = open_large(words_page(), "#view=table").page
    button = page.get_by_role("columnheader", name="Line").get_by_role("button")
    first = page.locator('[aria-rowindex="2"] [data-column=line]')
    unsorted = first.inner_text()
    for wanted in ("2", "246", unsorted):
        button.click()
        expect(first).to_have_text(wanted)


def test_a_cell_of_the_matrix_opens_its_rows(open_large: OpenLarge) -> None:
    page = open_large(words_page(), "#view=matrix").page
    empty = page.locator(".matrix .empty")
    expect(empty.first).to_contain_text("no statement")
    page.get_by_role("link", name="1 statement from noun to verb").click()
    expect(page.locator("#table-count")).to_have_text("1 of 245 statements.")
    expect(page.locator('[aria-rowindex="2"]')).to_contain_text("to bark")
    page.get_by_role("link", name="Of all relations and types").click()
    expect(page.locator("#table-count")).to_have_text("All 245 statements.")


def test_a_hub_is_told_fifty_at_a_time_and_the_rest_is_counted(open_large: OpenLarge) -> None:
    page = open_large(words_page(), "#view=near&node=n0").page
    total = KINDS_OF_ANIMALS + 3
    expect(page.locator(".said li")).to_have_count(50)
    expect(page.locator(".neighbors")).to_contain_text(
        f"1 to 50 of {total} statements; {total - 50} more are left out here."
    )
    expect(page.locator("figcaption")).to_contain_text(
        f"Drawn: animal and 12 things of its {total} statements."
    )
    page.get_by_role("link", name="Next 50").click()
    expect(page.locator(".neighbors h3")).to_be_focused()
    page.get_by_role("link", name="Next 23 of 23 more").click()
    expect(page.locator(".said li")).to_have_count(total - 100)
    expect(page.get_by_role("link", name="Next")).to_have_count(0)
    page.go_back()
    expect(page.locator(".neighbors")).to_contain_text("51 to 100")


def test_saved_rows_hold_no_formulas(open_large: OpenLarge) -> None:
    page = open_large(hostile_page(), "#view=table").page
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save as CSV").click()
    text = waiting.value.path().read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len({len(row) for row in rows}) == 1
    assert [cell for row in rows for cell in row if cell.startswith(FORMULA_STARTS)] == []
    expect(page.locator("#table-count")).to_have_text(f"{len(rows) - 1} rows saved.")


def test_hostile_names_are_only_text(open_large: OpenLarge) -> None:
    page = open_large(hostile_page(), before=GUARD).page
    texts = gather(page)
    for tab in ("overview", "near", "table", "matrix", "about"):
        go(page, f"#view={tab}")
        texts |= gather(page)
    go(page, "#view=overview&group=0")
    expect(page.locator(".type-lists")).to_be_visible()
    for at in range(len(HOSTILE)):
        go(page, f"#view=near&node=n{at}")
        expect(page.locator(".about-node p").first).to_be_visible()
        texts |= gather(page, "#view-near")
        go(page, f"#view=near&node=n{at}&{statement_address(page)[1:]}")
        expect(page.locator("#card h3").first).to_be_visible()
        texts |= gather(page, "#card")
        assert page.evaluate(SCROLLED_WIDTH) == 1280
    joined = "\n".join(texts)
    assert [words for words in HOSTILE if plain(words)[:60] not in joined] == []
    assert find_trouble(page) == []


def test_hostile_names_leave_a_phone_its_width(open_large: OpenLarge) -> None:
    page = open_large(hostile_page(), width=360, height=740).page
    addresses = [f"#view={view}" for view in ("overview", "near", "table", "matrix", "about")]
    addresses += ["#view=overview&group=0", "#view=near&node=n0", "#view=paths&from=n0&to=n9"]
    wide = {}
    for address in addresses:
        go(page, address)
        expect(page.locator(".view h2:visible").first).to_be_visible()
        wide[address] = page.evaluate(SCROLLED_WIDTH)
    assert wide == dict.fromkeys(addresses, 360)


def test_enter_waits_for_the_first_find(open_large: OpenLarge) -> None:
    page = open_large(shipped_page(), "#view=near").page
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 20})
    page.reload()
    page.get_by_role("combobox", name="Find").fill("sarin")
    page.keyboard.press("Enter")
    expect(page.locator("#view-near h2")).to_have_text("sarin", timeout=60_000)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    session.detach()


def test_judgements_and_corrections_stand_beside_sentences(open_large: OpenLarge) -> None:
    page = open_large(shipped_page(), "#view=near").page
    page.get_by_role("combobox", name="Find").fill("sarin")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("#view-near h2")).to_have_text("sarin")
    expect(page.locator(".said .verdict .mark").first).to_be_visible()
    expect(page.locator(".said .warning").first).to_contain_text("Take care: ")
    page.locator(".said li:has(.warning) a").first.click()
    card = page.locator("#card")
    expect(card.locator(".warning")).to_contain_text("Take care: ")
    expect(card.get_by_role("heading", name="In science")).to_be_visible()
    links = card.locator(".citations a")
    assert {a.get_attribute("href", timeout=1000)[:8] for a in links.all()} <= {"https://"}  # type: ignore[index]


def test_a_card_tells_all_that_the_file_says(open_large: OpenLarge) -> None:
    page = open_large(contested_page(), "#view=near&node=n1").page
    card = page.locator("#card")
    page.get_by_role("link", name="Dog is a kind of animal.").click()
    expect(card).to_contain_text("· stated flatly")
    contested = card.locator("h3", has_text="Contested by").locator("+ ul a")
    expect(contested).to_have_text("Dog is not a kind of animal.")
    expect(card.locator("h3", has_text="Also said of these two").locator("+ ul a")).to_have_count(1)
    contested.click()
    expect(card.locator("h2")).to_have_text("Dog is not a kind of animal.")
    expect(card).to_contain_text("no evidence given · stated flatly")
    page.locator("#view-near .said a", has_text="reportedly").click()
    expect(card).to_contain_text("no evidence given · worded with “reportedly”")
    expect(card).to_contain_text("negated: maybe")
    expect(page.locator("figcaption")).to_contain_text("Not drawn: 1 denial.")
    go(page, "#view=near&node=n4")
    page.get_by_role("link", name="Stone is near stone.").click()
    expect(card.locator(".ends a")).to_have_count(1)


def test_a_statement_is_found_by_the_id_that_programs_print(open_large: OpenLarge) -> None:
    facts = make_facts(make_words())
    made = next(each for each in facts.statements.values() if each.predicate == "can")
    page = open_large(words_page(), f"#statement={made.id}").page
    card = page.locator("#card")
    expect(card.locator("h2")).to_have_text("Dog can to bark.")
    expect(card.locator("code")).to_have_text(made.id)
    expect(page.locator("#view-near h2")).to_have_text("dog")
    # Its own address replaced the id, so that Back does not look for it again.
    assert page.evaluate("location.hash").startswith("#statement=n1%7Ccan%7C")
    go(page, f"#view=near&node={quote(made.object)}")
    expect(page.locator("#view-near h2")).to_have_text("to bark")


def shipped_address(fits: Callable[[Statement], bool]) -> tuple[Statement, str]:
    """Return a shipped statement and its address on the large page about all of them."""
    facts = load_facts(shipped_facts())
    display = build_large_display(facts)
    links, ids = display.links, display.nodes.ids
    sentences = sentences_of(display)
    for each in filter(fits, facts.statements.values()):
        if sentences.count(say(each, facts)) == 1:
            row = sentences.index(say(each, facts))
            kind = display.kinds[links.kinds[row]]
            ends = ids[links.subjects[row]], ids[links.objects[row]]
            return each, "#statement=" + quote("|".join((ends[0], kind.key, ends[1])))
    pytest.fail("no shipped statement is like that")


def test_why_a_statement_was_not_assessed_stands_on_its_card(open_large: OpenLarge) -> None:
    def has_reason(each: Statement) -> bool:
        made = each.assessment
        return each.verdict == NOT_ASSESSED and made is not None and bool(made.reason)

    made, address = shipped_address(has_reason)
    card = open_large(shipped_page(), address).page.locator("#card")
    assert made.assessment is not None
    expect(card.get_by_role("heading", name="In science")).to_be_visible()
    expect(card).to_contain_text("not assessed")
    expect(card).to_contain_text(made.assessment.reason)
    expect(card.get_by_role("heading", name="In the articles")).to_be_visible()


def test_what_limits_accepted_facts_stands_beside_them(open_large: OpenLarge) -> None:
    facts = load_facts(shipped_facts())
    comparisons = crosscheck(facts).comparisons

    def is_limited(each: Statement) -> bool:
        found = comparisons.get(each.id)
        return bool(found and any(path.limited and path.sign == "0" for path in found.paths))

    made, address = shipped_address(is_limited)
    card = open_large(shipped_page(), address).page.locator("#card")
    term = facts.vocabulary.comparisons[comparisons[made.id].outcome]
    expect(card).to_contain_text(f" · {term.definition}")
    way = card.locator(".ways > li").first
    expect(card).to_contain_text("Holds under a condition, or was seen in animals only.")
    expect(way.locator(".citations li").first).to_be_visible()


def test_an_address_of_nothing_is_told(open_large: OpenLarge) -> None:
    page = open_large(contested_page(), "#statement=nonsense").page
    heading = "No statement here has this address"
    expect(page.locator("#card h2")).to_have_text(heading)
    expect(page.locator("#view-near h2")).to_have_text(heading)
    go(page, "#statement=st:b8909bafdcec870f")
    expect(page.locator("#card h2")).to_have_text("No statement here has this id")
    for address, words in {
        "#view=near&node=nowhere": "No thing here has the id “nowhere”",
        "#view=overview&group=77": "The address may be of another version",
        "#view=overview&group=x": "The address may be of another version",
        "#view=paths&from=n1&to=nowhere": "No thing here has the id “nowhere”",
        "#view=table&about=nowhere": "No thing here has the id nowhere",
        "#group=77": "The address may be of another version",
    }.items():
        go(page, address)
        expect(page.locator(".view:visible")).to_contain_text(words)
    for address in ("#view=nonsense", "#node=%E0%A4%A"):
        go(page, address)
        expect(page.get_by_role("alert")).to_contain_text(f"“{address}” names nothing on this page")
        go(page, "#view=table")
        expect(page.get_by_role("alert")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_words_of_a_drawing_stand_only_beside_it(open_large: OpenLarge) -> None:
    page = open_large(words_page()).page
    words = page.get_by_text("The thicker a line")
    expect(words).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 740})
    expect(page.locator(".groups-drawn")).to_be_hidden()
    expect(words).to_be_hidden()


def test_the_drawing_of_a_thing_has_what_stands_on_either_side(open_large: OpenLarge) -> None:
    names = tuple(f"thing {at}" for at in range(66))
    rows = [(0, at, CAN) for at in range(1, 61)] + [(at, 0, CAN) for at in range(61, 66)]
    graph = make_columns(names, ["noun"] * len(names), rows)
    text = render_large_page(build_large_display(make_facts(graph)))
    page = open_large(text, "#view=near&node=n0").page
    expect(page.locator(".said li")).to_have_count(50)
    expect(page.locator(".star rect")).to_have_count(12 + 5 + 1)
    expect(page.locator("figcaption:visible")).to_have_text(
        "Drawn: thing 0 and 17 things of its 65 statements. On the left what stands before it in "
        "a sentence, on the right what stands after it. Not drawn: 48 more things."
    )


@pytest.mark.parametrize("other", STATES)
def test_focus_stays_when_the_view_changes(open_large: OpenLarge, other: str) -> None:
    page = open_large(words_page(), "#view=matrix").page
    page.locator(".matrix td a").first.focus()
    go(page, STATES[other])
    assert other == "matrix" or not has_lost_focus(page)


def test_what_is_seen_is_printed(open_large: OpenLarge) -> None:
    page = open_large(words_page(), "#view=table").page
    page.emulate_media(media="print")
    expect(page.locator("#views")).to_be_hidden()
    expect(page.locator("#search")).to_be_hidden()
    expect(page.get_by_role("grid")).to_be_visible()
    heights = page.evaluate(
        """() => [...document.querySelectorAll('.grid-body [role=row]')]
          .map((row) => row.getBoundingClientRect().top)"""
    )
    assert heights == sorted(set(heights))


def test_without_scripts_the_page_tells_what_it_has(open_large: OpenLarge) -> None:
    page = open_large(words_page(), java_script_enabled=False).page
    expect(page.locator("#contents")).to_contain_text("noun")
    expect(page.locator("#about")).to_contain_text("graph.tsv")
    expect(page.locator("#views")).to_be_hidden()


def test_damaged_data_are_told_in_one_sentence(open_large: OpenLarge) -> None:
    text = words_page()
    start = text.index('id="section-links">') + len('id="section-links">')
    page = open_large(f"{text[:start]}{text[start + 5 :]}").page
    expect(page.get_by_role("alert")).to_contain_text("The part “links” of this page")
    expect(page.locator("#contents")).to_be_visible()


def test_a_card_whose_data_are_damaged_says_so(open_large: OpenLarge) -> None:
    text = shipped_page()
    start = text.index('id="section-details">') + len('id="section-details">')
    page = open_large(f"{text[:start]}{text[start + 5 :]}", "#view=near").page
    page.get_by_role("combobox", name="Find").fill("sarin")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.locator(".said a[data-link]").first.click()
    expect(page.locator("#card")).to_contain_text("The part “details” of this page")
    expect(page.locator("#card")).not_to_contain_text("Reading where it stands")
