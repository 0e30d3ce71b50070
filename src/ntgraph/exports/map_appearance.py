"""Places, colors and line ends of the map, for formats that hold a picture besides the data.

Used by the exports `cx2`, `dot`, `gexf`, `graphml` and `mermaid`. What the map does not draw,
such as works, has its place in rows below the map.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, sqrt

from ntgraph.columns import columns_of
from ntgraph.display import DisplayNode
from ntgraph.display.map_shapes import shape_node
from ntgraph.display.style.label_text import wrap_label
from ntgraph.display.style.line_styles import LEVEL_LABELS, LINE_STYLES
from ntgraph.display.style.map_measures import MAP_LOOK
from ntgraph.display.style.theme_colors import LIGHT
from ntgraph.display.style.type_styles import Colors, TypeStyle, style_types
from ntgraph.display.style.verdict_styles import style_verdict
from ntgraph.exports.map_picture import show_map
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import find_sign
from ntgraph.graph.views import statements_among
from ntgraph.records import NOT_ASSESSED, Statement
from ntgraph.records.vocabulary import ARTICLE_LAYER, Predicate

# Ends of lines: raises, lowers, goes one way without either, and the same both ways.
ARROW, BAR, OPEN, PLAIN = "arrow", "bar", "open", "plain"
ENDS = {"+": ARROW, "-": BAR, "0": OPEN}
# Whole lines, lines of hedged statements as on the map, and lines of denied ones.
SOLID, DASHED, DOTTED = "solid", "dashed", "dotted"
# What colors the lines.
BY_SIGN, BY_VERDICT = "sign", "verdict"
# Room for a box in the rows below the map, and between the two, in px.
CELL_WIDTH, CELL_HEIGHT, GAP = 180.0, 70.0, 120.0
WORK_SIZE = CELL_WIDTH - 20, CELL_HEIGHT - 20
FEWEST_IN_ROW = 6
# As wide as the map is for its height.
ASPECT = 2.15
WORK_COLORS = Colors(LIGHT.sheet, LIGHT.rule, LIGHT.quiet)
WORK_LINES = 2
# Lines of the map in px, and what it does not show: accepted facts and citations.
LINE_WIDTH, FAINT_WIDTH = 1.5, 0.6
ACCEPTED_COLOR, CITATION_COLOR = LINE_STYLES["0"].dark, LIGHT.rule
NOT = re.compile(r"\b(?:not|never|no)\b")


@dataclass(frozen=True, slots=True)
class NodeLook:
    """The box of a node: its center and size in px (y grows downward), words and colors."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    font: int
    glyph: str
    colors: Colors


