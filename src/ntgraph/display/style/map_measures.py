"""How the map is drawn: sizes of boxes, curves and opacities of lines. Lengths are in px.

Three programs draw the same map: the page on its canvas, the page when it saves a picture,
and `ntgraph.picture` without a browser. All three read these records, which are part of the
page's data, so that a box or a line is described once.
"""

from __future__ import annotations

from dataclasses import field
from math import floor

from ntgraph.graph.display_limits import (
    MOST_BOXES_DRAWN,
    MOST_PATH_STEPS_ON_PAGE,
    MOST_STEPS_AROUND,
)
from ntgraph.records.frozen_record import frozen_record


@frozen_record
class BoxLook:
    """A box around text: the radius of its corners, the room around the text, the font size.

    The text of a node's box has the font size of the node (`DisplayNode.font`).
    """

    radius: int
    left: int
    right: int
    above: int
    font: int = 14


@frozen_record
class BandLook:
    """The band behind a part of the map: how far it extends beyond the boxes, and its heading."""

    margin: int = 18
    heading: int = 40
    radius: int = 14
    font: int = 15


@frozen_record
class LineLook:
    """A line: its widths, its opacities (0 to 1) and how it bends.

    A line grows from `width` by `more` for each further statement, up to `widest`. Where it
    changes its height it first runs straight on for the share `roundness` of its way. Where it
    turns back it extends `bow` and `bow_share` of the height, up to `widest_bow` or to the width
    of the channel, which is `margin` beside the outer columns. In a gap between boxes lines keep
    `clear` from the boxes and, where there is room, `lane` from each other; each px by which
    they are too close counts as `crowd` px of detour. Lines that leave a box beside its ports do
    so upward, `corner` from its right end. A line with a tip stops `tip`
    before its end, so that a wide line does not show beside the tip. On paper, where nothing
    is chosen, lines have the opacity `still`, and faint ones `still_back`. The shapes of verdicts
    have the size `shape` and keep `shape_room` from each other.
    """

    width: float = 1.2
    more: float = 0.9
    widest: float = 4.0
    chosen: float = 1.0
    rest: float = 0.85
    back: float = 0.14
    dim: float = 0.06
    still: float = 0.85
    still_back: float = 0.3
    roundness: float = 0.6
    bow: float = 16.0
    bow_share: float = 0.06
    widest_bow: float = 44.0
    margin: float = 60.0
    clear: float = 4.0
    lane: float = 4.0
    crowd: float = 1.0
    corner: float = 12.0
    tip: float = 3.0
    font: int = 13
    shape: float = 15.0
    shape_room: float = 24.0


@frozen_record
class MapLook:
    """The sizes, strengths and limits that the three drawings of the map have in common.

    Nodes of the middle side have the font size `middle_font`. The height of a box is that of
    its lines of text plus `frame` for margins and border. Ports are `port_gap` beside their box,
    each `port_step` below the one above it.

    A map has at most `most_boxes`, a neighborhood at most `most_steps`, and a path on the page
    at most `most_path_steps`.
    """

    most_boxes: int = MOST_BOXES_DRAWN
    most_steps: int = MOST_STEPS_AROUND
    most_path_steps: int = MOST_PATH_STEPS_ON_PAGE
    font: int = 14
    middle_font: int = 17
    label_width: int = 112
    frame: int = 15
    port_gap: int = 6
    port_height: int = 22
    port_step: int = 24
    glyph: int = 14
    glyph_left: int = 7
    border: float = 1.3
    box: BoxLook = field(default_factory=lambda: BoxLook(6, 25, 7, 6))
    port: BoxLook = field(default_factory=lambda: BoxLook(11, 7, 7, 4, font=12))
    band: BandLook = field(default_factory=BandLook)
    line: LineLook = field(default_factory=LineLook)


MAP_LOOK = MapLook()


def tidy(length: float) -> float:
    """Return a length in px to two decimals.

    Two boxes level with each other must be so to the last digit, in Python as in the page's
    script: where a line turns depends on it.

    >>> tidy(81.09999999999998)
    81.1
    """
    return floor(length * 100 + 0.5) / 100


def line_width(statements: int, look: LineLook = MAP_LOOK.line) -> float:
    """Return the width in px of a line that bundles so many statements.

    >>> line_width(1), line_width(9)
    (1.2, 4.0)
    """
    return min(look.width + look.more * (statements - 1), look.widest)
