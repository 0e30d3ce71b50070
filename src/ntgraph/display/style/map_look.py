"""How the map is drawn: sizes of boxes, courses of lines, strengths. Lengths are px.

Three programs draw the same map: the page on its canvas, the page when it saves a picture,
and `ntgraph.picture` without a browser. All three read these records, which travel to the
page with its data, so that a box or a line is described once.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class BoxLook:
    """A box around words: its corners' radius, the room beside and above the words, their font.

    The words of a thing's box have the font of the thing (`DisplayNode.font`).
    """

    radius: int
    left: int
    right: int
    above: int
    font: int = 14


@dataclass(frozen=True, slots=True)
class BandLook:
    """The ground behind a part of the map: how far it reaches out, and its heading."""

    margin: int = 18
    heading: int = 40
    radius: int = 14
    font: int = 15


@dataclass(frozen=True, slots=True)
class LineLook:
    """A line: its widths, its strengths (opacity, 0 to 1) and how it bends.

    A line grows from `width` by `more` for each further statement, up to `widest`. It runs
    straight on for the share `roundness` of its length before it turns. Boxes nearer than
    `near` stand one above the other; a bow joins them that reaches `bow` beyond both, and
    `bow_share` of their distance, up to `widest_bow`. A line with a tip stops `tip` before
    its end, so that a wide one does not stick out of the tip. A map without choice, on paper, draws
    its lines with `still`, and those that stay back with `still_back`.
    """

    width: float = 1.2
    more: float = 0.9
    widest: float = 4.0
    chosen: float = 1.0
    rest: float = 0.55
    back: float = 0.14
    dim: float = 0.06
    still: float = 0.85
    still_back: float = 0.3
    roundness: float = 0.6
    near: float = 24.0
    bow: float = 24.0
    bow_share: float = 0.06
    widest_bow: float = 40.0
    tip: float = 3.0
    font: int = 13


@dataclass(frozen=True, slots=True)
class MapLook:
    """All that the three drawings of the map have in common.

    What stands in the middle is set in `middle_font`. The height of a box is that of its
    lines and `frame`, which is margins and border. Ports stand `port_gap` from their box
    and `port_step` below each other.
    """

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


def line_width(statements: int, look: LineLook = MAP_LOOK.line) -> float:
    """Return the width of a line that stands for so many statements, in px.

    >>> line_width(1), line_width(9)
    (1.2, 4.0)
    """
    return min(look.width + look.more * (statements - 1), look.widest)
