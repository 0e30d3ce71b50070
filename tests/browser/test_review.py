"""The review in a browser: by keys and mouse, with axe, and the whole way to a page of facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from ntgraph.cli.loopback_server import LoopbackServer, ReviewedFolder
from ntgraph.drafting.decision_files import DECISIONS_FILE, format_decisions, read_decisions
from ntgraph.drafting.decisions import ACCEPTED, ADDED, EDITED, LEFT_OUT, REJECTED
from ntgraph.drafting.proposal import Proposal
from ntgraph.drafting.review_data import review_data
from ntgraph.facts import load_facts
from ntgraph.facts.statement_sentences import say
from ntgraph.page.review.render_review_page import render_review_page
from tests.browser.conftest import Opened, Tabs
from tests.browser.test_access import SCROLLED_WIDTH, SMALL_TARGETS, axe, find_violations
from tests.cli.test_commands import run
from tests.drafting.reviewed import PROPOSALS, TEXT, TWO, accept, write_reviewed_folder
from tests.hostile import VALUES

pytestmark = pytest.mark.browser

__all__ = ["axe"]  # a fixture

OpenReview = Callable[..., Page]
ARTICLE = """\
Tea and calm

Green tea contains caffeine. Caffeine blocks adenosine receptors [1]. It may raise dopamine [1, 2].

Alcohol does not raise serotonin. Book a free call today.

References

1. Smith J. On tea. J Test 2010.
2. Doe A. On calm. J Test 2012.
"""


@pytest.fixture
def open_review(browser: Browser, tmp_path: Path) -> Iterator[OpenReview]:
    """Open the review of a folder as a file; it must request and log nothing else."""
    opened: list[Opened] = []
    path = tmp_path / "review.html"

    def open_file(folder: Path, *, width: int = 1280, height: int = 800, **options: Any) -> Page:
        path.write_text(render_review_page(review_data(folder)), encoding="ascii")
        page = Tabs(browser).take(width=width, height=height, **options)
        shown = Opened(page)
        shown.watch()
        opened.append(shown)
        page.goto(path.as_uri())
        expect(page.locator("#panel h2")).to_be_visible()
        return page

    yield open_file
    for shown in opened:
        shown.page.context.close()
    for shown in opened:
        assert {url.split("#")[0] for url in shown.requests} == {path.as_uri()}
        assert shown.messages == []


@contextmanager
def served_review(folder: Path) -> Iterator[str]:
    """Run the server of a review, and yield the address of its page."""

    def render(save_to: str, seen: str) -> str:
        return render_review_page(review_data(folder), save_to=save_to, seen=seen)

    server = LoopbackServer(ReviewedFolder(folder, render))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.address
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def said(page: Page) -> str:
    """Return the sentence that is chosen."""
    return page.locator("[aria-current] .says").inner_text()


def told(page: Page) -> str:
    """Return what a screen reader heard last."""
    return page.locator("#announcer").inner_text()


def mark_of(page: Page, words: str) -> Locator:
    """Return the piece of the article that has some words."""
    return page.locator("#article [data-at]", has_text=words).last


def download(page: Page) -> str:
    """Save the decisions and return the text of the file."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save file").click()
    assert waiting.value.suggested_filename == DECISIONS_FILE
    return Path(waiting.value.path()).read_text(encoding="utf-8")


