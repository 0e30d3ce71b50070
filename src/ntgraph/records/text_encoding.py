"""Text that every file can hold."""

from __future__ import annotations


def replace_lone_halves(text: str) -> str:
    r"""Return a text with `?` for lone halves of character pairs, which UTF-8 cannot hold.

    >>> replace_lone_halves("a\ud800b")
    'a?b'
    """
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
