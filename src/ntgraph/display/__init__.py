"""Display data: everything that pages, pictures and notebooks show, as plain records.

`build_display` makes them from a view of the facts. They hold no records of the facts and no
markup: what draws them can be tested with two nodes and one edge written by hand, and the
facts can be tested without a browser.
"""

from ntgraph.display.build_display import build_display, build_map, build_mechanisms
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
from ntgraph.display.neighborhood import find_around, look_around

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
    "build_map",
    "build_mechanisms",
    "find_around",
    "look_around",
]
