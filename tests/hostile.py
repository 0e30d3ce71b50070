"""Hostile values, and a facts folder with one of them in every kind of cell.

The values are texts that can break pages, spreadsheets, templates or scripts, or mislead
readers. They are written into the cells of every table and every TOML file. `ntgraph check`
must either refuse a value and name its place, or accept it; then a page must show it as text.
"""

from __future__ import annotations

import pickle
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import mkdtemp

from ntgraph.checks import check_facts
from ntgraph.errors import Problem
from ntgraph.facts import load_facts
from ntgraph.facts.canonical_form import format_table
from ntgraph.facts.table_columns import (
    ASSESSMENTS,
    NODES,
    REFERENCE_STATEMENTS,
    SAFETY_NOTES,
    SOURCES,
    STANCES,
    TableSpec,
)
from tests.small import copy_facts, read, small_facts

CANARY = "globalThis.canary=1"  # the 1 becomes the value's own number
LONG = 10_000
VALUES: dict[str, str] = {
    # Markup
    "script": f"<script>{CANARY}</script>",
    "end of script": f"</script><script>{CANARY}</script>",
    "script in capitals": f"<SCRIPT SRC=data:text/javascript,{CANARY}></SCRIPT>",
    "end of title": f"</title><script>{CANARY}</script>",
    "end of style": "</style><style>*{display:none}</style>",
    "end of textarea": f"</textarea><img src=x onerror={CANARY}>",
    "end of noscript": f"</noscript><img src=x onerror={CANARY}>",
    "end of data": f'"}}]</script><script>{CANARY}</script><script type="application/json">{{"a":"',
    "image": f"<img src=x onerror={CANARY}>",
    "image without blank": f"<img/src=x/onerror={CANARY}>",
    "image left open": f"<img src=x onerror={CANARY} ",
    "body": f"<body onload={CANARY}>",
    "details": f"<details open ontoggle={CANARY}>x</details>",
    "autofocus": f"<input autofocus onfocus={CANARY}>",
    "frame": f'<iframe srcdoc="<script>parent.{CANARY}</script>"></iframe>',
    "refresh": '<meta http-equiv="refresh" content="0;url=https://example.org/">',
    "base": '<base href="https://example.org/">',
    "form": '<form action="https://example.org/"><button autofocus>go</button></form>',
    "comment open": "<!-- never closed",
    "comment with script": f"<!--<script>{CANARY}//-->",
    "processing": "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>",
    "cdata": f"<![CDATA[<script>{CANARY}</script>]]>",
    "cdata end": "]]>",
    "svg": f"<svg onload={CANARY}><script>{CANARY}</script></svg>",
    "svg animation": f'<svg><animate onbegin={CANARY} attributeName=x dur=1s></svg>',
    "svg use": '<svg><use href="data:image/svg+xml,<svg id=x/>#x"/></svg>',
    "foreign object": f"<svg><foreignObject><img src=x onerror={CANARY}></foreignObject></svg>",
    "math": f'<math href="javascript:{CANARY}">x</math>',
    "mutation": f"<math><mtext><table><mglyph><style><!--</style><img src=x onerror={CANARY}>",
    # Values that end an attribute or a string
    "double quote": f'" onmouseover="{CANARY}" x="',
    "single quote": f"' onmouseover='{CANARY}' x='",
    "backtick": f"`;{CANARY};`",
    "end of string": f'";{CANARY};//',
    "backslash": f'\\";{CANARY};//\\',
    "end of call": f"');{CANARY};('",
    # Addresses
    "javascript address": f"javascript:{CANARY}",
    "javascript in capitals": f"JaVaScRiPt:{CANARY}",
    "javascript behind a blank": f" javascript:{CANARY}",
    "data address": f"data:text/html,<script>{CANARY}</script>",
    "vbscript address": "vbscript:msgbox(1)",
    "file address": "file:///etc/passwd",
    "address with a name": "https://example.org@evil.example/",
    "address without scheme": "//evil.example/x.js",
    "https address with a quote": f'https://example.org/"onclick="{CANARY}',
    "line break in percent": "%0d%0aSet-Cookie: a=b",
    "path": "../../../../etc/passwd",
    # Templates
    "jinja": "{{ 7 * 7 }}{% raw %}{{ self.__init__.__globals__ }}",
    "jinja end": "{% endfor %}{% endraw %}{# comment",
    "script template": "${7 * 7}${alert(1)}",
    "angular": "{{constructor.constructor('alert(1)')()}}",
    "format": "{subject} {object} {value} {label} {0} {} %s %(x)s",
    "formatting": "{subject.__class__}{object!r}",
    # Names with a meaning in programming languages
    "prototype": "__proto__",
    "constructor": "constructor",
    "to string": "toString",
    "has own": "hasOwnProperty",
    "not a number": "NaN",
    "nothing": "null",
    "undefined": "undefined",
    "shell": "$(touch /tmp/canary) `touch /tmp/canary` ; rm -rf ~ && echo",
    "query": "'; DROP TABLE nodes; --",
    # Spreadsheets
    "formula": "=1+1",
    "formula command": "=cmd|' /C calc'!A0",
    "formula link": '=HYPERLINK("https://evil.example","click")',
    "plus": "+1+cmd|' /C calc'!A0",
    "minus": "-2+3+cmd|' /C calc'!A0",
    "at": "@SUM(1+1)*cmd|' /C calc'!A0",
    # Styles
    "style": "red;}*{display:none}a{color:red",
    "style address": "url(https://evil.example/x)",
    "style expression": f"expression({CANARY})",
    "style attribute": '" style="position:fixed;inset:0;background:red',
    # Entities
    "entity": "&lt;script&gt; &amp;quot; &#x3c; &NotAnEntity; &lt",
    "double entity": "&amp;lt;img src=x onerror=alert(1)&amp;gt;",
    # Characters
    "null": "a\0b",
    "escape": "a\x1b[31mb",
    "delete": "a\x7fb",
    "tab": "a\tb",
    "line feed": "a\nb",
    "return": "a\rb",
    "line separator": "a\u2028b",
    "paragraph separator": "a\u2029b",
    "right to left": "\u202eneddih\u202c",
    "isolate": "\u2066\u202eneddih\u2069",
    "arabic letter mark": "a\u061cb",
    "zero width space": "a\u200bb",
    "zero width joiner": "a\u200db",
    "word joiner": "a\u2060b",
    "soft hyphen": "a\u00adb",
    "byte order mark": "\ufeffa",
    "not a character": "a\uffffb",
    "private use": "a\ue000b",
    "lone surrogate": "a\ud800b",
    "tag characters": "a\U000e0041\U000e0042b",
    "combining": "a" + "\u0301" * 80 + "b",
    "decomposed": "Nova\u0301k",
    "full width": "\uff1cscript\uff1e\uff1dalert(1)",
    "emoji": "\U0001f41d\U0001f60e",
    "emoji family": "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "flag": "\U0001f1e9\U0001f1ea",
    "arabic": "\u0645\u0631\u062d\u0628\u0627 (abc) 123",
    "look alike": "d\u043epamine",
    # Sizes
    "long word": "x" * LONG,
    "long text": "word " * (LONG // 5 - 1) + "end.",
    "long without break": "w" * 110,
    "empty looking": "\u00a0",
    "only dots": "...",
}  # fmt: skip
VALUES = {
    name: value.replace(CANARY, CANARY.replace("1", str(number)))
    for number, (name, value) in enumerate(VALUES.items())
}

SIDE_BY_SIDE = 4
WORK = "pmid:90000002"
TODAY = "2026-11-23"
COLLECTION = "reference/small"
ARTICLE = "articles/small"
VERDICT = '[[verdict]]\nid = "contradicted"\nlabel = "contradicted"\ndefinition = "Not so."\n\n'
DESCRIPTION = f"""\
slug = "small"
title = "A handbook"
maker = "Nobody"
version = "1"
released_on = {TODAY}
license = "CC-BY-4.0"
credit = "Nobody, CC BY 4.0"
address = "https://example.org/handbook"
imported = false
curator = "tests"
curated_on = {TODAY}
method = "Made up."
"""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, with its column, or a value of a TOML file, with its key."""

    file: str
    line: int
    column: str

    def __str__(self) -> str:
        """Return the cell's place for the report of a test."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Refused:
    """A value that the checks refused, with the problems that they found."""

    cell: Cell
    name: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Hostile:
    """A folder with a hostile value in each cell that accepts one, and the refused values."""

    folder: Path
    taken: dict[Cell, str]
    refused: tuple[Refused, ...]


def make_folder(parent: Path) -> Path:
    """Copy the small facts, add judgements, a safety note and a collection; return the copy."""
    folder = copy_facts(parent)
    terms = folder / "vocabulary/terms.toml"
    terms.write_bytes((VERDICT + read(terms)).encode())
    identities = {}
    for statement in small_facts().statements.values():
        pairs = "|".join(f"{key}={value}" for key, value in statement.qualifiers)
        denied = "true" if statement.negated else ""
        names = (statement.subject, statement.subject_level, statement.predicate)
        identities[(*names, statement.object, denied, pairs)] = statement.cited_sources
    judged = "contradicted", "A reason.", WORK, "verified", TODAY, "care", "a note"
    rows = [[*identity, *judged] for identity in identities]
    write_table(folder / f"{ARTICLE}/assessments.tsv", ASSESSMENTS, rows)
    held = [
        [*identity, work, "not_checked" if work != WORK else "supports", "A reason.", "verified",
         TODAY, "a note"]
        for identity, works in identities.items()
        for work in works
    ]  # fmt: skip
    write_table(folder / f"{ARTICLE}/stances.tsv", STANCES, held)
    care = ["care", "Ask somebody.", WORK, "verified", TODAY, "a note"]
    write_table(folder / "safety_notes.tsv", SAFETY_NOTES, [care])
    add_collection(folder / COLLECTION)
    return folder


def add_collection(folder: Path) -> None:
    """Write a reference collection with a fact about its own drug and one about caffeine."""
    folder.mkdir(parents=True)
    (folder / "collection.toml").write_bytes(DESCRIPTION.encode())
    node = dict.fromkeys(NODES.columns, "") | {
        "id": "ntg:tea", "label": "tea", "lay_label": "tea", "node_type": "Drug",
        "definition": "A drink.", "synonyms": "chai", "note": "a note",
    }  # fmt: skip
    work = dict.fromkeys(SOURCES.columns, "") | {
        "id": "ntg:handbook", "title": "A handbook", "license": "CC-BY-4.0",
        "publication_type": "book", "reading": "full_text", "language": "en", "note": "a note",
        "interest": "sells books", "interest_in": "ntg:tea", "volume": "7", "issue": "2",
    }  # fmt: skip
    fact = dict.fromkeys(REFERENCE_STATEMENTS.columns, "") | {
        "subject": "ntg:tea", "predicate": "raises", "object": "CHEBI:16335", "note": "a note",
        "source": "ntg:handbook", "species": "human", "locator": "page 7", "affinity": "pKi 6",
        "literature": "pmid:90000009", "basis": "verified", "qualifiers": "dose=small",
    }  # fmt: skip
    twin = {**fact, "subject": "CHEBI:27732", "qualifiers": ""}
    for spec, rows in ((NODES, [node]), (SOURCES, [work]), (REFERENCE_STATEMENTS, [fact, twin])):
        write_table(folder / f"{spec.name}.tsv", spec, [list(row.values()) for row in rows])


def write_table(path: Path, spec: TableSpec, rows: list[list[str]]) -> None:
    """Write a table in canonical form."""
    path.write_bytes(format_table(spec, rows).encode())


def find_cells(folder: Path) -> Iterator[Cell]:
    """Yield one cell of each kind: each column of each table, each key of each TOML table."""
    for path in sorted(folder.rglob("*.tsv")):
        file = path.relative_to(folder).as_posix()
        header, *rows = [line.split("\t") for line in read(path).splitlines()]
        for at, column in enumerate(header):
            filled = [number for number, row in enumerate(rows, 2) if row[at]]
            yield Cell(file, filled[-1] if filled else 2, column)
    for path in sorted(folder.rglob("*.toml")):
        file = path.relative_to(folder).as_posix()
        found: dict[tuple[str, str], int] = {}
        table = ""
        for number, line in enumerate(read(path).splitlines(), 1):
            if line.startswith("["):
                table = line
            elif match := re.match(r"(\w+) = ", line):
                found[table, match[1]] = number
        for (_, key), number in found.items():
            yield Cell(file, number, key)


def put(folder: Path, cell: Cell, value: str) -> None:
    """Write a value into a cell as a text editor would: as it is in a table, escaped in TOML."""
    path = folder / cell.file
    lines = read(path).split("\n")
    if path.suffix == ".tsv":
        row = lines[cell.line - 1].split("\t")
        row[lines[0].split("\t").index(cell.column)] = value
        lines[cell.line - 1] = "\t".join(row)
    else:
        lines[cell.line - 1] = f"{cell.column} = {write_toml(value, lines[cell.line - 1])}"
    path.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))


