"""Read the file of an article: its text, sections, blocks, list of works, citation marks.

Positions count the characters of a text. For `.txt` and `.md` that is the file itself. Of
other formats the text is extracted and written as Markdown, and positions are those of that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from ntgraph.articles.article_file import decode_article, decode_page, read_bytes
from ntgraph.articles.citation_marks import CitationMark, choose_styles, find_citations
from ntgraph.articles.docx_reader import read_docx
from ntgraph.articles.extracted_text import write_pieces
from ntgraph.articles.found_parts import (
    HEADING,
    REFERENCE,
    ArticleReading,
    PrintedReference,
    RawBlock,
)
from ntgraph.articles.html_reader import read_html
from ntgraph.articles.jats_reader import read_jats
from ntgraph.articles.markdown_lines import find_markdown_blocks
from ntgraph.articles.parts_of_article import find_list, is_list_heading, sort_into_sections
from ntgraph.articles.pdf_reader import read_pdf
from ntgraph.articles.printed_works import list_works
from ntgraph.articles.text_lines import find_plain_blocks
from ntgraph.errors import ArticleError

MARKDOWN, PLAIN = (".md", ".markdown"), (".txt", ".text")
# A sentence in a script without blanks.
CLOSED = re.compile(r"[^\W\d_]{4,}[.!?\u3002\uff01\uff1f]")
EXTRACTED = {
    ".html": "a HTML page",
    ".htm": "a HTML page",
    ".xhtml": "a HTML page",
    ".docx": "a Word file",
    ".xml": "an article in JATS",
    ".nxml": "an article in JATS",
    ".pdf": "a PDF file",
}


def read_article(path: Path | str) -> ArticleReading:
    """Read an article; the kind of its file is told by the ending of its name.

    Raises:
        ArticleError: the file cannot be read, is not what its name says, or has no sentences.
        MissingDependencyError: it is a PDF file and pypdf is not installed.
    """
    file = Path(path)
    ending = file.suffix.casefold()
    if ending in EXTRACTED:
        return read_text(extract_text(file), file, is_markdown=True)
    if ending not in (*PLAIN, *MARKDOWN):
        endings = ", ".join((*PLAIN, *MARKDOWN, *EXTRACTED))
        raise ArticleError(f"{file}: unknown kind of file {ending!r} (must be one of {endings})")
    text = decode_article(read_bytes(file), file)
    return read_text(text, file, is_markdown=ending in MARKDOWN)


def is_extracted(path: Path) -> bool:
    """Return whether the text of a file is extracted, so that positions are not those in it."""
    return path.suffix.casefold() in EXTRACTED


def extract_text(path: Path) -> str:
    """Return the text of a HTML, Word, JATS or PDF file as Markdown.

    Raises:
        ArticleError: the file cannot be read, or is not what its name says.
        MissingDependencyError: it is a PDF file and pypdf is not installed.
    """
    raw, ending = read_bytes(path), path.suffix.casefold()
    if ending == ".docx":
        return write_pieces(read_docx(raw, str(path)))
    if ending in (".xml", ".nxml"):
        return write_pieces(read_jats(raw, str(path)))
    if ending == ".pdf":
        return write_pieces(read_pdf(raw, str(path)))
    return write_pieces(read_html(decode_page(raw, path), str(path)))


def read_text(text: str, path: Path, *, is_markdown: bool) -> ArticleReading:
    """Return what is found in the text of an article.

    Raises:
        ArticleError: the text has no sentences.
    """
    raw = find_markdown_blocks(text) if is_markdown else find_plain_blocks(text)
    if not any(is_sentence(text, block) for block in raw):
        raise ArticleError(f"{path}: expected the text of an article, found no sentence")
    raw, notes = find_list(text, raw)
    sections, blocks, references = sort_into_sections(text, raw)
    headings = [b for b in raw if b.kind == HEADING and not is_list_heading(text, b)]
    # In plain text the levels are guessed, and the first heading is the title.
    title = min(headings, key=lambda b: b.level if is_markdown else 0, default=None)
    return ArticleReading(
        text,
        " ".join(text[title.start : title.end].split()) if title else "",
        tuple(sections),
        tuple(blocks),
        tuple(references),
        tuple(find_marks(text, raw, references)),
        tuple(notes),
    )


def is_sentence(text: str, block: RawBlock) -> bool:
    """Return whether a block has three words, one of them in letters, or a stop behind a word.

    Some languages write no blanks between words.
    """
    words = text[block.start : block.end].split()
    has_words = len(words) > 2 and any(word.isalpha() and len(word) > 1 for word in words)
    return has_words or bool(CLOSED.search(text, block.start, block.end))


def find_marks(
    text: str, blocks: Sequence[RawBlock], references: Sequence[PrintedReference]
) -> list[CitationMark]:
    """Return the citation marks outside the list of works, in the styles of the article."""
    listed = {reference.number for reference in references}
    if not listed:
        return []
    works = list_works(tuple(references))
    styles = choose_styles(text, listed, works)
    spans = [(b.start, b.end) for b in blocks if b.kind not in (REFERENCE, HEADING)]
    found: list[CitationMark] = []
    at = 0
    for mark in find_citations(text, listed, works, styles):
        while at < len(spans) and spans[at][1] <= mark.start:
            at += 1
        if at < len(spans) and spans[at][0] <= mark.start:
            found.append(mark)
    return found
