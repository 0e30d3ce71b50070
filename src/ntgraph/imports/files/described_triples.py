"""Statements about statements in RDF: reified triples, OWL's axioms, nanopublications."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ntgraph.imports.files.rdf_names import DC, DCTERMS, OWL, SCHEMA, RdfNames, last_part
from ntgraph.imports.files.rdf_triples import (
    OBJECT,
    PREDICATE,
    STATEMENT,
    SUBJECT,
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

BIOLINK, PROV, NP, OA, CITO = (
    VOCABULARIES[each] for each in ("biolink", "prov", "np", "oa", "cito")
)
# How vocabularies name the parts of a statement that is a resource.
PARTS = (
    (SUBJECT, PREDICATE, OBJECT),
    tuple(BIOLINK + name for name in ("subject", "predicate", "object")),
    tuple(OWL + name for name in ("annotatedSource", "annotatedProperty", "annotatedTarget")),
)
KINDS = (STATEMENT, BIOLINK + "Association", OWL + "Axiom")
WORKS = frozenset({
    PROV + "wasDerivedFrom", PROV + "hadPrimarySource", PROV + "wasQuotedFrom",
    DCTERMS + "source", DC + "source", DCTERMS + "references", DCTERMS + "bibliographicCitation",
    BIOLINK + "publications", *(each + "citation" for each in SCHEMA),
    *(each + "isBasedOn" for each in SCHEMA),
})  # fmt: skip
PASSAGES = frozenset({PROV + "value", OA + "exact", BIOLINK + "supporting_text"})
Said = Mapping[str, Sequence[Triple]]


@dataclass(frozen=True, slots=True)
class Described:
    """A statement that is a resource: its parts, and the triple that completes it."""

    id: Resource
    subject: Resource
    predicate: Iri
    object: Term
    place: Triple


def find_described(index: Mapping[Resource, Said]) -> Iterator[Described]:
    """Yield the statements that are resources."""
    for id, said in index.items():
        for names in PARTS:
            subject, predicate, object = (said.get(name, ()) for name in names)
            if subject and predicate and object:
                start, verb = subject[0].object, predicate[0].object
                if isinstance(start, Iri | Blank) and isinstance(verb, Iri):
                    yield Described(id, start, verb, object[0].object, object[0])
                break


def is_work_property(name: str) -> bool:
    """Return whether a property names a work that a statement rests on."""
    return name in WORKS or name.startswith(CITO)


def tell_evidence(said: Said, names: RdfNames) -> dict[str, Any]:
    """Return what is said of a statement as attributes of an edge: works, passage and others."""
    made: dict[str, list[Any]] = {}
    parts = {name for each in PARTS for name in each}
    for name, triples in said.items():
        if name in parts or name == TYPE:
            continue
        key = last_part(name)
        if is_work_property(name):
            key = "publications"
        elif name in PASSAGES:
            key = "supporting_text"
        for triple in triples:
            made.setdefault(key, []).append(value_of(triple.object, names))
    return {key: values[0] if len(values) == 1 else values for key, values in made.items()}


def value_of(term: Term, names: RdfNames) -> Any:
    """Return a term as the value of an attribute; a number or truth value stays one."""
    if not isinstance(term, Literal):
        return names.find(term)
    kind = last_part(term.datatype)
    if kind == "boolean" and term.text in ("true", "false"):
        return term.text == "true"
    if kind in ("integer", "int", "long", "nonNegativeInteger") and len(term.text) < 20:
        return int(term.text) if term.text.lstrip("+-").isdecimal() else term.text
    if kind in ("double", "float", "decimal") and len(term.text) < 40:
        try:
            return float(term.text)
        except ValueError:
            return term.text
    return text_of(term)


@dataclass(slots=True)
class Nanopublications:
    """The named graphs of nanopublications by their roles.

    `beside` has the graphs that say nothing of the world: heads, provenance and publication
    info. `of_assertion` has what they say of each assertion.
    """

    beside: set[Resource]
    of_assertion: dict[Resource, dict[str, list[Triple]]]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.of_assertion)


def find_nanopublications(content: RdfContent) -> Nanopublications:
    """Return the nanopublications of a file."""
    made = Nanopublications(set(), {})
    owners: dict[Resource, Resource] = {}
    for triple in content.triples:
        if not triple.predicate.startswith(NP) or isinstance(triple.object, Literal):
            continue
        role = triple.predicate.removeprefix(NP)
        if role == "hasAssertion":
            made.of_assertion[triple.object] = {}
            owners[triple.subject] = triple.object
        if role in ("hasProvenance", "hasPublicationInfo"):
            made.beside.add(triple.object)
        if role.startswith("has") and triple.graph is not None:
            made.beside.add(triple.graph)
    for triple in content.triples if made.of_assertion else ():
        if triple.graph in made.beside and not triple.predicate.startswith(NP):
            about = owners.get(triple.subject, triple.subject)
            if about in made.of_assertion and triple.predicate != TYPE:
                made.of_assertion[about].setdefault(triple.predicate, []).append(triple)
    return made
