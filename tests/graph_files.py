"""Small graph files with attributes, passages and both kinds of edges, for tests of what is shown.

Nothing in them is about medicine or anybody real.
"""

from __future__ import annotations

from pathlib import Path

import ntgraph
from ntgraph.display import DisplayGraph, build_display
from ntgraph.explore import FactGraph

VISITS = """\
source,relation,target,sentence,weight,year,weather
Bee,visits,clover,"At noon, a bee sat on clover.",0.5,1999,sunny
Bee,visits,poppy,,2.0,,rainy
Wasp,visits,clover,,-1.25,2020,sunny
Wasp,avoids,poppy,,10,2004,
Fly,visits,poppy,,7.5,2004,foggy
"""
# Two edges lead one way, and two have no direction; `size` belongs to a node.
MIXED = """\
<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
<attributes class="edge"><attribute id="0" title="strength" type="double"/></attributes>
<attributes class="node"><attribute id="0" title="size" type="integer"/></attributes>
<nodes>
<node id="a" label="Ann"><attvalues><attvalue for="0" value="3"/></attvalues></node>
<node id="b" label="Ben"/><node id="c" label="Cem"/><node id="d" label="Dee"/>
</nodes>
<edges>
<edge id="0" source="a" target="b" label="follows">
<attvalues><attvalue for="0" value="2.0"/></attvalues></edge>
<edge id="1" source="b" target="c" type="undirected" label="knows"/>
<edge id="2" source="c" target="d" label="follows"/>
<edge id="3" source="a" target="d" type="undirected" label="knows"/>
</edges></graph></gexf>
"""


def read_text(folder: Path, name: str, text: str) -> FactGraph:
    """Write a graph file and return what is read from it."""
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="\n")
    return ntgraph.read_graph(path)


def show(graph: FactGraph) -> DisplayGraph:
    """Return the display data of the whole graph."""
    return build_display(graph.everything.view)
