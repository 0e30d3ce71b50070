"""JSON on one line, as files with many lines need it: letters as they are, made fast."""

from __future__ import annotations

import json.encoder
from collections.abc import Callable
from typing import Any

# What is written was made for it, and holds no circles to look for.
ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False)
# A text as JSON.
quote: Callable[[str], str] = json.encoder.encode_basestring


def format_json(value: Any) -> str:
    """Return a value as JSON.

    `json.dumps` makes an encoder for each call. A file of 50,000 statements takes half a million
    calls, and most of their time went into these.

    >>> format_json({"a": ["é", None, 1.5]})
    '{"a": ["é", null, 1.5]}'
    """
    return "".join(_encode(value, 0))


def _find_encoder() -> Callable[[Any, int], Any]:
    """Return the encoder that `json` uses, made once; a slower one where Python has none in C."""
    make = getattr(json.encoder, "c_make_encoder", None)
    if make is None:
        return lambda value, _: (ENCODER.encode(value),)
    made: Callable[[Any, int], Any] = make(
        None, ENCODER.default, quote, None, ": ", ", ", False, False, True
    )
    return made


_encode = _find_encoder()
