"""The layout of the map: the places of all boxes, the same on every machine.

Drugs and other causes are on the left, messengers in the middle, effects on the right; boxes
that belong to no side are in rows below. A side with many boxes is split into sub-columns, so
that the whole map has the shape of a screen. The boxes are then sorted in sweeps: in each
sweep, every box moves toward the mean height of the boxes linked to it (the barycenter
heuristic for layered drawings). Several starting orders are tried, and the order with the
fewest crossings is taken.

Source: Sugiyama, Tagawa & Toda 1981, doi:10.1109/TSMC.1981.4308636.
"""

from ntgraph.display.layout.crossings import count_crossings
from ntgraph.display.layout.given_places import place_as_given
from ntgraph.display.layout.layout_records import EVERYWHERE, Box, Layout, Point, Region
from ntgraph.display.layout.map_layout import ASPECT, place_boxes

__all__ = [
    "ASPECT",
    "EVERYWHERE",
    "Box",
    "Layout",
    "Point",
    "Region",
    "count_crossings",
    "place_as_given",
    "place_boxes",
]
