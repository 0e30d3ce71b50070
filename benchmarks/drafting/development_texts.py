"""The texts that annotations belong to: a table here, the texts themselves outside."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ntgraph.articles.citation_marks import CitationMark
from ntgraph.articles.read_article import read_article
from ntgraph.quotations.article_now import make_block
from ntgraph.quotations.sentences import Sentence, Sentences

TEXTS_FILE = Path(__file__).parent / "texts.tsv"
TUNE, GATE = "tune", "gate"


@dataclass(frozen=True, slots=True)
class ListedText:
    """A row of texts.tsv: where a text comes from, and the hash by which it is known."""

    id: str
    site: str
    kind: str
    words: int
    license: str
    address: str
    half: str
    sha256: str


@dataclass(frozen=True, slots=True)
class TextToScore:
    """A text as the program reads it."""

    id: str
    text: str
    sentences: Sequence[Sentence]
    citations: Sequence[CitationMark]

    def list_cites(self, sentence: Sentence) -> tuple[int, ...]:
        """Return the printed numbers of the marks in and behind a sentence."""
        marks = (m for m in self.citations if sentence.start <= m.start < sentence.marks_end)
        return tuple(dict.fromkeys(number for mark in marks for number in mark.numbers))


def list_texts(path: Path = TEXTS_FILE) -> list[ListedText]:
    """Return the rows of texts.tsv."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [make_listed(row) for row in rows]


def make_listed(row: Mapping[str, str]) -> ListedText:
    """Return a row of texts.tsv."""
    columns = ("id", "site", "kind", "words", "license", "address", "half", "sha256")
    values: dict[str, Any] = {name: row[name] for name in columns}
    return ListedText(**(values | {"words": int(row["words"])}))


def read_text(folder: Path, text_id: str) -> TextToScore:
    """Return a text of the folder.

    Raises:
        OSError: the folder has no such text.
    """
    reading = read_article(folder / f"{text_id}.txt")
    blocks = [make_block(each, reading.text) for each in reading.blocks]
    marks = [(mark.start, mark.end) for mark in reading.citations]
    sentences = Sentences(reading.text, blocks, marks).all
    return TextToScore(text_id, reading.text, sentences, reading.citations)


def is_same_text(folder: Path, text: ListedText) -> bool:
    """Return whether the folder has a text with the hash that the annotations were made for."""
    path = folder / f"{text.id}.txt"
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == text.sha256
