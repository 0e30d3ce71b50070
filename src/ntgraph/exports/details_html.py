"""What supports and what contests a statement as HTML, for the exports `anki` and `gift`."""

from __future__ import annotations

from ntgraph.exports.statement_details import StatementDetails
from ntgraph.page.html_templates import get_template


def render_details(details: StatementDetails) -> str:
    """Return what supports and what contests a statement as an HTML list, on one line."""
    template = get_template("ntgraph.exports", "_details.html.j2")
    macro = template.make_module().details  # type: ignore[attr-defined]
    return "".join(str(macro(details)).splitlines())
