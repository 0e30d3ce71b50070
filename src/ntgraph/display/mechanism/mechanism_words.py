"""Says in sentences what the picture of a synapse shows, place by place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ntgraph.display.model import DisplayAct, DisplayGraph, DisplayMechanism
from ntgraph.display.style.synapse_look import UNSAID, SynapseLook

NOT_ASSESSED = "not_assessed"


@dataclass(frozen=True, slots=True)
class SynapseLine:
    """One line of the text beside the picture.

    Attributes:
        place: the label of the place.
        words: what is shown there.
        rows: the ids of accepted facts, or of the statement, that say so; empty if none does.
        said: True for what an article says.
        sources: the ids of works that the accepted facts rest on.
    """

    place: str
    words: str
    rows: tuple[str, ...] = ()
    said: bool = False
    sources: tuple[str, ...] = ()


def tell_mechanism(mechanism: DisplayMechanism, display: DisplayGraph) -> tuple[SynapseLine, ...]:
    """Return all that the picture shows, in words.

    Args:
        mechanism: what rows say of the places.
        display: the display data that it belongs to.
    """
    look = display.synapse
    return () if look is None else tuple(_tell_places(mechanism, display, look))


def _tell_places(
    mechanism: DisplayMechanism, display: DisplayGraph, look: SynapseLook
) -> Iterator[SynapseLine]:
    if not any(act.said for act in mechanism.acts):
        yield SynapseLine(look.headings[1], " ".join(look.not_said))
    for place in look.places:
        acts = [act for act in mechanism.acts if act.place == place.id]
        if place.id != UNSAID and all(act.said for act in acts):
            yield SynapseLine(place.label, " ".join(look.no_fact))
        for act in acts:
            yield (
                _tell_said(act, place.label, display)
                if act.said
                else _tell_known(act, place.label, display)
            )


def _tell_known(act: DisplayAct, place: str, display: DisplayGraph) -> SynapseLine:
    facts = {fact.id: fact for fact in display.accepted}
    found = [facts[row] for row in act.rows]
    words = f"Known, {act.word}: {' '.join(fact.sentence for fact in found)}"
    sources = tuple(dict.fromkeys(source for fact in found for source in fact.sources))
    return SynapseLine(place, words, act.rows, sources=sources)


def _tell_said(act: DisplayAct, place: str, display: DisplayGraph) -> SynapseLine:
    statement = next(each for each in display.statements if each.id in act.rows)
    verdicts = {each.id: each.label for each in display.verdicts}
    outcomes = {each.id: each.label for each in display.comparisons}
    made = statement.gauges.comparison
    judged = "" if statement.verdict == NOT_ASSESSED else verdicts.get(statement.verdict, "")
    compared = outcomes.get(made.outcome, "") if made else ""
    more = "; ".join(
        part for part in (judged, compared and f"beside accepted facts: {compared}") if part
    )
    words = f"In the article, {act.word}: {statement.sentence}{f' ({more})' if more else ''}"
    return SynapseLine(place, words, act.rows, said=True)
