"""The facts in a notebook: an interactive map, and a picture that works without a kernel."""

from ntgraph.notebook.still_picture import show_still

__all__ = ["show_still"]
