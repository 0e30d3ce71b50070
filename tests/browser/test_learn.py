"""Tours, quiz, flashcards and the map to complete, in a real browser."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page, expect

from ntgraph.display import DisplayGraph
from ntgraph.explore import load
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser


def test_a_tour_is_walked_by_keyboard_and_shows_what_it_speaks_of(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address="#view=learn").page
    page.get_by_role("button", name="What cocaine does").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#tour h2")).to_be_focused()
    expect(page.locator("#card h2")).to_have_text("cocaine")
    page.get_by_role("button", name="Next").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#tour")).to_contain_text("step 2 of 6")
    expect(page.locator("#card h2")).to_have_text(
        "Cocaine raises dopamine to an artificial excess."
    )
    page.reload()
    expect(page.locator("#tour")).to_contain_text("step 2 of 6")
    page.go_back()
    expect(page.locator("#tour")).to_contain_text("step 1 of 6")
    page.get_by_role("button", name="Leave the tour").click()
    expect(page.locator("#tour")).to_be_hidden()


def test_the_first_thing_to_try_is_offered_at_first_sight(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address="").page
    page.locator(".tries").get_by_role("link", name="Take a tour: 5 minutes").click()
    expect(page.locator("#tour h2")).to_be_focused()
    expect(page.locator("#tour")).to_contain_text(shipped.tours[0].title)


def test_a_step_and_its_map_are_seen_together(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address="#view=learn").page
    for tour in shipped.tours:
        page.get_by_role("button", name=tour.title).click()
        for at in range(1, len(tour.steps) + 1):
            expect(page.locator("#tour")).to_contain_text(f"step {at} of {len(tour.steps)}")
            box = page.locator("#stage").bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= 800, (tour.id, at)
            if at < len(tour.steps):
                page.get_by_role("button", name="Next", exact=True).click()
        page.get_by_role("button", name="Leave the tour").click()


def see_stage(page: Page) -> bytes:
    """Return the pixels of what stands below the tour, when they have come to rest."""
    page.wait_for_function("performance.getEntriesByName('ntgraph:usable').length > 0")
    before = b""
    while (now := page.locator("#stage").screenshot()) != before:
        before = now
        page.wait_for_timeout(200)
    return now


def test_each_step_changes_the_picture_and_its_address_shows_it(
    open_page: Open, shipped: DisplayGraph
) -> None:
    for tour in shipped.tours:
        page = open_page(shipped, address=f"#tour={tour.id}%3A1").page
        seen: list[bytes] = []
        for at, step in enumerate(tour.steps, 1):
            expect(page.locator("#tour h2")).to_have_text(step.heading)
            expect(page.locator("html")).to_have_attribute("data-view", step.view)
            seen.append(see_stage(page))
            if at < len(tour.steps):
                page.get_by_role("button", name="Next", exact=True).click()
        assert all(one != other for one, other in pairwise(seen)), tour.id
        last = len(tour.steps)
        alone = open_page(shipped, address=f"#tour={tour.id}%3A{last}").page
        expect(alone.locator("#tour h2")).to_have_text(tour.steps[-1].heading)
        card = alone.locator("#card h2")
        if tour.steps[-1].statement or tour.steps[-1].node:
            assert card.inner_text() == page.locator("#card h2").inner_text()
        expect(alone.locator("html")).to_have_attribute("data-view", tour.steps[-1].view)


def test_a_tour_ends_with_a_question_and_leads_into_a_set(
    open_page: Open, shipped: DisplayGraph
) -> None:
    tour = next(each for each in shipped.tours if each.id == "safety-first")
    page = open_page(shipped, address=f"#tour=safety-first%3A{len(tour.steps)}").page
    page.get_by_role("button", name="To the question").click()
    expect(page.locator("#tour h2")).to_have_text(tour.questions[0].question)
    expect(page.locator("#tour h2")).to_be_focused()
    expect(page.locator("#learn-start")).to_be_hidden()
    expect(page.locator("#tour")).to_contain_text("questions are about this")
    right = tour.questions[0].options[tour.questions[0].right]
    page.locator("#tour .answer").filter(has_not_text=right).first.click()
    expect(page.locator("#tour .reply")).to_contain_text("Why “")
    expect(page.locator("#tour .reply")).to_contain_text("Detox products and cleanses")
    page.get_by_role("button", name="Questions about this").click()
    expect(page.locator("#quiz .kicker")).to_have_text("Question 1 of 10")
    first = next(item for item in shipped.quiz if item.id == tour.quiz[0])
    expect(page.locator("#quiz h3")).to_have_text(first.question)
    expect(page.locator("#tour")).to_be_hidden()
    page.go_back()
    expect(page.locator("#tour h2")).to_have_text(tour.questions[0].question)


def test_a_tour_says_where_things_stand_for_the_width_of_the_window(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address="#tour=too-little-too-much%3A3").page
    expect(page.locator("#tour")).to_contain_text("GABA")
    assert "side by side" in page.locator("#tour").inner_text()
    page.set_viewport_size({"width": 360, "height": 740})
    narrow = page.locator("#tour").inner_text()
    assert "first comes the map, then the card" in narrow
    assert "side by side" not in narrow
    stage, card = (page.locator(f"#{id}").bounding_box() for id in ("view-map", "card"))
    assert stage
    assert card
    assert card["y"] >= stage["y"] + stage["height"]


def test_a_tour_is_printed_with_its_answer_last(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address="#tour=safety-first%3A5").page
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print the tour").click()
    sheet = page.locator("#sheet").text_content() or ""
    headings = [sheet.index(words) for words in ("After an overdose", "The question", "The answer")]
    assert headings == sorted(headings)
    assert "Noradrenaline is not a remedy" in sheet[: headings[1]]


def test_a_quiz_is_taken_by_keyboard_and_tells_the_evidence(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address="#view=learn&quiz=verdict%3A42%3A1").page
    expect(page.locator("#quiz h3")).to_be_focused()
    for at in range(1, 11):
        expect(page.locator("#quiz .kicker")).to_have_text(f"Question {at} of 10")
        page.locator(".answer").first.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".reply")).to_contain_text("What it is about:")
        assert page.locator(".answer", has_text="right answer").count() == 1
        page.keyboard.press("Enter")
    expect(page.locator("#quiz h3")).to_contain_text("of 10 right")


def test_questions_checked_by_hand_are_offered_first_and_made_ones_are_called_so(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address="#view=learn").page
    headings = page.locator("#learn-start h3").all_inner_texts()
    assert headings.index("Test yourself") + 1 == headings.index(
        "Questions made by program from the tables"
    )
    page.get_by_role("button", name="Checked by hand").click()
    expect(page.locator("#quiz .kicker")).to_have_text("Question 1 of 10")
    asked = {item.question for item in shipped.quiz if item.checked}
    assert page.locator("#quiz h3").inner_text() in asked


def test_a_wrong_answer_is_told_why_it_is_wrong(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address="#view=learn&quiz=checked%3A42%3A1").page
    question = page.locator("#quiz h3").inner_text()
    item = next(item for item in shipped.quiz if item.question == question)
    wrong = next(words for at, words in enumerate(item.options) if at != item.right)
    why = item.why[item.options.index(wrong)]
    page.get_by_role("button", name=wrong, exact=True).click()
    expect(page.locator(".reply")).to_contain_text(f"Why “{wrong}” is wrong: {why}")
    expect(page.locator(".reply")).to_contain_text(item.explanation)


def test_a_correction_stands_with_the_printed_question_and_in_the_key(
    open_page: Open, shipped: DisplayGraph
) -> None:
    cautious = {s.id for s in shipped.statements if s.gauges.safety}
    graph = load()
    seed = next(
        seed
        for seed in range(1, 99)
        if any(cautious & set(item.statements) for item in graph.quiz("checked", seed=seed))
    )
    page = open_page(
        shipped,
        address=f"#view=learn&quiz=checked%3A{seed}%3A1",
        before="window.print = () => { window.printed = window.sheet.innerText }",
    ).page
    page.get_by_role("button", name="Print with key").click()
    page.wait_for_function("() => window.printed")
    printed = page.evaluate("() => window.printed")
    assert all(item.question in printed for item in graph.quiz("checked", seed=seed))
    sheet, key = printed.split("Key to set")
    due = {
        note.text
        for item in graph.quiz("checked", seed=seed)
        for statement in shipped.statements
        if statement.id in item.statements
        for note in shipped.safety_notes
        if note.id in statement.gauges.safety
    }
    for part in (sheet, key):
        assert all(part.count(text) == 1 for text in due)
        assert "⚠ take care: 1" in part


def test_a_quiz_is_reviewed_and_an_answer_stays_after_back(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address="#view=learn&quiz=checked:1:1").page
    for at in range(1, 11):
        expect(page.locator("#quiz .kicker")).to_have_text(f"Question {at} of 10")
        page.locator("#quiz .answer").first.click()
        page.locator("#quiz .reply button").click()
    wrong = page.locator("#quiz .review > li")
    expect(wrong.first).to_contain_text("What it is about:")
    right = 10 - wrong.count()
    expect(page.locator("#quiz h3")).to_have_text(f"{right} of 10 right")
    page.get_by_role("button", name="Practice these").click()
    expect(page.locator("#quiz .kicker")).to_have_text(f"Practice: {10 - right} to go")
    page.go_back()
    expect(page.locator("#quiz .kicker")).to_have_text("Question 10 of 10")
    expect(page.locator("#quiz .answer").first).to_be_disabled()
    expect(page.locator("#quiz .reply")).to_contain_text("What it is about:")


def test_the_same_address_gives_the_same_set(open_page: Open, shipped: DisplayGraph) -> None:
    address = "#view=learn&quiz=all%3A7%3A3"
    asked = [
        open_page(shipped, address=address).page.locator("#quiz h3").inner_text() for _ in range(2)
    ]
    assert asked[0] == asked[1]


def test_a_card_is_turned_and_the_next_dealt(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address="#view=learn&cards=statements%3A3%3A1").page
    turn = page.get_by_role("button", name="Turn the card")
    turn.focus()
    page.keyboard.press("Enter")
    expect(turn).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".card-back")).to_contain_text(":")
    front = page.locator(".flashcard h3").inner_text()
    page.get_by_role("button", name="Next").click()
    expect(page.locator(".flashcard h3")).not_to_have_text(front)


NAMED, LINES = 9, 3  # seeds of a map with empty boxes, and of one with empty lines


def fits(shipped: DisplayGraph, seed: int) -> dict[str, str]:
    """Return the relation of each label's place by the label's words."""
    made = shipped.puzzle[seed % len(shipped.puzzle)]
    return {place.name: place.options[place.right] for place in made.places}


def labels(page: Page) -> Locator:
    return page.get_by_role("group", name="Labels").get_by_role("button")


def places(page: Page) -> Locator:
    return page.get_by_role("group", name="The map").locator(".spot")


def place_each(page: Page, relations: dict[str, str], *, rightly: bool) -> None:
    """Put a label on every place by clicks: one that fits, or one that does not."""
    for at in range(places(page).count()):
        here = places(page).nth(at).inner_text().removeprefix("empty: ")
        offered = labels(page).all_inner_texts()
        words = next((w for w in offered if (relations[w] == here) == rightly), None)
        if words is not None:
            labels(page).filter(has_text=words).first.click()
            places(page).nth(at).click()


def test_a_map_is_completed_by_mouse_and_marked_against_evidence(
    open_page: Open, shipped: DisplayGraph
) -> None:
    relations = fits(shipped, NAMED)
    page = open_page(shipped, address=f"#view=learn&puzzle={NAMED}").page
    expect(page.locator("#puzzle h3")).to_be_focused()
    count = places(page).count()
    expect(places(page).first).to_have_text(re.compile("^empty: can come with too "))
    place_each(page, relations, rightly=False)
    page.get_by_role("button", name="Check").click()
    expect(page.locator("#puzzle h4")).to_be_focused()
    expect(page.locator("#puzzle h4")).to_have_text(f"0 of {count} right")
    review = page.locator("#puzzle .review > li")
    for at in range(count):
        expect(review.nth(at)).to_contain_text("✗ ")
        expect(review.nth(at)).to_contain_text("Here fits: ")
        expect(review.nth(at).get_by_role("link").first).to_have_attribute(
            "href", re.compile("^#statement=")
        )
        expect(review.nth(at)).to_contain_text(" · ")
    page.get_by_role("button", name="Practice again").click()
    assert page.locator(".spot.open").count() == count
    place_each(page, relations, rightly=True)
    page.get_by_role("button", name="Check").click()
    expect(page.locator("#puzzle h4")).to_have_text(f"{count} of {count} right")


def test_back_keeps_a_map_as_it_was_marked(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address=f"#view=learn&puzzle={NAMED}").page
    place_each(page, fits(shipped, NAMED), rightly=True)
    page.get_by_role("button", name="Check").click()
    score = page.locator("#puzzle h4").inner_text()
    page.locator("#puzzle .review a").first.click()
    expect(page.locator("#card h2")).to_be_visible()
    page.go_back()
    expect(page.locator("#puzzle h4")).to_have_text(score)
    page.get_by_role("button", name="New map").click()
    expect(places(page).first).to_contain_text("empty")
    page.go_back()
    expect(page.locator("#puzzle h4")).to_have_text(score)


def test_a_map_is_completed_by_keys_alone(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address=f"#view=learn&puzzle={NAMED}").page
    expect(page.locator("#puzzle h3")).to_be_focused()
    page.keyboard.press("Tab")
    expect(places(page).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(places(page).last).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(labels(page).first).to_be_focused()
    expect(page.locator("#puzzle [role=status]")).to_contain_text("Choose what belongs here: can")
    page.keyboard.press("Escape")
    expect(places(page).first).to_be_focused()
    for at in range(places(page).count()):
        expect(places(page).nth(at)).to_be_focused()
        page.keyboard.press("Enter")
        page.keyboard.press("ArrowRight")
        chosen = page.locator(":focus").inner_text()
        page.keyboard.press("Space")
        expect(places(page).nth(at)).to_contain_text(f"{chosen}: ")
    expect(page.locator("#puzzle [role=status]")).to_contain_text("placed. 0 places empty.")
    expect(page.get_by_role("button", name="Check")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#puzzle h4")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("href")


def test_a_map_is_completed_by_touch(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(
        shipped, address=f"#view=learn&puzzle={LINES}", width=360, height=740, has_touch=True
    ).page
    for at in range(places(page).count()):
        box = places(page).nth(at).bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
        labels(page).nth(at % 2).tap()
        places(page).nth(at).tap()
        expect(places(page).nth(at)).not_to_contain_text("empty")
    page.get_by_role("button", name="Check").tap()
    expect(page.locator("#puzzle h4")).to_contain_text(f" of {places(page).count()} right")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("seed", range(1, 9))
def test_each_line_of_a_map_leads_from_its_box_to_its_place(
    open_page: Open, shipped: DisplayGraph, seed: int, width: int
) -> None:
    made = shipped.puzzle[seed % len(shipped.puzzle)]
    page = open_page(shipped, address=f"#view=learn&puzzle={seed}", width=width).page
    for group in page.locator(".puzzle-map").all():
        start, span = (group.locator(f"> {tag}").bounding_box() for tag in ("b", "span"))
        own = [place.bounding_box() for place in group.locator(".spot").all()]
        lines = group.locator("path.shaft").evaluate_all(
            """(lines) => lines.map((line) => [0, line.getTotalLength()].map((at) => {
              const { x, y } = line.getPointAtLength(at);
              const box = line.ownerSVGElement.getBoundingClientRect();
              return [box.left + (x / 100) * box.width, box.top + (y / 100) * box.height];
            }))"""
        )
        assert start
        assert span
        assert len(lines) == len(own)
        for line, place in zip(lines, own, strict=True):
            assert place
            (at_place, at_start) = line if made.incoming else line[::-1]
            assert place["y"] <= at_place[1] <= place["y"] + place["height"]
            assert start["y"] <= at_start[1] <= start["y"] + start["height"]
            left, right = (place, start) if made.incoming else (start, place)
            assert left["x"] + left["width"] <= span["x"] + 1
            assert span["x"] + span["width"] <= right["x"] + 1


def test_what_is_chosen_is_seen_without_its_color(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address=f"#view=learn&puzzle={NAMED}", forced_colors="active").page
    labels(page).first.click()
    expect(labels(page).first).to_have_attribute("aria-pressed", "true")
    expect(labels(page).first).to_have_css("border-top-width", "3px")
    expect(labels(page).last).to_have_css("border-top-width", "1px")


def test_a_label_is_dragged_to_its_place_and_taken_off_again(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address=f"#view=learn&puzzle={NAMED}").page
    words = labels(page).first.inner_text()
    labels(page).first.drag_to(places(page).nth(2))
    expect(places(page).nth(2)).to_contain_text(f"{words}: ")
    assert words not in labels(page).all_inner_texts()
    places(page).nth(2).click()
    expect(places(page).nth(2)).to_contain_text("empty: ")
    assert words in labels(page).all_inner_texts()


def test_printing_a_quiz_prints_the_questions_and_the_key(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(
        shipped,
        address="#view=learn&quiz=says%3A5%3A1",
        before="window.print = () => { window.printed = window.sheet.innerText }",
    ).page
    page.get_by_role("button", name="Print with key").click()
    printed = page.evaluate("() => window.printed")
    assert "Quiz, set 5" in printed
    assert "Key to set 5" in printed
    assert printed.index("Key to set 5") > printed.index("Quiz, set 5")


@pytest.mark.parametrize(
    "address",
    [
        "#view=learn",
        "#view=learn&quiz=carries%3A2%3A1",
        "#view=learn&puzzle=3",
        "#view=learn&puzzle=9",
    ],
)
def test_on_a_small_screen_nothing_runs_off_the_side(
    open_page: Open, shipped: DisplayGraph, address: str
) -> None:
    page = open_page(shipped, address=address, width=360).page
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
