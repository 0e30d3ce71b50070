"""Which way the statements of a step lead, and whether a whole path leads forward.

The page has the same rule in `page/js/paths/path_search.js`. Both are tested with one table.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from ntgraph.errors import count_of
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import find_sign
from ntgraph.graph.found_paths import Hop, Path
from ntgraph.records import Statement

Way = Literal["along", "against", "neither"]

ARROWS: dict[Way, str] = {"along": "→", "against": "←", "neither": "–"}


def way_of(hop: Hop, facts: FactBase) -> Way:
    """Return whether all that is said at a step runs along it, against it, or neither.

    What has no direction, and what is said both ways, counts as neither.
    """
    said = [facts.statements[id] for id in hop.statements]
    if all_lead(said, hop.start, hop.end, facts):
        return "along"
    return "against" if all_lead(said, hop.end, hop.start, facts) else "neither"


def all_lead(said: Iterable[Statement], start: str, end: str, facts: FactBase) -> bool:
    """Return whether every statement has a direction and leads from one node to the other."""
    return all((s.subject, s.object) == (start, end) and find_sign(s, facts) != "0" for s in said)


def ways_of(path: Path, facts: FactBase) -> tuple[Way, ...]:
    """Return the way of each step of a path."""
    return tuple(way_of(hop, facts) for hop in path.hops)


def join_trail(names: Sequence[str], ways: Sequence[Way]) -> str:
    """Return the names along a path, with an arrow only in the direction of what is said.

    >>> join_trail(["cocaine", "dopamine", "pesticides"], ["along", "against"])
    'cocaine → dopamine ← pesticides'
    """
    steps = (f" {ARROWS[way]} {name}" for way, name in zip(ways, names[1:], strict=True))
    return "".join((names[0], *steps))


def word_denied(sentences: Sequence[str], count: int = 0) -> str:
    """Return in one line which denied statements are no steps; nothing if there are none.

    `count` is how many there are, if only the first of them are listed.

    >>> word_denied(["Coffee does not lower mood."])
    '1 denied statement is no link: Coffee does not lower mood.'
    >>> word_denied(["Coffee does not lower mood."], 1_200)
    '1,200 denied statements are no links: Coffee does not lower mood. … 1,199 more in .denied'
    """
    if not sentences:
        return ""
    count = max(count, len(sentences))
    are = "is no link" if count == 1 else "are no links"
    unlisted = count - len(sentences)
    rest = f" … {unlisted:,} more in .denied" if unlisted else ""
    return f"{count_of(count, 'denied statement')} {are}: {' '.join(sentences)}{rest}"
