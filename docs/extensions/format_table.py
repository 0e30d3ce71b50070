"""The directive `formats`: a table of every format that the facts can be written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util.docutils import SphinxDirective

from ntgraph.exports import FORMATS

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class FormatTable(SphinxDirective):
    """The directive that lists the formats as `ntgraph.exports` describes them."""

    def run(self) -> list[nodes.Node]:
        """Return the table as docutils nodes."""
        rows = [("name", "format", "good for", "is", "needs")]
        for each in FORMATS.values():
            extra = f"`ntgraph[{each.extra}]`" if each.extra else ""
            shape = "folder" if each.is_folder else f"one file, `{each.suffix}`"
            rows.append((f"`{each.name}`", each.title, each.meant_for, shape, extra))
        lines = [f"| {' | '.join(cells)} |" for cells in rows]
        lines.insert(1, "|---|---|---|---|---|")
        box = nodes.container()
        self.state.nested_parse(StringList(lines, source="formats"), self.content_offset, box)
        return list(box.children)


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the directive to Sphinx."""
    app.add_directive("formats", FormatTable)
    return {"parallel_read_safe": True}
