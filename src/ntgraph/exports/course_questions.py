"""Questions as HTML for the systems that run courses.

Used by the exports `gift`, `moodle_xml` and `qti`, so that the same grounds and safety notes
travel with a question wherever it goes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html import escape
from textwrap import shorten

from ntgraph.exports.classroom_questions import CHECKED, MADE_BY_PROGRAM, PARTS, Question
from ntgraph.exports.details_html import render_details
from ntgraph.exports.statement_details import tidy

CATEGORY_LENGTH = 255
NAME_LENGTH = 80


def name_course_part(part: str) -> tuple[str, ...]:
    """Return the headings of a part, the outer one first; what a program made says so."""
    heading = PARTS[part][0]
    return (heading,) if part == CHECKED else (MADE_BY_PROGRAM, heading)


def name_question(question: Question, names: Counter[str]) -> str:
    """Name a question by its first words; where others begin alike, with a number."""
    name = shorten(question.text, NAME_LENGTH, placeholder="…")
    names[name] += 1
    return name if names[name] == 1 else f"{name} ({names[name]})"


def identify_question(question: Question) -> str:
    """Return an id of letters, digits and hyphens that stays the same from export to export."""
    return f"ntgraph-{question.id.replace(':', '-')}"


def name_category(title: str) -> str:
    """Return a category's name, made of letters, digits and spaces.

    Moodle does not undo escapes in this name, so other characters are left out. It has room for
    `CATEGORY_LENGTH` characters.

    >>> name_category("Drugs: what they do/undo")
    'Drugs what they do undo'
    """
    words = " ".join("".join(c if c.isalnum() else " " for c in tidy(title)).split())
    return words[:CATEGORY_LENGTH].strip() or "ntgraph"


def paragraph(text: str) -> str:
    """Return a text as an HTML paragraph."""
    return f"<p>{escape(text, quote=False)}</p>"


def tell_cautions(question: Question) -> str:
    """Return the safety notes of a question as HTML."""
    return "".join(paragraph(f"Safety: {caution.text}") for caution in question.cautions)


def tell_grounds(question: Question) -> str:
    """Return what the answer rests on as HTML."""
    return paragraphs((question.explanation, question.note)) + "".join(
        map(render_details, question.statement_details)
    )


def paragraphs(texts: Iterable[str]) -> str:
    """Return the texts that are not empty as HTML paragraphs."""
    return "".join(paragraph(text) for text in texts if text)
