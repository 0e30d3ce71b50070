"""The things of a graph as sections: names, types, groups and what else is known of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ntgraph.page.large.number_streams import Numbers, plane_count, write_bits, write_planes
from ntgraph.page.large.section import PageSection
from ntgraph.page.large.text_streams import encode_some_texts, encode_text_lists, encode_texts


@dataclass(frozen=True)
class PageNodes:
    """What a page tells of its things.

    `types` and `groups` are numbers of the header's types and communities. Whatever most things
    lack is a mapping by the thing's number: `said`, how a sentence names it if that is not its
    label; `ids`, if that is not its label; `own_ids`, if `made_ids` would make another of its
    id; `definitions`; `synonyms`. `plural` is absent if none
    is.
    """

    labels: Sequence[str]
    types: Numbers
    groups: Numbers | None = None
    plural: NDArray[np.bool_] | None = None
    said: Mapping[int, str] = field(default_factory=dict)
    ids: Mapping[int, str] = field(default_factory=dict)
    own_ids: Mapping[int, str] = field(default_factory=dict)
    definitions: Mapping[int, str] = field(default_factory=dict)
    synonyms: Mapping[int, Sequence[str]] = field(default_factory=dict)


def encode_nodes(nodes: PageNodes) -> Iterator[PageSection]:
    """Yield the sections of the things; what no thing has is left out."""
    count = len(nodes.labels)
    yield encode_texts("names", nodes.labels)
    yield PageSection("node_types", tuple(_number_planes(nodes.types)), count)
    if nodes.groups is not None:
        yield PageSection("groups", tuple(_number_planes(nodes.groups)), count)
    if nodes.plural is not None and nodes.plural.any():
        yield PageSection("plural", (write_bits(nodes.plural),), count)
    for name, texts in (
        ("said", nodes.said),
        ("ids", nodes.ids),
        ("own_ids", nodes.own_ids),
        ("definitions", nodes.definitions),
    ):
        if texts:
            yield encode_some_texts(name, texts)
    if nodes.synonyms:
        yield encode_text_lists("synonyms", nodes.synonyms)


def _number_planes(numbers: Numbers) -> list[bytes]:
    """Return two planes, or more where the numbers need them."""
    return write_planes(numbers, max(2, plane_count(numbers)))
