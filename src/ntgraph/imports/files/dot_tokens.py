"""The words of DOT, each with its place."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ntgraph.imports.files.import_size_limits import DEEPEST, LONGEST_TEXT
from ntgraph.imports.files.open_graph_file import GraphFile, LineCounter, show_value

ID, MARK, END = "id", "mark", "end"
TOKEN = re.compile(
    r"""(?P<skip>(?:[\s\ufeff]++|//[^\n]*+|/\*(?:[^*]|\*(?!/))*+\*/|(?<![^\n])\#[^\n]*+)++)
  | "(?P<text>(?:[^"\\]|\\.)*+)"
  | (?P<number>-?(?:\.\d+|\d+(?:\.\d*)?)(?![\w\x80-\U0010ffff]))
  | (?P<name>[A-Za-z_\x80-\U0010ffff][\w\x80-\U0010ffff]*)
  | (?P<mark>->|--|[{}\[\];,=:+])""",
    re.VERBOSE | re.DOTALL,
)
TAG = re.compile(r"<[^<>]*+>")
# Escapes of a label; `\n`, `\l` and `\r` end a line centered, to the left and to the right. A
# backslash at the end of a line joins it with the next one.
LINES = re.compile(r"\\([nlr\"\\]|\r?\n)")
MEANT = {'"': '"', "\\": "\\", "n": " ", "l": " ", "r": " "}


@dataclass(frozen=True, slots=True)
class DotToken:
    """A word with its place.

    `plain` is true for a name that may be a keyword. `html` is an HTML text with its tags, which
    tell two names apart; `text` is then what it says.
    """

    kind: str
    text: str
    line: int
    start: int
    end: int
    plain: bool = False
    html: str = ""

    def is_mark(self, *marks: str) -> bool:
        """Return whether it is one of some marks."""
        return self.kind == MARK and self.text in marks

    def is_word(self, *words: str) -> bool:
        """Return whether it is one of some keywords, in small or in capital letters."""
        return self.plain and self.text.casefold() in words


def read_dot_tokens(file: GraphFile) -> Iterator[DotToken]:
    """Yield the words of a file; the last one has the kind `END`.

    Raises:
        GraphFileError: something is no word of DOT.
    """
    position, lines, length = file.start, LineCounter(file.text), len(file.text)
    while position < length:
        start, line = position, lines.at(position)
        if file.text[position] == "<":
            position = find_html_end(file, position, line)
            text = html.unescape(TAG.sub(" ", file.text[start + 1 : position - 1]))
            whole = file.text[start:position]
            yield DotToken(ID, " ".join(text.split()), line, start, position, html=whole)
            continue
        match = TOKEN.match(file.text, position)
        if match is None:
            found = show_value(file.text[position : position + 40].split("\n")[0])
            cause = "; is a quotation mark or a comment left open?" if found[1] in '"/' else ""
            file.refuse(line, "", f"not DOT: expected a word, found {found}{cause}")
        position = match.end()
        kind = match.lastgroup or ""
        if kind == "skip":
            continue
        text = match[kind]
        if len(text) > LONGEST_TEXT:
            message = f"expected at most {LONGEST_TEXT:,} characters, found {len(text):,}"
            file.refuse(line, "", message)
        if kind == "text":
            text = read_escapes(text)
        yield DotToken(
            MARK if kind == MARK else ID, text, line, start, position, plain=kind == "name"
        )
    yield DotToken(END, "", lines.at(length), length, length)


def find_html_end(file: GraphFile, start: int, line: int) -> int:
    """Return the position behind the text in angle brackets that begins at `start`.

    Raises:
        GraphFileError: it has no end, is too long, or is nested too deeply.
    """
    depth, at, last = 1, start + 1, min(len(file.text), start + LONGEST_TEXT)
    while depth:
        if at >= last:
            file.refuse(line, "", "not DOT: expected '>' at the end of an HTML text")
        depth += {"<": 1, ">": -1}.get(file.text[at], 0)
        if depth > DEEPEST:
            file.refuse(line, "", f"nested too deeply: expected at most {DEEPEST} levels")
        at += 1
    return at


def read_escapes(text: str) -> str:
    r"""Return a quoted text with its line ends as blanks.

    >>> read_escapes(r'say \"no\"\nagain'), read_escapes(r"a\Nb")
    ('say "no" again', 'a\\Nb')
    """
    return LINES.sub(lambda match: MEANT.get(match[1], ""), text)