def test_a_draft_becomes_a_page_of_facts(browser: Browser, tmp_path: Path) -> None:
    """Go the whole way: `new`, `draft`, review by keys, `--apply`, `build`."""
    article = tmp_path / "tea.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    folder = tmp_path / "tea"
    assert run("new", article, "--out", folder).exit_code == 0
    assert run("draft", folder).exit_code == 0
    drafted = review_data(folder)["proposals"]
    page = Tabs(browser).take(width=1280, height=800)
    page.context.set_offline(False)
    with served_review(folder) as address:
        page.goto(address)
        for _ in drafted:
            page.keyboard.press("a")
        expect(page.locator("#told")).to_contain_text(
            f"{len(drafted)} of {len(drafted)} proposal{'s' * (len(drafted) != 1)} decided"
        )
        add_by_keys(page, "Alcohol does not raise serotonin.", "alcohol", "raises", "serotonin")
        choose(page, "Book a free call today.")
        page.keyboard.press("l")
        page.keyboard.press("2")
        expect(page.locator("#saved")).to_have_text("Saved in decisions.tsv")
        page.reload()
        expect(page.locator("#told")).to_contain_text("1 left out")
        page.context.close()
    assert run("draft", folder, "--apply").exit_code == 0
    assert run("build", folder, "--out", tmp_path / "out").exit_code == 0
    facts = load_facts(folder)
    recorded = {say(s, facts) for s in facts.statements.values() if s.evidence[0].span}
    assert recorded == {each["says"] for each in drafted} | {"Alcohol does not raise serotonin."}
    assert "Draft:" not in (tmp_path / "out" / "index.html").read_text(encoding="ascii")


def choose(page: Page, sentence: str) -> None:
    """Go to a sentence by keys."""
    for _ in range(40):
        if page.locator("#panel .passage").inner_text() == sentence:
            return
        page.keyboard.press("j")
    for _ in range(40):
        if page.locator("#panel .passage").inner_text() == sentence:
            return
        page.keyboard.press("k")
    pytest.fail(f"no sentence {sentence}")


def add_by_keys(page: Page, sentence: str, subject: str, relation: str, object: str) -> None:
    """Write a denied fact of a sentence that has none yet, with keys only."""
    choose(page, sentence)
    if page.locator("#panel .items").count():
        return
    page.keyboard.press("f")
    page.keyboard.type(subject)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type(relation)
    page.keyboard.press("Tab")
    page.keyboard.type(object)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("#fact-preview")).to_have_text(sentence)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#panel .items")).to_contain_text("added by hand")


