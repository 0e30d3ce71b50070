"""The map as a picture: SVG, and PNG without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ntgraph.display import DisplayGraph, build_map
from ntgraph.facts import FactBase
from ntgraph.graph.statement_index import StatementIndex
from ntgraph.graph.views import overview
from ntgraph.picture import COLORINGS, render_png, render_svg
from ntgraph.records.vocabulary import ARTICLE_LAYER


def to_svg(facts: FactBase, *, dark: bool = False, color: str = COLORINGS[0]) -> Iterator[str]:
    """Yield the map of what articles say as an SVG file, without scripts or network access.

    Labels are drawn with the viewer's own sans-serif font. If the graph is too large to draw,
    the best connected nodes are shown, and the caption says how many are left out. A line
    bundles statements and holds no evidence, and verdicts only if these color the lines; the
    other formats have both.

    Args:
        facts: what to draw.
        dark: True for light text and lines on a dark background.
        color: what colors the lines: `direction`, `verdict` or `cited`.
    """
    yield render_svg(show_map(facts), dark=dark, color=color)


def to_png(facts: FactBase, *, dark: bool = False, color: str = COLORINGS[0]) -> Iterator[bytes]:
    """Yield the same map as PNG, with two pixels for each unit of the SVG; see `render_png`.

    Args:
        facts: what to draw.
        dark: True for light text and lines on a dark background.
        color: what colors the lines: `direction`, `verdict` or `cited`.

    Raises:
        MissingDependencyError: the library that draws is not installed.
    """
    yield render_png(show_map(facts), dark=dark, color=color)


def show_map(facts: FactBase) -> DisplayGraph:
    """Return what the map shows: everything that articles say, or its best connected part."""
    view = overview(facts, layers=[ARTICLE_LAYER])
    if view.drawn is not None:
        index = StatementIndex.of(facts.statements[id] for id in view.statements)
        view = replace(
            view,
            nodes=view.drawn,
            statements=index.among(view.drawn),
            left_out=len(view.nodes) - len(view.drawn),
        )
    if facts.part_of is not None:
        # What is drawn beside the lines may rest on statements that were left out.
        view = replace(view, facts=facts.part_of)
    return build_map(view)
