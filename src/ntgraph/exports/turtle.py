"""The syntax of Turtle and TriG: resources, texts and IRIs; used by `rdf`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ntgraph.exports.rdf_terms import (
    DATATYPES,
    DATE,
    IRI,
    NUMBER,
    TRUTH,
    Property,
    Resource,
    Value,
    mend_for_rdf,
)
from ntgraph.records.dates import is_date
from ntgraph.records.rdf_iris import PREFIXES, Iri, split_iri

# A part of what the grammar allows after a prefix, without its special cases.
LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_:.-]*[A-Za-z0-9_-])?")
SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
# Characters that a text must escape, and characters that no editor shows.
ESCAPED = re.compile(r'[\x00-\x1f\\"\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]')


def write_prefixes() -> Iterator[str]:
    """Yield one line for each prefix, then a blank line."""
    for prefix, base in PREFIXES.items():
        yield f"@prefix {prefix}: <{base}> .\n"
    yield "\n"


@lru_cache(maxsize=20_000)
def write_iri(iri: str) -> str:
    """Return an IRI as Turtle writes it, with a prefix where one fits.

    >>> write_iri("http://purl.obolibrary.org/obo/CHEBI_27732")
    'CHEBI:27732'
    >>> write_iri("https://example.org/a")
    '<https://example.org/a>'
    """
    short = split_iri(iri)
    if short is not None and LOCAL.fullmatch(short[1]):
        return ":".join(short)
    return f"<{iri}>"


def write_text(text: str) -> str:
    r"""Return a text as a literal on one line.

    >>> write_text('a "b"\n\u202ec')
    '"a \\"b\\"\\n\\u202Ec"'
    """
    return f'"{ESCAPED.sub(_escape, mend_for_rdf(text))}"'


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    return SHORT.get(character) or f"\\u{ord(character):04X}"


def write_turtle_value(made: Property, value: Value) -> str:
    """Return a value of a property as Turtle writes it."""
    if isinstance(value, Resource):
        return write_iri(value.iri)
    if made.kind == IRI:
        return write_iri(str(value))
    if made.kind == TRUTH:
        return "true" if value else "false"
    if made.kind == NUMBER:
        return str(value)
    if made.kind == DATE and not is_date(str(value)):
        return write_text(str(value))
    literal = write_text(str(value))
    return f"{literal}^^{write_iri(DATATYPES[made.kind])}" if made.kind in DATATYPES else literal


def write_resource(resource: Resource) -> str:
    """Return all that is said of one resource, without the resources described inside it.

    The text is empty if nothing is said of it.
    """
    said: dict[str, dict[str, None]] = {}
    if resource.types:
        said["a"] = dict.fromkeys(map(write_iri, resource.types))
    for made, value in resource.pairs:
        said.setdefault(write_iri(made.iri), {})[write_turtle_value(made, value)] = None
    if not said:
        return ""
    lines = " ;\n    ".join(f"{verb} {', '.join(objects)}" for verb, objects in said.items())
    return f"{write_iri(resource.iri)} {lines} .\n"


def write_resources(resources: Iterable[Resource]) -> Iterator[str]:
    """Yield resources, each followed by those described inside it."""
    for resource in resources:
        for each in resource.nested():
            yield write_resource(each)


def write_graph(graph: Iri, resources: Iterable[Resource]) -> str:
    """Return a named graph as TriG writes it."""
    inside = "".join(write_resources(resources))
    return f"{write_iri(graph)} {{\n{inside}}}\n"
