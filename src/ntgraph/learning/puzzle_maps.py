"""The maps to complete: things around one thing, each at a place that only some labels fit.

A label is wrong at a place only where it contradicts what is stated: nothing said or accepted
of the two things, or of what is close to them, may say what the place says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import NO_DIRECTION, find_sign, say, say_name, say_subject
from ntgraph.learning.direction_questions import LEVELS, TARGETS, list_leveled, list_one_way
from ntgraph.learning.teachable import Teachable
from ntgraph.learning.told_sentences import GAP, is_flat
from ntgraph.records import Statement
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.vocabulary import ARTICLE_LAYER

MOST_LINES = 600
FEWEST_PLACES = 4
# Behind these words stands the thing in the middle; before them, the label is meant.
FROM_CENTER = (
    ("raised, strengthened or brought about by", "lowered, weakened or prevented by"),
    ("switched on or strengthened by", "blocked, slowed down or weakened by"),
)
TO_CENTER = (
    ("raises, strengthens or brings about", "lowers, weakens or prevents"),
    ("switches on or strengthens", "blocks, slows down or weakens"),
)
WAYS = ("raises it, brings it about or switches it on", "lowers it, prevents it or blocks it")


@frozen_record
class PuzzlePlace:
    """A place on a map: what belongs there, what the line to it says, and the statement.

    `options` are the words of both relations that a place of this map can have, `right` is
    which of them this one has. `start` names what its line is joined to. `asked` is what the
    empty place says: its relation or, where the line is to be found, the sentence with a gap.
    """

    node: str
    name: str
    start: str
    options: tuple[str, ...]
    right: int
    sign: str
    asked: str
    statement: str
    sentence: str


@frozen_record
class PuzzleMap:
    """A thing with the places around it; their labels are to be found, or which way lines go.

    `incoming` says that the lines lead to the thing in the middle. `ways` are the two labels of
    a map whose boxes are named and whose lines are to be found; empty for others.
    """

    center: str
    question: str
    incoming: bool
    ways: tuple[str, ...]
    places: tuple[PuzzlePlace, ...]


def puzzle_maps(facts: FactBase) -> list[PuzzleMap]:
    """List the maps that can be completed; of a large graph, some."""
    teacher = Teachable.of(facts)
    lines = list(islice(list_one_way(teacher), MOST_LINES))
    named = [*make_leveled(teacher), *make_signed(lines, teacher)]
    taken = {(made.center, made.incoming) for made in named}
    ways = make_ways(lines, teacher)
    return [*named, *(made for made in ways if (made.center, made.incoming) not in taken)]


def make_leveled(teacher: Teachable) -> Iterator[PuzzleMap]:
    """Make maps of what comes with too little and with too much of one thing."""
    groups: dict[str, dict[str, PuzzlePlace]] = {}
    for statement in list_leveled(teacher):
        place = place_level(statement, teacher.facts)
        if find_sign(statement, teacher.facts) != "-" and is_told_whole(
            statement, place, teacher.facts
        ):
            groups.setdefault(statement.subject, {}).setdefault(place.node, place)
    for center, places in groups.items():
        yield from keep_map(center, places, teacher, incoming=False, ways=False)


def place_level(statement: Statement, facts: FactBase) -> PuzzlePlace:
    """Make a place at too little or too much of something."""
    node = facts.nodes[statement.subject]
    starts = {id: say_subject(node, facts.vocabulary.levels[id])[0] for id in LEVELS}
    options = tuple(f"can come with {words}" for words in starts.values())
    right = list(LEVELS).index(statement.subject_level)
    start = starts[statement.subject_level]
    place = make_place(statement, statement.object, start, options, right, facts)
    # What "can come with" an amount may be no more than linked to it.
    return replace(place, sign=NO_DIRECTION)


def make_signed(
    lines: Iterable[tuple[Statement, dict[str, str]]], teacher: Teachable
) -> Iterator[PuzzleMap]:
    """Make maps of what a thing raises and lowers, or of what raises and lowers it."""
    groups: dict[tuple[str, bool, int], dict[str, PuzzlePlace]] = {}
    for statement, words in lines:
        if len(teacher.signs_around(statement)) > 1:
            continue
        for incoming in (False, True):
            center, kind = ends(statement, incoming=incoming)[0], int(words is TARGETS)
            place = place_sign(statement, kind, incoming, teacher.facts)
            if is_told_whole(statement, place, teacher.facts):
                groups.setdefault((center, incoming, kind), {}).setdefault(place.node, place)
    for (center, incoming, _), places in groups.items():
        yield from keep_map(center, places, teacher, incoming=incoming, ways=False)


def place_sign(statement: Statement, kind: int, incoming: bool, facts: FactBase) -> PuzzlePlace:
    """Make a place for what raises, or is raised by, the thing in the middle, or lowers it."""
    center, other = ends(statement, incoming=incoming)
    name = say_name(facts.nodes[center])
    options = tuple(f"{words} {name}" for words in (TO_CENTER if incoming else FROM_CENTER)[kind])
    right = "+-".index(find_sign(statement, facts))
    return make_place(statement, other, name, options, right, facts)


def make_ways(
    lines: Iterable[tuple[Statement, dict[str, str]]], teacher: Teachable
) -> Iterator[PuzzleMap]:
    """Make maps of which the boxes are named, and each line goes one of two ways."""
    groups: dict[tuple[str, bool], dict[str, PuzzlePlace]] = {}
    for statement, words in lines:
        for incoming in (False, True):
            center, other = ends(statement, incoming=incoming)
            right = list(words).index(find_sign(statement, teacher.facts))
            options = tuple(words.values())
            name = say_name(teacher.facts.nodes[center])
            made = make_place(statement, other, name, options, right, teacher.facts)
            place = replace(made, asked=say(statement, teacher.facts, verb=GAP))
            groups.setdefault((center, incoming), {}).setdefault(other, place)
    for (center, incoming), places in groups.items():
        yield from keep_map(center, places, teacher, incoming=incoming, ways=True)


def is_told_whole(statement: Statement, place: PuzzlePlace, facts: FactBase) -> bool:
    """Return whether the words of a place leave out nothing under which the statement is made."""
    return not (statement.qualifiers or is_flat(place.options[place.right], statement, facts))


def ends(statement: Statement, *, incoming: bool) -> tuple[str, str]:
    """Return the thing in the middle, and the other end."""
    pair = statement.subject, statement.object
    return pair[::-1] if incoming else pair


def make_place(
    statement: Statement,
    node: str,
    start: str,
    options: tuple[str, ...],
    right: int,
    facts: FactBase,
) -> PuzzlePlace:
    """Make a place with the sentence that it rests on."""
    return PuzzlePlace(
        node=node,
        name=say_name(facts.nodes[node]),
        start=start,
        options=options,
        right=right,
        sign=find_sign(statement, facts),
        asked=options[right],
        statement=statement.id,
        sentence=say(statement, facts),
    )


def keep_map(
    center: str,
    places: dict[str, PuzzlePlace],
    teacher: Teachable,
    *,
    incoming: bool,
    ways: bool,
) -> Iterator[PuzzleMap]:
    """Make a map if there are places enough, and both relations among them."""
    if len(places) >= FEWEST_PLACES and len({place.right for place in places.values()}) == 2:
        name = say_name(teacher.facts.nodes[center])
        asked = "which way does each line go?" if ways else "what belongs where?"
        question = f"The map around {name}, by {say_who(places.values(), teacher)}: {asked}"
        labels = WAYS if ways else ()
        yield PuzzleMap(center, question, incoming, labels, tuple(places.values()))


def say_who(places: Iterable[PuzzlePlace], teacher: Teachable) -> str:
    """Return the words that say whose statements a map is made of."""
    said = [teacher.facts.statements[place.statement] for place in places]
    layers = {statement.layer for statement in said}
    articles = {piece.article for statement in said for piece in statement.evidence} - {""}
    speaker = "the articles" if len(articles) > 1 else teacher.speaker
    who = [speaker] if ARTICLE_LAYER in layers else []
    return " and ".join([*who, *(["accepted facts"] if layers - {ARTICLE_LAYER} else [])])
