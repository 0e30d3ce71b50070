"""Read an article of a journal in JATS, the XML of PubMed Central and of many publishers.

Kept: title, abstract, sections, paragraphs, lists, tables row by row, captions, the list of
works with the numbers that it prints (counted where it has none), footnotes. A reference to
a work (`<xref ref-type="bibr">`) that stands bare is raised, so that it stays a citation
mark; one to a footnote becomes `[note 1]`, so that it cites nothing.

Left out: names and addresses of authors, keywords, formulas in TeX, permissions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ntgraph.articles.extracted_text import ExtractedBlock, fold_blanks
from ntgraph.articles.found_parts import BULLET, HEADING, PARAGRAPH
from ntgraph.articles.raised_digits import raise_digits, sink_digits
from ntgraph.articles.safe_xml import SafeXml
from ntgraph.errors import ArticleError

LEFT_OUT = frozenset(
    ["tex-math", "alternatives-text", "label", "object-id", "permissions", "kwd-group", "media",
     "graphic", "inline-graphic", "funding-group", "processing-meta", "supplementary-material"]
)  # fmt: skip
TEXTS = ("p", "attrib", "verse-line", "disp-formula", "preformat", "term", "def")
# A stop that a part of a work lost its word to.
LOOSE_STOP = re.compile(r"\s+([,.;:)])")
KINDS = {"doi": "doi:", "pmid": "PMID: ", "pmcid": "", "pmc": ""}
NOTES_HEADING, REFERENCES_HEADING, ABSTRACT = "Notes", "References", "Abstract"
# A mark of these points to no work.
NOTE_TYPES = ("fn", "table-fn")
OPEN, CLOSED = "[(", "])"
# The parts of a text among which an open bracket before a mark is looked for.
NEAR = 12


def read_jats(raw: bytes, shown: str) -> list[ExtractedBlock]:
    """Return the pieces of an article in JATS.

    Raises:
        ArticleError: it is not XML, or has no `<article>`.
    """
    root = SafeXml(shown).read(raw)
    article = root if root.tag == "article" else next(root.iter("article"), None)
    if article is None:
        raise ArticleError(f"{shown}: expected an article in JATS, found <{root.tag}>")
    return list(list_pieces(article))


def list_pieces(article: Element) -> Iterator[ExtractedBlock]:
    """Yield the pieces of an article in the order in which it is read."""
    title = article.find("front/article-meta/title-group/article-title")
    if title is not None:
        yield ExtractedBlock(HEADING, read_words(title), 1)
    for abstract in article.findall("front/article-meta/abstract"):
        if abstract.find("title") is None:
            yield ExtractedBlock(HEADING, ABSTRACT, 2)
        yield from read_blocks(abstract, 2)
    body, back = article.find("body"), article.find("back")
    if body is not None:
        yield from read_blocks(body, 1)
    if back is not None:
        yield from read_back(back)


def read_back(back: Element) -> Iterator[ExtractedBlock]:
    """Yield what stands behind an article: first the rest, then notes and the list of works."""
    for child in back:
        if child.tag in ("sec", "app-group", "app", "ack", "notes"):
            yield from read_blocks(child, 2, is_section=child.tag != "app-group")
    notes = [note for group in back.findall("fn-group") for note in group.findall("fn")]
    if notes:
        yield ExtractedBlock(HEADING, NOTES_HEADING, 2)
        yield from (ExtractedBlock(PARAGRAPH, read_words(note, is_whole=True)) for note in notes)
    lists = list(back.iter("ref-list"))
    if lists:
        title = lists[0].find("title")
        yield ExtractedBlock(HEADING, REFERENCES_HEADING if title is None else read_words(title), 2)
        yield from number_works([ref for each in lists for ref in each.findall("ref")])


def number_works(works: list[Element]) -> Iterator[ExtractedBlock]:
    """Yield the printed works with their numbers: those of the labels, if all have one."""
    labels = [read_label(work) for work in works]
    are_printed = all(labels) and sorted(set(labels)) == labels
    for at, work in enumerate(works):
        yield ExtractedBlock(BULLET, read_work(work), number=labels[at] if are_printed else at + 1)


def read_label(work: Element) -> int:
    """Return the number in a work's label, or 0."""
    label = work.find("label")
    if label is None:
        label = next(work.iter("label"), None)
    digits = "" if label is None else "".join(label.itertext()).strip(" .[]()\n")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 4 else 0


def read_work(work: Element) -> str:
    """Return the words of a printed work; identifiers that are not printed stand behind them."""
    found = [each for each in work if each.tag in ("mixed-citation", "citation", "nlm-citation")]
    spelled = work.findall("element-citation")
    spelled += [each for each in found if is_bare(each)]
    if found and not spelled:
        words = LOOSE_STOP.sub(r"\1", fold_blanks(" ".join(read_parts(each) for each in found)))
    elif spelled:
        words = " ".join(spell_work(each) for each in spelled)
    else:
        words = fold_blanks(read_words(work))
    for id in work.iter("pub-id"):
        value = fold_blanks("".join(id.itertext()))
        if value and value not in words:
            words += f" {KINDS.get(id.get('pub-id-type', ''), '')}{value}."
        elif id.get("pub-id-type") == "pmid" and f"PMID: {value}" not in words:
            words += f" PMID: {value}."
    return words


