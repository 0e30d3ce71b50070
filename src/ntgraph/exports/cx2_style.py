"""The visual style of the export `cx2`: rules by attribute, and what single elements have else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from ntgraph.display.style.line_styles import LINE_STYLES
from ntgraph.display.style.map_measures import MAP_LOOK
from ntgraph.display.style.theme_colors import LIGHT
from ntgraph.display.style.type_styles import style_types
from ntgraph.display.style.verdict_styles import style_verdict
from ntgraph.exports.map_appearance import (
    ARROW,
    BAR,
    BY_SIGN,
    CITATION_COLOR,
    DASHED,
    DOTTED,
    FAINT_WIDTH,
    LINE_WIDTH,
    OPEN,
    PLAIN,
    SOLID,
    WORK_COLORS,
    WORK_SIZE,
    Appearance,
    EdgeLook,
    NodeLook,
)
from ntgraph.facts import FactBase
from ntgraph.records.vocabulary import CITATION_LAYER, SOURCE_TYPE

Values = dict[str, Any]

TIPS = {ARROW: "triangle", BAR: "tee", OPEN: "arrow", PLAIN: "none"}
STYLES = {SOLID: "solid", DASHED: "dashed", DOTTED: "dotted"}


def make_style(facts: FactBase, looks: Appearance) -> Values:
    """Return the style of the whole network: defaults, and rules for attributes.

    Source: https://cytoscape.org/cx/cx2/cx2-visual-styles
    """
    types = {node.node_type for node in facts.nodes.values()}
    boxes = {
        id: (style.light.fill, style.light.border, style.light.text)
        for id, style in style_types(
            id for id in facts.vocabulary.node_types if id in types
        ).items()
    }
    boxes[SOURCE_TYPE] = (WORK_COLORS.fill, WORK_COLORS.border, WORK_COLORS.text)
    verdicts = facts.vocabulary.verdicts
    by, colors = "verdict", {each: style_verdict(each).hue.light for each in verdicts}
    if looks.colored_by == BY_SIGN:
        by, colors = "sign", {sign: style.light for sign, style in LINE_STYLES.items()}
    return {
        "default": {
            "network": {"NETWORK_BACKGROUND_COLOR": LIGHT.sheet},
            "node": {
                "NODE_SHAPE": "round-rectangle",
                "NODE_WIDTH": WORK_SIZE[0],
                "NODE_HEIGHT": WORK_SIZE[1],
                "NODE_BORDER_WIDTH": MAP_LOOK.border,
                "NODE_LABEL_FONT_SIZE": MAP_LOOK.font,
                "NODE_LABEL_MAX_WIDTH": MAP_LOOK.label_width + MAP_LOOK.box.left,
            },
            "edge": {
                "EDGE_WIDTH": LINE_WIDTH,
                "EDGE_LINE_COLOR": CITATION_COLOR,
                "EDGE_LINE_STYLE": STYLES[SOLID],
                "EDGE_TARGET_ARROW_SHAPE": TIPS[OPEN],
                "EDGE_LABEL_FONT_SIZE": MAP_LOOK.line.font - 3,
            },
        },
        "nodeMapping": {
            "NODE_LABEL": pass_through("lay_label"),
            "NODE_BACKGROUND_COLOR": choose("node_type", {id: b[0] for id, b in boxes.items()}),
            "NODE_BORDER_COLOR": choose("node_type", {id: b[1] for id, b in boxes.items()}),
            "NODE_LABEL_COLOR": choose("node_type", {id: b[2] for id, b in boxes.items()}),
        },
        "edgeMapping": {
            "EDGE_LABEL": pass_through("interaction"),
            "EDGE_LINE_COLOR": choose(by, colors),
            "EDGE_WIDTH": choose("layer", {CITATION_LAYER: FAINT_WIDTH}),
            "EDGE_TARGET_ARROW_SHAPE": choose("sign", find_tips(looks)),
            "EDGE_LINE_STYLE": choose("hedged", {True: STYLES[DASHED]}, "boolean"),
        },
    }


def choose(attribute: str, values: Mapping[Any, Any], kind: str = "string") -> Values:
    """Return a rule that gives each value of an attribute its own look."""
    chosen = [{"v": value, "vp": look} for value, look in values.items()]
    return {"type": "DISCRETE", "definition": {"attribute": attribute, "type": kind, "map": chosen}}


def pass_through(attribute: str) -> Values:
    """Return a rule that shows an attribute as it is."""
    return {"type": "PASSTHROUGH", "definition": {"attribute": attribute, "type": "string"}}


def find_tips(looks: Appearance) -> dict[str, str]:
    """Return the tip for each sign; without a sign, the one that most such lines have."""
    blank = Counter(look.end for look in looks.edges.values() if look.end in (OPEN, PLAIN))
    most = max(sorted(blank), key=lambda end: blank[end], default=OPEN)
    return {"+": TIPS[ARROW], "-": TIPS[BAR], "0": TIPS[most]}


def list_bypasses(
    looks: Appearance, nodes: Mapping[str, int], edges: Mapping[str, int]
) -> dict[str, list[Any]]:
    """Return the aspects for what no rule covers, by the numbers of nodes and edges."""
    blank = find_tips(looks)["0"]
    told = ((edges[id], bypass_edge(look, blank)) for id, look in looks.edges.items())
    return {
        "nodeBypasses": [
            {"id": nodes[id], "v": bypass_node(look)} for id, look in looks.nodes.items()
        ],
        "edgeBypasses": sorted(
            ({"id": number, "v": values} for number, values in told if values),
            key=lambda bypass: bypass["id"],
        ),
    }


def bypass_node(look: NodeLook) -> Values:
    """Return the size of a box; that of a work is the default, but its words are cut."""
    if (look.width, look.height) == WORK_SIZE:
        return {"NODE_LABEL": " ".join(look.lines)}
    return {"NODE_WIDTH": look.width, "NODE_HEIGHT": look.height}


def bypass_edge(look: EdgeLook, blank: str) -> Values:
    """Return what the rules do not say of a line: denial, verdict in words, no direction."""
    values: Values = {}
    if look.end in (OPEN, PLAIN) and TIPS[look.end] != blank:
        values["EDGE_TARGET_ARROW_SHAPE"] = TIPS[look.end]
    if look.manner == DOTTED:
        values["EDGE_LINE_STYLE"] = STYLES[DOTTED]
    if look.label != look.phrase:
        values["EDGE_LABEL"] = look.label
    if look.width != LINE_WIDTH:
        values |= {"EDGE_WIDTH": look.width, "EDGE_LINE_COLOR": look.color}
    return values
