"""GEXF: the graph for Gephi, with parallel edges kept apart by their ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ntgraph.exports.flat_graph import Attributes, flatten
from ntgraph.exports.xml_text import TYPES, XML_DECLARATION, format_attribute, format_value
from ntgraph.facts import FactBase

HEAD = f'{XML_DECLARATION}<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
SHOWN_AS = "predicate"


def to_gexf(facts: FactBase) -> Iterator[str]:
    """Yield the graph of `build_graph` as GEXF 1.2, which both Gephi and networkx read.

    Lists are joined by `|`; characters that XML cannot hold are replaced by U+FFFD. The file
    has no date, so the same facts give the same bytes. Places and hashes of passages are left
    out, because they do not fit on an edge; the table of evidence beside the file has them.

    >>> import ntgraph
    >>> facts = ntgraph.load_facts(ntgraph.shipped_facts())
    >>> list(to_gexf(facts))[-1].split()
    ['</edges>', '</graph>', '</gexf>']
    """
    graph = flatten(facts)
    node_columns, edge_columns = graph.node_columns(), graph.edge_columns()
    node_keys = {name: f"n{at}" for at, name in enumerate(node_columns)}
    edge_keys = {name: f"e{at}" for at, name in enumerate(edge_columns)}
    title = format_value(graph.attributes["title"])
    yield HEAD
    told = ", ".join(f"{name}: {value}" for name, value in graph.attributes.items())
    yield f"<meta><title>{title}</title><description>{format_value(told)}</description></meta>\n"
    yield '<graph defaultedgetype="directed" mode="static">\n'
    yield from declare_columns("node", node_columns, node_keys)
    yield from declare_columns("edge", edge_columns, edge_keys)
    yield "<nodes>\n"
    for node, values in graph.nodes.items():
        label = format_attribute(values["label"])
        own = write_attvalues(values, node_keys)
        yield f"<node id={format_attribute(node)} label={label}>{own}</node>\n"
    yield "</nodes>\n<edges>\n"
    for edge in graph.edges:
        ends = f"source={format_attribute(edge.source)} target={format_attribute(edge.target)}"
        label = format_attribute(edge.attributes[SHOWN_AS])
        own = write_attvalues(edge.attributes, edge_keys)
        yield f"<edge id={format_attribute(edge.key)} {ends} label={label}>{own}</edge>\n"
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


def write_attvalues(values: Attributes, keys: Mapping[str, str]) -> str:
    """Return the attributes of a node or an edge as XML."""
    parts = (
        f'<attvalue for="{keys[name]}" value={format_attribute(value)}/>'
        for name, value in values.items()
    )
    return f"<attvalues>{''.join(parts)}</attvalues>"
