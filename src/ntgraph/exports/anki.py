"""Anki: flashcards and quiz questions as one package; a later import updates the cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from html import escape

from ntgraph.exports.anki_earlier import date_notes, read_earlier
from ntgraph.exports.anki_package import CardNote, DataSet, hash_text, write_package
from ntgraph.exports.classroom_questions import (
    CHECKED,
    MADE_BY_PROGRAM,
    PARTS,
    Question,
    ThingCard,
    list_judged,
    list_questions,
    list_things,
)
from ntgraph.exports.details_html import render_details
from ntgraph.exports.statement_details import (
    Caution,
    DetailsCache,
    StatementDetails,
    describe_origin,
    tidy,
)
from ntgraph.facts import FactBase
from ntgraph.learning.flashcards import SAYINGS, THINGS
from ntgraph.records.question import VERDICT

HEADINGS = {
    THINGS: "What is it?",
    SAYINGS: "An article says",
    **{
        part: heading if part == CHECKED else f"{MADE_BY_PROGRAM}: {heading}"
        for part, (heading, _) in PARTS.items()
    },
}
# The date of facts that have none; any fixed date would do.
UNDATED = "2020-01-01"
# The `id` of the facts that come with the package. Their notes are called by their cards alone.
SHIPPED = "ntgraph"
NAMELESS = "nameless"
# Anki would read these as the start of a sound, a formula or a field.
ESCAPES = {"[": "&#91;", "\\": "&#92;", "{": "&#123;"}


def to_anki(facts: FactBase, *, earlier: bytes = b"") -> Iterator[bytes]:
    """Yield an Anki package (.apkg) with one deck for each kind of card.

    Questions checked by hand, what things are, whether judged statements hold (only those
    whose verdict cannot be argued about), and the questions made by program. Each answer
    comes with the statements it rests on: verdict and reason, section and hedge, works
    cited with their stance, what contests it. Safety notes stand on both sides.

    Notes keep their ids from export to export, so an import updates the cards that already
    exist, deletes none and keeps the learner's progress. Decks, notes and their type belong to
    one data set: `id` in data.toml or, without one, its title or its articles. So the cards
    of two sets do not replace each other.

    Anki accepts an update only of a note that has a later time than the one it knows. The
    time is the day of the data (`released_on`). For texts changed on the same day, pass the
    package made before; `ntgraph export` does so where it replaces one.

    The exact span of a passage, the works that a verdict rests on and the paths through
    accepted facts are not on the cards; `jsonl` has them. The files in the package are not
    compressed, because compression differs between machines.

    Args:
        facts: what to make cards of.
        earlier: the package that this one follows; bytes that are no such package count as
            none. Changed notes get a later time than any in it.
    """
    title = tidy(facts.data.title).replace("::", ":") or "ntgraph"
    day = datetime.fromisoformat(facts.data.released_on or UNDATED).replace(tzinfo=UTC)
    made_on = int(day.timestamp())
    notes = list(list_notes(facts))
    changed_on = date_notes(notes, made_on, read_earlier(earlier))
    of = DataSet(title, find_key(facts))
    yield write_package(of, notes, made_on=made_on, changed_on=changed_on)


def find_key(facts: FactBase) -> str:
    """Return what tells a data set from others; empty for the one that comes with the package."""
    key = facts.data.id or tidy(facts.data.title) or " ".join(facts.articles)
    return "" if key == SHIPPED else key or NAMELESS


def list_notes(facts: FactBase) -> Iterator[CardNote]:
    """Yield a note for each card, each with a guid that carries the data set."""
    key = find_key(facts)
    prefix = f"ntgraph:{hash_text(key):010x}" if key else "ntgraph"
    for note in list_cards(facts):
        yield replace(note, guid=f"{prefix}:{note.guid}")


def list_cards(facts: FactBase) -> Iterator[CardNote]:
    """Yield a note for each card, deck by deck: the questions checked by hand come first."""
    details_cache = DetailsCache(facts)
    origin = escape_for_anki("<br>".join(escape(line) for line in describe_origin(facts)))
    asked = list(list_questions(facts, details_cache))
    yield from (note_question(each, origin) for each in asked if each.part == CHECKED)
    for thing in list_things(facts):
        yield make_note(thing.id, THINGS, *write_thing_card(thing), (), origin)
    for id, details in list_judged(facts, details_cache):
        yield make_note(id, SAYINGS, *write_judged_card(details), details.cautions, origin)
    for question in asked:
        # The cards of statements ask for verdicts, too.
        if question.part not in (CHECKED, VERDICT):
            yield note_question(question, origin)


def note_question(question: Question, origin: str) -> CardNote:
    """Make the note of a question."""
    sides = write_question_card(question)
    return make_note(question.id, question.part, *sides, question.cautions, origin)


def make_note(
    id: str,
    kind: str,
    front: str,
    answer: str,
    grounds: str,
    cautions: Iterable[Caution],
    origin: str,
) -> CardNote:
    """Return a note, called like its card, whose fields are HTML that Anki shows unchanged."""
    safety = "".join(f"<p>{escape(caution.text)}</p>" for caution in cautions)
    fields = (front, escape_for_anki(safety), answer, grounds, origin, escape_for_anki(escape(id)))
    return CardNote(id, HEADINGS[kind], fields, (f"ntgraph::{kind}",))


def write_thing_card(thing: ThingCard) -> tuple[str, str, str]:
    """Return front, answer and grounds of a thing's card, as HTML."""
    places = "".join(f"<dd>{escape(place)}</dd>" for place in thing.said_in)
    grounds = f"<dl><dt>Where it is named</dt>{places}</dl>" if places else ""
    front = f"<b>{escape(thing.name)}</b><br><i>{escape(thing.kind)}</i><br>What is it?"
    return escape_for_anki(front), escape_for_anki(escape(thing.meaning)), escape_for_anki(grounds)


def write_judged_card(details: StatementDetails) -> tuple[str, str, str]:
    """Return front, answer and grounds of a judged statement's card, as HTML."""
    who = "A file" if details.is_from_file else "An article"
    front = f"<i>{who} says:</i><br>“{escape(details.sentence)}”<br>Does it hold?"
    return (
        escape_for_anki(front),
        escape_for_anki(escape(details.verdict)),
        escape_for_anki(render_details(details)),
    )


def write_question_card(question: Question) -> tuple[str, str, str]:
    """Return front, answer and grounds of a question's card, as HTML."""
    options = "".join(f"<li>{escape(option)}</li>" for option in question.options)
    wrong = zip(question.options, question.why, strict=True)
    told = [question.explanation, question.note]
    told += [f"Why not “{option}”: {why}" for option, why in wrong if why]
    notes = "".join(f"<p>{escape(words)}</p>" for words in told if words)
    grounds = notes + "".join(map(render_details, question.statement_details))
    front = f"{escape(question.text)}<ul>{options}</ul>"
    return (
        escape_for_anki(front),
        escape_for_anki(escape(question.answer)),
        escape_for_anki(grounds),
    )


def escape_for_anki(html: str) -> str:
    """Escape the characters that Anki would read as a sound, a formula or a field.

    >>> escape_for_anki("[sound:a.mp3]")
    '&#91;sound:a.mp3]'
    """
    return "".join(ESCAPES.get(character, character) for character in html)
