"""All sections of a page about a large graph, made of its display data one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any, overload

import numpy as np

from ntgraph.display.large import DetailsMaker, LargeDisplay, LargeLinks, LargeNodes, LargeWork
from ntgraph.page.large.detail_blocks import encode_details
from ntgraph.page.large.evidence_sections import (
    encode_attributes,
    encode_more_lines,
    encode_values,
)
from ntgraph.page.large.line_section import encode_lines
from ntgraph.page.large.link_section import encode_links
from ntgraph.page.large.node_sections import PageNodes, encode_nodes
from ntgraph.page.large.number_streams import write_planes
from ntgraph.page.large.section import PageSection
from ntgraph.page.large.sorted_links import SortedLinks
from ntgraph.page.large.text_streams import encode_some_texts, encode_text_lists

# Sections of what a file says of nodes are numbered: a name may have any character.
NODE_ATTRIBUTE = "node_attribute"


def encode_sections(display: LargeDisplay) -> Iterator[PageSection]:
    """Yield the sections of a page; what nothing in the graph has is left out."""
    yield from _encode_nodes(display.nodes)
    links = _as_sorted(display.links, len(display.kinds))
    yield encode_links(links)
    if display.links.copies is not None:
        yield PageSection("copies", tuple(write_planes(display.links.copies)), len(links))
    if display.links.lines is not None:
        yield from _encode_lines(display.links, links)
    yield from _encode_evidence(display.links, display.works)
    if display.links.states is not None:
        states = display.links.states
        yield encode_values("states", states.codes, states.values)
    if display.conflicts:
        yield _encode_conflicts(display)
    if display.details is not None:
        yield encode_details(DetailsInBlocks(display.details, len(links)))


def _encode_nodes(nodes: LargeNodes) -> Iterator[PageSection]:
    labels = [nodes.labels.get(row, name) for row, name in enumerate(nodes.names)]
    pairs = enumerate(zip(nodes.ids, labels, strict=True))
    shown = PageNodes(
        labels=labels,
        types=nodes.types,
        groups=nodes.groups,
        plural=nodes.plural,
        said={row: nodes.names[row] for row in nodes.labels},
        ids={row: id for row, (id, label) in pairs if id != label},
        own_ids=nodes.own_ids,
        definitions=nodes.definitions,
        synonyms=nodes.synonyms,
    )
    yield from encode_nodes(shown)
    if nodes.identifiers:
        yield encode_text_lists("identifiers", nodes.identifiers)
    if nodes.notes:
        yield encode_some_texts("notes", nodes.notes)
    for place, (label, column) in enumerate(sorted(nodes.attributes.items())):
        name = f"{NODE_ATTRIBUTE}-{place}"
        yield encode_values(name, column.codes, column.values, label=label)


def _as_sorted(links: LargeLinks, kinds: int) -> SortedLinks:
    """Return the links as they are, for they come in the order of the page."""
    lines = np.zeros(len(links), dtype=np.uint32)
    if links.lines is not None:
        lines = links.lines if links.first is None else links.lines[links.first[:-1]]
    order = np.arange(len(links))
    return SortedLinks(links.subjects, links.objects, links.kinds, lines, order, kinds)


def _encode_lines(links: LargeLinks, ordered: SortedLinks) -> Iterator[PageSection]:
    yield encode_lines(ordered)
    if links.lines is not None and links.first is not None:
        more = encode_more_lines(ordered, links.lines, links.first)
        if more is not None:
            yield more


def _encode_evidence(links: LargeLinks, works: Sequence[LargeWork]) -> Iterator[PageSection]:
    if links.works is not None:
        yield encode_values("works", links.works.codes, links.works.values)
    if works:
        told = [{"text": each.citation, "links": [*map(asdict, each.links)]} for each in works]
        yield encode_values("work_list", np.zeros(0, dtype=np.int32), told)
    if links.passages is not None:
        yield encode_values("passages", links.passages.codes, links.passages.values)
    if links.notes is not None:
        yield encode_values("remarks", links.notes.codes, links.notes.values)
    yield from encode_attributes(
        {name: (column.codes, column.values) for name, column in links.attributes.items()}
    )


def _encode_conflicts(display: LargeDisplay) -> PageSection:
    """Return the section `conflicts`: for each link what contradicts it, if anything does."""
    codes = np.full(len(display.links), -1, dtype=np.int32)
    codes[[*display.conflicts]] = np.arange(len(display.conflicts))
    return encode_values("conflicts", codes, [*display.conflicts.values()])


class DetailsInBlocks(Sequence[dict[str, Any]]):
    """The details of all statements, of which only those of one slice are in memory."""

    def __init__(self, made: DetailsMaker, count: int) -> None:
        self.made, self.size = made, count

    def __len__(self) -> int:
        return self.size

    @overload
    def __getitem__(self, at: int) -> dict[str, Any]: ...

    @overload
    def __getitem__(self, at: slice) -> list[dict[str, Any]]: ...

    def __getitem__(self, at: int | slice) -> dict[str, Any] | list[dict[str, Any]]:
        rows = range(self.size)[at]
        if isinstance(rows, range):
            return self.made.make(rows)
        return self.made.make(range(rows, rows + 1))[0]
