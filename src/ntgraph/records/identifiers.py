"""Identifiers: CURIEs and their web addresses, the ids of statements, hashes of passages."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable

CURIE = re.compile(r"(?P<prefix>[A-Za-z][A-Za-z0-9._-]*):(?P<identifier>[^\s|:][^\s|]*)")
# The prefix of ids made here for nodes of graphs from elsewhere; no catalog has it.
OWN_PREFIX = "own"
# An address that a page may link to. It has a host in plain letters, and no name of a user in
# front of it, which could look like the host.
WEB_ADDRESS = re.compile(
    r"https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?:[/?#][^\s<>\"'\\]*)?", re.IGNORECASE
)

# Only prefixes whose pages have a stable, documented address; source: bioregistry.io.
ADDRESSES = {
    "CHEBI": "https://www.ebi.ac.uk/chebi/searchId.do?chebiId=CHEBI:{}",
    "MESH": "https://meshb.nlm.nih.gov/record/ui?ui={}",
    "PUBCHEM.COMPOUND": "https://pubchem.ncbi.nlm.nih.gov/compound/{}",
    "HP": "https://hpo.jax.org/browse/term/HP:{}",
    "MONDO": "https://monarchinitiative.org/MONDO:{}",
    "UBERON": "http://purl.obolibrary.org/obo/UBERON_{}",
    "GO": "https://amigo.geneontology.org/amigo/term/GO:{}",
    "DRUGBANK": "https://go.drugbank.com/drugs/{}",
    "GTOPDB.LIGAND": "https://www.guidetopharmacology.org/GRAC/LigandDisplayForward?ligandId={}",
    "IUPHAR.FAMILY": "https://www.guidetopharmacology.org/GRAC/FamilyDisplayForward?familyId={}",
    "WIKIDATA": "https://www.wikidata.org/wiki/{}",
    "pmid": "https://pubmed.ncbi.nlm.nih.gov/{}/",
    "pmcid": "https://www.ncbi.nlm.nih.gov/pmc/articles/{}/",
    "doi": "https://doi.org/{}",
    "nbk": "https://www.ncbi.nlm.nih.gov/books/{}/",
}


def is_curie(text: str) -> bool:
    """Return whether a text is one compact identifier (CURIE), `prefix:identifier`.

    >>> is_curie("CHEBI:18243"), is_curie("dopamine"), is_curie("CHEBI: 18243")
    (True, False, False)
    """
    return CURIE.fullmatch(text) is not None


def parse_curie(text: str) -> tuple[str, str]:
    """Return the prefix and the identifier of a CURIE.

    Raises:
        ValueError: the text is not a CURIE.

    >>> parse_curie("doi:10.1016/j.neuron.2011.02.010")
    ('doi', '10.1016/j.neuron.2011.02.010')
    """
    match = CURIE.fullmatch(text)
    if match is None:
        raise ValueError(f"expected a CURIE such as 'CHEBI:18243', got {text!r}")
    return match["prefix"], match["identifier"]


def is_web_address(text: str) -> bool:
    """Return whether a page may link to an address.

    >>> is_web_address("https://example.org/a"), is_web_address("javascript:alert(1)")
    (True, False)
    """
    # Characters that turn the direction of text around, or that nobody sees, are not printable.
    return text.isprintable() and WEB_ADDRESS.fullmatch(text) is not None


def find_address(curie: str) -> str | None:
    """Return the address of the web page about a CURIE, or None if its prefix has no address.

    Raises:
        ValueError: the text is not a CURIE.

    >>> find_address("pmid:21338876")
    'https://pubmed.ncbi.nlm.nih.gov/21338876/'
    >>> find_address("ntg:exercise") is None
    True
    """
    prefix, identifier = parse_curie(curie)
    template = ADDRESSES.get(prefix)
    return None if template is None else template.format(identifier)


def make_slug(label: str, words: int | None = None) -> str:
    """Return the words of a label in small ASCII letters, joined by hyphens; maybe none.

    Args:
        label: any text; letters with accents become those without.
        words: how many of its words are taken; all without a number.

    >>> make_slug("My Article (2)"), make_slug("Ärger’s low–high"), make_slug("A B C", 2)
    ('my-article-2', 'argers-low-high', 'a-b')
    """
    letters = unicodedata.normalize("NFKD", label.casefold())
    plain = "".join(each for each in letters if not unicodedata.combining(each))
    return "-".join(re.findall(r"[a-z0-9]+", re.sub("[’']", "", plain))[:words])


def hash_span(text: str) -> str:
    """Return the SHA-256 of a passage's UTF-8 bytes as 64 hex digits.

    >>> hash_span("naïve")[:12]
    'f86fd89de87a'
    """
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def statement_id(
    *,
    layer: str,
    subject: str,
    subject_level: str,
    predicate: str,
    object: str,
    negated: bool,
    qualifiers: Iterable[tuple[str, str]],
) -> str:
    """Return a statement's id, made from its identity fields and nothing else.

    The id is `st:` and the first 16 hex digits of the SHA-256 of the identity fields,
    joined by the ASCII unit separator. Place, hedge, note and citations are not part of
    it, so editing them never changes an id.

    >>> statement_id(layer="article", subject="CHEBI:27958", subject_level="",
    ...              predicate="raises", object="CHEBI:18243", negated=False, qualifiers=())
    'st:ffb0467fae9f33a0'
    """
    parts = [layer, subject, subject_level, predicate, object, "true" if negated else ""]
    if qualifiers:
        parts += [f"{key}={value}" for key, value in sorted(qualifiers)]
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8")).hexdigest()
    return f"st:{digest[:16]}"
