"""Mermaid: a small map as text that GitHub, GitLab, Obsidian and notebooks draw."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntgraph.display.style.label_text import visible
from ntgraph.errors import TooLargeError, count_of
from ntgraph.exports.map_appearance import (
    ARROW,
    BAR,
    DASHED,
    DOTTED,
    OPEN,
    PLAIN,
    Appearance,
    EdgeLook,
    find_appearance,
    list_shown,
)
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say_name
from ntgraph.records import Statement

# What Mermaid draws unless its settings allow more.
# Source: https://mermaid.js.org/config/schema-docs/config.html (maxEdges, maxTextSize)
MOST_EDGES_IN_MERMAID, MOST_TEXT_IN_MERMAID = 500, 50_000
# A longer name fills a screen.
LONGEST_NAME_IN_MERMAID = 200
LINES = {ARROW: "-->", BAR: "--x", OPEN: "--o", PLAIN: "---"}
DASHES = {DASHED: ",stroke-dasharray:6 5", DOTTED: ",stroke-dasharray:2 4"}
# What Mermaid, Markdown or HTML would take for a command; a list begins with a number or dash.
COMMANDS = re.compile(r"""[#"<>&`*_~()\\\[\]$|{}]|^[-+](?=\s)|(?<=^\d)[.)]|(?<=^\d\d)[.)]""")


def to_mermaid(facts: FactBase) -> Iterator[str]:
    """Return a flowchart in Mermaid, with one line for each statement between things.

    Lines have the colors of the map and say which relation they are, with the sign of the
    verdict. Mermaid has no bars: what lowers ends in a cross, and what goes one way without
    raising or lowering in a circle. Lines of denied statements are dotted and say `not`. Ids,
    works and places are left out.

    Raises:
        TooLargeError: there is more than Mermaid draws.

    >>> from ntgraph.facts import load_facts, shipped_facts
    >>> to_mermaid(load_facts(shipped_facts()))  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
        ...
    TooLargeError: more than 500 statements are too many for Mermaid
    """
    looks = find_appearance(facts, map_only=True)
    said = list_shown(facts, looks)
    if len(said) > MOST_EDGES_IN_MERMAID:
        raise_too_large(said, f"{MOST_EDGES_IN_MERMAID} lines")
    text = "".join(draw(facts, looks, said))
    if len(text) > MOST_TEXT_IN_MERMAID:
        raise_too_large(said, f"{MOST_TEXT_IN_MERMAID:,} characters of text and not {len(text):,}")
    return iter(text.splitlines(keepends=True))


def raise_too_large(said: tuple[Statement, ...], most: str) -> None:
    """Raise an error that says what to do with a graph that is too large.

    Raises:
        TooLargeError: always.
    """
    raise TooLargeError(
        f"{count_of(len(said), 'statement')} are too many for Mermaid, which draws {most}: "
        "export a part, such as one thing and what is around it, or use dot, svg or a page"
    )


def draw(facts: FactBase, looks: Appearance, said: tuple[Statement, ...]) -> Iterator[str]:
    """Yield the flowchart: things, lines, colors of things, colors of lines."""
    names = {id: f"n{at}" for at, id in enumerate(looks.nodes)}
    types = sorted({facts.nodes[id].node_type for id in names})
    kinds = {node_type: f"t{at}" for at, node_type in enumerate(types)}
    yield "flowchart LR\n"
    for id, name in names.items():
        node = facts.nodes[id]
        words = visible(say_name(node))
        if len(words) > LONGEST_NAME_IN_MERMAID:
            words = words[: LONGEST_NAME_IN_MERMAID - 1] + "…"
        yield f'{name}("{escape(words)}"):::{kinds[node.node_type]}\n'
    for each in said:
        look = looks.edges[each.id]
        ends = names[each.subject], names[each.object]
        yield f'{ends[0]} {LINES[look.end]}|"{escape(look.label)}"| {ends[1]}\n'
    for node_type, kind in kinds.items():
        colors = next(looks.nodes[id].colors for id in names if _type(facts, id) == node_type)
        yield (f"classDef {kind} fill:{colors.fill},stroke:{colors.border},color:{colors.text}\n")
    yield from color_lines([looks.edges[each.id] for each in said])


def _type(facts: FactBase, id: str) -> str:
    return facts.nodes[id].node_type


def color_lines(lines: list[EdgeLook]) -> Iterator[str]:
    """Yield the color and dashes of lines, by their numbers; lines of one look are together."""
    styles: dict[str, list[str]] = {}
    for at, look in enumerate(lines):
        style = f"stroke:{look.color},color:{look.color}{DASHES.get(look.manner, '')}"
        styles.setdefault(style, []).append(str(at))
    for style, numbers in styles.items():
        yield f"linkStyle {','.join(numbers)} {style}\n"


def escape(text: str) -> str:
    """Return a text that is only text for Mermaid, for Markdown and for HTML.

    >>> escape("1. <b> #1")
    '1#46; #60;b#62; #35;1'
    """
    return COMMANDS.sub(lambda match: f"#{ord(match[0])};", visible(text))
