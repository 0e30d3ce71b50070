"""Moodle GIFT: the quiz questions for a course; feedback shows what an answer rests on."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby
from textwrap import shorten

from ntgraph.exports.backing_html import render_explanation
from ntgraph.exports.classroom_questions import PARTS, Question, list_questions
from ntgraph.exports.statement_backing import Explanations, describe_origin, tidy
from ntgraph.facts import FactBase

# Characters with a meaning in GIFT, and those that begin a weight, a format or an escape.
# Source: https://docs.moodle.org/en/GIFT_format
ESCAPES = {character: f"\\{character}" for character in "~=#{}:"} | {
    "\\": "&bsol;",
    "%": "&percnt;",
    "[": "&lbrack;",
}
NAME_LENGTH = 80


def to_gift(facts: FactBase) -> Iterator[str]:
    """Yield every quiz question in Moodle's GIFT format, one category for each kind.

    A question has one right answer. Its general feedback holds the statements that the answer
    rests on, each with its verdict and the reason, the section of the article and the hedge,
    the works cited with their stances, what contests it, and its safety notes. The safety
    notes are also shown with the question. Its id number stays the same from export to export.

    The exact span of a passage, the works that a verdict rests on, the paths through accepted
    facts, and statements without a question are left out; `jsonl` has them.
    """
    backings = Explanations(facts)
    for line in (tidy(facts.data.title), *describe_origin(facts)):
        yield f"// {line}\n"
    for kind, questions in groupby(list_questions(facts, backings), lambda each: each.kind):
        yield f"\n$CATEGORY: {name_category(facts.data.title)}/{PARTS[kind][0]}\n"
        for question in questions:
            yield from write_gift_question(question)


def write_gift_question(question: Question) -> Iterator[str]:
    """Yield one question after a blank line, which ends the question before it."""
    yield f"\n// [id:ntgraph-{question.id.replace(':', '-')}] [tag:{question.kind}]\n"
    cautions = "".join(paragraph(f"Safety: {caution.text}") for caution in question.cautions)
    name = escape_for_gift(
        escape(shorten(question.text, NAME_LENGTH, placeholder="…"), quote=False)
    )
    asked = paragraph(question.text) + (paragraph(question.hint) if question.hint else "")
    yield f"::{name}::[html]{escape_for_gift(asked + cautions)}{{\n"
    for at, option in enumerate(question.options):
        answer = escape_for_gift(escape(option, quote=False))
        yield f"{'=' if at == question.right else '~'}{answer}\n"
    grounds = paragraph(question.note) if question.note else ""
    grounds += "".join(map(render_explanation, question.backings))
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
