"""Read a reader's own copy of an article and check it against the recorded spans.

The text of an article is not part of the fact tables. If a reader gives a copy of it, pages
can quote its passages and the audit can read its printed references.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path

from ntgraph.errors import ArticleError, Place, Problem
from ntgraph.facts import FactBase
from ntgraph.records import Article, Block, Evidence, Span
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.identifiers import hash_span

SHOWN_SPANS = 20
SHOWN_WORDS = 80
MARK = re.compile(r"[\d\[\](),–\-⁰¹²³⁴-⁹⁻˒ ]+")


@frozen_record
class ArticleText:
    """An article with its text, after all recorded hashes were found to match the text."""

    article: Article
    text: str

    def quote(self, span: Span) -> str:
        """Return the passage of a span, in the article's own words."""
        return self.text[span.start : span.end]


def read_article_text(path: Path | str, facts: FactBase) -> ArticleText:
    """Read a copy of one of the fact base's articles and check every recorded span against it.

    The article is recognized by the SHA-256 of the file. The file is decoded as UTF-8 with its
    newlines unchanged.

    Raises:
        ArticleError: the file cannot be read, or is none of the articles; the message names
            the articles expected and the spans that do not match.
    """
    raw = read_article_bytes(Path(path))
    digest = hashlib.sha256(raw).hexdigest()
    text = decode_text(raw, path)
    for article in facts.articles.values():
        if article.sha256 == digest:
            return prove(article, text, path, facts)
    raise ArticleError(word_mismatch(path, digest, text, facts))


def find_copies(folder: Path | str, facts: FactBase) -> list[Path]:
    """Return where the reader's copies stand, as far as the articles of an own folder say it."""
    if not facts.is_own:
        return []
    texts = (article.text for article in facts.articles.values() if article.text)
    return [path for text in texts if (path := Path(folder) / text).is_file()]


def read_own_copies(folder: Path | str, facts: FactBase) -> list[ArticleText]:
    """Return the reader's copies that an own folder names, proven; none that is not there.

    Raises:
        ArticleError: a copy is not the text that the folder was made from.
    """
    read = []
    for path in find_copies(folder, facts):
        digest = hashlib.sha256(read_article_bytes(path)).hexdigest()
        if all(article.sha256 != digest for article in facts.articles.values()):
            message = (
                f"is another text than these facts were made from: run `ntgraph anchor {folder}`"
            )
            raise ArticleError(f"{path}: {message}")
        read.append(read_article_text(path, facts))
    return read


