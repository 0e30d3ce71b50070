"""The records: one frozen dataclass for each kind of thing that the fact tables describe.

Every other package uses them: `facts` reads them from files, the others only use them.
"""

from ntgraph.records.article import Article, ArticleFact, Block, Omission, Reference, Section
from ntgraph.records.collection import Collection
from ntgraph.records.judgement import NOT_ASSESSED, Assessment, SafetyNote, Stance
from ntgraph.records.node import Node
from ntgraph.records.question import CheckedQuestion, Kinship, QuestionPack
from ntgraph.records.source import Source
from ntgraph.records.statement import (
    Evidence,
    Qualifiers,
    Span,
    Statement,
    named_nodes,
    unique,
    write_qualifiers,
)
from ntgraph.records.tour import Tour, TourCount, TourStep

__all__ = [
    "NOT_ASSESSED",
    "Article",
    "ArticleFact",
    "Assessment",
    "Block",
    "CheckedQuestion",
    "Collection",
    "Evidence",
    "Kinship",
    "Node",
    "Omission",
    "Qualifiers",
    "QuestionPack",
    "Reference",
    "SafetyNote",
    "Section",
    "Source",
    "Span",
    "Stance",
    "Statement",
    "Tour",
    "TourCount",
    "TourStep",
    "named_nodes",
    "unique",
    "write_qualifiers",
]