def is_bare(work: Element) -> bool:
    """Return whether the parts of a work have names, but nothing printed between them."""
    between = "".join([work.text or "", *(child.tail or "" for child in work)])
    has_names = next(work.iter("surname"), None) is not None or work.find("source") is not None
    return has_names and not any(mark in between for mark in ".,;:")


def read_parts(work: Element) -> str:
    """Return a printed work with blanks between parts that touch; without its identifiers."""
    parts = [work.text or ""]
    for child in work:
        if child.tag in ("name", "string-name", "person-group"):
            parts.append(read_parts(child))
        elif child.tag != "pub-id":
            parts.append(read_words(child))
        parts.append(child.tail or " ")
    return "".join(parts)


def spell_work(work: Element) -> str:
    """Return a work whose parts stand apart in the order that journals of medicine print."""
    names = []
    for name in work.iter("name"):
        given = "".join(map(take_initials, (name.findtext("given-names") or "").split()))
        names.append(f"{name.findtext('surname') or ''} {given}".strip())
    names += [fold_blanks("".join(each.itertext())) for each in work.iter("collab")]
    title = find_text(work, "article-title") or find_text(work, "chapter-title")
    source = find_text(work, "source")
    first, last = find_text(work, "fpage"), find_text(work, "lpage")
    pages = f"{first}-{last}" if last else first or find_text(work, "elocation-id")
    issue = find_text(work, "issue")
    where = find_text(work, "volume") + (f"({issue})" if issue else "")
    place = find_text(work, "year") + (f";{where}" if where else "")
    place += f":{pages}" if pages else ""
    parts = (", ".join(names), title, source, place)
    return " ".join(
        part if part.endswith(("?", "!")) else f"{part.rstrip('.')}." for part in parts if part
    )


def take_initials(name: str) -> str:
    """Return the initials of a given name.

    >>> take_initials("Bo"), take_initials("BC"), take_initials("J.-P.")
    ('B', 'BC', 'JP')
    """
    initials = "".join(filter(str.isupper, name))
    return initials if initials and len(name) < 6 else name[:1]


def find_text(parent: Element, name: str) -> str:
    """Return the words of the first element of a name, or an empty text."""
    found = next(parent.iter(name), None)
    return "" if found is None else fold_blanks(read_words(found))


def read_blocks(
    parent: Element, level: int, *, is_section: bool = False
) -> Iterator[ExtractedBlock]:
    """Yield the pieces of an element; `level` is that of the headings of its sections."""
    inner = level + 1 if is_section else level
    for child in parent:
        name = child.tag
        if name == "title":
            yield ExtractedBlock(HEADING, read_words(child), level)
        elif name == "sec":
            yield from read_blocks(child, inner + (not is_section), is_section=True)
        elif name == "list":
            yield from read_list(child)
        elif name == "tr":
            cells = (fold_blanks(read_words(cell)) for cell in child if cell.tag in ("td", "th"))
            yield ExtractedBlock(PARAGRAPH, " | ".join(filter(None, cells)))
        elif name in TEXTS:
            yield from read_paragraph(child, inner)
        elif name not in LEFT_OUT:
            yield from read_blocks(child, inner)


def read_paragraph(paragraph: Element, level: int) -> Iterator[ExtractedBlock]:
    """Yield a paragraph, and apart from it the lists and tables that stand inside it."""
    yield ExtractedBlock(PARAGRAPH, read_words(paragraph))
    for child in paragraph:
        if child.tag == "list":
            yield from read_list(child)
        elif child.tag in ("table-wrap", "fig", "boxed-text"):
            yield from read_blocks(child, level)


def read_list(element: Element) -> Iterator[ExtractedBlock]:
    """Yield the points of a list, with numbers if the list is counted."""
    is_counted = element.get("list-type") == "order"
    for at, item in enumerate(element.findall("list-item"), 1):
        number = at if is_counted else None
        for piece in read_blocks(item, 1):
            if piece.kind == PARAGRAPH:
                yield ExtractedBlock(BULLET, piece.text, number=number)
                number = None
            else:
                yield piece


def read_words(element: Element, *, is_whole: bool = False) -> str:
    """Return the words of an element; `is_whole` keeps labels and all paragraphs in it."""
    parts = [element.text or ""]
    for child in element:
        name = child.tag
        apart = name in ("list", "table-wrap", "fig", "boxed-text")
        if name in ("sup", "sub"):
            words = read_words(child)
            parts.append(raise_digits(words) if name == "sup" else sink_digits(words))
        elif name == "xref" and child.get("ref-type") == "bibr":
            parts.append(read_mark(child, "".join(parts[-NEAR:])))
        elif name == "xref" and child.get("ref-type") in NOTE_TYPES:
            parts.append(f"[note {fold_blanks(read_words(child))}]")
        elif is_whole or not (apart or name in LEFT_OUT):
            parts.append(read_words(child, is_whole=is_whole))
            parts.append(" " if name in ("p", "label", "td", "th", "break") else "")
        parts.append(child.tail or "")
    return "".join(parts)


def read_mark(mark: Element, before: str) -> str:
    """Return a reference to a work; bare digits are raised, those in brackets stay."""
    words = read_words(mark)
    opened = max(map(before.rfind, OPEN)) > max(map(before.rfind, CLOSED))
    return words if opened else raise_digits(words)
