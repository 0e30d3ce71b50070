"""Questions checked by hand, and the kinship of things that wrong answers must respect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ntgraph.errors import Place
from ntgraph.records.frozen_record import frozen_record

DIRECTION, MECHANISM, SAYS, CARRIES, VERDICT, ORDER, PASSAGE = KINDS = (
    "direction",
    "mechanism",
    "says",
    "carries",
    "verdict",
    "order",
    "passage",
)

PART_OF, KIND_OF, SAME_SYNDROME, NEAR_SYNONYM = KIN_RELATIONS = (
    "part_of",
    "kind_of",
    "same_syndrome",
    "near_synonym",
)

# Why a wrong answer is wrong. That nothing is known of it is no ground.
(
    OPPOSITE_SIGN,
    OPPOSITE_LEVEL,
    DENIED,
    EXCLUDED,
    CLOSED_LIST,
    CHANGED_HEDGE,
    CHANGED_SCOPE,
    OTHER_ORDER,
    JUDGED,
) = GROUNDS = (
    "opposite_sign",
    "opposite_level",
    "denied",
    "excluded_mechanism",
    "closed_list",
    "changed_hedge",
    "changed_scope",
    "other_order",
    "judged",
)


@frozen_record
class Kinship:
    """Two things so close that one is never a wrong answer where the other is right.

    `relation` is `kind_of` or `part_of` (the subject is one of the object, or a part of it),
    `same_syndrome` (the subject is a sign of the condition that is the object), or
    `near_synonym` (both mean nearly the same).
    """

    subject: str
    relation: str
    object: str
    basis: str
    note: str = ""
    place: Place | None = field(default=None, compare=False)


@frozen_record
class CheckedQuestion:
    """A question that a person chose, worded and checked.

    `key` is the right answer. `why_wrong` has one text for each of `wrong`: the id of a
    ground, a colon, and a sentence. `checked` says what the item was checked on.
    `statements` are the rows that the key rests on: layer and identity cells.
    """

    id: str
    kind: str
    question: str
    key: str
    wrong: tuple[str, ...]
    why_wrong: tuple[str, ...]
    explanation: str
    checked: str
    statements: tuple[Mapping[str, str], ...]
    source: str = ""
    place: Place | None = field(default=None, compare=False)


@frozen_record
class NotAsked:
    """Statements of an article that no question made by program asks about, and why."""

    reason: str
    statements: tuple[Mapping[str, str], ...]
    place: Place | None = field(default=None, compare=False)


@frozen_record
class QuestionPack:
    """The questions of one file, with who checked them and under which license they stand."""

    title: str
    license: str
    curator: str
    checked_on: str
    questions: tuple[CheckedQuestion, ...] = ()
    not_asked: tuple[NotAsked, ...] = ()
    place: Place | None = field(default=None, compare=False)
