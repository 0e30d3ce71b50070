"""Take triples from RDFLib's parsers, without its graph: each gets the place being read."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import rdflib

from ntgraph.imports.files.raw_graph import Stretch
from ntgraph.imports.files.rdf_triples import Blank, Literal, RdfContent, Resource, Term, Triple
from ntgraph.records.rdf_iris import Iri

# The labels that RDFLib makes for blank nodes without a label; they differ from run to run.
MADE = re.compile(r"N[0-9a-f]{32}|[\w-]{27}")


class TripleSink:
    """Stands in for RDFLib's graphs: takes triples and keeps them with the current place."""

    context_aware = True

    def __init__(self, content: RdfContent) -> None:
        self.content = content
        self.place = Stretch(1, 0, 0)
        self._blanks: dict[str, Blank] = {}

    @property
    def default_context(self) -> TripleSink:
        """The default graph, which is this sink itself."""
        return self

    def get_context(self, name: Any) -> NamedSink:
        """Return the sink of a named graph."""
        return NamedSink(self, name)

    def bind(self, prefix: str | None, namespace: str, **_: Any) -> None:
        """Keep a prefix."""
        if prefix:
            self.content.prefixes.setdefault(prefix, str(namespace))

    def add(self, triple: tuple[Any, Any, Any], graph: Any = None) -> None:
        """Keep a triple; one whose predicate is no IRI, as JSON-LD allows, is left out."""
        subject, predicate, object = map(self._convert, triple)
        if isinstance(subject, Literal) or not isinstance(predicate, Iri):
            return
        named = None if graph is None else self._convert(graph)
        inside: Resource | None = None if isinstance(named, Literal) else named
        self.content.add(Triple(subject, predicate, object, inside, self.place))

    def _convert(self, term: Any) -> Term:
        text = str(term)
        if isinstance(term, rdflib.Literal):
            return Literal(text, term.language or "", str(term.datatype or ""))
        if not isinstance(term, rdflib.BNode):
            return Iri(text)
        if text not in self._blanks:
            made = f"[{len(self._blanks) + 1}]" if MADE.fullmatch(text) else text
            self._blanks[text] = Blank(f"_:{made}")
        return self._blanks[text]


class NamedSink:
    """Stands in for a named graph of RDFLib."""

    def __init__(self, sink: TripleSink, name: Any) -> None:
        self._sink = sink
        self._name = name

    def add(self, triple: tuple[Any, Any, Any]) -> None:
        """Keep a triple of this graph."""
        self._sink.add(triple, self._name)


@contextmanager
def careful_rdflib() -> Iterator[None]:
    """Keep RDFLib from rewriting literals and from logging, inside the `with` block.

    It would write out 1e999999999 as a decimal of a gigabyte, and logs what it cannot convert.
    """
    loggers = [logging.getLogger(name) for name in ("rdflib", "rdflib.term")]
    before = rdflib.NORMALIZE_LITERALS, [logger.disabled for logger in loggers]
    rdflib.NORMALIZE_LITERALS = False
    for logger in loggers:
        logger.disabled = True
    try:
        yield
    finally:
        rdflib.NORMALIZE_LITERALS, was_disabled = before
        for logger, disabled in zip(loggers, was_disabled, strict=True):
            logger.disabled = disabled
