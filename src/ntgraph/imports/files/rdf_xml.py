"""RDF/XML, through RDFLib; the place of a triple is the line where it is complete."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any
from xml.sax import SAXException
from xml.sax.handler import ErrorHandler, feature_external_ges, feature_namespaces
from xml.sax.xmlreader import InputSource

from rdflib.exceptions import ParserError
from rdflib.plugins.parsers.rdfxml import create_parser

from ntgraph.imports.files.file_lines import LineStarts
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.raw_graph import RawGraph, Stretch
from ntgraph.imports.files.rdf_graph import make_rdf_graph
from ntgraph.imports.files.rdf_triples import RdfContent
from ntgraph.imports.files.rdflib_terms import TripleSink, careful_rdflib
from ntgraph.imports.files.xml_reader import XmlReader


class Silent:
    """Listens to elements without doing anything: the reader's own checks are wanted."""

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        """Do nothing."""

    def end(self, name: str, text: str, stretch: Stretch) -> None:
        """Do nothing."""


class LineSink(TripleSink):
    """Takes triples with the line that the parser has reached."""

    def __init__(self, content: RdfContent) -> None:
        super().__init__(content)
        self._lines = LineStarts(content.file)
        self.handler: Any = None

    def add(self, triple: tuple[Any, Any, Any], graph: Any = None) -> None:
        """Keep a triple with its line."""
        self.place = self._lines.place(self.handler.locator.getLineNumber() or 1)
        super().add(triple, graph)

    def absolutize(self, uri: str, defrag: int = 1) -> str:
        """Return an IRI as it is: the file is no address."""
        return uri


def read_rdf_xml(file: GraphFile, _: Mapping[str, str]) -> RawGraph:
    """Return the graph of a file in RDF/XML.

    Raises:
        GraphFileError: the file is not RDF/XML, or holds something unsafe.
    """
    # It refuses document types, deep nesting and long texts before RDFLib sees the file.
    XmlReader(file, Silent(), "RDF").read()
    content = RdfContent(file)
    sink = LineSink(content)
    graph: Any = sink
    source: Any = InputSource("")
    source.setByteStream(io.BytesIO(file.raw))
    source.setEncoding("utf-8")
    parser = create_parser(source, graph)
    parser.setFeature(feature_namespaces, True)
    parser.setFeature(feature_external_ges, False)
    parser.setErrorHandler(ErrorHandler())
    sink.handler = parser.getContentHandler()
    try:
        with careful_rdflib():
            parser.parse(source)
    except (ParserError, SAXException, ValueError, AssertionError, AttributeError) as error:
        line = getattr(sink.handler.locator, "getLineNumber", int)() or 1
        file.refuse(line, "", f"not RDF/XML: {str(error)[:200]}")
    return make_rdf_graph(content)
