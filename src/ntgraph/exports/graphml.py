"""GraphML: the graph for yEd, igraph, Gephi and others, with the picture of the map for yEd."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ntgraph.exports.flat_graph import EDGE_ID, Attributes, flatten
from ntgraph.exports.map_appearance import find_appearance, go_both_ways
from ntgraph.exports.xml_text import TYPES, XML_DECLARATION, format_attribute, format_value
from ntgraph.exports.yed_drawing import YED_KEYS, YED_NAMESPACE, draw_edge, draw_node
from ntgraph.facts import FactBase

HEAD = (
    f'{XML_DECLARATION}<graphml xmlns="http://graphml.graphdrawing.org/xmlns" '
    f'xmlns:y="{YED_NAMESPACE}">\n'
)


def to_graphml(facts: FactBase) -> Iterator[str]:
    """Yield the graph of `build_graph` as GraphML.

    yEd shows it as the map: the same places, colors and ends of lines. Every edge has its id
    once more as `edge_id`, because igraph writes another value over `id`. Edges are directed
    unless all are the same both ways.

    GraphML has no lists, so they are joined by `|`. Characters that XML cannot hold are
    replaced by U+FFFD. Places and hashes of passages are left out, because they do not fit
    on an edge; the table of evidence beside the file has them under the same statement ids.
    """
    graph, looks = flatten(facts), find_appearance(facts)
    columns = {
        "node": graph.node_columns(),
        "edge": {EDGE_ID: "string", **graph.edge_columns()},
    }
    keys = {
        (part, name): f"{part[0]}{at}"
        for part, names in columns.items()
        for at, name in enumerate(names)
    }
    keys |= {("graph", name): f"g{at}" for at, name in enumerate(graph.attributes)}
    yield HEAD
    yield YED_KEYS
    for (part, name), key in keys.items():
        kind = TYPES[columns.get(part, {}).get(name, "string")]
        told = f'attr.name={format_attribute(name)} attr.type="{kind}"'
        yield f'<key id="{key}" for="{part}" {told}/>\n'
    both = go_both_ways((edge.key for edge in graph.edges), looks)
    yield f'<graph edgedefault="{"un" if both else ""}directed">\n'
    yield write_data_elements(graph.attributes, "graph", keys)
    for node, values in graph.nodes.items():
        # The drawing comes first: networkx takes the last label that it meets.
        own = draw_node(looks.nodes[node]) + write_data_elements(values, "node", keys)
        yield f"<node id={format_attribute(node)}>{own}</node>\n"
    for edge in graph.edges:
        ends = f"source={format_attribute(edge.source)} target={format_attribute(edge.target)}"
        said = {EDGE_ID: edge.key, **edge.attributes}
        own = draw_edge(looks.edges.get(edge.key)) + write_data_elements(said, "edge", keys)
        yield f"<edge id={format_attribute(edge.key)} {ends}>{own}</edge>\n"
    yield "</graph>\n</graphml>\n"


def write_data_elements(values: Attributes, part: str, keys: Mapping[tuple[str, str], str]) -> str:
    """Return the values of a node, an edge or the graph as XML."""
    return "".join(
        f'<data key="{keys[part, name]}">{format_value(value)}</data>'
        for name, value in values.items()
    )
