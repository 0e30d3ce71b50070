"""The records: what one row of a fact table means, typed and frozen."""

from ntgraph.records.article import Article, ArticleFact, Block, Omission, Reference, Section
from ntgraph.records.collection import Collection
from ntgraph.records.judgement import NOT_ASSESSED, Assessment, SafetyNote, Stance
from ntgraph.records.node import Node
from ntgraph.records.question import CheckedQuestion, Kinship, QuestionPack
from ntgraph.records.source import Source
from ntgraph.records.statement import Evidence, Qualifiers, Span, Statement, unique
from ntgraph.records.tour import Tour, TourStep

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
    "TourStep",
    "unique",
]
