"""What stands behind a statement as HTML, for packs that hold one piece of it in a text."""

from __future__ import annotations

from ntgraph.exports.statement_backing import Backing
from ntgraph.page.html_templates import get_template


def render_backing(backing: Backing) -> str:
    """Render what stands behind a statement as a list of terms, on one line."""
    template = get_template("ntgraph.exports", "_backing.html.j2")
    macro = template.make_module().backing  # type: ignore[attr-defined]
    return "".join(str(macro(backing)).splitlines())
