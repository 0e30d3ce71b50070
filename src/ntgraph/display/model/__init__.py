"""What the page receives: plain records of text and numbers, in the order they are shown."""

from ntgraph.display.model.graph import DisplayGraph
from ntgraph.display.model.lessons import DisplayCard, DisplayQuizItem, DisplayStep, DisplayTour
from ntgraph.display.model.map import (
    DisplayEdge,
    DisplayLine,
    DisplayNode,
    DisplayPort,
    DisplayRegion,
    DisplayType,
)
from ntgraph.display.model.statements import (
    DisplayCitation,
    DisplayComparison,
    DisplayConflict,
    DisplayEvidence,
    DisplayFact,
    DisplayGauges,
    DisplayPath,
    DisplaySafetyNote,
    DisplayStance,
    DisplayStatement,
)
from ntgraph.display.model.words import DisplayLink, DisplayTerm
from ntgraph.display.model.works import (
    DisplayArticle,
    DisplayFinding,
    DisplayFindingKind,
    DisplaySource,
)

__all__ = [
    "DisplayArticle",
    "DisplayCard",
    "DisplayCitation",
    "DisplayComparison",
    "DisplayConflict",
    "DisplayEdge",
    "DisplayEvidence",
    "DisplayFact",
    "DisplayFinding",
    "DisplayFindingKind",
    "DisplayGauges",
    "DisplayGraph",
    "DisplayLine",
    "DisplayLink",
    "DisplayNode",
    "DisplayPath",
    "DisplayPort",
    "DisplayQuizItem",
    "DisplayRegion",
    "DisplaySafetyNote",
    "DisplaySource",
    "DisplayStance",
    "DisplayStatement",
    "DisplayStep",
    "DisplayTerm",
    "DisplayTour",
    "DisplayType",
]
