"""Cards to print on both sides and cut: one page without script or network."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.errors import count_of
from ntgraph.exports.anki import HEADINGS
from ntgraph.exports.card_sheets import LARGE, SMALL, WIDTH, Card, CardLine, choose_height, lay_out
from ntgraph.exports.classroom_questions import (
    CHECKED,
    Question,
    ThingCard,
    list_judged,
    list_questions,
    list_things,
)
from ntgraph.exports.details_text import list_details
from ntgraph.exports.statement_details import (
    Caution,
    DetailsCache,
    StatementDetails,
    describe_origin,
    tidy,
)
from ntgraph.facts import FactBase
from ntgraph.learning import why_none
from ntgraph.learning.flashcards import SAYINGS, THINGS
from ntgraph.learning.option_letters import letter_of, letter_options
from ntgraph.page.html_templates import get_template
from ntgraph.records.question import VERDICT


def to_printed_cards(facts: FactBase) -> Iterator[str]:
    """Yield a page of cards to print on both sides, on A4 or Letter, and to cut.

    The cards are those of the Anki package: questions checked by hand, what things are,
    whether judged statements hold, and the questions made by program. The back has the
    answer, the statements it rests on with verdict and reason, section and hedge, works cited
    with their stance, what contests them, and safety notes; those stand on the front, too.
    Front and back have the same number.

    Each back lies behind its front when the paper is turned over its long edge. Letters have
    at least 7 points. Eight cards are on a sheet, or four large ones where a text needs the
    room; a card that fits on none is left out and counted on the page. What the Anki package
    leaves out is left out here, too.
    """
    cards = list(list_cards(facts))
    fitting = [card for card in cards if choose_height(card)]
    missing = len(cards) - len(fitting)
    shown = {
        "title": tidy(facts.data.title) or "Cards",
        "sheets": list(lay_out(fitting)),
        "all": len(fitting),
        "left_out": count_of(missing, "card") if missing else "",
        "width": WIDTH,
        "heights": (SMALL, LARGE),
        "origin": describe_origin(facts),
        "why_none": "" if cards else why_none(facts),
    }
    yield get_template("ntgraph.exports", "cards.html.j2").render(shown)


def list_cards(facts: FactBase) -> Iterator[Card]:
    """Yield the cards, deck by deck, those of the questions checked by hand first."""
    details_cache = DetailsCache(facts)
    asked = list(list_questions(facts, details_cache))
    yield from (print_question(question) for question in asked if question.part == CHECKED)
    yield from map(print_thing, list_things(facts))
    yield from (print_judged(details) for _, details in list_judged(facts, details_cache))
    for question in asked:
        # The cards of statements ask for verdicts, too.
        if question.part not in (CHECKED, VERDICT):
            yield print_question(question)


def print_question(question: Question) -> Card:
    """Return the card of a question."""
    options = [CardLine(words, f"{letter})") for letter, words in letter_options(question.options)]
    right = CardLine(question.answer, f"{letter_of(question.right)})", is_strong=True)
    told = [CardLine(words) for words in (question.explanation, question.note) if words]
    told += [
        CardLine(why, f"Why not “{option}”:")
        for option, why in zip(question.options, question.why, strict=True)
        if why
    ]
    grounds = [line for details in question.statement_details for line in print_details(details)]
    return Card(
        HEADINGS[question.part],
        (CardLine(question.text), *options, *map(warn, question.cautions)),
        (right, *told, *grounds),
    )


def print_thing(thing: ThingCard) -> Card:
    """Return the card that asks what a thing is."""
    front = (CardLine(thing.name, is_strong=True), CardLine(thing.kind))
    places = [CardLine(place, "Named in:") for place in thing.said_in]
    return Card(HEADINGS[THINGS], front, (CardLine(thing.meaning, is_strong=True), *places))


def print_judged(details: StatementDetails) -> Card:
    """Return the card that asks whether a statement holds."""
    who = "A file" if details.is_from_file else "An article"
    asked = (CardLine(f"{who} says: “{details.sentence}”"), CardLine("Does it hold?"))
    return Card(
        HEADINGS[SAYINGS],
        (*asked, *map(warn, details.cautions)),
        (CardLine(details.verdict, is_strong=True), *print_details(details)),
    )


def print_details(details: StatementDetails) -> Iterator[CardLine]:
    """Yield what supports and what contests a statement."""
    return (CardLine(words, f"{label}:") for label, words in list_details(details))


def warn(caution: Caution) -> CardLine:
    """Return a safety note."""
    return CardLine(caution.text, "Safety:")
