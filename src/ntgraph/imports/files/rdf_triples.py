"""The terms and triples of RDF, as the readers of its formats make them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from ntgraph.imports.files.import_size_limits import MOST_EDGES
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.raw_graph import Stretch
from ntgraph.records.rdf_iris import VOCABULARIES, Iri

# Labels and other literals are triples, too; a graph of the largest size has a few for each edge.
MOST_TRIPLES = 4 * MOST_EDGES
RDF, XSD = VOCABULARIES["rdf"], VOCABULARIES["xsd"]
TYPE, FIRST, REST, NIL = RDF + "type", RDF + "first", RDF + "rest", RDF + "nil"
STATEMENT, SUBJECT, PREDICATE, OBJECT = (
    RDF + name for name in ("Statement", "subject", "predicate", "object")
)
REIFIES = RDF + "reifies"


class Blank(str):
    """A blank node; its text is `_:` and its label in the file, or one that no file can have."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Literal:
    """A text with its language or datatype."""

    text: str
    language: str = ""
    datatype: str = ""


Resource: TypeAlias = Iri | Blank
Term: TypeAlias = Resource | Literal


@dataclass(frozen=True, slots=True)
class Triple:
    """A triple with its place; `graph` is the graph that it stands in, None for the default one."""

    subject: Resource
    predicate: Iri
    object: Term
    graph: Resource | None
    stretch: Stretch


@dataclass(slots=True)
class RdfContent:
    """The triples of a file in order, and the prefixes that it declares, as prefix to IRI."""

    file: GraphFile
    triples: list[Triple] = field(default_factory=list)
    prefixes: dict[str, str] = field(default_factory=dict)
    places_note: str = ""

    def add(self, triple: Triple) -> None:
        """Add a triple.

        Raises:
            GraphFileError: there are too many.
        """
        if len(self.triples) >= MOST_TRIPLES:
            message = f"expected at most {MOST_TRIPLES:,} triples: take a part of it"
            self.file.refuse(triple.stretch.line, "", message)
        self.triples.append(triple)

    def by_subject(self) -> dict[Resource, dict[str, list[Triple]]]:
        """Return the triples by subject and predicate, in the order of the file."""
        made: dict[Resource, dict[str, list[Triple]]] = {}
        for triple in self.triples:
            made.setdefault(triple.subject, {}).setdefault(triple.predicate, []).append(triple)
        return made


def text_of(term: Term) -> str:
    """Return the text of a literal, or the IRI or label of a resource."""
    return term.text if isinstance(term, Literal) else str(term)


def own_prefixes(prefixes: Mapping[str, str]) -> dict[str, str]:
    """Return the prefixes by the IRI that each stands for; of several, the first."""
    made: dict[str, str] = {}
    for prefix, iri in prefixes.items():
        made.setdefault(iri, prefix)
    return made
