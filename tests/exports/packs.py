"""Texts, worlds and readers for the tests of the exports for classrooms."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from hypothesis import strategies as st

from ntgraph.atomic_write import encode
from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.records import Assessment, SafetyNote, Statement
from tests.judging.crosscheck.lab import NODES, accepted, lab, said

# Without escapes, each would be read as markup in HTML, GIFT, Anki, YAML, Markdown or a file name.
NASTY = (
    "</script><img src=x onerror=alert(1)>", "a = b ~ c # d { e } f: g", "####", "->", "%50%x",
    "[html]", "[sound:a.mp3]", "[$]x[/$]", "\\(x\\)", "\\n", "{{Front}}", "{{ 7 * 7 }}", "{% x %}",
    "::", "// no", "$CATEGORY: x", "- a: b", "--- # x", "[[a|b]]", "![[x]]", "#tag", "^block",
    "%% hidden %%", "==x==", "`x", "| a |", "CON", "nul.txt", "..", "../../x", "a/b\\c", ".",
    "\u202eneddih\u202c", "a\u0000b\u001fc", "\u2028x\u2029", "\U0001f468\u200d\U0001f467", "é",
    "e\u0301", "&amp;&num;35;", "&&058;", " ", "x" * 400, "\ud800", "=SUM(A1)", "T", "TRUE",
)  # fmt: skip
TEXTS = st.one_of(st.sampled_from(NASTY), st.text(max_size=30))
SAYINGS = st.builds(
    lambda subject, predicate, object: f"{subject} {predicate} {object}",
    st.sampled_from(NODES),
    st.sampled_from(["raises", "lowers", "acts_on", "inhibits", "removes", "is_a"]),
    st.sampled_from(NODES),
).filter(lambda text: text.split()[0] != text.split()[2])


@cache
def shipped() -> FactBase:
    return load_facts(shipped_facts())


def judged(statement: Statement, verdict: str) -> Statement:
    """Return a statement with a verdict and a safety note."""
    made = Assessment(
        statement.id, verdict, f"Because {verdict}.", ("ntg:database",), "recalled", "2026-11-23",
        ("care",),
    )  # fmt: skip
    return replace(statement, assessment=made)


@st.composite
def small_worlds(draw: st.DrawFn) -> FactBase:
    """Draw judged statements and accepted facts about a few made-up things."""
    verdicts = st.sampled_from(["supported", "contradicted"])
    sayings = draw(st.lists(st.tuples(SAYINGS, verdicts), max_size=14))
    facts = draw(st.lists(SAYINGS, max_size=8))
    return lab(*(judged(said(t), v) for t, v in sayings), *(accepted(t) for t in facts))


@st.composite
def nasty_worlds(draw: st.DrawFn) -> FactBase:
    """Draw a small world in which every name and text may look like markup."""
    world = draw(small_worlds())
    nodes = {
        id: replace(node, label=draw(TEXTS), lay_label=draw(TEXTS), definition=draw(TEXTS))
        for id, node in world.nodes.items()
    }
    notes = {"care": SafetyNote("care", draw(TEXTS), ("ntg:database",), "recalled", "2026-11-23")}
    title = draw(TEXTS)
    return replace(world, nodes=nodes, safety_notes=notes, data=replace(world.data, title=title))


def whole(chunks: Iterable[str] | Iterable[bytes]) -> bytes:
    """Return the pieces of a file joined."""
    return b"".join(encode(chunks))


def read_text(markup: str) -> str:
    """Return the text of HTML as a browser shows it, on one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", markup)).split())
