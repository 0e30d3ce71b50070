"""Make a graph of the triples of an RDF file.

A triple between two resources is an edge; labels, types and other literals become attributes of
nodes. What is said of a triple (a reified statement, a nanopublication, a named graph) becomes
its evidence.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ntgraph.errors import count_of
from ntgraph.imports.files.described_triples import (
    BIOLINK,
    KINDS,
    Described,
    Said,
    find_described,
    find_nanopublications,
    is_work_property,
    tell_evidence,
    value_of,
)
from ntgraph.imports.files.ntgraph_rdf import is_own_rdf, make_own_rdf_graph
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph
from ntgraph.imports.files.rdf_names import (
    DEFINITIONS,
    LABELS,
    OBO,
    OWL,
    RDFS,
    SAME,
    SIMILAR,
    SKOS,
    SYNONYMS,
    RdfNames,
    find_label,
    is_english,
    last_part,
    pick_literal,
    split_words,
)
from ntgraph.imports.files.rdf_triples import (
    FIRST,
    NIL,
    RDF,
    REST,
    TYPE,
    Blank,
    Literal,
    RdfContent,
    Resource,
    Term,
    Triple,
    text_of,
)
from ntgraph.records.rdf_iris import VOCABULARIES, Iri
from ntgraph.records.vocabulary import SOURCE_TYPE

SYMMETRIC = OWL + "SymmetricProperty"
PROPERTY_TYPES = frozenset({
    RDF + "Property", SYMMETRIC,
    *(OWL + kind for kind in (
        "ObjectProperty", "DatatypeProperty", "AnnotationProperty", "TransitiveProperty",
        "FunctionalProperty", "InverseFunctionalProperty",
    )),
})  # fmt: skip
# What is said of an ontology is said of the file.
FILE_TYPES = frozenset({OWL + "Ontology"})
# Classes that say nothing of a thing but that it is one.
SWRL = "http://www.w3.org/2003/11/swrl#"
LOGIC = (OWL, SWRL)
EMPTY = (OWL, RDFS, RDF, SKOS)
# Symmetric by the definition of their vocabularies.
BOTH_WAYS = frozenset({SKOS + "related", OWL + "differentFrom", OWL + "disjointWith"})


def make_rdf_graph(content: RdfContent) -> RawGraph:
    """Return the graph of a file; one that ntgraph wrote comes back with its verdicts."""
    index = content.by_subject()
    if is_own_rdf(index):
        return make_own_rdf_graph(content, index)
    return RdfGraphMaker(content, index).make()


class RdfGraphMaker:
    """Makes the nodes and edges of one file."""

    def __init__(self, content: RdfContent, index: Mapping[Resource, Said]) -> None:
        self._content, self._index = content, index
        self._names = RdfNames(content.prefixes)
        self._graph = RawGraph(content.file, lists_nodes=False)
        self._papers = find_nanopublications(content)
        self._described = list(find_described(index))
        self._told = {each.id for each in self._described}
        self._covered = {(e.subject, e.predicate, e.object) for e in self._described}
        self._data: dict[Resource, dict[str, Any]] = {}
        self._lines: dict[Resource, int] = {}
        self._works: set[Resource] = set()
        self._unnamed = self._expressions = self._on_words = 0

    def make(self) -> RawGraph:
        """Return the graph."""
        for each in self._described:
            self._add_described(each)
        # A graph of RDF is a set: a triple that is written twice is there once.
        seen: set[tuple[object, ...]] = set()
        for triple in self._content.triples:
            key = triple.subject, triple.predicate, triple.object, triple.graph
            if key not in seen and not self._is_beside(triple):
                self._add_triple(triple)
            seen.add(key)
        self._add_nodes()
        self._add_notes()
        return self._graph

    def _types(self, resource: Term) -> set[str]:
        if isinstance(resource, Literal):
            return set()
        return {text_of(each.object) for each in self._index.get(resource, {}).get(TYPE, ())}

    def _is_beside(self, triple: Triple) -> bool:
        """Return whether a triple is about the file, its words or a statement, not the world."""
        if triple.graph in self._papers.beside or triple.subject in self._told:
            return True
        if triple.predicate in (FIRST, REST) or triple.predicate.startswith(VOCABULARIES["np"]):
            return True
        types = self._types(triple.subject)
        if types & FILE_TYPES:
            self._add_head(triple)
        elif types & PROPERTY_TYPES:
            self._on_words += triple.predicate not in (*LABELS, TYPE)
        return bool(types & (FILE_TYPES | PROPERTY_TYPES)) or self._is_expression(triple.subject)

    def _is_expression(self, subject: Resource) -> bool:
        """Return whether a resource is part of an expression of OWL or of a rule of SWRL."""
        said = self._index.get(subject, {})
        types = (text_of(each.object) for each in said.get(TYPE, ()))
        if isinstance(subject, Blank):
            return any(name.startswith(LOGIC) for name in (*said, *types))
        return any(kind.startswith(SWRL) for kind in types)

    def _add_head(self, triple: Triple) -> None:
        key = {"versionInfo": "version"}.get(name := last_part(triple.predicate), name)
        self._graph.head.setdefault("title" if triple.predicate in LABELS else key,
                                    text_of(triple.object))  # fmt: skip

    def _add_triple(self, triple: Triple) -> None:
        if triple.predicate == TYPE:
            self._touch(triple.subject, triple)
        elif isinstance(triple.object, Literal):
            self._add_value(triple, triple.object)
        elif triple.predicate in (*SAME, *SIMILAR) and triple.object not in self._index:
            key = "identifiers" if triple.predicate in SAME else "near_identifiers"
            self._touch(triple.subject, triple).setdefault(key, []).append(
                self._names.find(triple.object)
            )
        elif triple.object == NIL or FIRST in self._index.get(triple.object, {}):
            for item in self._list_items(triple.object):
                term = item.object
                if isinstance(term, Literal):
                    self._add_value(triple, term)
                else:
                    self._add_edge(triple.subject, triple.predicate, term, item, {})
        elif self._is_expression(triple.object):
            self._add_restriction(triple, triple.object)
        elif (triple.subject, triple.predicate, triple.object) not in self._covered:
            self._add_edge(
                triple.subject, triple.predicate, triple.object, triple, self._origin(triple)
            )

    def _list_items(self, cell: Resource) -> list[Triple]:
        """Return the items of a list; a list that runs in a circle ends where it closes."""
        made: list[Triple] = []
        seen: set[Resource] = set()
        while cell != NIL and cell not in seen:
            seen.add(cell)
            said = self._index.get(cell, {})
            made += said.get(FIRST, ())
            after = next((e.object for e in said.get(REST, ())), Iri(NIL))
            cell = Iri(NIL) if isinstance(after, Literal) else after
        return made

    def _add_restriction(self, triple: Triple, expression: Resource) -> None:
        """Add `some` restriction of OWL as an edge; count any other expression."""
        said = self._index[expression]
        verb = [each.object for each in said.get(OWL + "onProperty", ())]
        filler = [each.object for each in said.get(OWL + "someValuesFrom", ())]
        if verb and filler and isinstance(verb[0], Iri) and isinstance(filler[0], Iri):
            data = {"restriction": "some"}
            self._add_edge(triple.subject, verb[0], filler[0], triple, data)
        else:
            self._expressions += 1

    def _origin(self, triple: Triple) -> dict[str, Any]:
        """Return what the graph that a triple stands in says of its evidence."""
        if triple.graph is None:
            return {}
        if triple.graph in self._papers.of_assertion:
            return self._evidence(self._papers.of_assertion[triple.graph])
        said = self._index.get(triple.graph, {})
        self._works.add(triple.graph)
        return {"sources": [self._names.find(triple.graph)], **self._evidence(said)}

    def _evidence(self, said: Said) -> dict[str, Any]:
        for name, triples in said.items():
            if is_work_property(name):
                self._works |= {e.object for e in triples if not isinstance(e.object, Literal)}
        return tell_evidence(said, self._names)

    def _add_described(self, each: Described) -> None:
        said = self._index[each.id]
        if isinstance(each.object, Literal):
            return  # a note on a text, such as where a definition is from
        if self._types(each.subject) & PROPERTY_TYPES:
            self._on_words += 1
            return
        data = self._evidence(said)
        if set(KINDS) & self._types(each.id) == {OWL + "Axiom"}:
            data.pop("hasDbXref", None)
        label = find_label(said)
        if label:
            data["label"] = label
        self._add_edge(each.subject, each.predicate, each.object, each.place, data, str(each.id))

    def _add_edge(
        self,
        start: Resource,
        predicate: Iri,
        end: Resource,
        place: Triple,
        data: Mapping[str, Any],
        key: str = "",
    ) -> None:
        for resource in (start, end):
            self._touch(resource, place)
        made = {
            **data,
            "predicate": self._word(predicate),
            "predicate_id": self._names.find(predicate),
        }
        if made["predicate"] == made["predicate_id"]:
            del made["predicate_id"]
        ends = self._names.find(start), self._names.find(end)
        both_ways = predicate in BOTH_WAYS or SYMMETRIC in self._types(predicate)
        self._graph.add_edge(RawEdge(*ends, made, place.stretch, key, directed=not both_ways))

    def _word(self, predicate: Iri) -> str:
        """Return the relation as words: its label in the file, else the last part of its IRI."""
        if label := find_label(self._index.get(predicate, {})):
            return label
        name = self._names.find(predicate)
        if predicate.startswith((BIOLINK, OBO)):
            return name
        return split_words(last_part(predicate))

    def _touch(self, resource: Resource, place: Triple) -> dict[str, Any]:
        self._lines.setdefault(resource, place.stretch.line)
        return self._data.setdefault(resource, {})

    def _add_value(self, triple: Triple, value: Literal) -> None:
        """Add a literal to the attributes of its subject."""
        key = "synonyms"
        if triple.predicate not in SYNONYMS:
            key = self._attribute(triple.predicate, value)
        self._touch(triple.subject, triple).setdefault(key, []).append(value_of(value, self._names))

    def _attribute(self, predicate: str, value: Literal) -> str:
        """Return the name of an attribute, with the language of a text that is not English."""
        name = find_label(self._index.get(Iri(predicate), {})) or last_part(predicate)
        if predicate.startswith(OBO) and name == last_part(predicate):
            name = self._names.find(Iri(predicate))
        return f"{name}@{value.language}" if value.language and not is_english(value) else name

    def _take(self, resource: Resource, names: tuple[str, ...]) -> str:
        """Return the best text under some properties, and take it out of the attributes."""
        said = self._index.get(resource, {})
        for name in names:
            if best := pick_literal(said.get(name, ())):
                rest = self._data[resource].get(self._attribute(name, best), [])
                if best.text in rest:
                    rest.remove(best.text)
                return best.text
        return ""

    def _add_nodes(self) -> None:
        ids: set[str] = set()
        for resource, data in self._data.items():
            said = self._index.get(resource, {})
            label, text = self._take(resource, LABELS), self._take(resource, DEFINITIONS)
            self._unnamed += not label and resource not in self._works
            made = {key: one_or_all(values) for key, values in data.items() if values}
            made["label"] = label or self._plain_name(resource)
            if text:
                made["definition"] = text
            if types := self._name_types(said):
                made["category"] = types
            if resource in self._works:
                made |= {"node_type": SOURCE_TYPE, "title": made["label"]}
            id = self._names.find(resource)
            ids.add(id)
            self._graph.add_node(id, made, self._lines[resource])

    def _plain_name(self, resource: Resource) -> str:
        return str(resource) if isinstance(resource, Blank) else last_part(resource)

    def _name_types(self, said: Said) -> list[str]:
        types = [each.object for each in said.get(TYPE, ()) if isinstance(each.object, Iri)]
        telling = [each for each in types if not each.startswith(EMPTY)] or types
        return [
            f"biolink:{last_part(each)}"
            if each.startswith(BIOLINK)
            else find_label(self._index.get(each, {})) or last_part(each)
            for each in telling
        ]

    def _add_notes(self) -> None:
        notes = self._graph.notes
        if self._unnamed:
            said = "has" if self._unnamed == 1 else "have"
            notes.append(
                f"{count_of(self._unnamed, 'resource')} {said} no label in the file: "
                "the last part of the IRI is the name"
            )
        if self._papers.count:
            notes.append(f"{count_of(self._papers.count, 'nanopublication')}: their provenance "
                         "is the evidence")  # fmt: skip
        if self._expressions:
            told = "is left out" if self._expressions == 1 else "are left out"
            notes.append(f"{count_of(self._expressions, 'expression')} of OWL {told}")
        if self._on_words:
            notes.append(f"{count_of(self._on_words, 'triple')} about relations left out")
        if not self._graph.edges:
            notes.append("no triple joins two things, so that there is no statement")
        if self._content.places_note:
            notes.append(self._content.places_note)


def one_or_all(values: Any) -> Any:
    """Return the only value of a list, else the list."""
    return values[0] if isinstance(values, list) and len(values) == 1 else values
