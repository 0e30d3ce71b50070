"""Addresses within a page, such as `#view=table&node=CHEBI%3A18243`, as its scripts read them."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

# What JavaScript's `encodeURIComponent` leaves as it is, beside letters, digits and `_.-~`.
PLAIN = "!*'()"


def format_address(**keys: str) -> str:
    """Return the address of a state of the page; keys without a value are left out.

    >>> format_address(view="map", node="CHEBI:18243", tour="")
    '#view=map&node=CHEBI%3A18243'
    """
    return "#" + "&".join(f"{key}={_encode(value)}" for key, value in keys.items() if value)


def join_list(items: Iterable[str]) -> str:
    """Return a list as one value of an address; `format_address` encodes it once more.

    >>> join_list(["b,c", "a"])
    'a,b%2Cc'
    """
    return ",".join(sorted(_encode(item) for item in items))


def _encode(text: str) -> str:
    return quote(text, safe=PLAIN)
