"""The words of Turtle, TriG, N-Triples and N-Quads, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

from ntgraph.imports.files.import_size_limits import LONGEST_TEXT
from ntgraph.imports.files.open_graph_file import GraphFile, LineCounter, show_value

IRI, NAME, BLANK, TEXT, LANGUAGE, NUMBER, WORD, MARK, END = (
    "iri", "name", "blank", "text", "language", "number", "word", "mark", "end",
)  # fmt: skip
ESCAPE = r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})"
# The letters that names may begin with, and what else may follow; source: the grammar of Turtle.
BASE = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
CHARS = rf"{BASE}_0-9\u00b7\u0300-\u036f\u203f\u2040"
# Possessive, so that a text without end takes no memory for each of its characters.
TOKEN = re.compile(
    rf"""
    (?P<skip>(?:[ \t\r\n]++|\#[^\r\n]*+)++)
  | (?P<quoted><<\(?|\)>>|>>|\{{\||\|\}})
  | <(?P<iri>(?:[^\x00-\x20<>"{{}}|^`\\]|{ESCAPE})*+)>
  | (?P<text>\"\"\"(?:\"{{0,2}}(?:[^"\\]|\\.))*+\"\"\" | '''(?:'{{0,2}}(?:[^'\\]|\\.))*+'''
      | "(?:[^"\\\r\n]|\\.)*+" | '(?:[^'\\\r\n]|\\.)*+')
  | @(?P<language>[A-Za-z]+(?:-[A-Za-z0-9]+)*(?:--(?:ltr|rtl))?)
  | _:(?P<blank>[{BASE}_0-9](?:[{CHARS}.-]*[{CHARS}-])?)
  | (?P<name>(?:[{BASE}](?:[{CHARS}.-]*[{CHARS}-])?)?:
      (?:(?:[{BASE}_0-9:]|%[0-9A-Fa-f]{{2}}|\\[_~.\-!$&'()*+,;=/?\#@%])
         (?:(?:[{CHARS}:.-]|%[0-9A-Fa-f]{{2}}|\\[_~.\-!$&'()*+,;=/?\#@%])*
            (?:[{CHARS}:-]|%[0-9A-Fa-f]{{2}}|\\[_~.\-!$&'()*+,;=/?\#@%]))?)?)
  | (?P<number>[+-]?(?:\d+\.\d*[eE][+-]?\d+|\.?\d+[eE][+-]?\d+|\d*\.\d+|\d+))
  | (?P<word>[A-Za-z]+)
  | (?P<mark>\^\^|[\[\](){{}};,.=~])
    """,
    re.VERBOSE | re.DOTALL,
)
ESCAPES = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
ESCAPED = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
NOTHING = {"t", "b", "n", "r", "f", '"', "'", "\\"}


@dataclass(frozen=True, slots=True)
class Token:
    """A word: its kind, its text without quotation marks and escapes, and its place."""

    kind: str
    text: str
    line: int
    start: int
    end: int


def read_tokens(file: GraphFile) -> Iterator[Token]:
    """Yield the words of a file; the last one has the kind `END`.

    Raises:
        GraphFileError: something is no word of Turtle.
    """
    position, lines = file.start, LineCounter(file.text)
    length = len(file.text)
    while position < length:
        match = TOKEN.match(file.text, position)
        if match is None:
            refuse_word(file, position, lines.at(position))
        start, position = position, match.end()
        kind = match.lastgroup or ""
        if kind == "skip":
            continue
        line = lines.at(start)
        text = match[kind]
        if len(text) > LONGEST_TEXT:
            message = f"expected at most {LONGEST_TEXT:,} characters, found {len(text):,}"
            file.refuse(line, "", message)
        if kind == TEXT:
            quotes = 3 if text[:3] in ('"""', "'''") and len(text) >= 6 else 1
            text = unescape(file, text[quotes:-quotes], line)
        elif kind == IRI:
            text = unescape(file, text, line)
        yield Token(MARK if kind == "quoted" else kind, text, line, start, position)
    yield Token(END, "", lines.at(length), length, length)


def refuse_word(file: GraphFile, position: int, line: int) -> NoReturn:
    """Refuse a file at a place where no word begins.

    Raises:
        GraphFileError: always.
    """
    text = file.text[position : position + 40].split("\n")[0]
    cause = "; is a quotation mark left open, or the file cut off?" if text[0] in "\"'<" else ""
    file.refuse(line, "", f"expected a word of RDF, found {show_value(text)}{cause}")


def unescape(file: GraphFile, text: str, line: int) -> str:
    r"""Return a text in which each escape stands for its character.

    Raises:
        GraphFileError: an escape means nothing.
    """
    if "\\" not in text:
        return text

    def replace(match: re.Match[str]) -> str:
        number = match[1] or match[2]
        if number:
            code = int(number, 16)
            if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
                file.refuse(line, "", f"expected a character, found {show_value(match[0])}")
            return chr(code)
        if match[3] not in NOTHING:
            file.refuse(line, "", f"unknown escape {show_value(match[0])} in a text")
        return ESCAPES.get(match[3], match[3])

    return ESCAPED.sub(replace, text)
