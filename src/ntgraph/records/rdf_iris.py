"""The IRIs of RDF: those of CURIEs, those that we make ourselves, and known prefixes."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from ntgraph.records.identifiers import CURIE

# Nobody has registered a web address for ntgraph, and an invented one might belong to somebody
# else one day. These names are no addresses, so every file explains the terms it uses.
BASE = "urn:ntgraph:"
TERMS = f"{BASE}term:"
IDS = f"{BASE}id:"

VOCABULARIES = {
    "biolink": "https://w3id.org/biolink/vocab/",
    "cito": "http://purl.org/spar/cito/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "np": "http://www.nanopub.org/nschema#",
    "nt": TERMS,
    "ntgraph": BASE,
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# Source: the JSON-LD context of the Biolink model 4.4; for WIKIDATA the addresses that Wikidata
# itself uses, for ATC bioregistry.io, for nbk and pmcid the addresses of the pages.
DATABASES = {
    "ATC": "http://identifiers.org/atc/",
    "CHEBI": "http://purl.obolibrary.org/obo/CHEBI_",
    "DRUGBANK": "http://identifiers.org/drugbank/",
    "GO": "http://purl.obolibrary.org/obo/GO_",
    "GTOPDB.LIGAND": "https://www.guidetopharmacology.org/GRAC/LigandDisplayForward?ligandId=",
    "IUPHAR.FAMILY": "https://www.guidetopharmacology.org/GRAC/FamilyDisplayForward?familyId=",
    "HGNC": "http://identifiers.org/hgnc/",
    "HP": "http://purl.obolibrary.org/obo/HP_",
    "MESH": "http://id.nlm.nih.gov/mesh/",
    "MONDO": "http://purl.obolibrary.org/obo/MONDO_",
    "PUBCHEM.COMPOUND": "http://identifiers.org/pubchem.compound/",
    "RXCUI": "https://mor.nlm.nih.gov/RxNav/search?searchBy=RXCUI&searchTerm=",
    "UBERON": "http://purl.obolibrary.org/obo/UBERON_",
    "UniProtKB": "http://purl.uniprot.org/uniprot/",
    "WIKIDATA": "http://www.wikidata.org/entity/",
    "doi": "https://doi.org/",
    "nbk": "https://www.ncbi.nlm.nih.gov/books/",
    "ntg": f"{IDS}ntg:",
    "own": f"{IDS}own:",
    "pmcid": "https://www.ncbi.nlm.nih.gov/pmc/articles/",
    "pmid": "http://www.ncbi.nlm.nih.gov/pubmed/",
    "st": f"{IDS}st:",
}
PREFIXES = {**VOCABULARIES, **DATABASES}
_PREFIX_OF = {base: prefix for prefix, base in PREFIXES.items()}
# The longest first, because the IRIs of `nt:` and `st:` begin with that of `ntgraph:`.
_BASES = re.compile("|".join(map(re.escape, sorted(_PREFIX_OF, key=lambda base: -len(base)))))

# Characters that RFC 3986 allows in a path, but not `%`: with it, two ids could get one IRI.
SAFE = "-._~!$'()*+,;=:@/"
WEB = re.compile(r"https?://[^\s/?#]+", re.IGNORECASE)


class Iri(str):
    """A complete IRI, which can be written into any format without escapes."""

    __slots__ = ()


def vocabulary_iri(curie: str) -> Iri:
    """Return the IRI of a term of a known vocabulary.

    >>> vocabulary_iri("prov:Entity")
    'http://www.w3.org/ns/prov#Entity'
    """
    prefix, _, local = curie.partition(":")
    return Iri(PREFIXES[prefix] + local)


@lru_cache(maxsize=20_000)
def curie_iri(curie: str) -> Iri:
    """Return the IRI of a CURIE; with an unknown prefix, it is one that we make ourselves.

    Two CURIEs never have the same IRI, whatever characters they contain.

    >>> curie_iri("CHEBI:27732")
    'http://purl.obolibrary.org/obo/CHEBI_27732'
    >>> curie_iri("lab:a b")
    'urn:ntgraph:id:lab:a%20b'
    """
    match = CURIE.fullmatch(curie)
    if match is not None and match["prefix"] in DATABASES:
        return Iri(DATABASES[match["prefix"]] + escape_iri(match["identifier"]))
    return Iri(IDS + escape_iri(curie))


@lru_cache(maxsize=20_000)
def own_iri(kind: str, *parts: str) -> Iri:
    """Return an IRI that we make ourselves of a kind and parts.

    Colons are escaped in all parts but the last, so that different parts give different IRIs.

    >>> own_iri("leveled", "excess", "CHEBI:18243")
    'urn:ntgraph:leveled:excess:CHEBI:18243'
    """
    *first, last = (escape_iri(part) for part in (kind, *parts))
    return Iri(BASE + ":".join([*(part.replace(":", "%3A") for part in first), last]))


def term_iri(kind: str, id: str) -> Iri | None:
    """Return the IRI of a word of a closed list; None if `id` is empty.

    >>> term_iri("verdict", "contradicted"), term_iri("basis", "")
    ('urn:ntgraph:verdict:contradicted', None)
    """
    return own_iri(kind, id) if id else None


def part_iri(iri: Iri, *parts: str) -> Iri:
    """Return the IRI of a part of something, such as a statement's first piece of evidence."""
    return Iri(":".join([iri, *parts]))


def find_web_iri(address: str) -> Iri | None:
    """Return a web address as an IRI; None if the text is not a web address.

    >>> find_web_iri("https://example.org/a b"), find_web_iri("javascript:alert(1)")
    ('https://example.org/a%20b', None)
    """
    if not WEB.match(address):
        return None
    return Iri(quote(address, safe=f"{SAFE}?#%", errors="surrogatepass"))


def escape_iri(text: str) -> str:
    """Return a text with all characters escaped that an IRI may not contain."""
    return quote(text, safe=SAFE, errors="surrogatepass")


@lru_cache(maxsize=20_000)
def split_iri(iri: str) -> tuple[str, str] | None:
    """Return an IRI as a known prefix and the rest; None if no prefix fits.

    >>> split_iri("http://purl.obolibrary.org/obo/CHEBI_27732")
    ('CHEBI', '27732')
    """
    match = _BASES.match(iri)
    return (_PREFIX_OF[match[0]], iri[match.end() :]) if match else None
