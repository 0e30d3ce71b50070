"""What an answer shows of itself in a notebook: a map, with a table below it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ntgraph.errors import needs_extra
from ntgraph.graph.display_limits import WIDGET_HEIGHT_PX
from ntgraph.graph.views import View

if TYPE_CHECKING:
    from ntgraph.notebook.graph_widget import GraphWidget


class NotebookMap(ABC):
    """An answer that a notebook shows as a map; `_map_view` says what the map shows."""

    @abstractmethod
    def _map_view(self) -> View:
        """Return what the map shows."""

    @abstractmethod
    def _repr_html_(self) -> str:
        """Return the table below the map as HTML."""

    def render(self) -> str:
        """Return a page about the answer as HTML; it opens without a network."""
        from ntgraph.display import build_display
        from ntgraph.page import render_page

        return render_page(build_display(self._map_view()))

    def write_page(self, path: Path | str) -> Path:
        """Write a page about the answer and return its path; it opens without a network.

        Raises:
            OutputError: it could not be written; an existing file is unchanged.
        """
        from ntgraph.atomic_write import write_output

        write_output(path, [self.render()])
        return Path(path)

    def widget(self, *, height: int = WIDGET_HEIGHT_PX) -> GraphWidget:
        """Make a live map for a notebook; a click in it is known in Python.

        Args:
            height: in pixels.

        Raises:
            MissingDependencyError: anywidget is not installed.
        """
        with needs_extra("notebook", "Widgets"):
            from ntgraph.notebook.graph_widget import GraphWidget
        return GraphWidget(self._map_view(), height=height)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        from ntgraph.notebook import show_still

        return show_still(self._map_view(), repr(self), self._repr_html_())
