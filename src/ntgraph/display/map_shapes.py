"""Boxes, ports, lines and legend entries of the map, made from nodes and statements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ntgraph.display.layout import Box, Point
from ntgraph.display.model import (
    DisplayEdge,
    DisplayLine,
    DisplayManner,
    DisplayMark,
    DisplayPort,
    DisplayStatement,
    DisplayType,
)
from ntgraph.display.style.label_text import measure_text, wrap_label
from ntgraph.display.style.line_styles import (
    LEVEL_LABELS,
    LINE_MANNERS,
    LINE_MARKS,
    LINE_STYLES,
    TIPS,
)
from ntgraph.display.style.map_measures import MAP_LOOK
from ntgraph.display.style.type_styles import GLYPHS, Colors, style_types
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import NO_DIRECTION, say_name
from ntgraph.records import Node
from ntgraph.records.frozen_record import frozen_record

# A port is a little wider than its word needs.
PORT_SPARE_PX = 2


@frozen_record
class Shape:
    """A node's box before it has a place: side of the map, lines of text, sizes in px, levels.

    Each level (too little, too much) has a port beside the box.
    """

    side: str
    lines: tuple[str, ...]
    font: int
    width: float
    height: float
    levels: tuple[str, ...]

    @property
    def port_width(self) -> float:
        """The width of the widest port in px; 0 without ports."""
        words = [LEVEL_LABELS.get(level, level) for level in self.levels]
        look = MAP_LOOK.port
        room = look.left + look.right + PORT_SPARE_PX
        widths = [measure_text(word, look.font) + room for word in words]
        return round(max(widths, default=0.0), 1)

    @property
    def ports_take(self) -> float:
        """The width in px that the ports and their gap add to the box."""
        return self.port_width + MAP_LOOK.port_gap if self.levels else 0.0

    def box(self, id: str, tier: int = 0) -> Box:
        """Return the box, with its ports, for which the layout must keep room."""
        ports = len(self.levels) * MAP_LOOK.port_step
        return Box(id, self.side, self.width + self.ports_take, max(self.height, ports), tier)


def shape_node(node: Node, side: str, levels: Iterable[str]) -> Shape:
    """Return the shape of a node's box; on the middle side the text is larger."""
    font = MAP_LOOK.middle_font if side == "middle" else MAP_LOOK.font
    lines = wrap_label(say_name(node), MAP_LOOK.label_width)
    wide = max(measure_text(line, font) for line in lines)
    width = round(wide + MAP_LOOK.box.left + MAP_LOOK.box.right, 1)
    height = float(len(lines) * font + MAP_LOOK.frame)
    return Shape(side, lines, font, width, height, tuple(sorted(levels)))


def shape_nodes(
    nodes: Sequence[Node], facts: FactBase, edges: Sequence[DisplayEdge]
) -> dict[str, Shape]:
    """Return the shape of every node's box, by node id."""
    levels: dict[str, set[str]] = {node.id: set() for node in nodes}
    for edge in edges:
        if edge.level:
            levels[edge.source].add(edge.level)
    types = facts.vocabulary.node_types
    return {
        node.id: shape_node(
            node,
            types[node.node_type].column if node.node_type in types else "outside",
            levels[node.id],
        )
        for node in nodes
    }


def place_ports(shape: Shape, center: Point) -> tuple[DisplayPort, ...]:
    """Return the ports to the right of a node's box, too much above too little."""
    order = sorted(shape.levels, reverse=True)
    x = center.x + (shape.width + MAP_LOOK.port_gap) / 2
    step = MAP_LOOK.port_step
    top = center.y - step * (len(order) - 1) / 2
    return tuple(
        DisplayPort(
            level,
            LEVEL_LABELS.get(level, level),
            round(x, 1),
            round(top + step * at, 1),
            shape.port_width,
            MAP_LOOK.port_height,
        )
        for at, level in enumerate(order)
    )


