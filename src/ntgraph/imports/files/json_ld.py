"""JSON-LD, through RDFLib; nothing is fetched from the web.

The place of a triple is the object of `@graph` that it stands in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rdflib.plugins.parsers.jsonld import Parser
from rdflib.plugins.shared.jsonld.context import Context
from rdflib.plugins.shared.jsonld.errors import JSONLDException

from ntgraph.imports.files.file_lines import shorten_place
from ntgraph.imports.files.json_stream import JsonReader
from ntgraph.imports.files.open_graph_file import GraphFile, show_value
from ntgraph.imports.files.raw_graph import RawGraph, Stretch
from ntgraph.imports.files.rdf_graph import make_rdf_graph
from ntgraph.imports.files.rdf_triples import RdfContent
from ntgraph.imports.files.rdflib_terms import TripleSink, careful_rdflib

CONTEXT, GRAPH, IMPORT = "@context", "@graph", "@import"
Part = tuple[Any, Stretch]


def read_json_ld(file: GraphFile, _: Mapping[str, str]) -> RawGraph:
    """Return the graph of a JSON-LD file.

    Raises:
        GraphFileError: the file is not JSON-LD, or names a context on the web.
    """
    content = RdfContent(file)
    head, parts = read_ld_parts(file)
    for value, stretch in head.values():
        refuse_remote(file, {CONTEXT: value}, stretch.line)
    for value, stretch in parts:
        refuse_remote(file, value, stretch.line)
    sink = TripleSink(content)
    with careful_rdflib():
        read_objects(file, sink, head, parts)
    return make_rdf_graph(content)


def read_objects(
    file: GraphFile, sink: TripleSink, head: Mapping[str, Part], parts: list[Part]
) -> None:
    """Pass the triples of each object to a sink.

    Raises:
        GraphFileError: an object is not JSON-LD.
    """
    context, parser = Context(base="", version=1.1), Parser(generalized_rdf=False)
    graph: Any = sink
    line = 1
    try:
        if CONTEXT in head:
            value, stretch = head[CONTEXT]
            line = stretch.line
            if value:
                context.load(value)
        for name, term in context.terms.items():
            if term.id and term.id[-1:] in ":/#":
                sink.bind(name, term.id)
        for value, stretch in parts:
            line, sink.place = stretch.line, shorten_place(stretch)
            parser._add_to_graph(graph, graph, context, value)
    except JSONLDException as error:
        file.refuse(line, "", f"not JSON-LD: {str(error)[:200]}")
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        # RDFLib does not check what a file gives where an object or a text is expected.
        file.refuse(line, "", f"not JSON-LD: {type(error).__name__}: {str(error)[:200]}")


def read_ld_parts(file: GraphFile) -> tuple[dict[str, Part], list[Part]]:
    """Return the context of a file, by its key, and the objects, each with its place."""
    reader = JsonReader(file)
    first = reader.skip()
    if first == "[":
        parts = list(reader.elements())
        head: dict[str, Part] = {}
    elif first == "{":
        head, parts = read_outer(reader)
    else:
        file.refuse(reader.line, "", "expected an object or a list of objects")
    if reader.skip():
        file.refuse(reader.line, "", "expected the end of the file behind the last bracket")
    for value, stretch in parts:
        if not isinstance(value, dict):
            message = f"expected an object, found {show_value(value)}"
            file.report(stretch.line, "", message)
    return head, [part for part in parts if isinstance(part[0], dict)]


def read_outer(reader: JsonReader) -> tuple[dict[str, Part], list[Part]]:
    """Return the context and the objects of an outermost object.

    An object that says something beside its list is one object with its place as a whole.
    """
    start, line = reader.position, reader.line
    members: dict[str, Any] = {}
    head: dict[str, Part] = {}
    parts: list[Part] = []
    for key in reader.members():
        if key == GRAPH and reader.skip() == "[":
            parts = list(reader.elements())
            members[key] = [value for value, _ in parts]
        else:
            value, stretch = reader.value()
            members[key] = value
            if key == CONTEXT:
                head[key] = value, stretch
    if members.keys() <= {CONTEXT, GRAPH} and GRAPH in members:
        return head, parts
    members.pop(CONTEXT, None)
    return head, [(members, Stretch(line, start, reader.position))]


def refuse_remote(file: GraphFile, value: Any, line: int) -> None:
    """Refuse a file whose context is an address; only a context inside the file is read.

    Raises:
        GraphFileError: somewhere in the value, a context is an address.
    """
    for address in find_addresses(value):
        message = (
            f"the context {show_value(address)} is on the web, and nothing is fetched: put its "
            "content in place of the address, or expand the file with a JSON-LD tool"
        )
        file.refuse(line, CONTEXT, message)


def find_addresses(value: Any) -> Iterator[str]:
    """Yield the addresses that contexts in a value name; RDFLib would also open a local file."""
    waiting = [(value, False)]
    while waiting:
        each, is_context = waiting.pop()
        if isinstance(each, str) and is_context:
            yield each
        elif isinstance(each, list):
            waiting += [(item, is_context) for item in each]
        elif isinstance(each, dict):
            if isinstance(each.get(IMPORT), str):
                yield each[IMPORT]
            waiting += [(item, key == CONTEXT) for key, item in each.items()]
