"""The text layer of a PDF file is read, with paragraphs and broken words put together."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ntgraph.articles.found_parts import BULLET
from ntgraph.articles.pdf_reader import mark_paragraphs, mend_words, read_pdf
from ntgraph.articles.read_article import read_article
from ntgraph.errors import ArticleError, MissingDependencyError

LINES = (
    "Green tea calms many of the people who drink it and keeps",
    "them awake, which is why the peo-",
    "ple drank it for hours [1].",
    "It is half-",
    "forgotten now.",
    "References",
    "1. Smith A. On tea. J Tea. 2019;12:45-9.",
)


def make_pdf(lines: tuple[str, ...]) -> bytes:
    """Return a PDF file of one page with a line of text each."""
    shown = "".join(f"({line.replace('(', '').replace(')', '')}) Tj T*\n" for line in lines)
    stream = f"BT /F1 10 Tf 12 TL 50 700 Td\n{shown}ET"
    fonts = "/Resources << /Font << /F1 5 0 R >> >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R {fonts} >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    text, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{len(text)}\n%%EOF\n"
    return f"{text}xref\n0 6\n0000000000 65535 f \n{table}{trailer}".encode("ascii")


HASHES = f"/O <{'00' * 48}> /U <{'00' * 48}> /OE <{'00' * 32}> /UE <{'00' * 32}>"
ENCRYPT = (
    f"/Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /P -1 /Perms <{'00' * 16}> {HASHES} "
    "/CF << /StdCF << /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF >> /ID [<00> <00>]"
)
LOCKED = make_pdf(LINES).replace(b"/Root 1 0 R", f"/Root 1 0 R {ENCRYPT}".encode())


def test_paragraphs_end_at_short_lines_and_broken_words_are_joined() -> None:
    assert mend_words(mark_paragraphs("\n".join(LINES))).split("\n\n") == [
        f"{LINES[0]}\nthem awake, which is why the people drank it for hours [1].",
        "It is half-forgotten now.",
        "References",
        "1. Smith A. On tea. J Tea. 2019;12:45-9.\n",
    ]


def test_a_file_is_read(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    path = tmp_path / "tea.pdf"
    path.write_bytes(make_pdf(LINES))
    reading = read_article(path)
    assert [r.number for r in reading.references] == [1]
    assert [mark.numbers for mark in reading.citations] == [(1,)]
    assert read_pdf(path.read_bytes(), "tea.pdf")[-1].kind == BULLET


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"%PDF-1.4 and nothing more", r"tea\.pdf: could not be read as a PDF file"),
        (make_pdf(LINES).replace(b"/Kids [3 0 R]", b"/Kids 3 0 R"), r"could not be read as a PDF"),
        (LOCKED, r"tea\.pdf: could not be read as a PDF file"),
        (make_pdf(()), r"tea\.pdf: expected a text layer, found only pictures of pages"),
    ],
)
def test_a_file_without_text_is_refused(raw: bytes, message: str) -> None:
    pytest.importorskip("pypdf")
    with pytest.raises(ArticleError, match=message):
        read_pdf(raw, "tea.pdf")


def test_a_file_with_more_pages_than_an_article_is_refused_and_not_cut(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pytest.importorskip("pypdf")
    monkeypatch.setattr("ntgraph.articles.pdf_reader.MOST_PAGES", 0)
    with pytest.raises(ArticleError, match="at most 0 pages, found 1"):
        read_pdf(make_pdf(LINES), "tea.pdf")


def test_a_missing_library_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(MissingDependencyError, match=r"ntgraph\[pdf\]"):
        read_pdf(make_pdf(LINES), "tea.pdf")
