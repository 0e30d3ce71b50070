"""What the schema of GEXF 1.3 and of its `viz` part allows, as far as our files use it.

Written down here from https://github.com/gephi/gexf/tree/master/specs/1.3 (the RELAX NG files:
the XSD files beside them put `viz` elements into the namespace of GEXF, against the RELAX NG, the
primer and every program).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

NAMESPACE = "http://gexf.net/1.3"
PREFIXES = {NAMESPACE: "", f"{NAMESPACE}/viz": "viz:"}

NUMBER = r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?"
SIZE = NUMBER.removeprefix("-?")
CHANNEL = r"\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5]"
ANY = r"[\s\S]*"
KINDS = "string|long|double|boolean"

# For each element: the children it may have (in this order if it is a tuple), the attributes
# that it must have, and those that it may have, each with a pattern of its value.
CHILDREN: dict[str, tuple[str, ...] | set[str]] = {
    "gexf": ("meta", "graph"),
    "meta": {"creator", "keywords", "description"},
    "graph": ("attributes", "nodes", "edges"),
    "attributes": ("attribute",),
    "attribute": {"default", "options"},
    "nodes": ("node",),
    "edges": ("edge",),
    "node": {"attvalues", "viz:color", "viz:position", "viz:size", "viz:shape"},
    "edge": {"attvalues", "viz:color", "viz:thickness", "viz:shape"},
    "attvalues": ("attvalue",),
}
REQUIRED = {
    "gexf": {"version": "1\\.3"},
    "attributes": {"class": "node|edge"},
    "attribute": {"id": r"\d+", "title": ANY, "type": KINDS},
    "node": {"id": ANY},
    "edge": {"source": ANY, "target": ANY},
    "attvalue": {"for": r"\d+", "value": ANY},
    "viz:color": {"r": CHANNEL, "g": CHANNEL, "b": CHANNEL},
    "viz:position": {"x": NUMBER, "y": NUMBER},
    "viz:size": {"value": SIZE},
    "viz:thickness": {"value": SIZE},
}
ALLOWED = {
    "graph": {"defaultedgetype": "directed|undirected|mutual", "mode": "static"},
    "attributes": {"mode": "static"},
    "node": {"label": ANY},
    "edge": {"id": ANY, "label": ANY, "type": "directed|undirected|mutual"},
    "viz:shape": {"value": ANY},
}
SHAPES = {"node": {"disc", "square", "triangle", "diamond"}, "edge": {"solid", "dotted", "dashed"}}


def find_faults(text: str) -> Iterator[str]:
    """Yield what the schema does not allow in a file."""
    root = ElementTree.fromstring(text)  # noqa: S314 - we wrote it
    if name(root) != "gexf":
        yield f"the root is {name(root)}"
    for element in root.iter():
        yield from check_children(element)
        yield from check_attributes(element)
        for shape in element.findall("viz:shape", {"viz": f"{NAMESPACE}/viz"}):
            if shape.get("value") not in SHAPES[name(element)]:
                yield f"a {name(element)} has the shape {shape.get('value')!r}"


def name(element: ElementTree.Element) -> str:
    """Return the name of an element, with `viz:` before those of that namespace."""
    space, _, local = element.tag.removeprefix("{").rpartition("}")
    return PREFIXES[space] + local


def check_children(element: ElementTree.Element) -> Iterator[str]:
    allowed = CHILDREN.get(name(element), ())
    found = [name(child) for child in element]
    yield from (f"{child} in {name(element)}" for child in found if child not in allowed)
    if isinstance(allowed, tuple) and found != sorted(
        found, key=lambda child: allowed.index(child) if child in allowed else -1
    ):
        yield f"{name(element)} has {found[:5]}, expected the order {allowed}"


def check_attributes(element: ElementTree.Element) -> Iterator[str]:
    required = REQUIRED.get(name(element), {})
    allowed = {**required, **ALLOWED.get(name(element), {})}
    yield from (f"{name(element)} without {each}" for each in required.keys() - element.keys())
    for key, value in element.items():
        if key not in allowed or not re.fullmatch(allowed[key], value):
            yield f"{name(element)} with {key}={value!r}"
