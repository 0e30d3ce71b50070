"""The map as a picture: SVG, and PNG without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ntgraph.display import DisplayGraph, build_display
from ntgraph.facts import FactBase
from ntgraph.graph.statement_index import StatementIndex
from ntgraph.graph.views import among, overview
from ntgraph.picture import render_png, render_svg
from ntgraph.records.vocabulary import ARTICLE_LAYER


def to_svg(facts: FactBase, *, dark: bool = False) -> Iterator[str]:
    """Give the map of what articles say as an SVG file, without script or network.

    Labels are drawn with a sans-serif font of whoever looks at it. Of a graph too large to
    draw, the best connected nodes are shown, and the caption says how many are not. Lines
    bundle statements, and hold neither evidence nor verdicts: for these there are all
    other formats.

    Args:
        facts: what to draw.
        dark: whether light boxes stand on a dark ground.
    """
    yield render_svg(show_map(facts), dark=dark)


def to_png(facts: FactBase, *, dark: bool = False) -> Iterator[bytes]:
    """Give the same map in pixels, two for each unit of the SVG; see `render_png`.

    Args:
        facts: what to draw.
        dark: whether light boxes stand on a dark ground.

    Raises:
        MissingDependencyError: the library that draws is not installed.
    """
    yield render_png(show_map(facts), dark=dark)


def show_map(facts: FactBase) -> DisplayGraph:
    """Choose what the map shows: everything articles say, or the best connected part of it."""
    view = overview(facts, layers=[ARTICLE_LAYER])
    if view.drawn is not None:
        index = StatementIndex.of(facts.statements[id] for id in view.statements)
        view = replace(
            view,
            nodes=view.drawn,
            statements=among(facts, index, view.drawn),
            left_out=len(view.nodes) - len(view.drawn),
        )
    return build_display(view)
