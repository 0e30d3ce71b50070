"""The records: what one row of a fact table means, typed and frozen."""

from ntgraph.records.article import Article, ArticleFact, Block, Omission, Reference, Section
from ntgraph.records.collection import Collection
from ntgraph.records.judgement import NOT_ASSESSED, Assessment, SafetyNote, Stance
from ntgraph.records.node import Node, is_catch_all
from ntgraph.records.source import Source
from ntgraph.records.statement import Evidence, Qualifiers, Span, Statement, unique
from ntgraph.records.tour import Tour, TourStep

__all__ = [
    "NOT_ASSESSED",
    "Article",
    "ArticleFact",
    "Assessment",
    "Block",
    "Collection",
    "Evidence",
    "Node",
    "Omission",
    "Qualifiers",
    "Reference",
    "SafetyNote",
    "Section",
    "Source",
    "Span",
    "Stance",
    "Statement",
    "Tour",
    "TourStep",
    "is_catch_all",
    "unique",
]
