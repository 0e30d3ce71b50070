"""Showing a part of the facts in a notebook: a live map, and a picture that outlasts it."""

from ntgraph.notebook.still_picture import show_still

__all__ = ["show_still"]
