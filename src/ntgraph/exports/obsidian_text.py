"""Text in Obsidian's syntax: escaped Markdown, links between notes, front matter."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from ntgraph.exports.statement_details import tidy

SPECIAL = re.compile(r"([\\`*_\[\]#|~$^])|(==)|(%%)")
# Characters that would end a link, or begin code, a tag or a comment within it.
TAMED = str.maketrans(
    {"[": "(", "]": ")", "<": "(", ">": ")", "|": "/", "\\": "/", "`": "'", "%": "% "}
)
Property = str | bool | Sequence[str]


def escape_text(text: str) -> str:
    r"""Escape a text so that Markdown shows it unchanged, HTML included.

    >>> escape_text("a *b* <c> #d [[e]]")
    'a \\*b\\* &lt;c&gt; \\#d \\[\\[e\\]\\]'
    """
    shown = tidy(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return SPECIAL.sub(lambda found: "".join(f"\\{c}" for c in found[0]), shown)


def link_note(path: str, text: str, block: str = "") -> str:
    """Return a link to a note or to a block of it; brackets in its text become round.

    >>> link_note("things/GABA", "GABA [a]")
    '[[things/GABA|GABA (a)]]'
    """
    shown = tidy(text.translate(TAMED))
    anchor = f"#^{block}" if block else ""
    return f"[[{path}{anchor}|{shown or path}]]"


def name_block(id: str) -> str:
    """Return the name of a statement's block, made of letters, digits and dashes only.

    >>> name_block("st:0170f2278842ca21")
    'st-0170f2278842ca21'
    """
    return re.sub(r"[^a-zA-Z0-9]+", "-", id).strip("-") or "statement"


def write_properties(properties: Mapping[str, Property]) -> str:
    """Return the front matter of a note, without empty properties.

    >>> print(write_properties({"id": "ntg:x", "aliases": ["a", "b"], "note": ""}), end="")
    ---
    id: "ntg:x"
    aliases:
      - "a"
      - "b"
    ---
    """
    lines = ["---"]
    for key, value in properties.items():
        if isinstance(value, bool):
            lines.append(f"{key}: {'true' if value else 'false'}")
        elif isinstance(value, str):
            lines += [f"{key}: {quote_for_yaml(value)}"] if tidy(value) else []
        elif value:
            lines += [f"{key}:", *(f"  - {quote_for_yaml(each)}" for each in value)]
    return "\n".join([*lines, "---", ""])


def quote_for_yaml(text: str) -> str:
    """Return a text as a quoted YAML string; YAML reads JSON strings unchanged."""
    return json.dumps(tidy(text), ensure_ascii=False)
