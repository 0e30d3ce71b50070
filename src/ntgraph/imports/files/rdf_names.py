"""Names for the resources of an RDF file: CURIEs by known prefixes, and words for people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import unquote

from ntgraph.imports.files.rdf_triples import Blank, Literal, Resource, Triple, own_prefixes
from ntgraph.records.identifiers import is_curie
from ntgraph.records.rdf_iris import DATABASES, VOCABULARIES, split_iri

SKOS, RDFS, OWL, DC, DCTERMS = (
    VOCABULARIES[each] for each in ("skos", "rdfs", "owl", "dc", "dcterms")
)
SCHEMA = ("http://schema.org/", "https://schema.org/")
FOAF = "http://xmlns.com/foaf/0.1/"
OBO, OBO_IN_OWL = "http://purl.obolibrary.org/obo/", "http://www.geneontology.org/formats/oboInOwl#"
OBO_ID = re.compile(rf"{OBO}([A-Za-z]+)_(\w+)")

LABELS = (
    RDFS + "label", SKOS + "prefLabel", *(each + "name" for each in SCHEMA), FOAF + "name",
    DCTERMS + "title", DC + "title",
)  # fmt: skip
DEFINITIONS = (
    SKOS + "definition", OBO + "IAO_0000115", DCTERMS + "description", DC + "description",
    *(each + "description" for each in SCHEMA), RDFS + "comment",
)  # fmt: skip
SYNONYMS = (
    SKOS + "altLabel", OBO_IN_OWL + "hasExactSynonym", OBO_IN_OWL + "hasRelatedSynonym",
    *(each + "alternateName" for each in SCHEMA),
)  # fmt: skip
SAME = (OWL + "sameAs", SKOS + "exactMatch", *(each + "sameAs" for each in SCHEMA))
SIMILAR = (SKOS + "closeMatch", SKOS + "broadMatch", SKOS + "narrowMatch", SKOS + "relatedMatch",
           OBO_IN_OWL + "hasDbXref", RDFS + "seeAlso")  # fmt: skip
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z][a-z])")


class RdfNames:
    """Names resources; no two resources get the same name."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        """Start with the prefixes that the file declares."""
        known = own_prefixes({key: iri for key, iri in prefixes.items() if key and iri})
        self._bases = sorted(known.items(), key=lambda pair: -len(pair[0]))
        self._names: dict[Resource, str] = {}
        self._taken: dict[str, Resource] = {}

    def find(self, resource: Resource) -> str:
        """Return the name of a resource: a CURIE, else its IRI, or `_:` and a label."""
        if resource not in self._names:
            name = str(resource if isinstance(resource, Blank) else self._shorten(resource))
            if self._taken.setdefault(name, resource) != resource:
                name = str(resource)
                self._taken[name] = resource
            self._names[resource] = name
        return self._names[resource]

    def _shorten(self, iri: str) -> str:
        if match := OBO_ID.fullmatch(iri):
            return f"{match[1]}:{match[2]}"
        known = split_iri(iri)
        if known is not None and known[0] in DATABASES:
            return self._join(known[0], unquote(known[1])) or iri
        for base, prefix in self._bases:
            if iri.startswith(base) and not re.search(r"[/#?\s|]", iri[len(base) :]):
                return self._join(prefix, iri[len(base) :]) or iri
        return (self._join(*known) or iri) if known is not None else iri

    @staticmethod
    def _join(prefix: str, rest: str) -> str:
        return name if is_curie(name := f"{prefix}:{rest}") else ""


def last_part(iri: str) -> str:
    """Return the last part of an IRI as words.

    >>> last_part("http://example.org/green_tea"), last_part("ex#hasPart")
    ('green tea', 'hasPart')
    """
    part = re.split(r"[/#:]", iri.rstrip("/#:"))[-1]
    return unquote(part).replace("_", " ").strip() or iri


def split_words(name: str) -> str:
    """Return a name in camel case as separate words.

    >>> split_words("hasPart"), split_words("inhibits"), split_words("usesDNA")
    ('has part', 'inhibits', 'usesDNA')
    """
    return " ".join(
        part[:1].lower() + part[1:] if part[1:2].islower() else part for part in CAMEL.split(name)
    )


def pick_literal(triples: Iterable[Triple]) -> Literal | None:
    """Return one of several texts: without a language or in English, else the first."""
    texts = [each.object for each in triples if isinstance(each.object, Literal)]
    ranked = sorted(
        texts, key=lambda each: 0 if not each.language else 1 if is_english(each) else 2
    )
    return ranked[0] if ranked else None


def is_english(literal: Literal) -> bool:
    """Return whether a text is marked as English."""
    return literal.language.casefold().partition("-")[0] == "en"


def find_label(said: Mapping[str, Sequence[Triple]]) -> str:
    """Return the label of a resource, of all that is said of it; empty if it has none."""
    found = filter(None, (pick_literal(said.get(name, ())) for name in LABELS))
    return next((each.text for each in found), "")