def write_toml(value: str, before: str) -> str:
    """Return a text as a TOML value, or as a list with this text if `before` has a list."""
    escaped = "".join(escape(character) for character in value)
    return f'["{escaped}"]' if " = [" in before else f'"{escaped}"'


def escape(character: str) -> str:
    """Return a character escaped if TOML needs it or if editors do not show the character."""
    if character in '"\\':
        return f"\\{character}"
    shown = character.isprintable() or character == " "
    return character if shown else f"\\U{ord(character):08x}"


def make_hostile(parent: Path, turn: int) -> Hostile:
    """Write a hostile value into every kind of cell; keep the values that the checks accept.

    Args:
        parent: the folder in which the facts folder is made.
        turn: decides which value each cell gets; another number gives other values.
    """
    folder = make_folder(parent)
    names = list(VALUES)
    taken: dict[Cell, str] = {}
    refused = []
    for at, cell in enumerate(find_cells(folder)):
        name = names[(at + 17 * turn) % len(names)]
        before = (folder / cell.file).read_bytes()
        put(folder, cell, VALUES[name])
        if (folder / cell.file).read_bytes() == before:
            continue
        problems = check_facts(load_facts(folder))
        if problems:
            refused.append(Refused(cell, name, tuple(problems)))
            (folder / cell.file).write_bytes(before)
        else:
            taken[cell] = name
    return Hostile(folder, taken, tuple(refused))


