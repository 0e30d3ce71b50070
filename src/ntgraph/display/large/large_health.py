"""Whether a large graph has to do with health: among 100,000 words, some always have.

A small graph needs the warning about medicines where a single word is about health. A dictionary
has such words, too, so a large graph whose types are about something else needs a larger share.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ntgraph.display.health_words import SENTENCES, SUBSTANCE_IDS, TYPES, has_health_words
from ntgraph.display.large.large_display import LargeKind
from ntgraph.display.model import DisplayType

LEAST_SHARE_OF_HEALTH = 0.1
# Names that are looked at, taken from the whole list at equal distances.
SAMPLE_OF_NAMES = 20_000


def is_large_about_health(
    types: Sequence[DisplayType],
    kinds: Sequence[LargeKind],
    names: Sequence[str],
    ids: Iterable[str],
) -> bool:
    """Return whether a graph that nobody judged needs the warning about medicines.

    Args:
        types: the types; a graph with a single one is treated as a small graph is.
        kinds: the kinds of statements, with their numbers.
        names: the names of the nodes.
        ids: their ids and identifiers but for those that we made.
    """
    words = [word for each in types for word in (each.id, each.label)]
    if len(types) < 2:
        return has_health_words(words, (*(kind.template for kind in kinds), *names), ids)
    return (
        any(map(TYPES.search, words))
        or any(":" in id and SUBSTANCE_IDS.match(id) for id in ids)
        or _share_of_names(names) >= LEAST_SHARE_OF_HEALTH
        or _share_of_statements(kinds) >= LEAST_SHARE_OF_HEALTH
    )


def _share_of_names(names: Sequence[str]) -> float:
    some = [*names[:: max(len(names) // SAMPLE_OF_NAMES, 1)]]
    return sum(bool(SENTENCES.search(name)) for name in some) / max(len(some), 1)


def _share_of_statements(kinds: Sequence[LargeKind]) -> float:
    found = sum(kind.count for kind in kinds if SENTENCES.search(kind.template))
    return found / max(sum(kind.count for kind in kinds), 1)
