"""Whether a relation may hold between things of two types."""

from __future__ import annotations

from collections.abc import Collection

from ntgraph.records.vocabulary import UNSORTED, Predicate

# A relation that takes one of these takes the others, too: its types are those of the articles
# that the vocabulary was made for.
ALIKE_TYPES = (
    frozenset(
        (
            "Drug",
            "DrugClass",
            "Toxin",
            "Therapy",
            "Factor",
            "Neurotransmitter",
            "Hormone",
            "Chemical",
        )
    ),
    frozenset(("Effect", "Condition", "Factor")),
    frozenset(("Anatomy", "Target")),
    frozenset(("Service", "Organization")),
)
# Less or more of a symptom is said with the same verbs as less or more of a messenger.
AMOUNTS = frozenset(("raises", "lowers", "influences", "alters", "supports", "impairs", "disrupts"))
STATES = frozenset(("Effect", "Condition", "Factor"))


def fits_types(predicate: Predicate, subject: str, object: str) -> bool:
    """Return whether a relation may hold between two types; an unknown type always fits."""
    wider = STATES if predicate.id in AMOUNTS else frozenset()
    return fits_side(subject, predicate.domain) and (
        object in wider or fits_side(object, predicate.range)
    )


def fits_side(node_type: str, allowed: Collection[str]) -> bool:
    """Return whether a type is allowed, or one that is like it; no types allow all."""
    if not allowed or node_type in ("", UNSORTED, *allowed):
        return True
    return any(node_type in alike and not alike.isdisjoint(allowed) for alike in ALIKE_TYPES)
