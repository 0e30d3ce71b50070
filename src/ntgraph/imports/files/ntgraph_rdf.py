"""Read the RDF that ntgraph exports: its own terms become verdicts, evidence and works again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from ntgraph.imports.files.described_triples import Said
from ntgraph.imports.files.file_lines import shorten_place
from ntgraph.imports.files.own_records import read_object
from ntgraph.imports.files.own_tables import Row, make_own_graph
from ntgraph.imports.files.raw_graph import RawGraph, Stretch
from ntgraph.imports.files.rdf_triples import TYPE, Literal, RdfContent, Resource, text_of
from ntgraph.records.rdf_iris import (
    BASE,
    DATABASES,
    IDS,
    TERMS,
    VOCABULARIES,
    Iri,
    curie_iri,
    split_iri,
)
from ntgraph.records.vocabulary import NOT_CHECKED

Index = Mapping[Resource, Said]
STATEMENT, THING, LEVELED = TERMS + "Statement", TERMS + "Thing", TERMS + "LeveledThing"
NOTE, DATA = TERMS + "SafetyNote", VOCABULARIES["void"] + "Dataset"
QUALIFIER = f"{BASE}qualifier:"
# Characters between two triples of one resource, at most: punctuation, blanks and line ends.
MOST_BETWEEN = 20


def _known(curie: str) -> str:
    prefix, _, local = curie.partition(":")
    return VOCABULARIES[prefix] + local


# The properties of our export that are read, by the names of our records.
LABEL, CURIE, CITATION = map(_known, ("rdfs:label", "dcterms:identifier",
                                      "dcterms:bibliographicCitation"))  # fmt: skip
OF_NODE = {
    "label": LABEL, "lay_label": TERMS + "lay_label", "subtype": TERMS + "subtype",
    "definition": _known("skos:definition"), "note": _known("skos:note"),
}  # fmt: skip
OF_SOURCE = {
    "title": _known("dcterms:title"), "year": _known("dcterms:issued"),
    "publisher": _known("dc:publisher"), "language": _known("dc:language"),
    "interest": TERMS + "interest", "retraction_checked": TERMS + "retraction_checked",
    "url": TERMS + "url", "note": _known("skos:note"),
}  # fmt: skip
OF_EVIDENCE = {
    "article": TERMS + "article", "section": TERMS + "section", "block": TERMS + "block",
    "hedge": TERMS + "hedge", "species": TERMS + "species", "locator": TERMS + "locator",
    "affinity": TERMS + "affinity", "note": _known("skos:note"),
    "passage": TERMS + "passage", "attributes": TERMS + "attributes",
}  # fmt: skip
OF_SPAN = {
    "start": _known("oa:start"), "end": _known("oa:end"), "span_sha256": TERMS + "span_sha256",
}  # fmt: skip
OF_HEAD = {
    "title": _known("dcterms:title"), "description": _known("dcterms:description"),
    "version": _known("owl:versionInfo"), "released_on": _known("dcterms:available"),
}  # fmt: skip


def is_own_rdf(index: Index) -> bool:
    """Return whether a file has statements in our own terms."""
    return any(
        text_of(each.object) == STATEMENT for said in index.values() for each in said.get(TYPE, ())
    )


def make_own_rdf_graph(content: RdfContent, index: Index) -> RawGraph:
    """Return the graph of a file that ntgraph wrote."""
    reader = OwnRdfReader(index)
    graph = make_own_graph(
        content.file,
        {
            "nodes": list(reader.nodes()),
            "sources": list(reader.sources()),
            "statements": list(reader.statements()),
            "evidence": list(reader.evidence()),
            "assessments": list(reader.assessments()),
            "stances": list(reader.stances()),
            "safety_notes": list(reader.safety_notes()),
        },
    )
    graph.head.update(reader.head())
    if content.places_note:
        graph.notes.append(content.places_note)
    return graph


class OwnRdfReader:
    """Reads resources as the rows of our tables."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._by_type: dict[str, list[Resource]] = {}
        for resource, said in index.items():
            for each in said.get(TYPE, ()):
                self._by_type.setdefault(text_of(each.object), []).append(resource)

    def _of_type(self, name: str) -> list[Resource]:
        return list(dict.fromkeys(self._by_type.get(name, ())))

    def _texts(self, resource: Resource, name: str) -> list[str]:
        return [text_of(each.object) for each in self._index.get(resource, {}).get(name, ())]

    def _text(self, resource: Resource, name: str) -> str:
        return next(iter(self._texts(resource, name)), "")

    def _linked(self, resource: Resource, name: str) -> list[Resource]:
        return [
            each.object
            for each in self._index.get(resource, {}).get(name, ())
            if not isinstance(each.object, Literal)
        ]

    def _row(self, resource: Resource, names: Mapping[str, str]) -> dict[str, Any]:
        return {key: text for key, name in names.items() if (text := self._text(resource, name))}

    def _ids(self, resource: Resource, name: str) -> list[str]:
        return [self.id_of(each) for each in self._texts(resource, name)]

    def _word(self, resource: Resource, name: str, kind: str = "") -> str:
        """Return a word of a closed list, which has an IRI made of the list and the word."""
        return unquote(self._text(resource, TERMS + name).removeprefix(f"{BASE}{kind or name}:"))

    def _words(self, resource: Resource, *names: str) -> dict[str, str]:
        return {name: word for name in names if (word := self._word(resource, name))}

    def _place(self, resource: Resource) -> Stretch:
        """Return the place of a resource: where its first statement is written up to its last."""
        said = [each.stretch for triples in self._index[resource].values() for each in triples]
        first = min(said, key=lambda each: each.start)
        # Texts of a statement stand together, unless another program wrote the file again.
        end = first.end
        for each in sorted(said, key=lambda each: each.start):
            if each.start - end > MOST_BETWEEN:
                break
            end = max(end, each.end)
        return shorten_place(Stretch(first.line, first.start, end))

    def id_of(self, iri: str) -> str:
        """Return the id of a resource: as it says itself, else read from its IRI."""
        names = self._texts(Iri(iri), CURIE)
        for name in names:
            if curie_iri(name) == iri:
                return name
        if iri.startswith(IDS):
            return unquote(iri.removeprefix(IDS))
        known = split_iri(iri)
        if known is not None and known[0] in DATABASES:
            return f"{known[0]}:{unquote(known[1])}"
        return iri

    def _parts(self, statement: Resource, name: str) -> list[Resource]:
        """Return the resources that are numbered parts of a statement, in order."""
        return sorted(self._linked(statement, TERMS + name), key=number_of)

    def head(self) -> dict[str, Any]:
        """Return title, version and date of the data set."""
        for resource in self._of_type(DATA):
            return self._row(resource, OF_HEAD) | {
                "license": self._word(resource, "license_term", "license")
            }
        return {}

    def nodes(self) -> Iterator[Row]:
        """Yield the things."""
        for thing in self._of_type(THING):
            row = {
                **read_object(self._text(thing, TERMS + "attributes")),
                "id": self.id_of(thing),
                **self._row(thing, OF_NODE),
                **self._words(thing, "node_type"),
                "synonyms": self._texts(thing, _known("skos:altLabel")),
                "identifiers": self._ids(thing, _known("skos:exactMatch")),
                "near_identifiers": self._ids(thing, TERMS + "near_identifiers"),
            }
            yield row, self._place(thing)

    def sources(self) -> Iterator[Row]:
        """Yield the works."""
        for work in [each for each, said in self._index.items() if CITATION in said]:
            id = self.id_of(work)
            row = {
                "id": id,
                **self._row(work, OF_SOURCE),
                "reference": self._text(work, CITATION),
                **self._words(work, "publication_type", "reading"),
                "authors": self._texts(work, _known("dc:creator")),
                "species": self._texts(work, TERMS + "species"),
                "license": self._word(work, "license_term", "license"),
                "identifiers": [each for each in self._texts(work, CURIE) if each != id],
                "interest_in": self._ids(work, TERMS + "interest_in"),
            }
            yield row, self._place(work)

    def statements(self) -> Iterator[Row]:
        """Yield the statements."""
        for statement in self._of_type(STATEMENT):
            subject = next(iter(self._linked(statement, _known("rdf:subject"))), Iri(""))
            thing = next(iter(self._linked(subject, TERMS + "level_of")), subject)
            row = {
                "id": self.id_of(statement),
                "sentence": self._text(statement, LABEL),
                "subject": self.id_of(thing),
                "subject_level": self._word(subject, "level"),
                "object": "".join(self._ids(statement, _known("rdf:object"))[:1]),
                "negated": self._text(statement, _known("biolink:negated")),
                "sign": self._text(statement, TERMS + "sign"),
                **self._words(statement, "predicate", "layer", "verdict"),
                "qualifiers": list(self._qualifiers(statement)),
            }
            yield {key: cell for key, cell in row.items() if cell}, self._place(statement)

    def _qualifiers(self, statement: Resource) -> Iterator[str]:
        for name, triples in self._index[statement].items():
            if name.startswith(QUALIFIER):
                for each in triples:
                    yield f"{unquote(name.removeprefix(QUALIFIER))}={text_of(each.object)}"

    def evidence(self) -> Iterator[Row]:
        """Yield the evidence of each statement."""
        for statement in self._of_type(STATEMENT):
            for part in self._parts(statement, "evidence"):
                row = {
                    "statement": self.id_of(statement),
                    "source": "".join(self._ids(part, _known("prov:hadPrimarySource"))[:1]),
                    **self._row(part, OF_EVIDENCE),
                    **self._span(part),
                    "cites": self._texts(part, TERMS + "cites"),
                    **self._words(part, "collection", "passage_kind", "basis"),
                    "cited_sources": self._ids(part, _known("cito:cites")),
                    "literature": self._ids(part, _known("dcterms:references")),
                    "license": self._word(part, "license_term", "license"),
                }
                yield {key: cell for key, cell in row.items() if cell}, self._place(part)

    def _span(self, evidence: Resource) -> dict[str, str]:
        """Return the place that a piece of evidence had; nothing where it had none."""
        for target in self._linked(evidence, _known("oa:hasTarget")):
            for selector in self._linked(target, _known("oa:hasSelector")):
                return self._row(selector, OF_SPAN)
        return {}

    def assessments(self) -> Iterator[Row]:
        """Yield the assessment of each statement that has one."""
        for statement in self._of_type(STATEMENT):
            for made in self._linked(statement, TERMS + "assessment"):
                row = {
                    "statement": self.id_of(statement),
                    "reason": self._text(made, TERMS + "reason"),
                    "assessed_on": self._text(made, TERMS + "assessed_on"),
                    **self._words(made, "verdict", "basis"),
                    "sources": self._ids(made, _known("cito:citesAsEvidence")),
                    "safety_notes": self._texts(statement, TERMS + "safety_notes"),
                }
                yield row, self._place(made)

    def stances(self) -> Iterator[Row]:
        """Yield the stances; one that nobody has recorded is left out."""
        for statement in self._of_type(STATEMENT):
            for made in self._parts(statement, "stances"):
                row = {
                    "reason": self._text(made, TERMS + "reason"),
                    "assessed_on": self._text(made, TERMS + "assessed_on"),
                    **self._words(made, "basis"),
                }
                stance = self._word(made, "stance")
                if stance == NOT_CHECKED and not any(row.values()):
                    continue
                cited = "".join(self._ids(made, _known("cito:hasCitedEntity"))[:1])
                named = {"statement": self.id_of(statement), "source": cited, "stance": stance}
                yield {**named, **row}, self._place(made)

    def safety_notes(self) -> Iterator[Row]:
        """Yield the corrections; their ids are their IRIs."""
        for note in self._of_type(NOTE):
            row = {
                "id": str(note),
                "text": self._text(note, TERMS + "safety_text"),
                "sources": self._ids(note, _known("cito:citesAsEvidence")),
            }
            yield row, self._place(note)


def number_of(iri: str) -> tuple[int, str]:
    """Return the number at the end of a part's IRI, for sorting.

    >>> number_of("urn:ntgraph:id:st:1:evidence:12")
    (12, 'urn:ntgraph:id:st:1:evidence:12')
    """
    last = iri.rpartition(":")[2]
    return int(last) if last.isdecimal() and len(last) < 10 else 0, iri
