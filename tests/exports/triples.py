"""Helpers for the tests of the RDF exports: reading with rdflib, and names of its terms."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, wraps
from pathlib import Path
from typing import TypeVar

import pyshacl
import pytest
from rdflib import Dataset, Graph, Namespace, URIRef
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

from ntgraph.exports import to_jsonld, to_trig, to_turtle
from ntgraph.facts import FactBase
from ntgraph.records.rdf_iris import VOCABULARIES, curie_iri, own_iri
from tests import world as tiny
from tests.exports.packs import shipped
from tests.small import small_facts

SHAPES = Path(__file__).parents[2] / "docs" / "shapes.ttl"
BIOLINK, CITO, DCTERMS, NP, NT, NTGRAPH, OA, PROV, RDF, RDFS, SKOS = (
    Namespace(VOCABULARIES[prefix])
    for prefix in (
        "biolink", "cito", "dcterms", "np", "nt", "ntgraph", "oa", "prov", "rdf", "rdfs", "skos",
    )
)  # fmt: skip
WORLDS = {"world": tiny.world, "small": small_facts, "shipped": shipped}
every_world = pytest.mark.parametrize(
    "make",
    [
        pytest.param(make, id=name, marks=[pytest.mark.slow] if make is shipped else [])
        for name, make in WORLDS.items()
    ],
)
Triple = tuple[object, object, object]
Read = TypeVar("Read")


def mine(kind: str, id: str) -> URIRef | str:
    """Return the IRI of a word of ours; empty if there is no word."""
    return URIRef(own_iri(kind, id)) if id else ""


def iri(curie: str) -> URIRef:
    """Return the IRI of one of our ids."""
    return URIRef(curie_iri(curie))


def once(read: Callable[[FactBase], Read]) -> Callable[[FactBase], Read]:
    """Read the exports of facts that are there once only once: no test changes what is read."""
    known: dict[int, Read] = {}

    @wraps(read)
    def read_or_remember(facts: FactBase) -> Read:
        if facts is not shipped() and facts is not small_facts():
            return read(facts)
        if id(facts) not in known:
            known[id(facts)] = read(facts)
        return known[id(facts)]

    return read_or_remember


@once
def read_turtle(facts: FactBase) -> Graph:
    return Graph().parse(data="".join(to_turtle(facts)), format="turtle")


@contextmanager
def quiet() -> Iterator[None]:
    """Ignore the warnings of rdflib about its own deprecated classes."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "(ConjunctiveGraph|Dataset)", DeprecationWarning)
        yield


@once
def read_jsonld(facts: FactBase) -> Graph:
    return parse_jsonld("".join(to_jsonld(facts)))


def parse_jsonld(text: str) -> Graph:
    with quiet():
        return Graph().parse(data=text, format="json-ld")


@once
def read_trig(facts: FactBase) -> dict[URIRef, set[Triple]]:
    """Return each graph of a TriG file by its name; rdflib names the default graph."""
    data = Dataset()
    with quiet():
        data.parse(data="".join(to_trig(facts)), format="trig")
    return {URIRef(str(graph.identifier)): set(graph) for graph in data.graphs()}


DEFAULT = URIRef(str(DATASET_DEFAULT_GRAPH_ID))


@cache
def shapes() -> Graph:
    return Graph().parse(SHAPES)


def find_faults(graph: Graph) -> str:
    """Return how a graph violates the published shapes; empty if it conforms."""
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes())
    return "" if conforms else str(report)


def values(graph: Graph, subject: URIRef, *path: URIRef) -> Iterator[str]:
    """Yield what is at the end of a path: IRIs, and literals as plain texts."""
    if len(path) > 1:
        for step in values(graph, subject, path[0]):
            assert isinstance(step, URIRef)
            yield from values(graph, step, *path[1:])
    else:
        for found in graph.objects(subject, path[0]):
            yield found if isinstance(found, URIRef) else str(found)


def value(graph: Graph, subject: URIRef, *path: URIRef) -> str:
    """Return the only value at the end of a path; empty if there is none."""
    found = list(values(graph, subject, *path))
    assert len(found) <= 1
    return found[0] if found else ""
