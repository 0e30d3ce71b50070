"""JSON-LD: the triples of the Turtle file, as JSON that can be read without RDF tools."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ntgraph.exports.rdf_statements import Statements
from ntgraph.exports.rdf_terms import (
    DATATYPES,
    DATE,
    IRI,
    NUMBER,
    POSITION,
    PROPERTIES,
    TRUTH,
    Property,
    Resource,
    Value,
    mend_for_rdf,
)
from ntgraph.exports.rdf_things import describe_things
from ntgraph.exports.rdf_vocabulary import describe_words
from ntgraph.facts import FactBase
from ntgraph.records.dates import is_date
from ntgraph.records.rdf_iris import PREFIXES, split_iri

# After a prefix, a rest that begins with `//` would be read as part of a web address.
LOCAL = re.compile(r"(?!//)\S+")
# JSON has numbers and truth values of its own.
NATIVE = (NUMBER, TRUTH)


def to_jsonld(facts: FactBase) -> Iterator[str]:
    """Yield the facts as JSON-LD 1.1 that contains its context, so no network is needed.

    The triples are those of `to_turtle`, which says what they hold and what they leave out.
    `@graph` lists, one on each line, our terms, the words of the vocabulary, the data set,
    things, works, articles, collections, safety notes, and statements with their evidence,
    assessment, stances and comparison inside. Fields have the same names as in the other
    JSON formats if they mean the same; ids are CURIEs.

    >>> import ntgraph
    >>> data = json.loads("".join(to_jsonld(ntgraph.load_facts(ntgraph.shipped_facts()))))
    >>> list(data), len(data["@graph"]) > 1000
    (['@context', '@graph'], True)
    """
    yield f'{{"@context": {json.dumps(make_context(), indent=1)},\n"@graph": [\n'
    before = ""
    for resource in _describe(facts):
        yield before + json.dumps(make_jsonld_object(resource), ensure_ascii=False)
        before = ",\n"
    yield "\n]}\n"


def _describe(facts: FactBase) -> Iterator[Resource]:
    yield from describe_words(facts)
    yield from describe_things(facts)
    for parts in Statements(facts).describe():
        yield parts.whole
        yield from parts.triples


def make_context() -> dict[str, Any]:
    """Return the JSON-LD context, which defines the prefixes and fields."""
    terms = {made.term: define(made) for made in PROPERTIES.values()}
    prefixes = {prefix: define_prefix(base) for prefix, base in PREFIXES.items()}
    return {"@version": 1.1, **prefixes, "id": "@id", "type": "@type", **terms}


def define_prefix(base: str) -> Any:
    """Return the definition of a prefix; without `:`, `/` or `#` at its end it needs a mark."""
    return base if base[-1] in ":/#" else {"@id": base, "@prefix": True}


def define(made: Property) -> Any:
    """Return the definition of a field; IRIs, dates and positions have a type in it."""
    if made.kind == IRI:
        return {"@id": shrink(made.iri), "@type": "@id"}
    if made.kind in (DATE, POSITION):
        return {"@id": shrink(made.iri), "@type": shrink(DATATYPES[made.kind])}
    return shrink(made.iri)


def shrink(iri: str) -> str:
    """Return an IRI as JSON-LD writes it, with a prefix where one fits.

    >>> shrink("https://doi.org/10.1000/a")
    'doi:10.1000/a'
    """
    short = split_iri(iri)
    return ":".join(short) if short is not None and LOCAL.fullmatch(short[1]) else iri


def make_jsonld_object(resource: Resource) -> dict[str, Any]:
    """Return a resource as a JSON object; a field with several values becomes a list."""
    made: dict[str, Any] = {"id": shrink(resource.iri)}
    if resource.types:
        made["type"] = list(dict.fromkeys(map(shrink, resource.types)))
    fields: dict[str, list[Any]] = {}
    for field, value in resource.pairs:
        fields.setdefault(field.term or shrink(field.iri), []).append(make_value(field, value))
    return made | {key: values[0] if len(values) == 1 else values for key, values in fields.items()}


def make_value(made: Property, value: Value) -> Any:
    """Return a value as JSON."""
    if isinstance(value, Resource):
        return make_jsonld_object(value)
    if made.kind == IRI:
        short = shrink(str(value))
        return short if made.term else {"@id": short}
    if made.kind in NATIVE:
        return value
    if made.kind == POSITION:
        return str(value)
    text = mend_for_rdf(str(value))
    return {"@value": text} if made.kind == DATE and not is_date(text) else text
