"""Read the text layer of a PDF file.

A PDF says where letters stand, not which are a paragraph: columns, headings and raised digits
may come out wrong, and scanned pages have no text. Word endings at the end of a line are
joined only where the whole word stands elsewhere in the text.
"""

from __future__ import annotations

import re
import struct
import zlib
from io import BytesIO

from ntgraph.articles.extracted_text import ExtractedBlock
from ntgraph.articles.text_lines import MARKER, SENTENCE_END, find_plain_blocks
from ntgraph.errors import ArticleError, needs_extra

# A line that ends a sentence well before the margin ends its paragraph.
SHORT_LINE = 0.8
BROKEN_WORD = re.compile(r"(\w+)-\n(\w+)")
WORD = re.compile(r"[^\W\d_]+")
MOST_PAGES = 2_000


def read_pdf(raw: bytes, shown: str) -> list[ExtractedBlock]:
    """Return the pieces of the text layer of a PDF file.

    Raises:
        ArticleError: it is no PDF file, is locked, has no text, or has too many pages.
        MissingDependencyError: pypdf is not installed.
    """
    text = mend_words(mark_paragraphs(extract_pages(raw, shown)))
    blocks = find_plain_blocks(text, are_broken=True)
    return [ExtractedBlock(b.kind, text[b.start : b.end], b.level, b.number) for b in blocks]


def extract_pages(raw: bytes, shown: str) -> str:
    """Return the text of all pages.

    Raises:
        ArticleError: it is no PDF file, is locked, has no text, or has too many pages.
        MissingDependencyError: pypdf is not installed.
    """
    with needs_extra("pdf", "reading PDF files"):
        from pypdf import PdfReader
        from pypdf.errors import DependencyError, PyPdfError
    # On files that are broken pypdf raises errors of many kinds, its own assertions among them;
    # on files that are locked, one that asks for another library.
    faults = (
        PyPdfError, DependencyError, ArithmeticError, AssertionError, AttributeError, EOFError,
        LookupError, OSError, RuntimeError, TypeError, ValueError, struct.error, zlib.error,
    )  # fmt: skip
    try:
        pages = PdfReader(BytesIO(raw)).pages
        count = len(pages)
        text = "\n".join(page.extract_text() for page in pages[:MOST_PAGES])
    except faults as error:
        raise ArticleError(f"{shown}: could not be read as a PDF file: {error}") from error
    if count > MOST_PAGES:
        message = f"expected an article of at most {MOST_PAGES} pages, found {count}"
        raise ArticleError(f"{shown}: {message}")
    if not text.strip():
        raise ArticleError(f"{shown}: expected a text layer, found only pictures of pages")
    return text


def mark_paragraphs(text: str) -> str:
    """Return a text with an empty line behind each line that seems to end a paragraph."""
    lines = [line.strip() for line in text.split("\n")]
    lengths = sorted(len(line) for line in lines if line)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    marked = []
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        marked.append(line)
        is_short = len(line) < width * SHORT_LINE
        is_end = line and is_short and (SENTENCE_END.search(line) or after[:1].isupper())
        if is_end or (after and MARKER.match(after)):
            marked.append("")
    return "\n".join(marked)


def mend_words(text: str) -> str:
    r"""Return a text with the words joined that a line end broke.

    >>> mend_words("brain and bra-\nin, long-\nterm")
    'brain and brain, long-term'
    """
    known = {word.casefold() for word in WORD.findall(text)}

    def join(match: re.Match[str]) -> str:
        whole = match[1] + match[2]
        return whole if whole.casefold() in known else f"{match[1]}-{match[2]}"

    return BROKEN_WORD.sub(join, text)
