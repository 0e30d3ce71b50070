"""DOT: the map for Graphviz and for everything that reads its language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape

from ntgraph.display.style.label_text import visible
from ntgraph.display.style.theme_colors import LIGHT
from ntgraph.exports.map_appearance import (
    ARROW,
    BAR,
    OPEN,
    PLAIN,
    EdgeLook,
    NodeLook,
    find_appearance,
    list_shown,
)
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say, say_name
from ntgraph.records import Node, Statement

TIPS = {ARROW: "normal", BAR: "tee", OPEN: "vee", PLAIN: "none"}
# Graphviz counts places in points and sizes in inches; a px of the map is a point here.
POINTS_IN_INCH = 72
# Of more lines than this, Graphviz takes long to lead each around the boxes.
MOST_ROUTED = 150
ENTITY = re.compile(r"&(?=#|\w+;)")


def to_dot(facts: FactBase) -> Iterator[str]:
    r"""Yield the map as a graph in DOT, one line for each thing and each statement.

    Things have their places, so that `dot -Tsvg` draws the map as it is; `dot -Kdot` places
    them anew. Lines have the ends and colors of the map. Ids, types, predicates and verdicts are
    attributes that Graphviz keeps and does not draw. Works are left out; a graph too large
    to draw is cut to its best connected things, and the title says so.

    >>> import ntgraph
    >>> lines = list(to_dot(ntgraph.load_facts(ntgraph.shipped_facts())))
    >>> lines[-1]
    '}\n'
    """
    looks = find_appearance(facts, map_only=True)
    title = facts.data.title
    if looks.left_out:
        title += f" ({looks.left_out} more things left out)"
    shown = list_shown(facts, looks)
    font = {"fontname": "sans-serif", "fontcolor": LIGHT.text}
    whole = {
        "label": visible(title),
        "labelloc": "t",
        "layout": "nop",
        "outputorder": "edgesfirst",
        "splines": "true" if len(shown) <= MOST_ROUTED else "line",
    }
    box = {"shape": "box", "style": "rounded,filled", "fixedsize": "true"}
    yield f"digraph {quote_id(facts.data.title)} {{\n"
    yield f"graph {write(whole | font)};\n"
    yield f"node {write(box | font)};\n"
    yield f"edge {write({'fontsize': '10'} | font)};\n"
    for id, look in looks.nodes.items():
        yield f"{quote_id(id)} {write(describe_node(facts.nodes[id], look))};\n"
    for statement in shown:
        ends = f"{quote_id(statement.subject)} -> {quote_id(statement.object)}"
        told = describe_edge(statement, facts, looks.edges[statement.id])
        yield f"{ends} {write(told)};\n"
    yield "}\n"


def describe_node(node: Node, look: NodeLook) -> dict[str, str]:
    """Return the attributes of a thing; in DOT, y grows upward."""
    return {
        "label": "\n".join(look.lines),
        "pos": f"{look.x:g},{0 - look.y:g}",
        "width": f"{look.width / POINTS_IN_INCH:.3f}",
        "height": f"{look.height / POINTS_IN_INCH:.3f}",
        "fontsize": str(look.font),
        "fillcolor": look.colors.fill,
        "color": look.colors.border,
        "fontcolor": look.colors.text,
        "tooltip": visible(node.definition or say_name(node)),
        "node_label": visible(node.label),
        "node_type": node.node_type,
    }


def describe_edge(statement: Statement, facts: FactBase, look: EdgeLook) -> dict[str, str]:
    """Return the attributes of a statement."""
    return {
        "id": statement.id,
        "label": look.label,
        "arrowhead": TIPS[look.end],
        "style": look.manner,
        "color": look.color,
        "fontcolor": look.color,
        "penwidth": f"{look.width:g}",
        "tooltip": visible(say(statement, facts)),
        "predicate": statement.predicate,
        "negated": str(statement.negated).lower(),
        "verdict": statement.verdict,
    }


def write(attributes: Mapping[str, str]) -> str:
    """Return attributes in brackets.

    >>> write({"label": "a"})
    '[label="a"]'
    """
    return f"[{' '.join(f'{name}={quote(value)}' for name, value in attributes.items())}]"


def quote(text: str) -> str:
    r"""Return a text in quotation marks, in which Graphviz finds no commands.

    >>> print(quote('a "b" \\ &amp;'))
    "a \"b\" \\ &amp;amp;"
    """
    plain = ENTITY.sub(escape("&"), text)
    return '"' + plain.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n") + '"'


def quote_id(id: str) -> str:
    r"""Return an id in quotation marks; only these have to be escaped in it.

    A backslash at its end would escape the closing mark, so backslashes are doubled, which
    Graphviz does not undo in ids.

    >>> print(quote_id('ntg:"a"'))
    "ntg:\"a\""
    """
    return '"' + visible(id).replace("\\", r"\\").replace('"', r"\"") + '"'