@dataclass(frozen=True, slots=True)
class EdgeLook:
    """The line of a statement: its end, manner, color and width (px), and what is written on it.

    `phrase` is the relation in words; `label` has the sign of the verdict before it.
    """

    end: str
    manner: str
    color: str
    width: float
    phrase: str
    label: str


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the nodes and statements of a fact base look.

    `colored_by` is `sign` or `verdict`; `left_out` counts nodes for which the map has no room.
    """

    nodes: Mapping[str, NodeLook]
    edges: Mapping[str, EdgeLook]
    colored_by: str
    left_out: int


def find_appearance(facts: FactBase, *, map_only: bool = False) -> Appearance:
    """Return the look of every node, work and statement.

    Lines have the colors of their verdicts or, where nothing was judged, those of their signs.

    Args:
        facts: what is shown.
        map_only: True to leave out works and what the map does not draw.
    """
    display = show_map(facts)
    types = {node.node_type for node in facts.nodes.values()}
    styles = style_types(id for id in facts.vocabulary.node_types if id in types)
    nodes = {node.id: _look_of(node, styles[node.type]) for node in display.nodes if node.drawn}
    if not map_only:
        nodes |= place_rest(facts, nodes, styles)
    said = list_drawn(facts, nodes) if map_only else facts.statements.values()
    colored_by = BY_VERDICT if is_judged(facts) else BY_SIGN
    edges = {s.id: style_edge(s, facts, colored_by) for s in said}
    if any(s.layer == ARTICLE_LAYER for s in said):
        accepted = (s.id for s in said if s.layer != ARTICLE_LAYER)
        edges |= {
            id: replace(edges[id], color=ACCEPTED_COLOR, width=FAINT_WIDTH) for id in accepted
        }
    return Appearance(nodes, edges, colored_by, display.left_out)


def is_judged(facts: FactBase) -> bool:
    """Return whether anybody judged a statement; nobody judges those that stand in columns."""
    if columns_of(facts.statements) is not None:
        return False
    return any(s.verdict != NOT_ASSESSED for s in facts.statements.values())


def list_drawn(facts: FactBase, nodes: Collection[str]) -> Sequence[Statement]:
    """Return the statements of which both ends are among some nodes, in their order."""
    if columns_of(facts.statements) is not None:
        from ntgraph.graph.chosen_columns import choose_between

        return tuple(choose_between(facts, nodes).records())
    return statements_among(facts.statements.values(), {*nodes})


def go_both_ways(edges: Iterable[str], looks: Appearance) -> bool:
    """Return whether all edges, by their ids, are the same both ways, and there are any.

    A graph of such edges is written as an undirected one. networkx refuses a file in which only
    some are undirected.
    """
    ends = {looks.edges[id].end if id in looks.edges else OPEN for id in edges}
    return ends == {PLAIN}


def list_shown(facts: FactBase, looks: Appearance) -> tuple[Statement, ...]:
    """Return the statements between things that have a look, in their order.

    These are what articles say or, where no article says anything, the accepted facts.
    """
    drawn = list_drawn(facts, looks.nodes)
    return tuple(s for s in drawn if s.layer == ARTICLE_LAYER) or tuple(drawn)


def _look_of(node: DisplayNode, style: TypeStyle) -> NodeLook:
    x = round(node.x, 1)
    size = node.width, node.height
    return NodeLook(x, node.y, *size, node.lines, node.font, style.glyph, style.light)


def place_rest(
    facts: FactBase, placed: Mapping[str, NodeLook], styles: Mapping[str, TypeStyle]
) -> dict[str, NodeLook]:
    """Return looks of the nodes without a place and of all works, in rows below the map."""
    rest = [node for node in facts.nodes.values() if node.id not in placed]
    rest.sort(key=lambda node: (node.node_type, node.label.casefold(), node.id))
    centers = find_rows(tuple(placed.values()), len(rest) + len(facts.sources))
    looks = {}
    for node in rest:
        shape, style = shape_node(node, "outside", ()), styles[node.node_type]
        size = shape.width, shape.height
        look = NodeLook(*next(centers), *size, shape.lines, shape.font, style.glyph, style.light)
        looks[node.id] = look
    for work in facts.sources.values():
        lines = wrap_label(work.title or work.id, MAP_LOOK.label_width, max_lines=WORK_LINES)
        looks[work.id] = NodeLook(
            *next(centers), *WORK_SIZE, lines, MAP_LOOK.font - 2, "sheet", WORK_COLORS
        )
    return looks


def find_rows(placed: Sequence[NodeLook], count: int) -> Iterator[tuple[float, float]]:
    """Yield the centers of `count` boxes in rows below what is placed."""
    width = max((look.x + look.width / 2 for look in placed), default=0.0)
    top = max((look.y + look.height / 2 + GAP for look in placed), default=0.0)
    free = ceil(sqrt(count * ASPECT * CELL_HEIGHT / CELL_WIDTH))
    in_row = max(FEWEST_IN_ROW, int(width // CELL_WIDTH) if placed else free)
    for at in range(count):
        row, column = divmod(at, in_row)
        yield (column + 0.5) * CELL_WIDTH, round(top + (row + 0.5) * CELL_HEIGHT, 1)


def style_edge(statement: Statement, facts: FactBase, colored_by: str) -> EdgeLook:
    """Return how the line of a statement looks."""
    predicate = facts.vocabulary.predicates[statement.predicate]
    sign = find_sign(statement, facts)
    verdict = style_verdict(statement.verdict)
    judged = statement.verdict != NOT_ASSESSED
    phrase = say_relation(statement, predicate)
    return EdgeLook(
        end=PLAIN if predicate.symmetric else ENDS[sign],
        manner=DOTTED if statement.negated else DASHED if statement.is_hedged else SOLID,
        color=verdict.hue.light if colored_by == BY_VERDICT else LINE_STYLES[sign].light,
        width=LINE_WIDTH,
        phrase=phrase,
        label=f"{verdict.letter} {phrase}" if judged else phrase,
    )


def say_relation(statement: Statement, predicate: Predicate) -> str:
    """Return what a statement says between its two ends, such as `(too much) does not cause`."""
    phrase = predicate.label
    if statement.negated:
        before, _, behind = predicate.negated.partition("{object}")
        words = before.replace("{subject}", "").strip()
        plain = not behind.strip() and NOT.search(words)
        phrase = words if plain else f"not: {predicate.label}"
    level = statement.subject_level
    return f"({LEVEL_LABELS.get(level, level)}) {phrase}" if level else phrase
