"""Moodle GIFT: the quiz questions for a course; feedback shows what an answer rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html import escape
from itertools import groupby

from ntgraph.exports.classroom_questions import Question, list_questions
from ntgraph.exports.course_questions import (
    identify_question,
    name_category,
    name_course_part,
    name_question,
    paragraph,
    tell_cautions,
    tell_grounds,
)
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
        category = "/".join((name_category(facts.data.title), *name_course_part(part)))
        yield f"\n$CATEGORY: {category}\n"
        for question in questions:
            yield from write_gift_question(question, name_question(question, names))
    if not names:
        yield f"// No questions: {why_none(facts)}\n"


def write_gift_question(question: Question, title: str) -> Iterator[str]:
    """Yield one question after a blank line, which ends the question before it."""
    yield f"\n// [id:{identify_question(question)}] [tag:{question.kind}]\n"
    name = escape_for_gift(escape(title, quote=False))
    asked = paragraph(question.text) + tell_cautions(question)
    yield f"::{name}::[html]{escape_for_gift(asked)}{{\n"
    for at, (option, why) in enumerate(zip(question.options, question.why, strict=True)):
        reply = f"#{escape_for_gift(escape(why, quote=False))}" if why else ""
        mark = "=" if at == question.right else "~"
        yield f"{mark}{escape_for_gift(escape(option, quote=False))}{reply}\n"
    yield f"####{escape_for_gift(tell_grounds(question))}\n}}\n"


def escape_for_gift(html: str) -> str:
    r"""Escape HTML so that Moodle reads nothing in it as GIFT.

    >>> escape_for_gift("<b>a = {b}</b>")
    '<b>a \\= \\{b\\}</b>'
    """
    return "".join(ESCAPES.get(character, character) for character in html)
