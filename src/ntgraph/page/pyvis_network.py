"""The data that vis-network draws, made with pyvis; only this file uses pyvis.

pyvis takes nodes, edges and options from this module and returns them as plain data. Its
readers, templates and writers are not used: they change their input, drop parallel edges, and
load files from the network.
"""

from __future__ import annotations

import json
from typing import Any

from ntgraph.display import DisplayEdge, DisplayGraph, DisplayNode, DisplayPort

GLYPH_ROOM_PX = 25
EDGE_PADDING_PX = 7
BOX_PADDING_PX = 6
HEDGE_DASHES = [6, 5]
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
ARROWS = {
    "+": {"to": {"enabled": True, "type": "arrow", "scaleFactor": 0.55}},
    "-": {"to": {"enabled": True, "type": "bar", "scaleFactor": 0.75}},
}
OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": False,
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": False,
        "hideEdgesOnDrag": True,
        "hover": False,
        "keyboard": False,
        "multiselect": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 3_600_000,
    },
    "nodes": {
        "shape": "box",
        "borderWidth": 1.5,
        "chosen": False,
        "font": {"face": FONT, "size": 14, "align": "left"},
        "margin": {
            "top": BOX_PADDING_PX,
            "bottom": BOX_PADDING_PX,
            "left": GLYPH_ROOM_PX,
            "right": EDGE_PADDING_PX,
        },
        "shapeProperties": {"borderRadius": 6},
        "scaling": {"label": {"drawThreshold": 4}},
    },
    "edges": {
        "width": 1.2,
        "chosen": False,
        "selectionWidth": 0,
        "hoverWidth": 0,
        "arrowStrikethrough": True,
        "font": {"face": FONT, "size": 13, "strokeWidth": 4},
        "smooth": {"type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.6},
        "scaling": {"label": {"drawThreshold": 6}},
    },
}


def draw(display: DisplayGraph) -> dict[str, Any]:
    """Return vis-network's nodes, edges and options for display data.

    Nodes get new ids (`n0`, `n0p1`), because vis-network keeps nodes in plain JavaScript
    objects, where a name such as `__proto__` does not work as a key.
    """
    # pyvis loads IPython when it is imported, so it is imported only for a page.
    from pyvis.edge import Edge

    network = _new_network()
    for at, node in enumerate(display.nodes):
        network.add_node(f"n{at}", **_node(node))
        for index, port in enumerate(node.ports):
            network.add_node(f"n{at}p{index}", **_port(port, node))
    ids = {node.id: at for at, node in enumerate(display.nodes)}
    for edge in display.edges:
        source = display.nodes[ids[edge.source]]
        start = f"n{ids[edge.source]}{_find_port(source, edge.level)}"
        # Not add_edge, which looks through all nodes for each edge.
        drawn = Edge(start, f"n{ids[edge.target]}", directed=True, **_edge(edge))
        network.edges.append(drawn.options)
    return {"nodes": network.nodes, "edges": network.edges, "options": network.options}


def _new_network() -> Any:
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    network.set_options(json.dumps(OPTIONS))
    return network


def _node(node: DisplayNode) -> dict[str, Any]:
    return {
        "label": "\n".join(node.lines),
        "shape": "box",
        "group": node.type,
        "x": node.x,
        "y": node.y,
        "font": {"size": node.font},
        "widthConstraint": {"minimum": round(node.width - GLYPH_ROOM_PX - EDGE_PADDING_PX, 1)},
        "heightConstraint": {"minimum": round(node.height - 2 * BOX_PADDING_PX, 1)},
    }


def _port(port: DisplayPort, node: DisplayNode) -> dict[str, Any]:
    return {
        "label": port.label,
        "shape": "box",
        "group": node.type,
        "x": port.x,
        "y": port.y,
        "font": {"size": 12},
        "margin": {"top": 4, "bottom": 4, "left": 7, "right": 7},
        "widthConstraint": {"minimum": round(port.width - 2 * 7, 1)},
        "heightConstraint": {"minimum": round(port.height - 2 * 4, 1)},
        "shapeProperties": {"borderRadius": 11},
    }


def _find_port(node: DisplayNode, level: str) -> str:
    found = (f"p{at}" for at, port in enumerate(node.ports) if port.level == level)
    return next(found, "")


def _edge(edge: DisplayEdge) -> dict[str, Any]:
    options: dict[str, Any] = {"id": edge.id, "arrows": ARROWS.get(edge.sign, "")}
    if edge.hedged:
        options["dashes"] = HEDGE_DASHES
    count = len(edge.statements)
    options["width"] = min(1.2 + 0.9 * (count - 1), 4.0)
    words = ["not"] if edge.negated else []
    words += [str(count)] if count > 1 else []
    if words:
        options["words"] = " ".join(words)
    return options
