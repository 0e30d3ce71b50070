"""Clean the names and comments that databases print, for our table cells."""

from __future__ import annotations

import html
import re
import unicodedata

from ntgraph.facts.table_reader import INVISIBLE

TAG = re.compile(r"</?[A-Za-z][^<>]*>")
ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9A-Fa-f]+|\w+);")
MARKS = re.compile("[®™©]")
# A longer comment would be the maker's own sentence, and those are not ours to copy.
MOST_WORDS_OF_COMMENT = 6


def clean_name(text: str) -> str:
    """Return a text without markup, invisible characters and extra blanks, `|` written as `/`.

    >>> clean_name("5-HT<sub>1D&beta;</sub>  receptor")
    '5-HT1Dβ receptor'
    """
    plain = TAG.sub("", text) if "<" in text else text
    if "&" in plain:
        plain = ENTITY.sub(lambda entity: html.unescape(entity[0]), plain)
    plain = INVISIBLE.sub("", " ".join(plain.replace("|", "/").split()))
    return unicodedata.normalize("NFC", plain).strip()


def fold_name(name: str) -> str:
    """Return a name in small letters, without trade marks, to compare names by.

    >>> fold_name("Narcan®") == fold_name("narcan")
    True
    """
    return MARKS.sub("", clean_name(name)).strip().casefold()


def split_names(cell: str) -> list[str]:
    """Return the names of a list that is joined by `|`, without empty ones.

    >>> split_names("ACh| |E1001")
    ['ACh', 'E1001']
    """
    return [name for part in cell.split("|") if (name := clean_name(part))]


def shorten_comment(comment: str) -> str:
    """Return a comment of at most six words; empty if it is longer.

    >>> shorten_comment("benzodiazepine site"), shorten_comment("a b c d e f g")
    ('benzodiazepine site', '')
    """
    cleaned = clean_name(comment)
    return cleaned if len(cleaned.split()) <= MOST_WORDS_OF_COMMENT else ""
