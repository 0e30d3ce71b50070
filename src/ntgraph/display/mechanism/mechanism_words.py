"""What the picture of a synapse shows, in sentences, place by place."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.display.model import DisplayAct, DisplayGraph, DisplayMechanism
from ntgraph.display.style.synapse_look import UNSAID, SynapseLook
from ntgraph.records import NOT_ASSESSED
from ntgraph.records.frozen_record import frozen_record


@frozen_record
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


class MechanismWords:
    """What display data knows of rows, looked up once, to word its pictures of synapses."""

    def __init__(self, display: DisplayGraph) -> None:
        self.look = display.synapse
        self.facts = {fact.id: fact for fact in display.accepted}
        self.statements = {statement.id: statement for statement in display.statements}
        self.verdicts = {verdict.id: verdict.label for verdict in display.verdicts}
        self.outcomes = {outcome.id: outcome.label for outcome in display.comparisons}

    def tell(self, mechanism: DisplayMechanism) -> tuple[SynapseLine, ...]:
        """Return all that a picture shows, in words."""
        return () if self.look is None else tuple(self._tell_places(mechanism, self.look))

    def _tell_places(self, mechanism: DisplayMechanism, look: SynapseLook) -> Iterator[SynapseLine]:
        if not any(act.said for act in mechanism.acts):
            yield SynapseLine(look.headings[1], " ".join(look.not_said))
        for place in look.places:
            acts = [act for act in mechanism.acts if act.place == place.id]
            if place.id != UNSAID and all(act.said for act in acts):
                yield SynapseLine(place.label, " ".join(look.no_fact))
            for act in acts:
                tell = self._tell_said if act.said else self._tell_known
                yield tell(act, place.label)

    def _tell_known(self, act: DisplayAct, place: str) -> SynapseLine:
        found = [self.facts[row] for row in act.rows]
        words = f"Known, {act.word}: {' '.join(fact.sentence for fact in found)}"
        sources = tuple(dict.fromkeys(source for fact in found for source in fact.sources))
        return SynapseLine(place, words, act.rows, sources=sources)

    def _tell_said(self, act: DisplayAct, place: str) -> SynapseLine:
        statement = next(self.statements[row] for row in act.rows if row in self.statements)
        made = statement.gauges.comparison
        verdict = statement.verdict
        judged = "" if verdict == NOT_ASSESSED else self.verdicts.get(verdict, "")
        compared = self.outcomes.get(made.outcome, "") if made else ""
        more = "; ".join(
            part for part in (judged, compared and f"beside accepted facts: {compared}") if part
        )
        words = f"In the article, {act.word}: {statement.sentence}{f' ({more})' if more else ''}"
        return SynapseLine(place, words, act.rows, said=True)
