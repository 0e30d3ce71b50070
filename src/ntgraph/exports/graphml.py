"""GraphML: the graph for yEd, igraph, Gephi and others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ntgraph.exports.flat_graph import Attributes, flatten
from ntgraph.exports.xml_text import TYPES, XML_DECLARATION, format_attribute, format_value
from ntgraph.facts import FactBase

HEAD = f'{XML_DECLARATION}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'


def to_graphml(facts: FactBase) -> Iterator[str]:
    """Yield the graph of `build_graph` as GraphML.

    GraphML has no lists, so they are joined by `|`. Characters that XML cannot hold are
    replaced by U+FFFD. Places and hashes of passages are left out, because they do not fit
    on an edge; the table of evidence beside the file has them under the same statement ids.
    """
    graph = flatten(facts)
    columns = {"node": graph.node_columns(), "edge": graph.edge_columns()}
    keys = {
        (part, name): f"{part[0]}{at}"
        for part, names in columns.items()
        for at, name in enumerate(names)
    }
    keys |= {("graph", name): f"g{at}" for at, name in enumerate(graph.attributes)}
    yield HEAD
    for (part, name), key in keys.items():
        kind = TYPES[columns.get(part, {}).get(name, "string")]
        told = f'attr.name={format_attribute(name)} attr.type="{kind}"'
        yield f'<key id="{key}" for="{part}" {told}/>\n'
    yield '<graph edgedefault="directed">\n'
    yield write_data_elements(graph.attributes, "graph", keys)
    for node, values in graph.nodes.items():
        own = write_data_elements(values, "node", keys)
        yield f"<node id={format_attribute(node)}>{own}</node>\n"
    for edge in graph.edges:
        ends = f"source={format_attribute(edge.source)} target={format_attribute(edge.target)}"
        own = write_data_elements(edge.attributes, "edge", keys)
        yield f"<edge id={format_attribute(edge.key)} {ends}>{own}</edge>\n"
    yield "</graph>\n</graphml>\n"


def write_data_elements(values: Attributes, part: str, keys: Mapping[tuple[str, str], str]) -> str:
    """Return the values of a node, an edge or the graph as XML."""
    return "".join(
        f'<data key="{keys[part, name]}">{format_value(value)}</data>'
        for name, value in values.items()
    )
