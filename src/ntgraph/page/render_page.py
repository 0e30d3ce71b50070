"""Renders display data as one HTML page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ntgraph.display import DisplayGraph
from ntgraph.display.health_words import is_about_health, pick_caption, pick_disclaimer
from ntgraph.display.overview import list_colorings
from ntgraph.display.overview.page_address import format_address
from ntgraph.errors import count_of
from ntgraph.page.colors_as_css import format_palette
from ntgraph.page.content_policy import format_policy
from ntgraph.page.embedded_json import format_data
from ntgraph.page.fitting_words import (
    has_matrix,
    list_counted_works,
    name_said_in,
    name_sayers,
    name_search,
    name_silent_columns,
    needs_attributes,
    tell_publisher,
)
from ntgraph.page.html_templates import get_template
from ntgraph.page.map_routes import route_whole_map
from ntgraph.page.overview_words import list_told_places, tell_story
from ntgraph.page.packed_data import pack
from ntgraph.page.page_metadata import page_metadata
from ntgraph.page.pyvis_network import draw
from ntgraph.page.read_asset import read_asset
from ntgraph.page.synapse_words import tell_synapses
from ntgraph.picture import LOW_HEIGHT, render_inline, render_shares, render_story

# Runs before the layout, so that no time is spent on parts for readers without scripts, nor on
# the first view if the address asks for another.
EARLY = (
    'document.documentElement.classList.add("js");'
    'if(location.hash.length>1)document.documentElement.classList.add("asked")'
)
# Fields that only the map needs; its drawing has them already.
DRAWN = ("lines", "x", "y", "width", "height", "font", "core")
# Half of the data, and not read before the map is seen.
LESSONS = ("quiz", "cards", "puzzle")


def render_page(
    display: DisplayGraph, *, embed: bool = False, about: str = "", build: str = ""
) -> str:
    """Return the page as ASCII text, the same for the same display data and the same zlib.

    Args:
        display: what the page shows.
        embed: True for a page with map and card only, for a frame in another page.
        about: the node that the page is about; its synapses are then drawn for readers
            without scripts, too.
        build: the id of the build that the page is written by, if it is.

    Raises:
        PageError: the display data hold what no page can show, such as an unknown color.
    """
    # Filters by attributes take room that a page without attributes does not spend.
    has_attributes = not embed and needs_attributes(display)
    styles = format_palette(display) + read_asset("assets/page.css")
    styles += read_asset("assets/attributes.css") if has_attributes else ""
    script = read_asset(f"assets/{'page_with_attributes' if has_attributes else 'page'}.js")
    data = _collect_data(display)
    if not has_attributes:
        _join_lines(data)
    del data["overview"], data["draft"]
    lessons = {name: data.pop(name) for name in LESSONS}
    tables = _Tables(display)
    page = get_template("ntgraph.page", "page.html.j2").render(
        education=pick_disclaimer(display),
        display=replace(display, statements=(), sources=()) if embed else display,
        embed=embed,
        build=build,
        policy=format_policy(scripts=(EARLY, script), styles=(styles,)),
        styles=styles,
        early=EARLY,
        script=script,
        metadata="" if embed else format_data(page_metadata(display)),
        picture="" if tables.story and not embed else render_inline(display),
        data=[format_data(part) for part in pack(data, lessons)],
        tables=tables,
        synapses=[] if embed else tell_synapses(display, about),
    )
    # Scripts, styles and data are ASCII already. If the whole page is, browsers decode it at once
    # and keep it in half the memory.
    return page.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _collect_data(display: DisplayGraph) -> dict[str, Any]:
    data = display.to_json()
    for node in data["nodes"]:
        for name in DRAWN:
            del node[name]
    for shown in [
        *data["types"],
        *data["lines"],
        *data["verdicts"],
        *data["citing"],
        *data["article_marks"],
    ]:
        del shown["light"], shown["dark"]
    data["drawing"] = draw(display)
    for edge, curve in zip(data["drawing"]["edges"], route_whole_map(display), strict=True):
        edge["curve"] = curve
    data["caption"] = pick_caption(display)
    _shorten_passages(data)
    return data


def _shorten_passages(data: dict[str, Any]) -> None:
    """Replace the keys of passages by short ones, because hundreds of statements name them."""
    short = {key: f"p{at}" for at, key in enumerate(data["passages"])}
    data["passages"] = {short[key]: text for key, text in data["passages"].items()}
    for statement in data["statements"]:
        for evidence in statement["evidence"]:
            evidence["passage"] = short.get(evidence["passage"], "")


def _join_lines(data: dict[str, Any]) -> None:
    """Write notes in one line each, for the script that shows no lists of attributes."""
    for noted in (*data["nodes"], *(e for s in data["statements"] for e in s["evidence"])):
        noted["note"] = noted["note"].replace("\n", " · ")


class _Tables:
    """Look-ups for the template, which has no logic of its own."""

    def __init__(self, display: DisplayGraph) -> None:
        self.sources = {source.id: at for at, source in enumerate(display.sources, 1)}
        self.titles = {article.id: article.title for article in display.articles}
        self.kinds = {term.id: term.label for term in display.kinds}
        self.findings = {kind.id: kind for kind in display.finding_kinds}
        self.safety = {note.id: note.text for note in display.safety_notes}
        self.states = {term.id: term.label for term in display.states}
        self.verdicts = {term.id: term.label for term in display.verdicts}
        self.verdict_at = {verdict.id: at for at, verdict in enumerate(display.verdicts)}
        self.verdict_terms = {verdict.id: verdict for verdict in display.verdicts}
        overview = display.overview
        story = overview.story if overview else None
        self.shares = render_shares(overview.shares, display.verdicts) if overview else ""
        self.bars = [
            render_shares(each.shares, display.verdicts, height=LOW_HEIGHT)
            for each in (overview.articles if overview else ())
        ]
        self.interests = {
            article.id: article.interest and tell_publisher(article.publisher) + article.interest
            for article in display.articles
        }
        self.marks = {mark.id: (at, mark.path) for at, mark in enumerate(display.article_marks)}
        self.said_by = {
            each.id: tuple(dict.fromkeys(e.article for e in each.evidence))
            for each in display.statements
        }
        self.story = render_story(display, story) if story else ""
        self.told = tell_story(story) if story else []
        self.places = list_told_places(story) if story else {}
        self.sentences = {each.id: each.sentence for each in display.statements}
        self.tours = {tour.id: at for at, tour in enumerate(display.tours, 1)}
        self.notes = {each.id: each.gauges.safety for each in display.statements}
        self.is_about_health = is_about_health(display)
        self.search_label = name_search(display)
        self.who_says = name_sayers(display)
        self.said_in = name_said_in(display)
        self.has_matrix = has_matrix(display)
        self.edition = ", ".join(
            filter(None, dict.fromkeys((display.version, display.released_on)))
        )
        self.size = ", ".join(
            count_of(len(all), one)
            for all, one in (
                (display.nodes, "thing"),
                (display.statements, "statement"),
                (list_counted_works(display), "work"),
            )
        )
        self.drawn = sum(node.drawn for node in display.nodes)
        self.off_map = [node.name for node in display.nodes if node.off_map]
        self.colorings = list_colorings(display.verdicts, display.citing, display.article_marks)
        self.judged = ("verdict", "verdict") in self.colorings
        self.silent = name_silent_columns(display)

    def address_of(self, statement: str) -> str:
        """Return the address of a statement's card."""
        return format_address(view="map", statement=statement)

    def corrections(self, statements: Iterable[str]) -> list[str]:
        """Return the corrections for safety that belong to statements, each once."""
        notes = dict.fromkeys(note for id in statements for note in self.notes.get(id, ()))
        return [self.safety[note] for note in notes if note in self.safety]
