"""The boxes and lines of the map, made with pyvis; only this file uses pyvis.

pyvis takes nodes, edges and options from this module and returns them as plain data in the form
of vis-network. The page draws them itself, and vis-network can draw them, too. The readers,
templates and writers of pyvis are not used: they change their input, drop parallel edges, and
load files from the network.
"""

from __future__ import annotations

import json
from typing import Any

from ntgraph.display import DisplayEdge, DisplayGraph, DisplayNode, DisplayPort
from ntgraph.display.style.map_measures import BoxLook, LineLook, MapLook, line_width

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"


def _options(look: MapLook) -> dict[str, Any]:
    """Return vis-network's options: nothing moves by itself, and boxes have the layout's sizes."""
    return {
        "autoResize": True,
        "physics": False,
        "layout": {"improvedLayout": False},
        "interaction": {
            "dragNodes": False,
            "hover": False,
            "keyboard": False,
            "multiselect": False,
            "selectConnectedEdges": False,
            "tooltipDelay": 3_600_000,
        },
        "nodes": {
            "shape": "box",
            "borderWidth": look.border,
            "chosen": False,
            "font": {"face": FONT, "size": look.font, "align": "left"},
            "margin": _margin(look.box),
            "shapeProperties": {"borderRadius": look.box.radius},
            "scaling": {"label": {"drawThreshold": 4}},
        },
    }


def _margin(box: BoxLook) -> dict[str, int]:
    return {"top": box.above, "bottom": box.above, "left": box.left, "right": box.right}


def draw(display: DisplayGraph) -> dict[str, Any]:
    """Return the nodes, edges and options of the map, in the form of vis-network.

    Nodes get new ids (`n0`, `n0p1`), because vis-network would keep nodes in plain
    JavaScript objects, where a name such as `__proto__` does not work as a key.
    """
    # pyvis loads IPython when it is imported, so it is imported only for a page.
    from pyvis.edge import Edge

    look = display.look
    network = _new_network(look)
    for at, node in enumerate(display.nodes):
        network.add_node(f"n{at}", **_node(node, look.box))
        for index, port in enumerate(node.ports):
            network.add_node(f"n{at}p{index}", **_port(port, node, look.port))
    ids = {node.id: at for at, node in enumerate(display.nodes)}
    for edge in display.edges:
        source = display.nodes[ids[edge.source]]
        start = f"n{ids[edge.source]}{_find_port(source, edge.level)}"
        # `add_edge` would search all nodes for each edge.
        drawn = Edge(start, f"n{ids[edge.target]}", directed=True, **_edge(edge, look.line))
        network.edges.append(drawn.options)
    return {"nodes": network.nodes, "edges": network.edges, "options": network.options}


def _new_network(look: MapLook) -> Any:
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    network.set_options(json.dumps(_options(look)))
    return network


def _node(node: DisplayNode, look: BoxLook) -> dict[str, Any]:
    return {
        "label": "\n".join(node.lines),
        "shape": "box",
        "group": node.type,
        "x": node.x,
        "y": node.y,
        "font": {"size": node.font},
        "widthConstraint": {"minimum": round(node.width - look.left - look.right, 1)},
        "heightConstraint": {"minimum": round(node.height - 2 * look.above, 1)},
    }


def _port(port: DisplayPort, node: DisplayNode, look: BoxLook) -> dict[str, Any]:
    return {
        "label": port.label,
        "shape": "box",
        "group": node.type,
        "x": port.x,
        "y": port.y,
        "font": {"size": look.font},
        "margin": _margin(look),
        "widthConstraint": {"minimum": round(port.width - look.left - look.right, 1)},
        "heightConstraint": {"minimum": round(port.height - 2 * look.above, 1)},
        "shapeProperties": {"borderRadius": look.radius},
    }


def _find_port(node: DisplayNode, level: str) -> str:
    found = (f"p{at}" for at, port in enumerate(node.ports) if port.level == level)
    return next(found, "")


def _edge(edge: DisplayEdge, look: LineLook) -> dict[str, Any]:
    return {"id": edge.id, "width": line_width(len(edge.statements), look)}