def share_hostile(common: Path, turn: int) -> Hostile:
    """Return the folder of a turn; whoever asks first makes it, for all workers of a run."""
    kept = common / f"hostile-{turn}"
    if not kept.exists():
        own = Path(mkdtemp(dir=common))
        made = own / "made"
        made.write_bytes(pickle.dumps(make_hostile(own, turn)))
        made.replace(kept)
    shared = pickle.loads(kept.read_bytes())  # noqa: S301 - a worker of this run wrote it
    assert isinstance(shared, Hostile)
    return shared


def make_unchecked(parent: Path, *names: str) -> Path:
    """Put hostile values into all cells of free text, whatever the checks say.

    Args:
        parent: where to make the folder.
        names: the values, at most `SIDE_BY_SIDE`: each stands in every column of free text,
            one value in a row and the next in the row below.
    """
    assert 0 < len(names) <= SIDE_BY_SIDE
    folder = Path(shutil.copytree(make_folder(parent / "sound"), parent / "unchecked"))
    multiply(folder)
    for cell in find_cells(folder):
        if cell.file.endswith(".tsv") and cell.column in FREE:
            rows = read(folder / cell.file).count("\n") - 1
            for at in range(rows):
                put(folder, replace(cell, line=at + 2), VALUES[names[at % len(names)]])
    return folder


