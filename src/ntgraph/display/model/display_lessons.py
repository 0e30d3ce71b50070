"""The records of tours, quiz items and flashcards."""

from __future__ import annotations

from ntgraph.records.frozen_record import frozen_record


@frozen_record
class DisplayStep:
    """A step of a tour: what to read, and what the page shows at the same time."""

    heading: str
    text: str
    view: str
    node: str
    statement: str
    source: str
    start: str
    end: str
    accepted: bool


@frozen_record
class DisplayQuizItem:
    """A question with its answers, of which one is right, and the statements behind it.

    `why` says of each wrong answer why it is wrong. No two questions of a set share an entry
    of `about`. Answers of an ordered question keep their order.
    """

    id: str
    kind: str
    question: str
    options: tuple[str, ...]
    right: int
    explanation: str
    statements: tuple[str, ...]
    why: tuple[str, ...]
    about: tuple[str, ...]
    checked: bool
    ordered: bool


@frozen_record
class DisplayTour:
    """A tour: a short guided way through the facts, step by step.

    `questions` holds the question at its end, `quiz` the ids of the questions that it leads
    into; the last `near` of these are only near its subject.
    """

    id: str
    title: str
    summary: str
    minutes: int
    steps: tuple[DisplayStep, ...]
    questions: tuple[DisplayQuizItem, ...] = ()
    quiz: tuple[str, ...] = ()
    near: int = 0


@frozen_record
class DisplayPlace:
    """A place on a map to complete: what belongs there, and the statement that says so.

    `options` are the words of both relations, `right` is which of them the place has.
    `start` is the box that its line is joined to; `asked` is what the place says while
    it is empty.
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
class DisplayPuzzle:
    """A map to complete: with boxes to be named, or with lines to be found.

    Lines lead away from the thing in the middle, or to it if `incoming`. `ways` are the labels
    of lines to be found.
    """

    center: str
    question: str
    incoming: bool
    ways: tuple[str, ...]
    places: tuple[DisplayPlace, ...]


@frozen_record
class DisplayCard:
    """A flashcard: front and back, and the node or statement it is about."""

    deck: str
    front: str
    back: str
    about: str
