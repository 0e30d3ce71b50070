"""Display data to one HTML page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from ntgraph.display import DisplayGraph
from ntgraph.page.packed_data import pack
from ntgraph.page.page_assets import format_data, format_policy, read_asset
from ntgraph.page.page_metadata import page_metadata
from ntgraph.page.palette_css import format_palette
from ntgraph.page.pyvis_network import draw
from ntgraph.picture import render_inline

# Said before anything is laid out, so that no time goes into what only others are shown.
EARLY = 'document.documentElement.classList.add("js")'
# What the map needs stands in its drawing already.
DRAWN = ("lines", "x", "y", "width", "height", "font", "core")
# Half of the data, and not read before the map is seen.
LESSONS = ("quiz", "cards")


def render_page(display: DisplayGraph, *, embed: bool = False) -> str:
    """Render the page: the same bytes for the same display data.

    Args:
        display: what the page shows.
        embed: leave out everything but map and card, for a frame in another page.

    Raises:
        PageError: the display data hold what no page can show, such as an unknown color.
    """
    styles = format_palette(display) + read_asset("assets/page.css")
    scripts = (read_asset("assets/page.js"), read_asset("vendor/vis-network.js"))
    data = _collect_data(display)
    lessons = {name: data.pop(name) for name in LESSONS}
    page = _template("page.html.j2").render(
        display=replace(display, statements=(), sources=()) if embed else display,
        embed=embed,
        policy=format_policy(scripts=(EARLY, *scripts), styles=(styles,)),
        styles=styles,
        early=EARLY,
        scripts=scripts,
        metadata="" if embed else format_data(page_metadata(display)),
        picture=render_inline(display),
        data=[format_data(part) for part in pack(data, lessons)],
        tables=_Tables(display),
    )
    # Scripts, styles and data are ASCII already. Where all is, browsers decode a page at once
    # and hold it in half the memory.
    return page.encode("ascii", "xmlcharrefreplace").decode("ascii")


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
    for node in data["nodes"]:
        for name in DRAWN:
            del node[name]
    for shown in [*data["types"], *data["lines"]]:
        del shown["light"], shown["dark"]
    data["drawing"] = draw(display)
    _shorten_passages(data)
    return data


def _shorten_passages(data: dict[str, Any]) -> None:
    """Number the passages: hundreds of statements name them."""
    short = {key: f"p{at}" for at, key in enumerate(data["passages"])}
    data["passages"] = {short[key]: text for key, text in data["passages"].items()}
    for statement in data["statements"]:
        for evidence in statement["evidence"]:
            evidence["passage"] = short.get(evidence["passage"], "")


class _Tables:
    """Look-ups the template needs, since a template has no logic of its own."""

    def __init__(self, display: DisplayGraph) -> None:
        self.articles = {article.id: article for article in display.articles}
        self.sources = {source.id: at for at, source in enumerate(display.sources, 1)}
        self.kinds = {term.id: term.label for term in display.kinds}
        self.findings = {kind.id: kind for kind in display.finding_kinds}
        self.safety = {note.id: note.text for note in display.safety_notes}
        self.states = {term.id: term.label for term in display.states}
        self.verdicts = {term.id: term.label for term in display.verdicts}
        self.drawn = sum(node.drawn for node in display.nodes)
        self.off_map = [node.name for node in display.nodes if node.off_map]
        self.types = {shown.id: at for at, shown in enumerate(display.types)}
