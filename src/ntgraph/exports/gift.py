"""Moodle GIFT: the quiz questions for a course; feedback shows what an answer rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html import escape
from itertools import groupby
from textwrap import shorten

from ntgraph.exports.classroom_questions import (
    CHECKED,
    MADE_BY_PROGRAM,
    PARTS,
    Question,
    list_questions,
)
from ntgraph.exports.details_html import render_details
from ntgraph.exports.statement_details import DetailsCache, describe_origin, tidy
from ntgraph.facts import FactBase
from ntgraph.learning import why_none

# Characters with a meaning in GIFT, and those that begin a weight, a format or an escape.
# Source: https://docs.moodle.org/en/GIFT_format
ESCAPES = {character: f"\\{character}" for character in "~=#{}:"} | {
    "\\": "&bsol;",
    "%": "&percnt;",
    "[": "&lbrack;",
}
NAME_LENGTH = 80


def to_gift(facts: FactBase) -> Iterator[str]:
    """Return every quiz question in Moodle's GIFT format: those checked by hand, then by kind.

    A question has one right answer. Its general feedback holds the statements that the answer
    rests on, each with its verdict and the reason, the section of the article and the hedge,
    the works cited with their stances, what contests it, and its safety notes. The safety
    notes are also shown with the question. Its id number stays the same from export to export.

    The exact span of a passage, the works that a verdict rests on, the paths through accepted
    facts, and statements without a question are left out; `jsonl` has them.
    """
    details_cache = DetailsCache(facts)
    for line in (tidy(facts.data.title), *describe_origin(facts)):
        yield f"// {line}\n"
    names: Counter[str] = Counter()
    for part, questions in groupby(list_questions(facts, details_cache), lambda each: each.part):
        yield f"\n$CATEGORY: {name_category(facts.data.title)}/{name_gift_part(part)}\n"
        for question in questions:
            yield from write_gift_question(question, name_question(question, names))
    if not names:
        yield f"// No questions: {why_none(facts)}\n"


def name_gift_part(part: str) -> str:
    """Name the category of a part; what a program made says so."""
    heading = PARTS[part][0]
    return heading if part == CHECKED else f"{MADE_BY_PROGRAM}/{heading}"


def name_question(question: Question, names: Counter[str]) -> str:
    """Name a question by its first words; where others begin alike, with a number."""
    name = shorten(question.text, NAME_LENGTH, placeholder="…")
    names[name] += 1
    return name if names[name] == 1 else f"{name} ({names[name]})"


def write_gift_question(question: Question, title: str) -> Iterator[str]:
    """Yield one question after a blank line, which ends the question before it."""
    yield f"\n// [id:ntgraph-{question.id.replace(':', '-')}] [tag:{question.kind}]\n"
    cautions = "".join(paragraph(f"Safety: {caution.text}") for caution in question.cautions)
    name = escape_for_gift(escape(title, quote=False))
    yield f"::{name}::[html]{escape_for_gift(paragraph(question.text) + cautions)}{{\n"
    for at, (option, why) in enumerate(zip(question.options, question.why, strict=True)):
        reply = f"#{escape_for_gift(escape(why, quote=False))}" if why else ""
        mark = "=" if at == question.right else "~"
        yield f"{mark}{escape_for_gift(escape(option, quote=False))}{reply}\n"
    grounds = "".join(paragraph(words) for words in (question.explanation, question.note) if words)
    grounds += "".join(map(render_details, question.statement_details))
    yield f"####{escape_for_gift(grounds)}\n}}\n"


def paragraph(text: str) -> str:
    """Return a text as an HTML paragraph."""
    return f"<p>{escape(text, quote=False)}</p>"


def escape_for_gift(html: str) -> str:
    r"""Escape HTML so that Moodle reads nothing in it as GIFT.

    >>> escape_for_gift("<b>a = {b}</b>")
    '<b>a \\= \\{b\\}</b>'
    """
    return "".join(ESCAPES.get(character, character) for character in html)


def name_category(title: str) -> str:
    """Return the name of the category of all questions, made of letters, digits and spaces.

    Moodle does not undo escapes in this name, so other characters are left out.

    >>> name_category("Drugs: what they do/undo")
    'Drugs what they do undo'
    """
    return " ".join("".join(c if c.isalnum() else " " for c in tidy(title)).split()) or "ntgraph"
