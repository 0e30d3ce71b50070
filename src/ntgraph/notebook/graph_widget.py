"""The interactive map of a notebook; a choice in the map changes Python's, and vice versa."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path
from typing import ClassVar
from uuid import uuid4

import anywidget
import traitlets
from IPython import get_ipython
from IPython.display import display as show

from ntgraph.display import DisplayGraph, build_display
from ntgraph.errors import UnknownNodeError, count_of, suggest
from ntgraph.graph.display_limits import WIDGET_HEIGHT_PX
from ntgraph.graph.views import View
from ntgraph.notebook.best_connected_part import limit_view
from ntgraph.notebook.page_parts import own_part, shared_parts
from ntgraph.notebook.still_picture import stand_in, still_bundle

NODE, STATEMENT, SOURCE = "node", "statement", "source"


class SharedParts(anywidget.AnyWidget):
    """The style and scripts that all maps of a notebook share; sent once and never drawn.

    anywidget sends the script of a widget with each widget, so half a megabyte would be sent
    with every map. A request to the kernel would wait until all cells have run.
    """

    _esm = "export default {}"

    parts = traitlets.List(traitlets.Unicode()).tag(sync=True)

    _open: ClassVar[SharedParts | None] = None

    @classmethod
    def of_this_kernel(cls) -> SharedParts:
        """Return the open one, or a new one if there is none or all widgets were closed."""
        if cls._open is None or cls._open.comm is None:
            cls._open = cls(parts=shared_parts())
        return cls._open


class GraphWidget(anywidget.AnyWidget):
    """The map and card of a page, in a notebook.

    `selected` is the id of what is chosen and `kind` its kind (`node`, `statement`,
    `source`); both are empty if nothing is chosen. They change with a click and can be
    observed (`widget.observe(print, names="selected")`). `height` is in px. `focus` is the id
    of the chosen node. If the view is too large to draw, the map has the best connected nodes
    and says how many it leaves out.
    """

    _esm = Path(__file__).parent / "js" / "widget.js"

    page = traitlets.Unicode().tag(sync=True)
    shared = traitlets.Unicode().tag(sync=True)
    name = traitlets.Unicode().tag(sync=True)
    title = traitlets.Unicode().tag(sync=True)
    height = traitlets.Int(WIDGET_HEIGHT_PX).tag(sync=True)
    selected = traitlets.Unicode().tag(sync=True)
    kind = traitlets.Unicode().tag(sync=True)

    def __init__(self, view: View, *, height: int = WIDGET_HEIGHT_PX) -> None:
        """Make a map of a view, `height` px high."""
        self._view = view = limit_view(view)
        self._display: DisplayGraph = build_display(view)
        super().__init__(
            page=own_part(self._display),
            shared=SharedParts.of_this_kernel().model_id,
            name=f"ntgraph-{uuid4().hex}",  # as random as the id of any widget
            title=view.title,
            height=height,
        )

    def select(self, name: Hashable) -> None:
        """Choose a node by any of its names, or a statement or work by its id.

        A node of an imported graph has its own id, too, such as a number. An empty name chooses
        nothing.

        Raises:
            UnknownNodeError: nothing on this map has the name; the message suggests others.
        """
        view = self._view
        if name is None or name == "":
            kind, id = "", ""
        elif name in view.statements:
            kind, id = STATEMENT, str(name)
        elif name in {source.id for source in self._display.sources}:
            kind, id = SOURCE, str(name)
        else:
            kind, id = NODE, view.facts.get_node(name).id
            if id not in view.nodes:
                shown = [view.facts.nodes[node].label for node in view.nodes]
                raise UnknownNodeError(str(name), suggest(str(name), shown))
        with self.hold_sync():
            self.kind, self.selected = kind, id

    @property
    def focus(self) -> str:
        """The id of the chosen node, else empty; set it to any name to choose what has it."""
        return self.selected if self.kind == NODE else ""

    @focus.setter
    def focus(self, name: str) -> None:
        self.select(name)

    def _ipython_display_(self) -> None:
        """Show a still picture and, with a kernel, the map, which then removes the picture."""
        still = still_bundle(self._display, repr(self))
        if not has_kernel():
            show(still, raw=True)  # type: ignore[no-untyped-call] # IPython has no types there
            return
        still["text/html"] = stand_in(still["text/html"], self.name)
        show(still, raw=True)  # type: ignore[no-untyped-call]
        live, metadata = super()._repr_mimebundle_() or ({}, {})
        # Viewers without a live map would show its plain text below the picture.
        bundle = {kind: data for kind, data in live.items() if kind != "text/plain"}
        show(bundle, metadata=metadata, raw=True)  # type: ignore[no-untyped-call]

    def __repr__(self) -> str:
        view = self._view
        nodes = count_of(len(view.nodes), "node")
        size = f"{nodes}, {count_of(len(view.statements), 'statement')}"
        more = f", {count_of(view.left_out, 'more node')} left out" if view.left_out else ""
        return f"{view.title}: a map of {size}{more}"


def has_kernel() -> bool:
    """Return whether the code runs in a notebook, not in a terminal."""
    return getattr(get_ipython(), "kernel", None) is not None
