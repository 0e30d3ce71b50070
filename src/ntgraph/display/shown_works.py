"""Works, and links to the web pages of identifiers, as display records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ntgraph.display.model import DisplayLink, DisplaySource, DisplayStatement
from ntgraph.display.shown_findings import Found
from ntgraph.display.style.label_text import visible
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import cite
from ntgraph.records import Lookup, Source
from ntgraph.records.identifiers import find_address, is_curie
from ntgraph.records.vocabulary import find_label

WEB_PAGE = "web page"


def say_not_found(missing: Sequence[Lookup]) -> str:
    """Return a sentence about the details of a work that were looked for and not found."""
    if not missing:
        return ""
    details = ", ".join(each.detail.replace("_", " ") for each in missing)
    return f"Looked for and not found ({max(each.looked_on for each in missing)}): {details}."


def make_link(text: str, address: str | None) -> DisplayLink:
    """Return a link; an address with another scheme than `https` is left out.

    >>> make_link("a page", "javascript:alert(1)").address
    ''
    """
    address = visible(address or "")
    safe = address.startswith("https://") and " " not in address
    return DisplayLink(text, address if safe else "")


def link_curie(curie: str) -> DisplayLink:
    """Return an identifier as a link to its web page, if the page is known.

    >>> link_curie("pmid:21338876").address
    'https://pubmed.ncbi.nlm.nih.gov/21338876/'
    """
    return make_link(curie, find_address(curie) if is_curie(curie) else None)


def link_work(source: Source) -> tuple[DisplayLink, ...]:
    """Return the links of a work, each address once.

    A link whose name is already the title of the work reads `web page`.
    """
    curies = dict.fromkeys((source.id, *source.identifiers))
    links = [link_curie(curie) for curie in curies if not curie.startswith("ntg:")]
    named = [name_once(link, source.title) for link in links]
    page = make_link(WEB_PAGE, source.url)
    known = {link.address for link in links}
    return (*named, page) if page.address and page.address not in known else tuple(named)


def name_once(link: DisplayLink, title: str) -> DisplayLink:
    """Return a link that stands beside a title; it does not repeat the title.

    >>> name_once(link_curie("pmid:21338876"), "PMID:21338876").text
    'web page'
    """
    same = title.casefold() in (link.text.casefold(), link.address.casefold())
    return replace(link, text=WEB_PAGE) if same and link.address else link


def show_sources(
    ids: Iterable[str],
    facts: FactBase,
    statements: Iterable[DisplayStatement],
    found: Found | None = None,
) -> tuple[DisplaySource, ...]:
    """Return works with their printed numbers, the statements that cite them, and findings.

    Works that articles print come first, article by article in the order of its reference list;
    the others follow, sorted by citation.
    """
    printed: dict[str, list[tuple[str, int]]] = {}
    for (article, number), reference in facts.references.items():
        printed.setdefault(reference.source, []).append((article, number))
    cited_for: dict[str, list[str]] = {}
    for statement in statements:
        for source in sorted({c.source for e in statement.evidence for c in e.cites}):
            cited_for.setdefault(source, []).append(statement.id)
    missing: dict[str, list[Lookup]] = {}
    for lookup in facts.lookups:
        if not lookup.found:
            missing.setdefault(lookup.source, []).append(lookup)
    files = {article.source for article in facts.articles.values() if article.is_graph_file}
    findings = found.of_source if found else {}
    described = [
        replace(
            _describe_source(facts.sources[id], facts, missing.get(id, ()), is_file=id in files),
            numbers=tuple(number for _, number in sorted(printed.get(id, ()))),
            printed_in=tuple(article for article, _ in sorted(printed.get(id, ()))),
            statements=tuple(cited_for.get(id, ())),
            findings=findings.get(id, ()),
        )
        for id in ids
    ]
    order = {id: at for at, id in enumerate(printed)}
    described.sort(key=lambda s: (order.get(s.id, len(order)), s.citation.casefold(), s.id))
    return tuple(described)


def _describe_source(
    source: Source, facts: FactBase, missing: Sequence[Lookup], *, is_file: bool
) -> DisplaySource:
    """Describe a work; a graph file was read by program, so nobody read it as a work."""
    terms = facts.vocabulary
    return DisplaySource(
        id=source.id,
        citation=cite(source),
        kind=find_label(terms.publication_types, source.publication_type),
        species=", ".join(source.species),
        reading="" if is_file else find_label(terms.readings, source.reading),
        license=find_label(terms.licenses, source.license),
        interest=source.interest,
        note=" ".join(filter(None, (source.note, say_not_found(missing)))),
        links=link_work(source),
        numbers=(),
        printed_in=(),
        statements=(),
        retraction_checked=source.retraction_checked,
    )
