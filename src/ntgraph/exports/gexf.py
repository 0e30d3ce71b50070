"""GEXF: the graph for Gephi, with the places and colors of the map.

Parallel edges are kept apart by their ids.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ntgraph.exports.flat_graph import EDGE_ID, Attributes, FlatEdge, flatten
from ntgraph.exports.map_appearance import (
    CITATION_COLOR,
    FAINT_WIDTH,
    EdgeLook,
    NodeLook,
    find_appearance,
    go_both_ways,
)
from ntgraph.exports.xml_text import TYPES, XML_DECLARATION, format_attribute, format_value
from ntgraph.facts import FactBase

NAMESPACE = "http://gexf.net/1.3"
HEAD = f'{XML_DECLARATION}<gexf xmlns="{NAMESPACE}" xmlns:viz="{NAMESPACE}/viz" version="1.3">\n'
# The four shapes that GEXF has, by the glyphs of the map; other nodes are discs.
SHAPES = {
    "bars": "square", "diamond": "diamond", "sheet": "square", "square": "square",
    "triangle": "triangle", "wedge": "triangle",
}  # fmt: skip
DISC = "disc"


def to_gexf(facts: FactBase) -> Iterator[str]:
    """Yield the graph of `build_graph` as GEXF 1.3, which both Gephi and networkx read.

    Nodes have the places, sizes and colors of the map, and edges the colors of their verdicts.
    The label of an edge begins with the sign of the verdict and says `not` where a statement is
    denied, because Gephi shows neither dashes nor ends of lines. Edges are directed unless all
    are the same both ways.

    Lists are joined by `|`; characters that XML cannot hold are replaced by U+FFFD. The file
    has no date, so the same facts give the same bytes. Places and hashes of passages are left
    out, because they do not fit on an edge; the table of evidence beside the file has them.
    Source: https://github.com/gephi/gexf/tree/master/specs/1.3

    >>> import ntgraph
    >>> facts = ntgraph.load_facts(ntgraph.shipped_facts())
    >>> list(to_gexf(facts))[-1].split()
    ['</edges>', '</graph>', '</gexf>']
    """
    graph, looks = flatten(facts), find_appearance(facts)
    node_columns, edge_columns = graph.node_columns(), {EDGE_ID: "string", **graph.edge_columns()}
    # Readers built on graphology take the title of an attribute only if its id is a number.
    node_keys = {name: str(at) for at, name in enumerate(node_columns)}
    edge_keys = {name: str(at) for at, name in enumerate(edge_columns, len(node_keys))}
    yield HEAD
    told = ", ".join(f"{name}: {value}" for name, value in graph.attributes.items())
    yield "<meta><creator>ntgraph</creator>"
    yield f"<description>{format_value(told)}</description></meta>\n"
    both = go_both_ways((edge.key for edge in graph.edges), looks)
    yield f'<graph defaultedgetype="{"un" if both else ""}directed" mode="static">\n'
    yield from declare_columns("node", node_columns, node_keys)
    yield from declare_columns("edge", edge_columns, edge_keys)
    yield "<nodes>\n"
    for node, values in graph.nodes.items():
        label = format_attribute(values["label"])
        own = write_attvalues(values, node_keys) + draw_node(looks.nodes[node])
        yield f"<node id={format_attribute(node)} label={label}>{own}</node>\n"
    yield "</nodes>\n<edges>\n"
    for edge in graph.edges:
        yield write_edge(edge, edge_keys, looks.edges.get(edge.key))
    yield "</edges>\n</graph>\n</gexf>\n"


def declare_columns(
    part: str, columns: Mapping[str, str], keys: Mapping[str, str]
) -> Iterator[str]:
    """Yield the declaration of the attributes of nodes or edges."""
    yield f'<attributes class="{part}" mode="static">\n'
    for name, kind in columns.items():
        title = format_attribute(name)
        yield f'<attribute id="{keys[name]}" title={title} type="{TYPES[kind]}"/>\n'
    yield "</attributes>\n"


def write_edge(edge: FlatEdge, keys: Mapping[str, str], look: EdgeLook | None) -> str:
    """Return an edge as XML; an edge without a look is a citation."""
    ends = f"source={format_attribute(edge.source)} target={format_attribute(edge.target)}"
    label = look.label if look else str(edge.attributes["predicate"]).replace("_", " ")
    own = write_attvalues({EDGE_ID: edge.key, **edge.attributes}, keys) + draw_edge(look)
    told = f"id={format_attribute(edge.key)} {ends} label={format_attribute(label)}"
    return f"<edge {told}>{own}</edge>\n"


def write_attvalues(values: Attributes, keys: Mapping[str, str]) -> str:
    """Return the attributes of a node or an edge as XML."""
    parts = (
        f'<attvalue for="{keys[name]}" value={format_attribute(value)}/>'
        for name, value in values.items()
    )
    return f"<attvalues>{''.join(parts)}</attvalues>"


def draw_node(look: NodeLook) -> str:
    """Return the color, place, size and shape of a node; in GEXF, y grows upward."""
    shape = SHAPES.get(look.glyph, DISC)
    return (
        f'{write_color(look.colors.border)}<viz:position x="{look.x:g}" y="{0 - look.y:g}"/>'
        f'<viz:size value="{look.height / 2:g}"/><viz:shape value="{shape}"/>'
    )


def draw_edge(look: EdgeLook | None) -> str:
    """Return the color, width and manner of an edge."""
    color, width = (look.color, look.width) if look else (CITATION_COLOR, FAINT_WIDTH)
    manner = look.manner if look else "solid"
    return f'{write_color(color)}<viz:thickness value="{width:g}"/><viz:shape value="{manner}"/>'


def write_color(color: str) -> str:
    """Return a color such as `#0a62ad` as GEXF writes it.

    >>> write_color("#0a62ad")
    '<viz:color r="10" g="98" b="173"/>'
    """
    red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