def test_every_key_does_what_the_help_says(open_review: OpenReview, tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    page = open_review(folder)
    keys = page.keyboard
    assert said(page) == "Caffeine blocks adenosine receptors."
    expect(page.locator(".work")).to_have_text("[1] Smith J. Coffee and the brain. J Test 2010.")
    keys.press("a")
    assert said(page) == "Caffeine may raise dopamine."
    assert told(page).startswith("Accepted. Sentence 2: Caffeine may raise dopamine.")
    keys.press("r")
    assert told(page).startswith("Why is it rejected? 1: the sentence does not say this")
    keys.press("4")
    assert said(page) == "Nap does not raise mood."
    keys.press("s")
    assert said(page) == "Exercise raises serotonin."
    keys.press("u")
    assert said(page) == "Caffeine may raise dopamine."
    keys.press("p")
    assert said(page) == "Caffeine blocks adenosine receptors."
    keys.press("o")
    assert said(page) == "Caffeine may raise dopamine."
    keys.press("p")
    keys.press("n")
    assert said(page) == "Caffeine may raise dopamine."
    keys.press("j")
    assert page.locator("#now").inner_text() == "Sentence 3 of 6"
    keys.press("k")
    assert page.locator("#now").inner_text() == "Sentence 2 of 6"
    keys.press("?")
    expect(page.locator("#help")).to_be_visible()
    keys.press("a")
    keys.press("Escape")
    expect(page.locator("#help")).to_be_hidden()
    assert page.locator("#told").inner_text().startswith("1 of 6 proposals decided")
    saved = tmp_path / "saved"
    saved.mkdir()
    (saved / DECISIONS_FILE).write_text(download(page), encoding="utf-8")
    (decision,) = read_decisions(saved)
    assert (decision.key, decision.verdict) == (PROPOSALS[0].key, ACCEPTED)


def test_editing_shows_the_sentence_before_it_is_taken(
    open_review: OpenReview, tmp_path: Path
) -> None:
    page = open_review(write_reviewed_folder(tmp_path))
    page.keyboard.press("n")
    page.keyboard.press("e")
    expect(page.locator("#fact-preview")).to_have_text("Caffeine may raise dopamine.")
    page.locator("#fact-object").fill("serot")
    expect(page.locator("#fact-object-found")).to_contain_text("serotonin")
    page.keyboard.press("Enter")
    expect(page.locator("#fact-preview")).to_have_text("Caffeine may raise serotonin.")
    page.locator("#fact-predicate").fill("low")
    expect(page.locator("#fact-predicate-found")).to_contain_text("Caffeine may lower serotonin.")
    page.keyboard.press("Escape")
    expect(page.locator("#fact-preview")).to_be_visible()
    page.locator("#fact-predicate").fill("lowers")
    page.get_by_label("Hedge").select_option("none")
    expect(page.locator("#fact-preview")).to_have_text("Caffeine lowers serotonin.")
    page.get_by_role("button", name="Take it").click()
    saved = download(page)
    assert "\tedited\t" in saved
    assert "\tserotonin\t\tnone\t1, 2\t" in saved


def test_a_new_fact_takes_a_few_keys(open_review: OpenReview, tmp_path: Path) -> None:
    page = open_review(write_reviewed_folder(tmp_path))
    page.keyboard.press("a")
    choose(page, "Too much caffeine causes anxiety.")
    page.keyboard.press("f")
    expect(page.locator("#fact-subject")).to_have_value("caffeine")
    page.keyboard.press("Enter")
    expect(page.locator("#fact-predicate")).to_be_focused()
    for letters, hit in (("rai", "raises"), ("stres", "stress")):
        page.keyboard.type(letters)
        expect(page.locator("[role=option][aria-selected=true]").last).to_contain_text(hit)
        page.keyboard.press("Enter")
    expect(page.locator("#fact-preview")).to_have_text("Caffeine raises stress.")
    page.keyboard.press("Enter")
    assert said(page) == "Caffeine raises stress."


def test_keys_are_not_taken_from_fields(open_review: OpenReview, tmp_path: Path) -> None:
    page = open_review(write_reviewed_folder(tmp_path))
    page.keyboard.press("f")
    page.keyboard.type("aerslnpjkfu?")
    expect(page.locator("#fact-subject")).to_have_value("aerslnpjkfu?")
    page.get_by_label("Note").fill("a")
    page.locator("#fact-negated").focus()
    page.keyboard.press("a")
    page.keyboard.press("Escape")
    expect(page.locator("#told")).to_contain_text("0 of 6 proposals decided")
    page.keyboard.press("Control+a")
    expect(page.locator("#told")).to_contain_text("0 of 6 proposals decided")


def test_single_keys_can_be_switched_off(open_review: OpenReview, tmp_path: Path) -> None:
    page = open_review(write_reviewed_folder(tmp_path))
    page.keyboard.press("?")
    page.locator("#keys-on").uncheck()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("a")
    expect(page.locator("#told")).to_contain_text("0 of 6 proposals decided")


def select_words(page: Page, words: str) -> None:
    """Select words of the article as a mouse or a finger does."""
    page.evaluate(
        """(words) => {
          const walker = document.createTreeWalker(document.getElementById("article"), 4);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            getSelection().setBaseAndExtent(node, at + 1, node, at + words.length - 1);
            return;
          }
          throw new Error(words);
        }""",
        words,
    )


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("more on our", "more on our"),
        ("Too much", "Too much"),
        # These stand in two places, so the sentence tells which is meant.
        ("rain", "It may raise dopamine in the brain [1, 2]."),
    ],
)
def test_selected_words_become_the_quote_of_a_new_fact(
    open_review: OpenReview, tmp_path: Path, words: str, quote: str
) -> None:
    page = open_review(write_reviewed_folder(tmp_path, text=TEXT.replace("our page", "brain page")
                                             if words == "rain" else TEXT))  # fmt: skip
    select_words(page, words)
    page.keyboard.press("f")
    expect(page.locator("form .passage")).to_have_text(quote)


