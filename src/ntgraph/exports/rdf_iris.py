"""IRIs: what a CURIE stands for in RDF, and names of our own."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from ntgraph.records.identifiers import CURIE

# Nobody has registered an address for ntgraph, and an invented one might lead to somebody
# else one day. These names lead nowhere, so every file explains the terms it uses.
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
# Source: the JSON-LD context of the Biolink model 4.4; for WIKIDATA the concept addresses
# that Wikidata itself gives, for ATC bioregistry.io; for the last two, where the pages are.
DATABASES = {
    "ATC": "http://identifiers.org/atc/",
    "CHEBI": "http://purl.obolibrary.org/obo/CHEBI_",
    "DRUGBANK": "http://identifiers.org/drugbank/",
    "GO": "http://purl.obolibrary.org/obo/GO_",
    "GTOPDB.LIGAND": "https://www.guidetopharmacology.org/GRAC/LigandDisplayForward?ligandId=",
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
# The longest first: `nt:` and `st:` begin as `ntgraph:` does.
_BASES = re.compile("|".join(map(re.escape, sorted(_PREFIX_OF, key=lambda base: -len(base)))))

# What RFC 3986 lets stand in a path; the percent sign is left out so that no two ids meet.
SAFE = "-._~!$'()*+,;=:@/"
WEB = re.compile(r"https?://[^\s/?#]+", re.IGNORECASE)


class Iri(str):
    """A whole IRI, safe to be written into any format."""

    __slots__ = ()


def name(curie: str) -> Iri:
    """Give a term of a known vocabulary.

    >>> name("prov:Entity")
    'http://www.w3.org/ns/prov#Entity'
    """
    prefix, _, local = curie.partition(":")
    return Iri(PREFIXES[prefix] + local)


@lru_cache(maxsize=20_000)
def expand(curie: str) -> Iri:
    """Give the IRI of a CURIE; one of an unknown prefix gets a name of our own.

    Two CURIEs never share an IRI, whatever characters are in them.

    >>> expand("CHEBI:27732")
    'http://purl.obolibrary.org/obo/CHEBI_27732'
    >>> expand("lab:a b")
    'urn:ntgraph:id:lab:a%20b'
    """
    match = CURIE.fullmatch(curie)
    if match is not None and match["prefix"] in DATABASES:
        return Iri(DATABASES[match["prefix"]] + escape(match["identifier"]))
    return Iri(IDS + escape(curie))


@lru_cache(maxsize=20_000)
def own(kind: str, *parts: str) -> Iri:
    """Name something of our own; only the last part may hold a colon, so no two names meet.

    >>> own("leveled", "excess", "CHEBI:18243")
    'urn:ntgraph:leveled:excess:CHEBI:18243'
    """
    *first, last = (escape(part) for part in (kind, *parts))
    return Iri(BASE + ":".join([*(part.replace(":", "%3A") for part in first), last]))


def word(kind: str, id: str) -> Iri | None:
    """Name a word of a closed list; None where there is no word.

    >>> word("verdict", "contradicted"), word("basis", "")
    ('urn:ntgraph:verdict:contradicted', None)
    """
    return own(kind, id) if id else None


def within(iri: Iri, *parts: str) -> Iri:
    """Name a part of something, such as the first piece of evidence of a statement."""
    return Iri(":".join([iri, *parts]))


def find_web_iri(address: str) -> Iri | None:
    """Give a web address as an IRI; None where it is none.

    >>> find_web_iri("https://example.org/a b"), find_web_iri("javascript:alert(1)")
    ('https://example.org/a%20b', None)
    """
    if not WEB.match(address):
        return None
    return Iri(quote(address, safe=f"{SAFE}?#%", errors="surrogatepass"))


def escape(text: str) -> str:
    """Write a text so that it may stand in an IRI."""
    return quote(text, safe=SAFE, errors="surrogatepass")


@lru_cache(maxsize=20_000)
def shorten(iri: str) -> tuple[str, str] | None:
    """Split an IRI into a known prefix and the rest; None where no prefix fits.

    >>> shorten("http://purl.obolibrary.org/obo/CHEBI_27732")
    ('CHEBI', '27732')
    """
    match = _BASES.match(iri)
    return (_PREFIX_OF[match[0]], iri[match.end() :]) if match else None
