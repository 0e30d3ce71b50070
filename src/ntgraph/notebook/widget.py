"""The live map: what is chosen in it is known in Python, and the other way round."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import Any

import anywidget
import traitlets
from IPython.display import display as show

from ntgraph.display import DisplayGraph, build_display
from ntgraph.errors import UnknownNodeError, suggest
from ntgraph.notebook.parts import own_part, shared_parts
from ntgraph.notebook.still import still_bundle
from ntgraph.views import View

NODE, STATEMENT, SOURCE = "node", "statement", "source"
HEIGHT_PX = 560

_numbers = count(1)


class GraphWidget(anywidget.AnyWidget):
    """The map and card of a page, in a notebook.

    `selected` is the id of what is chosen, `kind` what it is (`node`, `statement`,
    `source`); both are empty where nothing is. They change with a click and can be
    observed (`widget.observe(print, names="selected")`); `height` is in pixels. `focus` is
    the node in the middle of the map.
    """

    _esm = Path(__file__).parent / "js" / "widget.js"

    page = traitlets.Unicode().tag(sync=True)
    name = traitlets.Unicode().tag(sync=True)
    title = traitlets.Unicode().tag(sync=True)
    height = traitlets.Int(HEIGHT_PX).tag(sync=True)
    selected = traitlets.Unicode().tag(sync=True)
    kind = traitlets.Unicode().tag(sync=True)

    def __init__(self, view: View, *, height: int = HEIGHT_PX) -> None:
        """Make a map of a view."""
        self._view = view
        self._display: DisplayGraph = build_display(view)
        super().__init__(
            page=own_part(self._display),
            name=f"ntgraph-{next(_numbers)}",
            title=view.title,
            height=height,
        )
        self.on_msg(self._answer)

    def select(self, name: str) -> None:
        """Choose a node by any of its names, or a statement or work by its id; empty: nothing.

        Raises:
            UnknownNodeError: nothing on this map answers to the name; it suggests others.
        """
        view = self._view
        if not name:
            kind, id = "", ""
        elif name in view.statements:
            kind, id = STATEMENT, name
        elif name in {source.id for source in self._display.sources}:
            kind, id = SOURCE, name
        else:
            kind, id = NODE, view.facts.get_node(name).id
            if id not in view.nodes:
                shown = [view.facts.nodes[node].label for node in view.nodes]
                raise UnknownNodeError(name, suggest(name, shown))
        with self.hold_sync():
            self.kind, self.selected = kind, id

    @property
    def focus(self) -> str:
        """The id of the node in the middle; set to any name of a node, it moves there."""
        return self.selected if self.kind == NODE else ""

    @focus.setter
    def focus(self, name: str) -> None:
        self.select(name)

    def _answer(self, _: object, content: Mapping[str, Any], __: object) -> None:
        if content.get("ask") == "parts":
            self.send({"parts": shared_parts()})

    def _ipython_display_(self) -> None:
        """Show a still picture, which goes when the map is there and stays without a kernel."""
        still = still_bundle(self._display, repr(self))
        still["text/html"] = still["text/html"].replace(
            "<img ", f'<img data-ntgraph="{self.name}" ', 1
        )
        show(still, raw=True)  # type: ignore[no-untyped-call] # IPython has no types there
        live, metadata = super()._repr_mimebundle_() or ({}, {})
        bundle = {**live, "text/plain": repr(self)}
        show(bundle, metadata=metadata, raw=True)  # type: ignore[no-untyped-call]

    def __repr__(self) -> str:
        view = self._view
        return f"{view.title}: a map of {len(view.nodes)} nodes, {len(view.statements)} statements"
