"""Display data: what a page shows, without the domain and without markup.

Everything above this can be tested with two nodes and one edge written by hand, and
everything below it without a browser.
"""

from ntgraph.display.build_display import build_display
from ntgraph.display.model import (
    DisplayArticle,
    DisplayCitation,
    DisplayEdge,
    DisplayEvidence,
    DisplayFinding,
    DisplayFindingKind,
    DisplayGraph,
    DisplayLine,
    DisplayLink,
    DisplayManner,
    DisplayMark,
    DisplayNode,
    DisplayPort,
    DisplayRegion,
    DisplaySource,
    DisplayStatement,
    DisplayTerm,
    DisplayType,
)

__all__ = [
    "DisplayArticle",
    "DisplayCitation",
    "DisplayEdge",
    "DisplayEvidence",
    "DisplayFinding",
    "DisplayFindingKind",
    "DisplayGraph",
    "DisplayLine",
    "DisplayLink",
    "DisplayManner",
    "DisplayMark",
    "DisplayNode",
    "DisplayPort",
    "DisplayRegion",
    "DisplaySource",
    "DisplayStatement",
    "DisplayTerm",
    "DisplayType",
    "build_display",
]
