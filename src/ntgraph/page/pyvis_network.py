"""The boxes and lines of the map, made with pyvis; only this file uses pyvis.

pyvis takes nodes, edges and options from this module and returns them as plain data in the form
of vis-network. The page draws them itself, and vis-network can draw them, too. The readers,
templates and writers of pyvis are not used: they change their input, drop parallel edges, and
load files from the network.

For a page, only pyvis' records of a node and of an edge are loaded. The package itself loads
IPython, jsonpickle and networkx when it is imported; `make_network` does so for those who want
a network of pyvis.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
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
    look = display.look
    new_node, new_edge = _load_record("node", "Node"), _load_record("edge", "Edge")
    nodes, edges = [], []
    for at, node in enumerate(display.nodes):
        nodes.append(new_node(f"n{at}", **_node(node, look.box)).options)
        for index, port in enumerate(node.ports):
            port_options = _port(port, node, look.port)
            nodes.append(new_node(f"n{at}p{index}", **port_options).options)
    ids = {node.id: at for at, node in enumerate(display.nodes)}
    for edge in display.edges:
        source = display.nodes[ids[edge.source]]
        start = f"n{ids[edge.source]}{_find_port(source, edge.level)}"
        end = f"n{ids[edge.target]}"
        edges.append(new_edge(start, end, directed=True, **_edge(edge, look.line)).options)
    return {"nodes": nodes, "edges": edges, "options": _options(look)}


@cache
def _load_record(module: str, name: str) -> Callable[..., Any]:
    """Return a class of pyvis from the file that defines it, without importing the package.

    Raises:
        ModuleNotFoundError: pyvis, or this part of it, is not installed.
    """
    package = find_spec("pyvis")
    folders = package.submodule_search_locations if package else None
    spec = PathFinder.find_spec(f"pyvis.{module}", folders) if folders else None
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"No module named 'pyvis.{module}'", name="pyvis")
    loaded = module_from_spec(spec)
    spec.loader.exec_module(loaded)
    record: Callable[..., Any] = getattr(loaded, name)
    return record


def make_network(drawing: dict[str, Any], **options: Any) -> Any:
    """Return a directed `pyvis.network.Network` that holds what `draw` returned.

    Its `add_node` and `add_edge` would search lists for each id, so its lists are filled here.

    Args:
        drawing: nodes, edges and options in the form of vis-network.
        options: those of `pyvis.network.Network`.
    """
    from pyvis.network import Network

    network = Network(**{"directed": True, **options})
    network.nodes = drawing["nodes"]
    network.node_ids = [node["id"] for node in network.nodes]
    network.node_map = {node["id"]: node for node in network.nodes}
    network.edges = drawing["edges"]
    # `set_options` takes every blank out of its text, those in names of fonts, too.
    network.options = drawing["options"]
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
