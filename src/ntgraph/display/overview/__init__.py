"""The first view of a page: how much of what is said holds, the main story, things to try."""

from ntgraph.display.overview.article_shares import show_meetings
from ntgraph.display.overview.show_overview import show_overview
from ntgraph.display.overview.verdict_shares import (
    find_citing,
    list_colorings,
    show_article_marks,
    show_citing,
    show_verdicts,
)

__all__ = [
    "find_citing",
    "list_colorings",
    "show_article_marks",
    "show_citing",
    "show_meetings",
    "show_overview",
    "show_verdicts",
]
