"""Details of links as JSON in blocks, each deflated by itself, so that a page inflates but one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import numpy as np

from ntgraph.page.large.number_streams import write_varints
from ntgraph.page.large.section import PageSection, deflate

BLOCK = 256
# Details hold no circles to look for.
ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


def encode_details(details: Sequence[Any]) -> PageSection:
    """Return the section `details`: what JSON can write, or None, for each link of the page.

    Its streams are the lengths of the blocks before and after deflating, and the blocks.
    """
    blocks = [_print(details[start : start + BLOCK]) for start in range(0, len(details), BLOCK)]
    packed = [deflate([block]) for block in blocks]
    sizes = [(len(block), len(own)) for block, own in zip(blocks, packed, strict=True)]
    index = write_varints(np.array(sizes, dtype=np.int64).ravel())
    return PageSection("details", (index, b"".join(packed)), len(details), {"block": BLOCK})


def _print(details: Sequence[Any]) -> bytes:
    return ENCODER.encode(list(details)).encode("utf-8", "replace")
