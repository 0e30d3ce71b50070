"""Values as text of XML: what XML cannot hold is replaced, what means something to it escaped."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from ntgraph.exports.flat_graph import Value

XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
# How GraphML and GEXF name the kinds of values of a flat graph.
TYPES = {"boolean": "boolean", "integer": "long", "double": "double", "string": "string"}
# What XML 1.0 cannot hold, not even escaped; source: https://www.w3.org/TR/xml/#charsets
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
REPLACEMENT = "\ufffd"


def mend_for_xml(text: str) -> str:
    r"""Return a text with U+FFFD for what XML cannot hold; nothing visible is lost.

    >>> mend_for_xml("a\x01b")
    'a\ufffdb'
    """
    return NOT_IN_XML.sub(REPLACEMENT, text)


def value_as_text(value: Value) -> str:
    """Return a value as plain text.

    >>> value_as_text(True), value_as_text(3)
    ('true', '3')
    """
    return str(value).lower() if isinstance(value, bool) else str(value)


def format_value(value: Value) -> str:
    """Return a value as it stands between two tags.

    >>> format_value(True), format_value("a & b")
    ('true', 'a &amp; b')
    """
    return escape(mend_for_xml(value_as_text(value)))


def format_attribute(value: Value) -> str:
    """Return a value, with its quotation marks, as it stands behind the name of an attribute."""
    return quoteattr(mend_for_xml(value_as_text(value)))
