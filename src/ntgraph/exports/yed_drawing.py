"""Nodes and edges as yEd draws them: elements of its own inside GraphML."""

from __future__ import annotations

from ntgraph.exports.map_appearance import (
    ARROW,
    BAR,
    CITATION_COLOR,
    DASHED,
    DOTTED,
    FAINT_WIDTH,
    OPEN,
    PLAIN,
    SOLID,
    EdgeLook,
    NodeLook,
)
from ntgraph.exports.xml_text import format_value

YED_NAMESPACE = "http://www.yworks.com/xml/graphml"
YED_KEYS = (
    '<key id="yn" for="node" yfiles.type="nodegraphics"/>\n'
    '<key id="ye" for="edge" yfiles.type="edgegraphics"/>\n'
)
ARROWS = {ARROW: "standard", BAR: "t_shape", OPEN: "plain", PLAIN: "none"}
STYLES = {SOLID: "line", DASHED: "dashed", DOTTED: "dotted"}


def draw_node(look: NodeLook) -> str:
    """Return a rounded box with its words; yEd counts from its upper left corner."""
    left, top = look.x - look.width / 2, look.y - look.height / 2
    words = format_value("\n".join(look.lines))
    return (
        '<data key="yn"><y:ShapeNode>'
        f'<y:Geometry height="{look.height:.1f}" width="{look.width:.1f}" '
        f'x="{left:.1f}" y="{top:.1f}"/>'
        f'<y:Fill color="{look.colors.fill}" transparent="false"/>'
        f'<y:BorderStyle color="{look.colors.border}" type="line" width="1.3"/>'
        f'<y:NodeLabel fontSize="{look.font}" textColor="{look.colors.text}">{words}</y:NodeLabel>'
        '<y:Shape type="roundrectangle"/></y:ShapeNode></data>'
    )


def draw_edge(look: EdgeLook | None) -> str:
    """Return a straight line with its end and its words; without a look, that of a citation."""
    manner, end, width = SOLID, OPEN, FAINT_WIDTH
    color, words = CITATION_COLOR, ""
    if look:
        manner, end, width, color = look.manner, look.end, look.width, look.color
        words = f'<y:EdgeLabel textColor="{color}">{format_value(look.label)}</y:EdgeLabel>'
    return (
        '<data key="ye"><y:PolyLineEdge>'
        f'<y:LineStyle color="{color}" type="{STYLES[manner]}" width="{width:g}"/>'
        f'<y:Arrows source="none" target="{ARROWS[end]}"/>{words}'
        "</y:PolyLineEdge></data>"
    )
