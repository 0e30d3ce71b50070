"""Pages to compare ours with: one of vis-network and the graph only, one of the data only."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

from ntgraph.display import DisplayGraph, build_display
from ntgraph.facts import load_facts, shipped_facts
from ntgraph.graph.display_limits import MOST_BOXES_DRAWN
from ntgraph.graph.views import overview
from ntgraph.page import render_page
from ntgraph.page.embedded_json import format_data
from ntgraph.page.pyvis_network import draw
from tests.browser.chromium import find_node

NODES = 10_000
STATEMENTS = 20_000
DATA = '<script type="application/json" id="ntgraph-data">'
PARSE = """
(async () => {
  for (const { text } of document.querySelectorAll("[type]")) {
    const raw = Uint8Array.from(atob(JSON.parse(text).deflated), (byte) => byte.charCodeAt(0));
    const inflated = new Blob([raw]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    JSON.parse(await new Response(inflated).text());
  }
  performance.mark("parsed");
})();
"""


def make_large(nodes: int = NODES, statements: int = STATEMENTS) -> DisplayGraph:
    """Return a graph of any size made from the shipped facts, always the same.

    Nodes and statements are copies with names and ids of their own. A tenth of the nodes take
    part in most statements, as in real graphs.
    """
    facts = load_facts(shipped_facts())
    view = overview(facts, layers=["article"])
    own = [facts.nodes[id] for id in view.nodes]
    said = [facts.statements[id] for id in view.statements]
    copies = {
        f"ntg:{at:05d}": replace(own[at % len(own)], id=f"ntg:{at:05d}", label=f"copy {at:05d}",
                                 lay_label="", synonyms=(), identifiers=())
        for at in range(nodes)
    }  # fmt: skip
    pairs = (
        (at * 7919 % (nodes // 10 if at % 2 else nodes), at % nodes) for at in range(statements)
    )
    copied = {
        f"st:{at:05d}": replace(said[at % len(said)], id=f"st:{at:05d}",
                                subject=f"ntg:{one:05d}", object=f"ntg:{other:05d}")
        for at, (one, other) in enumerate(pairs)
    }  # fmt: skip
    return build_display(
        overview(replace(facts, nodes=copies, statements=copied), layers=["article"])
    )


def draw_bare(display: DisplayGraph, *, most: int = MOST_BOXES_DRAWN) -> str:
    """Return a page with vis-network and the nodes that a map draws first, and nothing else."""
    drawing = draw(display)
    ranks = [at for at, node in enumerate(display.nodes) if node.drawn][:most]
    kept = {f"n{at}" for at in ranks}
    drawing["nodes"] = [n for n in drawing["nodes"] if n["id"].split("p")[0] in kept]
    drawing["edges"] = [
        e for e in drawing["edges"] if e["from"].split("p")[0] in kept and e["to"] in kept
    ]
    start = (
        "const {nodes, edges, options} = JSON.parse("
        "document.getElementById('ntgraph-data').textContent);"
        "new vis.Network(document.getElementById('map'), {nodes, edges}, options);"
    )
    return (
        '<!DOCTYPE html><meta charset="utf-8"><div id="map" style="height:600px"></div>'
        f"{DATA}{format_data(drawing)}</script>"
        f"<script>{bundle_vis_network()}</script><script>{start}</script>"
    )


@cache
def bundle_vis_network() -> str:
    """Return vis-network as one script, made from the packages in `node_modules`."""
    command = [find_node(), str(Path(__file__).with_name("vis_network.mjs"))]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout


def hold_data(display: DisplayGraph) -> str:
    """Return a page that parses the data of our page and does nothing with them."""
    page = render_page(display)
    data = page[page.index(DATA) : page.index("<script>", page.index(DATA))]
    return f'<!DOCTYPE html><meta charset="utf-8">{data}<script>{PARSE}</script>'