@pytest.mark.parametrize("touch", [False, True])
def test_a_new_fact_by_mouse_or_finger(
    open_review: OpenReview, tmp_path: Path, touch: bool
) -> None:
    page = open_review(write_reviewed_folder(tmp_path), width=360, has_touch=touch)
    select_words(page, "more on our")
    button = page.get_by_role("button", name="New fact")
    button.tap() if touch else button.click()
    expect(page.locator("form .passage")).to_have_text("more on our")
    page.get_by_role("button", name="Cancel").click()
    button.tap() if touch else button.click()
    expect(page.locator("form .passage")).to_have_text("Read more on our page.")


def test_what_is_decided_is_seen_in_the_article(open_review: OpenReview, tmp_path: Path) -> None:
    page = open_review(write_reviewed_folder(tmp_path))
    two = mark_of(page, "lowers stress")
    expect(two).to_have_class(re.compile(r"\bopen\b"))
    choose(page, "Exercise raises serotonin and lowers stress.")
    for _ in range(3):
        page.keyboard.press("a")
    expect(mark_of(page, "lowers stress")).to_have_class(re.compile(r"\btaken\b"))
    expect(mark_of(page, "lowers stress")).not_to_have_class(re.compile(r"\bopen\b"))
    expect(page.locator(".sign", has_text="with facts")).to_have_count(1)


def test_a_click_in_the_article_chooses_the_sentence(
    open_review: OpenReview, tmp_path: Path
) -> None:
    page = open_review(write_reviewed_folder(tmp_path))
    mark_of(page, "did not improve").click()
    assert said(page) == "Nap does not raise mood."
    page.get_by_role("button", name="Accept").click()
    expect(page.locator("#told")).to_contain_text("1 of 6 proposals decided")