def sign_line(statement: DisplayStatement, facts: FactBase) -> str:
    """Return the sign of a statement's line: its own, or `=` where it has no direction.

    That too much of something is linked to something has no direction, either.
    """
    predicate = facts.vocabulary.predicates[facts.statements[statement.id].predicate]
    return NO_DIRECTION if predicate.symmetric else statement.sign


def bundle(statements: Iterable[DisplayStatement], facts: FactBase) -> tuple[DisplayEdge, ...]:
    """Return one line for all statements with the same two nodes, sign, level and negation.

    A line without direction is the same for both orders of its nodes. A line is dashed only
    if every passage behind it hedges.
    """
    bundles: dict[tuple[str, str, str, str, bool], list[DisplayStatement]] = {}
    for statement in statements:
        ends, sign = (statement.subject, statement.object), sign_line(statement, facts)
        if sign == NO_DIRECTION and not statement.level:
            ends = min(ends), max(ends)
        key = (*ends, statement.level, sign, statement.negated)
        bundles.setdefault(key, []).append(statement)
    return tuple(
        DisplayEdge(
            f"e{at}",
            *key,
            hedged=all(statement.hedged for statement in bundled),
            statements=tuple(statement.id for statement in bundled),
        )
        for at, (key, bundled) in enumerate(sorted(bundles.items(), key=lambda item: item[0]))
    )


def describe_types(nodes: Sequence[Node], facts: FactBase) -> tuple[DisplayType, ...]:
    """Return the node types that are shown, in the vocabulary's order."""
    return describe_counted_types(Counter(node.node_type for node in nodes), facts)


def describe_counted_types(counts: Mapping[str, int], facts: FactBase) -> tuple[DisplayType, ...]:
    """Return the node types that are counted, each with its look and its number of nodes."""
    styles = style_types(id for id in facts.vocabulary.node_types if counts.get(id))
    shown = []
    for node_type in facts.vocabulary.node_types.values():
        if counts.get(node_type.id):
            style = styles[node_type.id]
            shown.append(
                DisplayType(
                    node_type.id,
                    node_type.label,
                    node_type.plural,
                    node_type.definition,
                    counts[node_type.id],
                    GLYPHS[style.glyph],
                    _triple(style.light),
                    _triple(style.dark),
                    node_type.column,
                )
            )
    return tuple(shown)


def _triple(colors: Colors) -> tuple[str, str, str]:
    return colors.fill, colors.border, colors.text


def describe_lines(
    statements: Sequence[DisplayStatement], facts: FactBase
) -> tuple[DisplayLine, ...]:
    """Return the kinds of lines, each with the number of its statements."""
    return describe_counted_lines(Counter(sign_line(statement, facts) for statement in statements))


def describe_counted_lines(counts: Mapping[str, int]) -> tuple[DisplayLine, ...]:
    """Return the kinds of lines, each with its look and its number of statements."""
    return tuple(
        DisplayLine(
            sign,
            style.end,
            TIPS[style.end],
            style.label,
            style.light,
            style.dark,
            counts.get(sign, 0),
        )
        for sign, style in LINE_STYLES.items()
    )


def describe_manners(edges: Iterable[DisplayEdge]) -> tuple[DisplayManner, ...]:
    """Return the ways to draw lines beside their sign, as far as a line is drawn so."""
    edges = tuple(edges)
    return tuple(
        DisplayManner(id, manner.label, manner.dash, manner.is_back)
        for id, manner in LINE_MANNERS.items()
        if any(getattr(edge, id) for edge in edges)
    )


def describe_marks(edges: Iterable[DisplayEdge]) -> tuple[DisplayMark, ...]:
    """Return the marks that at least one line has."""
    edges = tuple(edges)
    return tuple(
        DisplayMark(id, mark.label, mark.words, mark.path, mark.at)
        for id, mark in LINE_MARKS.items()
        if any(getattr(edge, id) for edge in edges)
    )
