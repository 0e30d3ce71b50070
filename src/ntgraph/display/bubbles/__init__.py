"""The overview of a large graph: its communities as bubbles, placed, with the ties between."""

from __future__ import annotations

from ntgraph.display.bubbles.bubble_records import Bubble, BubbleMap, Tie
from ntgraph.display.bubbles.place_communities import place_communities

__all__ = ["Bubble", "BubbleMap", "Tie", "place_communities"]
