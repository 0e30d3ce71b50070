"""Anki: flashcards and quiz questions as a package that Anki imports and later updates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from html import escape

from ntgraph.exports.anki_package import CardNote, write_package
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
from ntgraph.exports.statement_backing import Backing, Backings, Caution, describe_origin, tidy
from ntgraph.exports.template_loader import render_backing
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
# For facts that carry no date; any fixed one would do.
UNDATED = "2020-01-01"
# Anki would read these as a sound, a formula or a field of its own.
ESCAPES = {"[": "&#91;", "\\": "&#92;", "{": "&#123;"}


def to_anki(facts: FactBase) -> Iterator[bytes]:
    """Give an Anki package (.apkg) with a deck for each kind of card.

    Questions checked by hand, what things are, whether judged statements hold, and the
    questions made by program. Each answer
    comes with the statements it rests on: verdict and reason, section and hedge, works
    cited with their stance, what contests it. Safety notes stand on both sides.

    Notes keep their ids from export to export, so an import updates the cards that are
    there already, deletes none, and leaves the learner's progress alone. Anki takes an
    update where the data are of a later day (`released_on`) than those imported before; for
    facts changed on the same day, its import dialog has *Update notes: always*.

    A card has no place for the exact span of a passage, the works that a verdict rests on
    and the paths through accepted facts; `jsonl` has them. Nothing in the package is
    packed, since packing differs between machines.
    """
    title = tidy(facts.data.title).replace("::", ":") or "ntgraph"
    day = datetime.fromisoformat(facts.data.released_on or UNDATED).replace(tzinfo=UTC)
    yield write_package(title, list_notes(facts), made_on=int(day.timestamp()))


def list_notes(facts: FactBase) -> Iterator[CardNote]:
    """Return a note for each card, deck by deck: the questions checked by hand come first."""
    backings = Backings(facts)
    origin = guard("<br>".join(escape(line) for line in describe_origin(facts)))
    asked = list(list_questions(facts, backings))
    yield from (note_question(each, origin) for each in asked if each.part == CHECKED)
    for thing in list_things(facts):
        yield make_note(thing.id, THINGS, *write_thing(thing), (), origin)
    for id, backing in list_judged(facts, backings):
        yield make_note(id, SAYINGS, *write_judged(backing), backing.cautions, origin)
    for question in asked:
        # The cards of statements ask for verdicts, too.
        if question.part not in (CHECKED, VERDICT):
            yield note_question(question, origin)


def note_question(question: Question, origin: str) -> CardNote:
    """Make the note of a question."""
    sides = write_question(question)
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
    """Make a note of HTML that Anki shows as it is."""
    safety = "".join(f"<p>{escape(caution.text)}</p>" for caution in cautions)
    fields = (front, guard(safety), answer, grounds, origin, guard(escape(id)))
    return CardNote(f"ntgraph:{id}", HEADINGS[kind], fields, (f"ntgraph::{kind}",))


def write_thing(thing: ThingCard) -> tuple[str, str, str]:
    """Write front, answer and grounds of the card of a thing."""
    places = "".join(f"<dd>{escape(place)}</dd>" for place in thing.said_in)
    grounds = f"<dl><dt>Where it is named</dt>{places}</dl>" if places else ""
    front = f"<b>{escape(thing.name)}</b><br><i>{escape(thing.kind)}</i><br>What is it?"
    return guard(front), guard(escape(thing.meaning)), guard(grounds)


def write_judged(backing: Backing) -> tuple[str, str, str]:
    """Write front, answer and grounds of the card of a statement."""
    front = f"<i>An article says:</i><br>“{escape(backing.sentence)}”<br>Does it hold?"
    return guard(front), guard(escape(backing.verdict)), guard(render_backing(backing))


def write_question(question: Question) -> tuple[str, str, str]:
    """Write front, answer and grounds of the card of a question."""
    options = "".join(f"<li>{escape(option)}</li>" for option in question.options)
    wrong = zip(question.options, question.why, strict=True)
    told = [question.explanation, question.note]
    told += [f"Why not “{option}”: {why}" for option, why in wrong if why]
    notes = "".join(f"<p>{escape(words)}</p>" for words in told if words)
    grounds = notes + "".join(map(render_backing, question.backings))
    front = f"{escape(question.text)}<ul>{options}</ul>"
    return guard(front), guard(escape(question.answer)), guard(grounds)


def guard(html: str) -> str:
    """Keep Anki from reading a sound, a formula or a field into a text.

    >>> guard("[sound:a.mp3]")
    '&#91;sound:a.mp3]'
    """
    return "".join(ESCAPES.get(character, character) for character in html)
