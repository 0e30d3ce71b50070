"""Text in the static picture."""

from __future__ import annotations

from html import escape

from ntgraph.display.style.label_text import visible


def format_text(text: str) -> str:
    r"""Escape a text for XML and leave out invisible characters, also those that XML forbids.

    >>> format_text("a\u0000 < b")
    'a &lt; b'
    """
    return escape(visible(text))
