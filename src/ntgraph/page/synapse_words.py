"""The synapses of the node that a page is about, for readers without scripts."""

from __future__ import annotations

from ntgraph.display import DisplayGraph
from ntgraph.display.mechanism import MechanismWords, SynapseLine
from ntgraph.picture import render_display_mechanism
from ntgraph.records.frozen_record import frozen_record


@frozen_record
class ToldSynapse:
    """A heading, the picture, and its lines in words."""

    heading: str
    picture: str
    lines: tuple[SynapseLine, ...]


def tell_synapses(display: DisplayGraph, about: str) -> list[ToldSynapse]:
    """Return the synapses of a node; none for a page that is not about one node."""
    words = MechanismWords(display)
    return [
        ToldSynapse(each.heading, render_display_mechanism(each, display), words.tell(each))
        for each in display.mechanisms
        if each.node == about
    ]
