"""Limits a view in a notebook to what a map can draw."""

from __future__ import annotations

from dataclasses import replace

from ntgraph.graph.views import View, draw_best, statements_among


def limit_view(view: View) -> View:
    """Return the best connected nodes of a view and the statements among them.

    A page starts with these and contains the rest. A notebook keeps every map it has shown,
    so here the rest is left out and `left_out` counts it. A small view is returned unchanged.
    """
    drawn = draw_best(view, keep=view.center).drawn
    if drawn is None:
        return view
    kept = statements_among((view.facts.statements[id] for id in view.statements), set(drawn))
    among = tuple(statement.id for statement in kept)
    left_out = view.left_out + len(view.nodes) - len(drawn)
    return replace(view, nodes=drawn, statements=among, left_out=left_out, drawn=None)
