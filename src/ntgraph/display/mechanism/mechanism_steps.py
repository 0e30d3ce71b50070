"""The last steps through the picture of a synapse: what is known, what is said, what differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ntgraph.display.model.display_mechanism import DisplayAct
from ntgraph.display.style.synapse_look import PART, SYNAPSE_LOOK
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say, say_name
from ntgraph.judging.gauges import crosscheck
from ntgraph.records.vocabulary import DIFFERENT_MECHANISM, DISAGREES, OTHER_WAY_ROUND

DIFFERING = (DISAGREES, DIFFERENT_MECHANISM, OTHER_WAY_ROUND)


def tell_steps(node: str, acts: Iterable[DisplayAct], facts: FactBase) -> tuple[str, ...]:
    """Return what a picture shows in its last steps; `SynapseLook.steps` come before.

    Nothing is told of differences where accepted facts contradict no statement that is drawn.
    """
    known, said = [[act for act in acts if act.said is side] for side in (False, True)]
    name = say_name(facts.nodes[node])
    steps = [
        f"What is known of {name} here: {_list(known) or 'no accepted fact'}.",
        f"What the article says of it: {_list(said) or 'no statement placed here'}.",
    ]
    if differing := list(_find_differing(said, facts)):
        steps.append(f"Where they differ: {' '.join(differing)}")
    return tuple(steps)


def _list(acts: Iterable[DisplayAct]) -> str:
    labels = {place.id: place.label for place in SYNAPSE_LOOK.places}
    told: dict[str, list[str]] = {}
    for act in acts:
        words = told.setdefault(labels[act.place], [])
        if act.shape != PART:
            words.append(f"{act.word} (dashed)" if act.careful else act.word)
    return "; ".join(
        ": ".join((label, ", ".join(dict.fromkeys(words)))) if words else label
        for label, words in told.items()
    )


def _find_differing(acts: Iterable[DisplayAct], facts: FactBase) -> Iterator[str]:
    made = crosscheck(facts).comparisons
    outcomes = facts.vocabulary.comparisons
    for row in dict.fromkeys(row for act in acts for row in act.rows):
        outcome = made[row].outcome if row in made else ""
        if outcome in DIFFERING:
            yield f"“{say(facts.statements[row], facts)}” ({outcomes[outcome].label})."
