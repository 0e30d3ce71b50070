"""The records: one frozen dataclass for each kind of thing that the fact tables describe.

Every other package uses them: `facts` reads them from files, the others only use them.
"""

from ntgraph.records.article import Article, ArticleFact, Block, Omission, Reference, Section
from ntgraph.records.attributes import Attributes, Value
from ntgraph.records.collection import Collection
from ntgraph.records.judgement import NOT_ASSESSED, Assessment, SafetyNote, Stance
from ntgraph.records.lookup import DETAILS, NEWER_EDITION, STAND_INS, Lookup
from ntgraph.records.node import Node, is_catch_all
from ntgraph.records.question import CheckedQuestion, Kinship, NotAsked, QuestionPack
from ntgraph.records.source import Source
from ntgraph.records.statement import (
    Evidence,
    Origin,
    Qualifiers,
    Span,
    Statement,
    named_nodes,
    unique,
    write_qualifiers,
)
from ntgraph.records.tour import Tour, TourCount, TourStep

__all__ = [
    "DETAILS",
    "NEWER_EDITION",
    "NOT_ASSESSED",
    "STAND_INS",
    "Article",
    "ArticleFact",
    "Assessment",
    "Attributes",
    "Block",
    "CheckedQuestion",
    "Collection",
    "Evidence",
    "Kinship",
    "Lookup",
    "Node",
    "NotAsked",
    "Omission",
    "Origin",
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
    "Value",
    "is_catch_all",
    "named_nodes",
    "unique",
    "write_qualifiers",
]
