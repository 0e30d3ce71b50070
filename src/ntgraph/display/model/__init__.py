"""The records that a page receives: texts and numbers, in the order in which they are shown."""

from ntgraph.display.model.display_graph import DisplayGraph
from ntgraph.display.model.display_lessons import (
    DisplayCard,
    DisplayPuzzleLine,
    DisplayQuizItem,
    DisplayStep,
    DisplayTour,
)
from ntgraph.display.model.display_map import (
    DisplayEdge,
    DisplayLine,
    DisplayManner,
    DisplayMark,
    DisplayNode,
    DisplayPort,
    DisplayRegion,
    DisplayType,
)
from ntgraph.display.model.display_mechanism import DisplayAct, DisplayMechanism
from ntgraph.display.model.display_overview import (
    DisplayOverview,
    DisplayShare,
    DisplayStory,
    DisplayStoryBox,
    DisplayStoryLine,
    DisplayStorySaid,
    DisplayTry,
    DisplayVerdict,
)
from ntgraph.display.model.display_statements import (
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
from ntgraph.display.model.display_terms import DisplayLink, DisplayTerm
from ntgraph.display.model.display_works import (
    DisplayArticle,
    DisplayFinding,
    DisplayFindingKind,
    DisplaySource,
)

__all__ = [
    "DisplayAct",
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
    "DisplayManner",
    "DisplayMark",
    "DisplayMechanism",
    "DisplayNode",
    "DisplayOverview",
    "DisplayPath",
    "DisplayPort",
    "DisplayPuzzleLine",
    "DisplayQuizItem",
    "DisplayRegion",
    "DisplaySafetyNote",
    "DisplayShare",
    "DisplaySource",
    "DisplayStance",
    "DisplayStatement",
    "DisplayStep",
    "DisplayStory",
    "DisplayStoryBox",
    "DisplayStoryLine",
    "DisplayStorySaid",
    "DisplayTerm",
    "DisplayTour",
    "DisplayTry",
    "DisplayType",
    "DisplayVerdict",
]