def read_article_bytes(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        ArticleError: the file cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise ArticleError(f"{path}: could not be read: {error.strerror or error}") from error


def decode_text(raw: bytes, path: Path | str) -> str:
    """Return the bytes decoded as UTF-8, with newlines unchanged.

    Raises:
        ArticleError: the bytes are not UTF-8.
    """
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"{path}: expected UTF-8 text, got byte 0x{raw[error.start]:02x} at {error.start}"
        raise ArticleError(message) from error


def prove(article: Article, text: str, path: Path | str, facts: FactBase) -> ArticleText:
    """Return the article with its text if the text fits everything recorded about it.

    Raises:
        ArticleError: the length or the hash of a span differs, or words of a paragraph have
            neither a statement nor an omission.
    """
    problems = [
        *check_length(article, text),
        *compare_spans(article, facts, text),
        *(check_coverage(article, facts, text) if article.complete else ()),
    ]
    if problems:
        shown = "\n".join(str(problem) for problem in problems[:SHOWN_SPANS])
        message = (
            f"{path}: is the text of {article.title!r}, but {len(problems)} of the recorded "
            f"places do not fit it\n{shown}"
        )
        raise ArticleError(message)
    return ArticleText(article, text)


def check_length(article: Article, text: str) -> Iterator[Problem]:
    """Yield a problem if the recorded number of characters is not that of the text."""
    if article.length != len(text) and article.place is not None:
        message = f"expected {len(text)}, the characters of this text, got {article.length}"
        place = article.place_of("length") or article.place
        yield Problem(place.file, place.line, "length", message)


def spans_of(article: Article, facts: FactBase) -> Iterator[tuple[Span, Place | None]]:
    """Yield every span recorded for an article, with the place of the row that records it."""
    for block in article.blocks:
        yield block.span, block.place
    yield from facts.spans[article.slug]


def compare_spans(article: Article, facts: FactBase, text: str) -> Iterator[Problem]:
    """Yield a problem for each recorded span whose hash is not that of the text there."""
    hashes: dict[tuple[int, int], str] = {}
    for span, place in spans_of(article, facts):
        where = (span.start, span.end)
        found = hashes.setdefault(where, hash_span(text[span.start : span.end]))
        if found != span.sha256 and place is not None:
            message = f"the passage at {span.start}–{span.end} has another hash in this text"
            yield Problem(place.file, place.line, "span_sha256", message)


def check_coverage(article: Article, facts: FactBase, text: str) -> Iterator[Problem]:
    """Yield a problem for each stretch of a paragraph without a statement or an omission.

    Bullets are checked like paragraphs; headings and references are not checked.
    """
    for block, start, end in find_open(article, facts, text):
        if block.place is not None:
            message = (
                f"“{shorten_passage(text[start:end])}” belongs to no statement and no omission: "
                f"record what it says, or why it is left out"
            )
            yield Problem(block.place.file, block.place.line, "block", message)


def find_open(article: Article, facts: FactBase, text: str) -> Iterator[tuple[Block, int, int]]:
    """Yield each stretch of a paragraph or bullet with neither statement nor omission.

    What has no letter, such as a citation mark, needs no row of its own.
    """
    omitted = {(o.span.start, o.span.end) for o in article.omissions}
    stated = {(e.span.start, e.span.end) for e in article_evidence(article, facts) if e.span}
    accounted = sorted(omitted | stated)
    for block in article.blocks:
        if block.kind in ("heading", "reference"):
            continue
        for start, end in gaps(block.span, accounted):
            if is_head_of_row(text, block.span, start, end):
                continue
            if any(map(str.isalpha, text[start:end])):
                yield block, start, end


def is_head_of_row(text: str, block: Span, start: int, end: int) -> bool:
    """Return whether a stretch is the first cell of a row whose other cells are recorded."""
    cell = text[start:end].rstrip()
    return start == block.start and end < block.end and cell.endswith(" |") and "." not in cell


@frozen_record
class Progress:
    """How much of an article's paragraphs is recorded or left out, and what is not yet.

    `open` has the line and the words of each stretch.
    """

    percent: int
    open: tuple[tuple[int, str], ...]


def measure_progress(read: ArticleText, facts: FactBase) -> Progress:
    """Return how much of an article is recorded or left out."""
    article, text = read.article, read.text
    running = [b.span for b in article.blocks if b.kind not in ("heading", "reference")]
    total = sum(span.end - span.start for span in running)
    found = list(find_open(article, facts, text))
    missing = sum(end - start for _, start, end in found)
    percent = 100 if not missing else min(99, (total - missing) * 100 // max(1, total))
    lines = (text.count("\n", 0, start) + 1 for _, start, _ in found)
    words = (
        shorten_passage(leave_mark(text, block.span.start, start, end))
        for block, start, end in found
    )
    return Progress(percent, tuple(zip(lines, words, strict=True)))


def leave_mark(text: str, first: int, start: int, end: int) -> str:
    """Return a stretch of a block without the citation mark of the sentence before it."""
    if start > first and not text[start].isspace():
        mark = MARK.match(text, start, end)
        start = mark.end() if mark else start
    return text[start:end]


def shorten_passage(text: str) -> str:
    """Return a passage on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN_WORDS else f"{line[: SHOWN_WORDS - 1]}…"


def article_evidence(article: Article, facts: FactBase) -> Iterator[Evidence]:
    """Return an iterator over all evidence that comes from one article."""
    return (evidence for _, evidence in facts.evidence() if evidence.article == article.slug)


def gaps(span: Span, accounted: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the parts of a span that no place covers, as `(start, end)`.

    `accounted` must be sorted by start.
    """
    position = span.start
    first = bisect_left(accounted, (span.start, 0))
    for start, end in accounted[max(0, first - 1) :]:
        if start >= span.end:
            break
        if end <= span.start:
            continue
        if start > position:
            yield position, start
        position = max(position, end)
    if position < span.end:
        yield position, span.end


def word_mismatch(path: Path | str, digest: str, text: str, facts: FactBase) -> str:
    """Return a message with the articles that were expected and the spans that do not match."""
    if not facts.articles:
        return f"{path}: these facts come from no article"
    lines = [f"{path}: is none of the articles these facts were read from (SHA-256 {digest})"]
    for article in facts.articles.values():
        problems = list(compare_spans(article, facts, text))
        total = sum(1 for _ in spans_of(article, facts))
        lines.append(
            f"expected {article.title!r}, SHA-256 {article.sha256}, {article.length:,} characters "
            f"(this file has {len(text):,}); {len(problems)} of {total} spans no longer match"
        )
        lines += [f"  {problem}" for problem in problems[:SHOWN_SPANS]]
        if len(problems) > SHOWN_SPANS:
            lines.append(f"  … and {len(problems) - SHOWN_SPANS} more")
    return "\n".join(lines)
