"""Read what `exports.full_records` writes: JSON beside the plain columns of our own exports."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ntgraph.imports.files.attribute_values import keep_attributes
from ntgraph.imports.files.field_names import flag, items
from ntgraph.imports.values_as_text import plain_text
from ntgraph.records import Attributes, Node, Origin, Source, Span
from ntgraph.records.text_encoding import replace_lone_halves

Record = Mapping[str, Any]
# What every thing and every work has in our exports, and seldom in another file.
NODE_MARKS = frozenset({"lay_label", "node_type"})
WORK_MARKS = frozenset({"reading", "publication_type", "license"})
# What our exports say of a thing besides the fields that any file may have.
OF_NODE = ("note", "plural", "attribute_record", "attributes")
PLAIN = (
    "container", "volume", "issue", "pages", "publisher", "language", "interest",
    "retraction_checked", "note",
)  # fmt: skip
LISTS = ("authors", "interest_in")


def read_object(value: Any) -> dict[str, Any]:
    """Return an object, also one written as JSON; empty where it is none.

    >>> read_object('{"a": 1}'), read_object("[1]"), read_object(None)
    ({'a': 1}, {}, {})
    """
    if isinstance(value, str) and value.startswith("{"):
        try:
            value = json.loads(replace_lone_halves(value))
        except (ValueError, RecursionError):
            return {}
    return value if isinstance(value, dict) else {}


def read_objects(value: Any) -> list[dict[str, Any]]:
    """Return a list of objects, also one of texts of JSON or such texts joined by `|`.

    >>> read_objects('{"a": 1}|{"a": 2}'), read_objects(["no"])
    ([{'a': 1}, {'a': 2}], [])
    """
    if isinstance(value, str):
        value = value.split("|")
    listed: Iterable[Any] = value if isinstance(value, list | tuple) else ()
    return [found for found in map(read_object, listed) if found]


def read_origin(record: Record) -> Origin:
    """Return the place that evidence had before it was exported; empty where it had none."""
    start, end, cites = (read_numbers(record.get(name)) for name in ("start", "end", "cites"))
    span = None
    if start and end:
        section, block, sha256 = (
            plain_text(record.get(name)) for name in ("section", "block", "span_sha256")
        )
        span = Span(section, block, start[0], end[0], sha256)
    article, collection = (plain_text(record.get(name)) for name in ("article", "collection"))
    return Origin(article, collection, span, cites)


def read_numbers(value: Any) -> tuple[int, ...]:
    """Return the whole numbers of a list, or of a text joined by `|`.

    >>> read_numbers("3|15"), read_numbers(7), read_numbers("x")
    ((3, 15), (7,), ())
    """
    return tuple(int(each) for each in items(value) if each.isascii() and each.isdecimal())


def read_list(value: Any) -> tuple[str, ...]:
    """Return the texts of a list, or of a text joined by `|`, also those that repeat another.

    >>> read_list("Li W|Li W"), read_list(None)
    (('Li W', 'Li W'), ())
    """
    parts = value.split("|") if isinstance(value, str) else value
    listed: Iterable[Any] = parts if isinstance(parts, list | tuple) else ()
    return tuple(text for text in map(plain_text, listed) if text)


def read_attributes(record: Record) -> Attributes:
    """Return the attributes that a record of ours holds as an object."""
    return keep_attributes(read_object(record.get("attribute_record") or record.get("attributes")))


def complete_node(node: Node, data: Record) -> Node:
    """Return a thing with what only our exports say of it; unchanged if ntgraph did not write it.

    Its attributes are those of the record, if there is one, else those read so far.
    """
    if not is_own_node(data):
        return node
    return replace(
        node,
        plural=flag(data.get("plural")),
        note=plain_text(data.get("note")),
        attributes=read_attributes(data) or node.attributes,
    )


def is_own_node(data: Record) -> bool:
    """Return whether the attributes of a thing are those that our exports write."""
    return data.keys() >= NODE_MARKS


def complete_work(source: Source, data: Record) -> Source:
    """Return a work with what only our exports say of it; unchanged if ntgraph did not write it."""
    if not data.keys() >= WORK_MARKS:
        return source
    plain: dict[str, Any] = {name: plain_text(data.get(name)) for name in PLAIN}
    lists: dict[str, Any] = {name: read_list(data.get(name)) for name in LISTS}
    given = items(data.get("identifiers"))
    return replace(source, **plain, **lists, identifiers=given)
