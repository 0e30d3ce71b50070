"""Where things stand: the mechanism map, left to right, the same on every machine.

Drugs and other causes stand on the left, messengers in the middle, effects on the right;
what belongs to none of them stands in rows below. A side with many boxes is split into
sub-columns, so that the whole map keeps the shape of a screen. Boxes are then sorted by
sweeps: each moves toward the mean height of what it is linked to (the barycenter heuristic
for layered drawings), from several starts, and the order with the fewest crossings wins.

Source: Sugiyama, Tagawa & Toda 1981, doi:10.1109/TSMC.1981.4308636.
"""

from ntgraph.display.layout.box_records import Box, Layout, Point, Region
from ntgraph.display.layout.crossings import count_crossings
from ntgraph.display.layout.map_layout import place

__all__ = ["Box", "Layout", "Point", "Region", "count_crossings", "place"]
