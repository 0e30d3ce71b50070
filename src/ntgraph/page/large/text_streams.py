"""Texts as bytes: joined by a character that none of them has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from ntgraph.page.large.number_streams import find_gaps, write_varints
from ntgraph.page.large.section import PageSection

# The last are private to whoever writes a text; that texts have all of them cannot be.
_BETWEEN = ("\n", *map(chr, (*range(32), *range(0xE000, 0xF900))))


def join_texts(texts: Sequence[str]) -> tuple[bytes, str]:
    """Return texts as one, in UTF-8, and the character between them; usually a line break.

    Half of a character, which UTF-8 cannot write, becomes a question mark.

    >>> join_texts(["tea", "milk"])[0].split()
    [b'tea', b'milk']
    """
    counts = max(len(texts) - 1, 0)
    between = next(each for each in _BETWEEN if each.join(texts).count(each) == counts)
    return between.join(texts).encode("utf-8", "replace"), between


def encode_texts(name: str, texts: Sequence[str], **more: Any) -> PageSection:
    """Return a section with one text for each item."""
    joined, between = join_texts(texts)
    return PageSection(name, (joined,), len(texts), {"between": between, **more})


def encode_some_texts(name: str, texts: Mapping[int, str]) -> PageSection:
    """Return a section with texts that only some items have.

    Its streams are the numbers of these items, as gaps, and the texts.
    """
    rows = sorted(texts)
    joined, between = join_texts([texts[row] for row in rows])
    gaps = write_varints(find_gaps(np.array(rows, dtype=np.int64)))
    return PageSection(name, (gaps, joined), len(rows), {"between": between})


def encode_text_lists(name: str, texts: Mapping[int, Iterable[str]]) -> PageSection:
    """Return a section with lists of texts that only some items have.

    Its streams are the numbers of these items, as gaps, the lengths of their lists, and the texts.
    """
    lists = {row: list(texts[row]) for row in sorted(texts)}
    flat = [text for own in lists.values() for text in own]
    joined, between = join_texts(flat)
    rows = np.array(list(lists), dtype=np.int64)
    sizes = np.array([len(own) for own in lists.values()], dtype=np.int64)
    streams = (write_varints(find_gaps(rows)), write_varints(sizes), joined)
    return PageSection(name, streams, len(flat), {"between": between})
