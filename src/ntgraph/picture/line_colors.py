"""What colors the lines of the static picture: direction, verdicts, citations, or articles.

Beside its color a line has the shapes of its verdicts; a line with several has a neutral color.
`page/js/map/line_colors.js` does the same in JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from ntgraph.display import DisplayEdge, DisplayGraph
from ntgraph.display.model import DisplayCiting, DisplayStatement, DisplayVerdict
from ntgraph.display.overview import find_citing
from ntgraph.display.style.map_measures import LineLook
from ntgraph.display.style.mark_places import Place
from ntgraph.errors import PageError
from ntgraph.records.frozen_record import frozen_record

COLORINGS = ("direction", "verdict", "cited", "article")
CLASSES = {"verdict": "v", "cited": "c", "article": "a"}
NEUTRAL = "plain"
SEVERAL = "gray: statements of several kinds"


@frozen_record
class Kind:
    """A verdict, kind of citing, or article as the picture shows it; `name` is its CSS class."""

    id: str
    name: str
    label: str
    path: str
    light: str
    dark: str


class LineColors:
    """The kinds that color the lines of a display, and which of them each line has."""

    def __init__(self, display: DisplayGraph, by: str = COLORINGS[0]) -> None:
        if by not in COLORINGS:
            raise PageError(f"unknown color: {by!r} (must be one of {sorted(COLORINGS)})")
        kinds: dict[str, Sequence[DisplayVerdict | DisplayCiting]] = {
            "verdict": display.verdicts,
            "cited": display.citing,
            "article": display.article_marks,
        }
        self.kinds = tuple(
            Kind(
                each.id,
                f"{CLASSES[by]}{at}",
                each.label,
                each.path,
                each.light,
                each.dark,
            )
            for at, each in enumerate(kinds.get(by, ()))
        )
        self._of_statement = {said.id: _find_kinds(said, by) for said in display.statements}
        self._signs = {line.sign: f"l{at}" for at, line in enumerate(display.lines)}
        self._back = tuple(manner.id for manner in display.manners if manner.is_back)

    def find_kinds(self, edge: DisplayEdge) -> tuple[Kind, ...]:
        """Return the kinds of a line, none if the line is too faint for shapes."""
        if not self.kinds or any(getattr(edge, manner) for manner in self._back):
            return ()
        found = {kind for id in edge.statements for kind in self._of_statement.get(id, ())}
        return tuple(kind for kind in self.kinds if kind.id in found)

    def name_class(self, edge: DisplayEdge) -> str:
        """Return the class that colors a line."""
        if not self.kinds:
            return self._signs.get(edge.sign, NEUTRAL)
        kinds = self.find_kinds(edge)
        return kinds[0].name if len(kinds) == 1 else NEUTRAL

    def name_tip(self, line: int, name: str) -> str:
        """Return the id of the tip of a kind of line in the color of a class."""
        return f"pl{line}-{name}" if self.kinds else f"pl{line}"


def _find_kinds(statement: DisplayStatement, by: str) -> frozenset[str]:
    """Return the kinds of a statement: its verdict, whether it cites a work, or its articles."""
    if by == "article":
        return frozenset(evidence.article for evidence in statement.evidence)
    return frozenset((find_citing(statement) if by == "cited" else statement.verdict,))


def draw_shapes(kinds: Sequence[Kind], place: Place, look: LineLook) -> Iterator[str]:
    """Yield the shapes of one line beside each other, on a ground of their own."""
    size, (x, y) = look.shape, place
    left = x - size * len(kinds) / 2
    yield f'<rect class="halo" x="{left - 3:.1f}" y="{y - size / 2 - 2:.1f}" '
    yield f'width="{size * len(kinds) + 6:g}" height="{size + 4:g}" rx="{size / 2 + 2:g}"/>'
    for at, kind in enumerate(kinds):
        yield draw_shape(kind, left + size * at + 1, y - size / 2 + 1, size - 2)


def draw_shape(kind: Kind, left: float, top: float, size: float) -> str:
    """Return the shape of a kind, with its upper left corner at a place."""
    move = f"translate({left:.1f} {top:.1f}) scale({size / 16:.4g})"
    return f'<path class="{kind.name}" d="{escape(kind.path)}" transform="{move}"/>'
