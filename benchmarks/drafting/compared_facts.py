"""Statements of one text in a form in which those of readers and of annotators are compared."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.drafting.annotation_files import Annotation
from benchmarks.drafting.same_ends import find_keys
from ntgraph.facts.own_folder import read_ground

# Two passages are one sentence if they share so much of the shorter one.
LEAST_OVERLAP = 0.5


@dataclass(frozen=True, slots=True)
class ComparedFact:
    """A statement with its place, and its ends as keys.

    `hedge` is the hedge as it is printed, `rule` is what read the statement.
    """

    start: int
    end: int
    subject: frozenset[str]
    level: str
    predicate: str
    object: frozenset[str]
    negated: bool
    hedge: str
    carried: bool
    score: float = 0.0
    rule: str = ""


def take_annotations(found: Iterable[Annotation], text: str) -> list[ComparedFact]:
    """Return annotations to compare; words of the text name an end as well as its label."""
    return [
        ComparedFact(
            each.start,
            each.end,
            find_keys((each.subject, text[each.subject_start : each.subject_end])),
            each.subject_level,
            each.predicate,
            find_keys((each.object, text[each.object_start : each.object_end])),
            each.negated,
            each.hedge,
            each.carried,
        )
        for each in found
    ]


def read_proposals(path: Path, text: str) -> tuple[list[ComparedFact], int]:
    """Return the proposals of JSON lines, the best first, and how many quotes are not the text's.

    Raises:
        ValueError: a line is no JSON, or lacks a key.
    """
    made: list[ComparedFact] = []
    wrong = 0
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            values = json.loads(line)
            wrong += text[values["start"] : values["end"]] != values["quote"]
            made.append(take_proposal(values))
        except (KeyError, TypeError, json.JSONDecodeError) as error:
            raise ValueError(f"{path}:{number}: {error!r}") from None
    return sorted(made, key=lambda each: -each.score), wrong


def take_proposal(values: dict[str, object]) -> ComparedFact:
    """Return a proposal to compare, of its values by name."""
    return ComparedFact(
        int(str(values["start"])),
        int(str(values["end"])),
        find_keys([str(values["subject"])]),
        str(values.get("subject_level", "")),
        str(values["predicate"]),
        find_keys([str(values["object"])]),
        bool(values.get("negated", False)),
        str(values.get("hedge", "")),
        bool(values.get("carried", False)),
        float(str(values.get("score", 0.0))),
        str(values.get("rule", "")),
    )


def share_sentence(one: ComparedFact, other: ComparedFact) -> bool:
    """Return whether two statements were read from one sentence."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and shared >= LEAST_OVERLAP * min(
        one.end - one.start, other.end - other.start
    )


def share_ends(one: ComparedFact, other: ComparedFact) -> bool:
    """Return whether two statements have the same subject and the same object."""
    return bool(one.subject & other.subject and one.object & other.object)


def are_turned(one: ComparedFact, other: ComparedFact) -> bool:
    """Return whether the subject of each statement is the object of the other."""
    return bool(one.subject & other.object and one.object & other.subject)


def are_same(one: ComparedFact, other: ComparedFact) -> bool:
    """Return whether two statements of one sentence say the same (strictly)."""
    if one.predicate != other.predicate or one.negated != other.negated:
        return False
    return share_ends(one, other) or (is_symmetric(one.predicate) and are_turned(one, other))


def are_alike(one: ComparedFact, other: ComparedFact) -> bool:
    """Return whether two statements of one sentence are about the same two things (loosely)."""
    return share_ends(one, other) or are_turned(one, other)


@cache
def is_symmetric(predicate: str) -> bool:
    """Return whether a relation says the same the other way round."""
    known = read_ground().vocabulary.predicates.get(predicate)
    return bool(known and known.symmetric)