def test_a_saved_file_is_read_back(open_review: OpenReview, tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    page = open_review(folder)
    page.keyboard.press("a")
    page.keyboard.press("a")
    (tmp_path / "half.tsv").write_text(download(page), encoding="utf-8")
    again = open_review(folder)
    again.locator("#load").set_input_files(tmp_path / "half.tsv")
    expect(again.locator("#notices")).to_contain_text("2 decisions read from half.tsv")
    assert said(again) == "Nap does not raise mood."
    (tmp_path / "none.tsv").write_text("subject\tobject\n", encoding="utf-8")
    again.locator("#load").set_input_files(tmp_path / "none.tsv")
    expect(again.locator("#notices")).to_contain_text("none.tsv was not read: line 1")
    expect(again.locator("#told")).to_contain_text("2 of 6 proposals decided")


def test_what_contradicts_a_decision_is_beside_it(open_review: OpenReview, tmp_path: Path) -> None:
    opposite = Proposal(
        0, 16, "Coffee and sleep", "caffeine", "lowers", "dopamine", score=0.1, rule="lowers"
    )
    page = open_review(write_reviewed_folder(tmp_path, proposals=(*PROPOSALS, opposite)))
    choose(page, "It may raise dopamine in the brain [1, 2].")
    page.keyboard.press("a")
    choose(page, "Caffeine blocks adenosine receptors.")
    page.get_by_role("button", name="Caffeine lowers dopamine.").click()
    expect(page.locator(".related .opposite")).to_have_text(
        "Accepted before, says the opposite: Caffeine may raise dopamine."
    )


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_in_any_state(
    open_review: OpenReview, tmp_path: Path, axe: str, width: int, scheme: str
) -> None:
    page = open_review(write_reviewed_folder(tmp_path), width=width, color_scheme=scheme)
    found: dict[str, Any] = {"at rest": find_violations(page, axe)}
    for name, keys in {
        "decided": "aa",
        "why rejected": "r",
        "rejected": "1",
        "a form": "f",
    }.items():
        for key in keys:
            page.keyboard.press(key)
        found[name] = find_violations(page, axe)
        assert page.evaluate(SCROLLED_WIDTH) <= width, name
        assert page.evaluate(SMALL_TARGETS) == [], name
    page.keyboard.type("caff")
    expect(page.locator("#fact-subject-found li").first).to_be_visible()
    found["a list"] = find_violations(page, axe)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    found["help"] = find_violations(page, axe)
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_arrow_keys_go_on_in_the_list_and_focus_stays(
    open_review: OpenReview, tmp_path: Path
) -> None:
    page = open_review(write_reviewed_folder(tmp_path))
    choose(page, "Exercise raises serotonin and lowers stress.")
    items = page.locator("#panel button.item")
    items.first.focus()
    page.keyboard.press("ArrowDown")
    expect(items.nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#panel button.item").nth(1)).to_be_focused()
    assert page.locator("#panel button.item[tabindex='0']").count() == 1
    page.keyboard.press("a")
    expect(page.locator("#panel [aria-current]")).to_be_focused()


def test_marks_are_told_apart_in_forced_colors(open_review: OpenReview, tmp_path: Path) -> None:
    page = open_review(write_reviewed_folder(tmp_path), forced_colors="active")
    page.keyboard.press("a")
    styles = {
        words: mark_of(page, words).evaluate(
            "(e) => [getComputedStyle(e).borderBottomStyle, getComputedStyle(e).textDecorationLine]"
        )
        for words in ("blocks adenosine", "did not improve", "Read more")
    }
    assert len({tuple(style) for style in styles.values()}) == 3


def test_hostile_words_stay_words(open_review: OpenReview, tmp_path: Path) -> None:
    names = [value for value in VALUES.values() if value.isprintable() and len(value) < 300]
    text = TEXT.replace("Read more", " ".join(f"Tea raises {name} today." for name in names))
    proposals = tuple(
        Proposal(at, at + len(name), name, name, "raises", f"{name} mood", rule=name, note=name)
        for name in names
        if (at := text.index(name)) >= 0
    )
    page = open_review(write_reviewed_folder(tmp_path, text=text, proposals=proposals))
    for _ in proposals:
        page.keyboard.press("n")
        page.keyboard.press("e")
        page.keyboard.press("Escape")
        page.keyboard.press("a")
    assert page.evaluate("globalThis.canary") is None
    made = page.locator("img, iframe, svg, math, base, object, details[ontoggle]")
    expect(made).to_have_count(0)
    cells = [cell for line in download(page).splitlines() for cell in line.split("\t")]
    assert [cell for cell in cells if re.match(r"[\"\s]*[=+@-]", cell)] == []


def test_a_page_with_thousands_of_proposals_marks_only_what_is_near(
    open_review: OpenReview, tmp_path: Path
) -> None:
    marked = [count_marked(open_review, tmp_path / str(n), n) for n in (1000, 2000)]
    assert marked[1][0] == 2 * marked[0][0]
    assert marked[1][1] <= marked[0][1] + 5
    assert marked[1][2] <= marked[0][2] + 5


def count_marked(open_review: OpenReview, place: Path, count: int) -> tuple[int, int, int]:
    """Return the blocks of an article, those with marks, and the elements of the panel."""
    place.mkdir()
    lines = [f"Tea number {at} raises mood and lowers stress number {at}." for at in range(count)]
    text = "Tea\n\n" + "\n\n".join(lines) + "\n"
    proposals = tuple(
        Proposal(start, start + len(line), line, f"tea {at}", "raises", "mood")
        for at, line in enumerate(lines)
        for start in (text.index(line),)
    )
    page = open_review(write_reviewed_folder(place, text=text, proposals=proposals))
    page.keyboard.press("a")
    expect(page.locator("#told")).to_contain_text(f"1 of {count} proposals decided")
    for _ in range(5):
        page.keyboard.press("n")
    blocks = page.locator("#article .block").count() - 1
    marked = page.locator("#article .block:has([data-at])").count()
    return blocks, marked, page.locator("#panel *").count()


def test_what_could_not_be_saved_is_said_and_kept(browser: Browser, tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    page = Tabs(browser).take(width=1280, height=800)
    page.context.set_offline(False)
    with served_review(folder) as address:
        page.goto(address)
        page.keyboard.press("a")
        expect(page.locator("#saved")).to_have_text("Saved in decisions.tsv")
    page.keyboard.press("a")
    expect(page.locator("#notices")).to_contain_text("Not saved: the server does not answer")
    expect(page.locator("#notices")).to_contain_text("1 decision waits on this page")
    expect(page.locator("#notices")).to_contain_text("open the address that it prints")
    expect(page.locator("#saved")).to_have_text("1 not saved")
    assert len(read_decisions(folder)) == 1
    assert download(page).count("accepted") == 2
    page.context.close()


def test_a_file_changed_by_somebody_else_is_read_and_told(browser: Browser, tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    with served_review(folder) as address:
        page = Tabs(browser).take(width=1280, height=800)
        page.context.set_offline(False)
        page.goto(address)
        theirs = accept(PROPOSALS[2], REJECTED, reason="denial")
        (folder / DECISIONS_FILE).write_text(format_decisions([theirs]), encoding="utf-8")
        page.keyboard.press("a")
        expect(page.locator("#notices")).to_contain_text("was changed by somebody else")
        expect(page.locator("#told")).to_contain_text("2 of 6 proposals decided")
        verdicts = {each.key: each.verdict for each in read_decisions(folder)}
        page.context.close()
    assert verdicts == {theirs.key: REJECTED, PROPOSALS[0].key: ACCEPTED}


def test_every_reason_has_a_key(open_review: OpenReview, tmp_path: Path) -> None:
    page = open_review(write_reviewed_folder(tmp_path))
    choose(page, "Read more on our page.")
    page.keyboard.press("l")
    keys = page.locator(".reasons kbd").all_inner_texts()
    assert len(keys) == page.locator(".reasons button").count() > 10
    assert "".join(keys).startswith("1234567890ab")
    page.keyboard.press(keys[-1])
    (row,) = [line.split("\t") for line in download(page).splitlines()[1:]]
    assert row[1:3] == [LEFT_OUT, "state_of_research"]


def test_words_that_hedge_are_offered_and_none_is_a_choice(
    open_review: OpenReview, tmp_path: Path
) -> None:
    text = TEXT.replace(TWO, "Exercise supposedly raises serotonin.")
    start = text.index("Exercise supposedly")
    quote = text[start : text.index(".", start) + 1]
    proposal = Proposal(start, start + len(quote), quote, "exercise", "raises", "serotonin")
    page = open_review(write_reviewed_folder(tmp_path, text=text, proposals=(proposal,)))
    assert said(page) == "Exercise raises serotonin (worded “supposedly”)."
    expect(page.locator("#panel")).to_contain_text("the passage says “supposedly”")
    page.keyboard.press("e")
    expect(page.locator("#fact-hedge option").first).to_have_text(
        "as the passage says: “supposedly”"
    )
    expect(page.locator(".related")).to_contain_text("not in the list of hedges")
    page.locator("#fact-hedge").select_option("is thought to")
    expect(page.locator("#fact-preview")).to_have_text("Exercise is thought to raise serotonin.")
    expect(page.locator(".related")).not_to_contain_text("not in the list of hedges")


def test_all_verdicts_can_be_given(open_review: OpenReview, tmp_path: Path) -> None:
    page = open_review(write_reviewed_folder(tmp_path))
    for keys in ("a", "r1", "e"):
        for key in keys:
            page.keyboard.press(key)
    page.keyboard.press("Enter")
    choose(page, "Read more on our page.")
    page.keyboard.press("l")
    page.keyboard.press("1")
    choose(page, "Too much caffeine causes anxiety.")
    page.keyboard.press("f")
    for name, words in {"subject": "tea", "predicate": "raises", "object": "stress"}.items():
        page.locator(f"#fact-{name}").fill(words)
    page.get_by_role("button", name="Take it").click()
    rows = [line.split("\t") for line in download(page).splitlines()[1:]]
    assert [row[1] for row in rows] == [ACCEPTED, REJECTED, EDITED, LEFT_OUT, ADDED]
    page.keyboard.press("r")
    expect(page.locator("#panel .items")).to_have_count(0)
