"""Whether a relation may hold between things of two types."""

from __future__ import annotations

from ntgraph.records.vocabulary import UNSORTED, Predicate

# Types whose things act, are done or taken; are states of a person; are parts of the body.
ACTING = frozenset(
    ("Drug", "DrugClass", "Toxin", "Therapy", "Factor", "Neurotransmitter", "Hormone", "Chemical")
)
STATES = frozenset(("Effect", "Condition", "Factor"))
PARTS = frozenset(("Anatomy", "Target"))
GROUPS = (ACTING, STATES, PARTS)
# Services and organizations are no things of the body: only what names them takes them.
OUTSIDE = frozenset(("Service", "Organization", "Source"))
# Both ends are of one group: a drug is no part of the body, and no symptom.
OF_ONE_GROUP = frozenset(("is_a",))
# What a state of a person cannot do, and what cannot be done to it.
NOT_BY_STATES = frozenset(("binds", "enters", "ingredient_of", "made_from", "stores", "lets_in"))
NOT_TO_STATES = frozenset(
    ("binds", "enters", "ingredient_of", "made_from", "stores", "breaks_down", "removes", "lets_in")
)


def fits_types(predicate: Predicate, subject: str, object: str) -> bool:
    """Return whether a relation may hold between two types; an unknown type always fits.

    The lists of the vocabulary are those of the articles that it was made for, so types that
    are alike are welcome, too.
    """
    types = {subject, object} - {"", UNSORTED}
    if any(each in OUTSIDE and each not in (*predicate.domain, *predicate.range) for each in types):
        return False
    if OUTSIDE.issuperset(predicate.domain) and predicate.domain and subject not in OUTSIDE:
        return subject in ("", UNSORTED)
    if predicate.id in NOT_BY_STATES and subject in ("Effect", "Condition"):
        return False
    if predicate.id in NOT_TO_STATES and object in ("Effect", "Condition"):
        return False
    if predicate.id in OF_ONE_GROUP and len(types) == 2:
        return any(types <= group for group in GROUPS) or types <= OUTSIDE
    return True
