"""The records of the map and its legend."""

from __future__ import annotations

from ntgraph.display.model.display_terms import DisplayLink
from ntgraph.records.frozen_record import frozen_record


@frozen_record
class DisplayType:
    """A node type as the legend shows it; `path` draws its glyph in a box of 16 by 16.

    `column` is the side of the map on which its nodes stand. `light` and `dark` are the fill,
    border and text colors of its boxes in the two themes.
    """

    id: str
    label: str
    plural: str
    definition: str
    count: int
    path: str
    light: tuple[str, str, str]
    dark: tuple[str, str, str]
    column: str = ""


@frozen_record
class DisplayLine:
    """A kind of line as the legend shows it; `end` is `arrow`, `bar`, `open` or `plain`.

    `tip` draws that end as an SVG path whose tip is at 0, 0.
    """

    sign: str
    end: str
    tip: str
    label: str
    light: str
    dark: str
    count: int


@frozen_record
class DisplayManner:
    """A way to draw a whole line: with dashes (px), or faintly.

    `id` is the field of `DisplayEdge` that is true for lines drawn so.
    """

    id: str
    label: str
    dash: tuple[int, ...]
    is_back: bool


@frozen_record
class DisplayMark:
    """A sign on a line: words, or an SVG path around 0, 0, at a place from 0 to 1.

    `id` is the field of `DisplayEdge` that is true for lines with this mark.
    """

    id: str
    label: str
    words: str
    path: str
    at: float


@frozen_record
class DisplayPort:
    """The place beside a node where lines about too little or too much of it start.

    `x` and `y` are its center; sizes are in px.
    """

    level: str
    label: str
    x: float
    y: float
    width: float
    height: float


@frozen_record
class DisplayNode:
    """A node: everything that its card says, and its place and size on the map in px.

    `core` nodes are those that the map shows first. A node that is not `drawn` has a size but
    no place yet: it is at 0, 0 with its ports beside it, until a reader looks at it alone. One
    that is `off_map` is never drawn: it only stands for a rest, such as "other feelings".
    `page` is the address of a page about this node alone, if one was built.
    """

    id: str
    name: str
    label: str
    type: str
    subtype: str
    definition: str
    synonyms: tuple[str, ...]
    identifiers: tuple[DisplayLink, ...]
    near_identifiers: tuple[DisplayLink, ...]
    note: str
    lines: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float
    font: int
    core: bool
    ports: tuple[DisplayPort, ...] = ()
    drawn: bool = True
    off_map: bool = False
    page: str = ""


@frozen_record
class DisplayEdge:
    """A line of the map: all statements with the same two nodes, sign, level and negation.

    Its `sign` is that of its statements, or `=` if their relation has no direction. A `faint`
    line leads past the middle of the map or to the other tier. It is drawn faintly
    until a reader chooses something.
    """

    id: str
    source: str
    target: str
    level: str
    sign: str
    negated: bool
    hedged: bool
    statements: tuple[str, ...]
    faint: bool = False


@frozen_record
class DisplayRegion:
    """A part of the map with its heading; `core` parts are shown first."""

    heading: str
    core: bool
    x: float
    y: float
    width: float
    height: float
