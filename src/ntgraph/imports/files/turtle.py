"""Turtle, TriG, N-Triples and N-Quads, read here so that every triple has its place.

RDFLib reads these formats, but gives no places, stops with a RecursionError at deep nesting,
and makes a decimal such as 1e999999999 a text of a gigabyte. It checks this reader in the tests.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NoReturn
from urllib.parse import urljoin

from ntgraph.imports.files.import_size_limits import DEEPEST
from ntgraph.imports.files.open_graph_file import GraphFile, show_value, unknown_here
from ntgraph.imports.files.raw_graph import RawGraph, Stretch
from ntgraph.imports.files.rdf_graph import make_rdf_graph
from ntgraph.imports.files.rdf_triples import (
    FIRST,
    NIL,
    OBJECT,
    PREDICATE,
    REIFIES,
    REST,
    STATEMENT,
    SUBJECT,
    TYPE,
    XSD,
    Blank,
    Literal,
    RdfContent,
    Resource,
    Term,
    Triple,
)
from ntgraph.imports.files.turtle_tokens import (
    BLANK,
    END,
    IRI,
    LANGUAGE,
    MARK,
    NAME,
    NUMBER,
    TEXT,
    WORD,
    Token,
    read_tokens,
)
from ntgraph.records.rdf_iris import Iri

WORDS = {"true", "false"}
DIRECTIVES = ("prefix", "base", "version")
QUOTED = ("<<", "<<(")


def read_turtle(file: GraphFile, _: Mapping[str, str]) -> RawGraph:
    """Return the graph of a file in Turtle, TriG or N-Triples.

    Raises:
        GraphFileError: the file has another syntax, or is nested too deeply.
    """
    return make_rdf_graph(TurtleReader(file).read())


def read_nquads(file: GraphFile, _: Mapping[str, str]) -> RawGraph:
    """Return the graph of a file in N-Quads, which name the graph behind the object.

    Raises:
        GraphFileError: the file has another syntax.
    """
    return make_rdf_graph(TurtleReader(file, quads=True).read())


class TurtleReader:
    """Reads one file from left to right; `token` is the next word."""

    def __init__(self, file: GraphFile, *, quads: bool = False) -> None:
        """Start before the first word; with `quads`, a graph may stand behind an object."""
        self.content = RdfContent(file)
        self._quads = quads
        self._reified: dict[Resource, Resource] = {}
        self._file = file
        self._tokens = read_tokens(file)
        self._base = ""
        self._graph: Resource | None = None
        self._depth = self._made = 0
        self._from = self._last = 0
        self.token = next(self._tokens)

    def read(self) -> RdfContent:
        """Read all statements."""
        while self.token.kind != END:
            self._read_statement()
        if self._reified:
            self.content.triples = [
                replace(triple, subject=self._reified.get(triple.subject, triple.subject))
                for triple in self.content.triples
            ]
        return self.content

    def _next(self) -> Token:
        read = self.token
        self._last = read.end
        if read.kind != END:
            self.token = next(self._tokens)
        return read

    def _refuse(self, expected: str) -> NoReturn:
        token = self.token
        found = show_value(token.text) if token.kind != END else "the end (is the file cut off?)"
        self._file.refuse(token.line, "", f"expected {expected}, found {found}")

    def _is(self, mark: str) -> bool:
        return self.token.kind == MARK and self.token.text == mark

    def _expect(self, mark: str) -> None:
        if not self._is(mark):
            self._refuse(repr(mark))
        self._next()

    def _read_statement(self) -> None:
        if self.token.kind == LANGUAGE and self.token.text in DIRECTIVES:
            self._read_directive(self._next().text)
            self._expect(".")
        elif self.token.kind == WORD and self.token.text.casefold() in (
            "prefix",
            "base",
            "version",
        ):
            self._read_directive(self._next().text.casefold())
        elif self.token.kind == WORD and self.token.text.casefold() == "graph":
            self._next()
            self._read_block(self._read_resource())
        elif self._is("{"):
            self._read_block(None)
        else:
            self._read_triples(may_be_graph=True)

    def _read_directive(self, name: str) -> None:
        if name == "version":
            self._next()
        elif name == "base":
            self._base = self._read_iri()
        else:
            token = self.token
            if token.kind != NAME or not token.text.endswith(":"):
                self._refuse("a prefix such as 'ex:'")
            self._next()
            self.content.prefixes[token.text[:-1]] = self._read_iri()

    def _read_block(self, graph: Resource | None) -> None:
        """Read the triples of a named graph."""
        self._expect("{")
        self._graph = graph
        while not self._is("}"):
            self._read_triples(may_be_graph=False)
        self._graph = None
        self._next()

    def _read_triples(self, *, may_be_graph: bool) -> None:
        """Read a subject with all that is said of it, up to its period."""
        self._from = self.token.start
        may_end = self._is("[") or self._is("<<")
        subject = self._read_subject()
        if may_be_graph and self._is("{"):
            self._read_block(subject)
            return
        # A blank node in square brackets and a quoted triple may say all themselves.
        if not (may_end and (self._is(".") or self._is("}"))):
            self._read_pairs(subject)
        if may_be_graph or not self._is("}"):
            self._expect(".")

    def _read_pairs(self, subject: Resource) -> None:
        """Read predicates, each with its objects."""
        while True:
            predicate = self._read_predicate()
            while True:
                self._read_object(subject, predicate)
                if not self._is(","):
                    break
                self._next()
                self._from = self.token.start
            if not self._is(";"):
                return
            while self._is(";"):
                self._next()
            self._from = self.token.start
            if self.token.kind == MARK:
                return

    def _read_object(self, subject: Resource, predicate: Iri) -> None:
        start, line = self._from, self.token.line
        term = self._read_term()
        graph = self._graph
        if self._quads and self.token.kind in (IRI, BLANK):
            graph = self._read_resource()
        stretch = Stretch(line, start, self._last)
        if predicate == REIFIES and isinstance(term, Blank):
            self._reified[term] = subject
            return
        self.content.add(Triple(subject, predicate, term, graph, stretch))
        while self._is("{|") or self._is("~"):
            named = self._read_name()
            made = self._make_statement(subject, predicate, term, stretch, named)
            if self._is("{|"):
                self._next()
                self._from = self.token.start
                self._read_pairs(made)
                self._expect("|}")

    def _read_name(self) -> Resource | None:
        """Read the name that a statement gets behind `~`; None if it gets none."""
        if not self._is("~"):
            return None
        self._next()
        return self._read_resource() if self.token.kind in (IRI, NAME, BLANK) else None

    def _make_statement(
        self,
        subject: Resource,
        predicate: Iri,
        term: Term,
        stretch: Stretch,
        name: Resource | None = None,
    ) -> Resource:
        made = name or self._make_blank()
        parts = ((TYPE, Iri(STATEMENT)), (SUBJECT, subject), (PREDICATE, predicate), (OBJECT, term))
        for part, value in parts:
            self.content.add(Triple(made, Iri(part), value, self._graph, stretch))
        return made

    def _make_blank(self) -> Blank:
        self._made += 1
        return Blank(f"_:[{self._made}]")

    def _read_iri(self) -> Iri:
        token = self.token
        if token.kind == IRI:
            self._next()
            return Iri(urljoin(self._base, token.text) if self._base else token.text)
        if token.kind != NAME:
            self._refuse("an IRI such as <http://example.org/tea> or ex:tea")
        prefix, _, local = token.text.partition(":")
        known = self.content.prefixes
        if prefix not in known:
            self._file.refuse(token.line, "", unknown_here("prefix", f"{prefix}:", known))
        self._next()
        return Iri(known[prefix] + (drop_escapes(local) if "\\" in local else local))

    def _read_predicate(self) -> Iri:
        if self.token.kind == WORD and self.token.text == "a":
            self._next()
            return Iri(TYPE)
        return self._read_iri()

    def _read_resource(self) -> Resource:
        if self.token.kind == BLANK:
            return Blank(f"_:{self._next().text}")
        if self._is("["):
            return self._read_brackets()
        return self._read_iri()

    def _read_subject(self) -> Resource:
        if self._is("("):
            return self._read_list()
        if self.token.kind == MARK and self.token.text in QUOTED:
            return self._read_quoted()
        return self._read_resource()

    def _read_term(self) -> Term:
        token = self.token
        if token.kind == TEXT:
            return self._read_literal()
        if token.kind == NUMBER:
            self._next()
            kind = "double" if "e" in token.text.casefold() else "decimal"
            kind = kind if "." in token.text or kind == "double" else "integer"
            return Literal(token.text, "", XSD + kind)
        if token.kind == WORD and token.text in WORDS:
            self._next()
            return Literal(token.text, "", f"{XSD}boolean")
        return self._read_subject()

    def _read_literal(self) -> Literal:
        text = self._next().text
        if self.token.kind == LANGUAGE:
            return Literal(text, self._next().text)
        if self._is("^^"):
            self._next()
            return Literal(text, "", self._read_iri())
        return Literal(text)

    def _read_brackets(self) -> Blank:
        self._enter()
        self._next()
        made, start = self._make_blank(), self._from
        if not self._is("]"):
            self._from = self.token.start
            self._read_pairs(made)
        self._expect("]")
        self._depth -= 1
        self._from = start
        return made

    def _read_list(self) -> Resource:
        self._enter()
        self._next()
        first: Resource = Iri(NIL)
        last: Blank | None = None
        outer = self._from
        while not self._is(")"):
            cell, start = self._make_blank(), self.token
            self._from = start.start
            item = self._read_term()
            stretch = Stretch(start.line, start.start, self._last)
            if last is None:
                first = cell
            else:
                self.content.add(Triple(last, Iri(REST), cell, self._graph, stretch))
            self.content.add(Triple(cell, Iri(FIRST), item, self._graph, stretch))
            last = cell
        if last is not None:
            self.content.add(Triple(last, Iri(REST), Iri(NIL), self._graph, stretch))
        self._next()
        self._depth -= 1
        self._from = outer
        return first

    def _read_quoted(self) -> Resource:
        """Read a quoted triple of RDF-star as a statement."""
        self._enter()
        start = self._next()
        inner, self._from = self._from, self.token.start
        subject, predicate = self._read_subject(), self._read_predicate()
        term = self._read_term()
        place = Stretch(start.line, start.start, self._last)
        made = self._make_statement(subject, predicate, term, place, self._read_name())
        self._expect(")>>" if start.text == "<<(" else ">>")
        self._depth -= 1
        self._from = inner
        return made

    def _enter(self) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            message = f"nested too deeply: expected at most {DEEPEST} levels"
            self._file.refuse(self.token.line, "", message)


def drop_escapes(local: str) -> str:
    r"""Return the rest of a name without the backslashes before its punctuation.

    >>> drop_escapes(r"a\-b")
    'a-b'
    """
    parts = local.split("\\")
    return "".join(parts)
