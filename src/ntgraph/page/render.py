"""Display data to one HTML page."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from ntgraph.display import DisplayGraph
from ntgraph.page.assets import format_data, format_policy, read_asset
from ntgraph.page.drawing import draw
from ntgraph.page.palette import format_palette

# What the map needs stands in its drawing already; the rest would be said twice.
NOT_ASSESSED = "not_assessed"
DRAWN = ("lines", "x", "y", "width", "height", "font", "core")
SPARSE = ("nodes", "edges", "statements", "sources", "accepted")


def render_page(display: DisplayGraph) -> str:
    """Render the page: the same bytes for the same display data.

    Raises:
        PageError: the display data hold what no page can show, such as an unknown color.
    """
    styles = format_palette(display) + read_asset("assets/page.css")
    scripts = (read_asset("vendor/vis-network.js"), read_asset("assets/page.js"))
    return _template("page.html.j2").render(
        display=display,
        policy=format_policy(scripts=scripts, styles=(styles,)),
        styles=styles,
        scripts=scripts,
        data=format_data(_collect_data(display)),
        tables=_Tables(display),
    )


def _template(name: str) -> Template:
    environment = Environment(
        loader=PackageLoader("ntgraph.page", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


def _collect_data(display: DisplayGraph) -> dict[str, Any]:
    data = display.to_json()
    ranks = {node.id: at for at, node in enumerate(display.nodes)}
    for node in data["nodes"]:
        node["around"] = [[ranks[p["node"]], round(p["x"]), round(p["y"])] for p in node["around"]]
        for name in DRAWN:
            del node[name]
    for shown in [*data["types"], *data["lines"]]:
        del shown["light"], shown["dark"]
    data["drawing"] = draw(display)
    _shorten_passages(data)
    for name in SPARSE:
        data[name] = [_leave_out_empty(record) for record in data[name]]
    return data


def _shorten_passages(data: dict[str, Any]) -> None:
    """Number the passages: hundreds of statements name them."""
    short = {key: f"p{at}" for at, key in enumerate(data["passages"])}
    data["passages"] = {short[key]: text for key, text in data["passages"].items()}
    for statement in data["statements"]:
        for evidence in statement["evidence"]:
            evidence["passage"] = short.get(evidence["passage"], "")


def _leave_out_empty(record: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty; the page's script knows what then stands there."""
    kept = {name: value for name, value in record.items() if value not in ("", (), [], False)}
    if "evidence" in kept:
        kept["evidence"] = [_leave_out_empty(evidence) for evidence in kept["evidence"]]
    if "gauges" in kept:
        kept["gauges"] = _leave_out_empty(kept["gauges"])
    if kept.get("verdict") == NOT_ASSESSED:
        del kept["verdict"]
    return kept


class _Tables:
    """Look-ups the template needs, since a template has no logic of its own."""

    def __init__(self, display: DisplayGraph) -> None:
        self.articles = {article.id: article for article in display.articles}
        self.sources = {source.id: at for at, source in enumerate(display.sources, 1)}
        self.kinds = {term.id: term.label for term in display.kinds}
        self.safety = {note.id: note.text for note in display.safety_notes}
        self.states = {term.id: term.label for term in display.states}
        self.verdicts = {term.id: term.label for term in display.verdicts}
        self.types = {shown.id: at for at, shown in enumerate(display.types)}
