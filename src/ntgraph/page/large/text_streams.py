"""Texts as bytes: joined by something that none of them has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from ntgraph.page.large.number_streams import find_gaps, write_varints
from ntgraph.page.large.section import PageSection

# The last are private to whoever writes a text.
_BETWEEN = ("\n", *map(chr, (*range(32), *range(0xE000, 0xE010))))


def join_texts(texts: Sequence[str]) -> tuple[bytes, str]:
    """Return texts as one, in UTF-8, and what stands between them; usually a line break.

    Half of a character, which UTF-8 cannot write, becomes a question mark.

    >>> join_texts(["tea", "milk"])[0].split()
    [b'tea', b'milk']
    """
    counts = max(len(texts) - 1, 0)
    free = (each for each in _BETWEEN if each.join(texts).count(each) == counts)
    between = next(free, None) or make_mark(texts)
    return between.join(texts).encode("utf-8", "replace"), between


def make_mark(texts: Sequence[str]) -> str:
    r"""Return a mark that is found only where it was put, whatever stands around it.

    >>> make_mark(["a\tb", "\n\t\tc"])
    '\n\t\t\t'
    """
    runs = (len(run) for text in texts for run in re.findall("\t+", text))
    return "\n" + "\t" * (1 + max(runs, default=0))


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
