"""Bytes as text that stands inside an HTML page unchanged: five characters for four bytes."""

from __future__ import annotations

import numpy as np

# Not in the text: what HTML, JavaScript, templates or replacements might read as their own.
_EXCLUDED = "\"$%&'<>\\`"
ALPHABET = "".join(chr(code) for code in range(33, 127) if chr(code) not in _EXCLUDED)
_LETTERS = np.frombuffer(ALPHABET.encode("ascii"), dtype=np.uint8)
BASE = len(ALPHABET)
GROUP = 4


def bytes_to_text(data: bytes) -> str:
    """Return bytes as text; the last group is filled up with zeros, so keep the length.

    >>> bytes_to_text(b"tea!")
    'MJnu-'
    """
    padded = data + bytes(-len(data) % GROUP)
    numbers = np.frombuffer(padded, dtype=">u4").astype(np.uint32)
    text = np.empty((len(numbers), 5), dtype=np.uint8)
    for place in range(4, -1, -1):
        numbers, digits = np.divmod(numbers, np.uint32(BASE))
        text[:, place] = _LETTERS[digits]
    return text.tobytes().decode("ascii")
