"""How lines look: the end and color of each sign, dashes and their meaning, marks on lines."""

from __future__ import annotations

from ntgraph.display.style.theme_colors import BLUE, ORANGE
from ntgraph.facts.statement_sentences import NO_DIRECTION
from ntgraph.records.frozen_record import frozen_record

# The ends of lines as SVG paths: the tip is at 0, 0, and the line comes from the left.
TIPS = {
    "arrow": "M0 0-10-5V5Z",
    "bar": "M-1-6h-3V6h3Z",
    "open": "M0 0-9-5v2l4 2.2h-5v1.6h5L-9 3v2Z",
    "plain": "",
}


@frozen_record
class LineStyle:
    """How lines of one sign look; `end` is `arrow`, `bar`, `open` or `plain`."""

    end: str
    label: str
    light: str
    dark: str


GRAY = ("#6b7480", "#98a2ae")
LINE_STYLES = {
    "+": LineStyle("arrow", "raises or brings about", ORANGE.light, ORANGE.dark),
    "-": LineStyle("bar", "lowers or prevents", BLUE.light, BLUE.dark),
    "0": LineStyle("open", "this way, raising or lowering not said", *GRAY),
    NO_DIRECTION: LineStyle("plain", "is linked to, no direction said", *GRAY),
}


@frozen_record
class LineManner:
    """A way to draw a whole line beside its sign: with dashes (px), or faintly."""

    label: str
    dash: tuple[int, ...] = ()
    is_back: bool = False


@frozen_record
class LineMark:
    """A sign that stands on a line: words, or a glyph as an SVG path around 0, 0.

    `at` is its place along the line, 0 being its start and 1 its end.
    """

    label: str
    words: str = ""
    path: str = ""
    at: float = 0.5


# Each key is a field of `DisplayEdge`; a line has the manner or the mark where it is true.
LINE_MANNERS = {
    "hedged": LineManner("worded with care (may, can …)", dash=(6, 5)),
    "faint": LineManner("past the messengers", is_back=True),
}
LINE_MARKS = {
    "negated": LineMark("said not to be so", words="not"),
}

LEVEL_LABELS = {"deficiency": "too little", "excess": "too much"}


def style_line(sign: str) -> LineStyle:
    """Return the style of a line by its sign.

    >>> style_line("-").end
    'bar'
    """
    return LINE_STYLES[sign]
