"""Showing a part of the facts in a notebook: a live map, and a picture that outlasts it."""

from ntgraph.notebook.still import picture_html, still_bundle

__all__ = ["picture_html", "still_bundle"]
