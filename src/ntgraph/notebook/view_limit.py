"""No more in a notebook than a map can draw; what is left out is counted."""

from __future__ import annotations

from dataclasses import replace

from ntgraph.graph.views import View, draw_best, statements_among


def limit_view(view: View) -> View:
    """Keep the best connected nodes of a view and the statements among them.

    A page starts with these and holds the rest; a notebook holds every map it ever showed,
    so here the rest stays out.
    """
    drawn = draw_best(view).drawn
    if drawn is None:
        return view
    kept = statements_among((view.facts.statements[id] for id in view.statements), set(drawn))
    among = tuple(statement.id for statement in kept)
    left_out = view.left_out + len(view.nodes) - len(drawn)
    return replace(view, nodes=drawn, statements=among, left_out=left_out, drawn=None)
