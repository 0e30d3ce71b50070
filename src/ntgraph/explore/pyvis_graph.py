"""`to_pyvis`: an answer as a network of pyvis, for those who know pyvis."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ntgraph.display import DisplayEdge, DisplayGraph, DisplayNode, DisplayType, build_map
from ntgraph.display.style.label_text import visible
from ntgraph.display.style.line_styles import LINE_MANNERS, LINE_MARKS
from ntgraph.explore.notebook_map import NotebookMap
from ntgraph.explore.safety_corrections import list_corrections
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say
from ntgraph.graph.views import View
from ntgraph.page.pyvis_network import draw, make_network
from ntgraph.records import NOT_ASSESSED, Statement

if TYPE_CHECKING:
    from pyvis.network import Network

HEIGHT_PX = 700
# Ids that can stand in HTML and as a key of an object in JavaScript; others are numbered.
PLAIN_ID = re.compile(r"[A-Za-z][\w.-]*:[\w.-]+", re.ASCII)
# pyvis shows the titles of all nodes as HTML as soon as one of them has `href` in it.
LINK, NO_LINK = re.compile("(?i)h(?=ref)"), "h\u2060"
NO_TAGS = str.maketrans("<>", "\u2039\u203a")
ENDS = {"arrow": "arrow", "bar": "bar", "open": "vee"}
MOST_SENTENCES = 12


def to_pyvis(view: View | NotebookMap, **options: Any) -> Network:
    """Return what a question returned as a `pyvis.network.Network`, ready for `write_html`.

    Nodes have the places, sizes and colors of our map, and nothing moves by itself. `title`,
    which pyvis shows at the mouse, is text without markup: name and definition of a node; the
    sentences of a line with their verdicts and corrections. A node has the id of the graph if
    that is a plain CURIE, else a number; a line has the ids of its statements in `statements`.
    What the map does not draw is left out. Pages that pyvis writes load Bootstrap from the
    network; without it, they work and look plainer.

    Args:
        view: a graph, a selection, a node, paths, or a `View`.
        options: options of `Network`, such as `height` or `select_menu`. By default, scripts
            stand in the page (`cdn_resources="in_line"`) and no `lib` folder is written.

    >>> import ntgraph
    >>> network = ntgraph.to_pyvis(ntgraph.load().neighborhood("dopamine"))
    >>> network.get_node("CHEBI:18243")["label"]
    'dopamine'
    """
    shown = view if isinstance(view, View) else view._map_view()
    display = build_map(shown)
    drawing = draw(display)
    names = _name_boxes(display)
    types = {each.id: each for each in display.types}
    boxes = [
        {**box, **_style_box(node, types[node.type]), "id": names[box["id"]]}
        for node, box in _pair(display, drawing["nodes"])
    ]
    lines = [
        {**_style_line(edge, display, shown), "width": line["width"], "id": f"line{at}"}
        | {"from": names[line["from"]], "to": names[line["to"]]}
        for at, (edge, line) in enumerate(zip(display.edges, drawing["edges"], strict=True))
        if line["from"] in names and line["to"] in names
    ]
    kept = {**drawing["options"], "physics": {"enabled": False}}
    kept["interaction"] = {"dragNodes": True, "hover": True, "tooltipDelay": 200}
    sized = {"height": f"{HEIGHT_PX}px", "cdn_resources": "in_line", **options}
    return make_network({"nodes": boxes, "edges": lines, "options": kept}, **sized)


def write_title(lines: Iterable[str]) -> str:
    r"""Return lines as one text that has no markup, whether pyvis shows it as text or as HTML.

    >>> ascii(write_title(["a < b", "<a href=x>"]))
    "'a \\u2039 b\\n\\u2039a h\\u2060ref=x\\u203a'"
    """
    text = "\n".join(visible(line) for line in lines if line)
    return LINK.sub(NO_LINK, text.translate(NO_TAGS))


def _pair(
    display: DisplayGraph, boxes: list[dict[str, Any]]
) -> Iterable[tuple[DisplayNode, dict[str, Any]]]:
    """Yield each drawn node with each of its boxes: its own and those of its ports."""
    left = iter(boxes)
    for node in display.nodes:
        own = [next(left) for _ in range(1 + len(node.ports))]
        if node.drawn:
            yield from ((node, box) for box in own)


def _name_boxes(display: DisplayGraph) -> dict[str, str]:
    """Return the ids in the network by those of the drawing, of nodes that are drawn."""
    names = {}
    for at, node in enumerate(display.nodes):
        if not node.drawn:
            continue
        own = node.id if PLAIN_ID.fullmatch(node.id) else f"n{at}"
        names[f"n{at}"] = own
        names |= {f"n{at}p{rank}": f"{own}/{rank}" for rank in range(len(node.ports))}
    return names


def _style_box(node: DisplayNode, type: DisplayType) -> dict[str, Any]:
    fill, border, text = type.light
    chosen = {"background": fill, "border": text}
    return {
        "title": write_title((f"{node.name} ({type.label})", node.definition)),
        "color": {"background": fill, "border": border, "highlight": chosen, "hover": chosen},
        "font": {"size": node.font, "color": text},
    }


def _style_line(edge: DisplayEdge, display: DisplayGraph, view: View) -> dict[str, Any]:
    line = next(each for each in display.lines if each.sign == edge.sign)
    said = [view.facts.statements[id] for id in edge.statements]
    told = [_tell(statement, view.facts) for statement in said]
    more = [f"… and {len(told) - MOST_SENTENCES} more"] if len(told) > MOST_SENTENCES else []
    end = ENDS.get(line.end)
    style: dict[str, Any] = {
        "title": write_title((*told[:MOST_SENTENCES], *more, *list_corrections(said, view.facts))),
        "color": {"color": line.light, "highlight": line.light, "hover": line.light},
        "arrows": {"to": {"enabled": end is not None, "type": end or "arrow"}},
        "statements": list(edge.statements),
    }
    if edge.hedged:
        style["dashes"] = list(LINE_MANNERS["hedged"].dash)
    if edge.negated:
        style["label"] = LINE_MARKS["negated"].words
    return style


def _tell(statement: Statement, facts: FactBase) -> str:
    """Return a statement as a sentence, with how it stands against science if it was judged."""
    sentence = say(statement, facts)
    if statement.verdict == NOT_ASSESSED:
        return sentence
    return f"{sentence} [{facts.vocabulary.verdicts[statement.verdict].label}]"
