"""Rows of references.tsv and sources.tsv made of an article's printed list of works."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from ntgraph.articles.found_parts import PrintedReference
from ntgraph.articles.printed_works import PrintedWork, cut_surname, read_work
from ntgraph.articles.work_identifiers import PrintedIdentifiers, find_identifiers
from ntgraph.facts.cell_writer import RowValues, clean_cell
from ntgraph.records.identifiers import hash_span, is_web_address, make_slug

# The kind of identifier that becomes the id of a work, the best first.
PREFERRED = ("pmid", "doi", "pmcid", "nbk")
LONGEST_TITLE = 400
WORDS_IN_ID = 4
# Addresses that only repeat an identifier.
REPEATED = ("doi.org/", "pubmed.ncbi", "ncbi.nlm.nih.gov/pubmed", "ncbi.nlm.nih.gov/pmc")


class WorkRows:
    """The rows of the works of one list; a work that is printed twice has one row.

    `known` maps identifiers of works that come with ntgraph to their ids: those get no row.
    """

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = known
        self._by_identifier: dict[str, str] = {}
        self._by_words: dict[tuple[str, ...], str] = {}
        self._used: Counter[str] = Counter()
        self.sources: list[RowValues] = []
        self.references: list[RowValues] = []

    def add(self, reference: PrintedReference, words: str) -> None:
        """Add the rows of an entry; `words` is its whole block, of which the hash is kept."""
        printed = clean_cell(reference.printed)
        found = find_identifiers(printed)
        block = reference.block
        self.references.append(
            {
                "number": reference.number,
                "source": self._find_work(printed, found),
                "printed_identifiers": found.printed,
                "accessed_on": found.accessed_on,
                "section": block.section,
                "block": block.block,
                "start": block.start,
                "end": block.end,
                "span_sha256": hash_span(words),
            }
        )

    def _find_work(self, printed: str, found: PrintedIdentifiers) -> str:
        work = read_work(printed)
        words = (*work.authors, work.title.casefold(), work.container, work.year)
        for identifier in found.curies:
            if id := self._known.get(identifier) or self._by_identifier.get(identifier):
                self._by_words.setdefault(words, id)
                return id
        if work.authors and not found.curies and words in self._by_words:
            return self._by_words[words]
        id = self._name(work, found)
        self._by_words.setdefault(words, id)
        self._by_identifier |= dict.fromkeys(found.curies, id)
        self.sources.append(make_source_row(id, work, found))
        return id

    def _name(self, work: PrintedWork, found: PrintedIdentifiers) -> str:
        for prefix in PREFERRED:
            for curie in found.curies:
                if curie.startswith(f"{prefix}:"):
                    return curie
        surname = make_slug(cut_surname(work.authors[0]), 2) if work.authors else ""
        title = make_slug(work.title, WORDS_IN_ID)
        slug = "-".join(filter(None, (surname, work.year, title))) or "work"
        self._used[slug] += 1
        return f"ntg:{slug}" if self._used[slug] == 1 else f"ntg:{slug}-{self._used[slug]}"


def make_source_row(id: str, work: PrintedWork, found: PrintedIdentifiers) -> RowValues:
    """Return the row of a work; what the print does not say stays empty."""
    addresses = [a for a in found.addresses if not any(known in a for known in REPEATED)]
    url = next(filter(is_web_address, addresses), "")
    rest = [address for address in addresses if address != url]
    return {
        "id": id,
        "title": work.title[:LONGEST_TITLE],
        "authors": tuple(name.replace("|", " ") for name in work.authors),
        "year": work.year,
        "container": work.container,
        "volume": work.volume,
        "issue": work.issue,
        "pages": work.pages,
        "identifiers": tuple(each for each in found.curies if each != id),
        "url": url.replace("|", "%7C"),
        "note": f"Printed address: {', '.join(rest)}" if rest and not url else "",
    }


def list_work_rows(
    references: Iterable[PrintedReference], text: str, known: Mapping[str, str]
) -> WorkRows:
    """Return the rows of all entries of a printed list."""
    rows = WorkRows(known)
    for reference in references:
        rows.add(reference, text[reference.block.start : reference.block.end])
    return rows
