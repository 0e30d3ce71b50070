"""Large graphs in a page: numbers and texts as sections that a browser reads when needed."""

from __future__ import annotations

from ntgraph.page.large.detail_blocks import encode_details
from ntgraph.page.large.evidence_sections import (
    encode_attributes,
    encode_more_lines,
    encode_values,
    evidence_order,
)
from ntgraph.page.large.line_section import encode_lines
from ntgraph.page.large.link_section import encode_links
from ntgraph.page.large.node_sections import PageNodes, encode_nodes
from ntgraph.page.large.section import PageSection
from ntgraph.page.large.sorted_links import SortedLinks

__all__ = [
    "PageNodes",
    "PageSection",
    "SortedLinks",
    "encode_attributes",
    "encode_details",
    "encode_lines",
    "encode_links",
    "encode_more_lines",
    "encode_nodes",
    "encode_values",
    "evidence_order",
]
