"""How it looks whether a statement cites a work: a full or an empty bookmark, and a color."""

from __future__ import annotations

from ntgraph.display.style.theme_colors import Hue
from ntgraph.display.style.verdict_styles import VerdictStyle

# Bookmarks: no verdict has this outline.
CITATION_STYLES = {
    "yes": VerdictStyle("M3 1H13V15L8 11 3 15Z", Hue("#17697a", "#62c4d6")),
    "no": VerdictStyle(
        "M3 1H13V15L8 11 3 15ZM4.8 2.8V11.6L8 9 11.2 11.6V2.8Z", Hue("#9c3d7a", "#e79acb")
    ),
}
CITATION_LABELS = {"yes": "cites a work", "no": "cites no work"}
