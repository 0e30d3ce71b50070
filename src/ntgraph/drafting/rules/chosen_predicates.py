"""Which relation a trigger tells of, by its row and its object."""

from __future__ import annotations

from ntgraph.drafting.rules.name_words import SUBSTANCES
from ntgraph.drafting.rules.object_classes import (
    NEW,
    PROCESS,
    UNWANTED,
    list_classes,
)
from ntgraph.drafting.rules.phrases import (
    MORE,
    RELEASE,
    RESULT,
    RISK,
    NamedThing,
    SentenceTokens,
)
from ntgraph.drafting.rules.trigger_table import TriggerRow

CHANGING = ("causes",)
# "It mimics the effects of that" says the same as "it mimics that".
ABOUT_RESULTS = ("mimics", "enhances", "dampens", "blocks", "is_a")
RISKS_OF = ("increases_risk_of", "reduces_risk_of")


def choose_predicate(
    row: TriggerRow, thing: NamedThing, sentence: SentenceTokens
) -> tuple[str, NamedThing] | None:
    """Return the relation and its object as it is named; None if the row does not fit it."""
    if thing.measure == RISK:
        is_plain = row.predicate in (*RISKS_OF, "associated_with")
        predicate = row.by_object.get(RISK, row.predicate if is_plain else "")
        return (predicate, thing) if predicate else None
    if thing.measure == RESULT and row.predicate not in ABOUT_RESULTS:
        return None
    if thing.measure == RELEASE:
        if row.by_object.get(RELEASE) == "releases":
            return "releases", thing
        thing = name_whole(thing, sentence)
        classes: tuple[str, ...] = (PROCESS, NEW)
    else:
        classes = list_classes(thing)
    if row.predicate in CHANGING and thing.change:
        less = "eases" if UNWANTED in classes else "lowers"
        return ("raises" if thing.change == MORE else less), thing._replace(level="")
    if row.needs and not set(row.needs) & {*classes}:
        return None
    predicate = next((row.by_object[c] for c in classes if c in row.by_object), row.predicate)
    if not predicate:
        return None
    if thing.level and not thing.change and thing.node_type not in SUBSTANCES:
        thing = name_whole(thing, sentence)
    return predicate, thing._replace(level="")


def name_whole(thing: NamedThing, sentence: SentenceTokens) -> NamedThing:
    """Return a thing with all of its words as its name."""
    first, last = thing.whole
    if last < first or last == 0:
        return thing
    label = sentence.words(first, last)
    return thing._replace(first=first, last=last, label=label, is_known=False, node_type="")
