"""The article.toml of a new folder: each field asked for in words, what is unknown a comment."""

from __future__ import annotations

from collections.abc import Iterable

import tomli_w

from ntgraph.articles.found_parts import FoundSection
from ntgraph.facts.cell_writer import clean_cell

# Each question, and the line that answers it; what is known stands there without `#`.
QUESTIONS = (
    ("title", "What the article is called.", '"…"'),
    (
        "text",
        (
            "Where your copy of the text is, seen from this folder. Places count its characters.\n"
            "{extracted}The text itself never becomes part of a page unless you ask for it."
        ),
        '"…"',
    ),
    (
        "complete",
        (
            "Set this to true when you have recorded all you want: until then, what is missing is\n"
            "a note and no problem."
        ),
        "false",
    ),
    (
        "address",
        "The web address where anybody can read it, beginning with https://.",
        '"https://…"',
    ),
    ("authors", "Who wrote it. Leave it out if the article does not say.", '["First Last"]'),
    ("reviewers", "Who checked it before it appeared, such as a physician.", '["First Last"]'),
    ("publisher", "Who published it: a journal, a clinic, a company, a person.", '"…"'),
    (
        "interest",
        (
            "What the publisher gains if readers believe the article, in one sentence: does it\n"
            "sell what the article recommends, or is it paid by somebody who does?"
        ),
        '"The publisher sells …"',
    ),
    ("published_on", "The day it first appeared.", "2026-01-31"),
    ("updated_on", "The day it was last changed.", "2026-01-31"),
    ("language", 'Its language: "en" for English, "de" for German.', '"en"'),
    (
        "license",
        (
            'Under which license it stands: "all-rights-reserved" if it says nothing, "CC-BY-4.0"\n'
            "and others if it says so."
        ),
        '"all-rights-reserved"',
    ),
)
CURATION = (
    ("curator", "Your name, as it shall stand on the page.", '"First Last"'),
    ("curated_on", "The day on which you read it.", "2026-01-31"),
    ("method", "How you read it, in one sentence.", '"Read sentence by sentence."'),
    ("license", "Under which license others may use your rows.", '"CC-BY-4.0"'),
)
EXTRACTED = "It was extracted from {file}: positions are those of the extracted text.\n"


def write_article_toml(
    known: dict[str, object], sections: Iterable[FoundSection], extracted_from: str = ""
) -> str:
    """Return the text of a new article.toml.

    Args:
        known: what is known already, by key.
        sections: the parts of the article.
        extracted_from: the file that the text was extracted from, if it was.
    """
    told = EXTRACTED.format(file=extracted_from) if extracted_from else ""
    lines = [
        "# The article. Answer what you know: take the # away from a line and put your words",
        "# between the quotation marks. What you leave stays unknown.",
        "",
    ]
    for key, question, example in QUESTIONS:
        lines += ask(key, question.format(extracted=told), example, known)
    lines += ["# How the text is recognized again; `ntgraph anchor` keeps these two up to date."]
    lines += [write_pair(key, known[key]) for key in ("sha256", "length")]
    lines += ["", "[curation]"]
    for key, question, example in CURATION:
        lines += ask(key, question, example, {})
    lines += [
        "# The parts of the article. The labels are its headings: say them in your own words."
    ]
    for section in sections:
        pairs = [write_pair("id", section.id), write_pair("label", clean_cell(section.label))]
        lines += ["[[section]]", *pairs, ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def ask(key: str, question: str, example: str, known: dict[str, object]) -> list[str]:
    """Return the lines of one question: as comments, then the answer or an example of one."""
    asked = [f"# {line}" for line in question.split("\n")]
    answer = write_pair(key, known[key]) if key in known else f"# {key} = {example}"
    return [*asked, answer, ""]


def write_pair(key: str, value: object) -> str:
    """Return a pair as a line of TOML."""
    return tomli_w.dumps({key: value}).rstrip("\n")