def multiply(folder: Path) -> None:
    """Make enough rows of everything for each of several values to have its own."""
    for name in ("nodes", "sources", "statements"):
        repeat_last_row(folder / COLLECTION / f"{name}.tsv", "ntg:tea", "ntg:handbook")
    repeat_last_row(folder / "safety_notes.tsv", "care")
    path = folder / f"{ARTICLE}/assessments.tsv"
    rows = read(path).splitlines()
    for at in range(1, len(rows)):
        number = at % SIDE_BY_SIDE
        rows[at] = rows[at].replace("\tcare\t", f"\tcare-{number}\t" if number else "\tcare\t")
    path.write_bytes("".join(f"{row}\n" for row in rows).encode())


def repeat_last_row(path: Path, *ids: str) -> None:
    """Add a table's last row at its end again and again, with other ids in it."""
    text = read(path)
    cells = text.splitlines()[-1].split("\t")
    for at in range(1, SIDE_BY_SIDE):
        text += "\t".join(f"{cell}-{at}" if cell in ids else cell for cell in cells) + "\n"
    path.write_bytes(text.encode())


FREE = frozenset(
    {"label", "lay_label", "synonyms", "definition", "note", "title", "authors", "container",
     "publisher", "interest", "text", "locator", "affinity"}
)  # fmt: skip
