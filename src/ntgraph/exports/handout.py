"""A hand-out as PDF: the main things that are said, with verdicts, corrections and sources.

Typst sets it, since it writes tagged files that screen readers can follow (PDF/UA), comes as a
package without anything to install beside it, and gives the same bytes again. Of the others
tried, reportlab writes no tags, and weasyprint needs libraries of the system.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib.resources import as_file, files
from typing import Any, Final

from ntgraph.display import build_display
from ntgraph.errors import count_of, needs_extra
from ntgraph.exports.statement_details import (
    CitedWork,
    DetailsCache,
    StatementDetails,
    describe_origin,
    tidy,
)
from ntgraph.facts import FactBase
from ntgraph.facts.article_words import name_speaker
from ntgraph.graph.views import overview
from ntgraph.picture.picture_font import find_missing, font_file
from ntgraph.records import NOT_ASSESSED, Statement
from ntgraph.records.vocabulary import ARTICLE_LAYER

STANDARD: Final = "ua-1"
# Without a main story, as many statements as about three pages hold.
MOST_STATEMENTS = 40
# As many statements are named beside a safety note; chosen by eye.
MOST_NAMED_BESIDE_NOTE = 5


@dataclass
class References:
    """The works of a hand-out, numbered in the order in which they are named."""

    numbers: dict[str, int] = field(default_factory=dict)
    works: list[CitedWork] = field(default_factory=list)

    def number(self, work: CitedWork) -> int:
        """Return the number of a work; a new work gets the next one."""
        if work.id not in self.numbers:
            self.works.append(work)
            self.numbers[work.id] = len(self.works)
        return self.numbers[work.id]


def to_handout(facts: FactBase, *, paper: str = "a4") -> Iterator[bytes]:
    """Yield a PDF of a few pages for pupils.

    It tells how much of what was judged holds, then the statements of the main story (those
    of the page's first picture; in small facts all, up to 40), the best verdict first. Each
    has its verdict with the reason, whether that was read or recalled, where it is said, the
    works cited there with their stance, what contests it, and its safety notes. All safety
    notes of the facts follow, each with up to five statements that it belongs to, and the
    works by number. What is left out is counted. Exact spans and the paths through accepted
    facts are not in it.

    The file is tagged for screen readers and has title, language and headings (PDF/UA-1).
    Its fonts may be embedded. A letter that they lack is printed as its number in Unicode.

    Args:
        facts: what to tell.
        paper: `a4` or `us-letter`.

    Raises:
        MissingDependencyError: Typst or fontTools is not installed.
    """
    told = replace_missing(describe_handout(facts))
    with needs_extra("handout", "PDF hand-outs"):
        import typst
    layout = files("ntgraph.exports").joinpath("templates", "handout.typ")
    with as_file(layout) as path, font_file() as font:
        yield typst.compile(
            path,
            format="pdf",
            sys_inputs={"data": json.dumps(told), "paper": paper},
            font_paths=[font.parent],
            ignore_system_fonts=True,
            pdf_standards=STANDARD,
        )


def describe_handout(facts: FactBase) -> dict[str, Any]:
    """Return what the hand-out says, as plain values."""
    cache, references = DetailsCache(facts), References()
    answer, chosen = choose_statements(facts)
    said = [s for s in facts.statements.values() if s.layer == ARTICLE_LAYER]
    groups = list(group_statements(chosen, cache, references, facts))
    is_file = bool(facts.articles) and all(a.is_graph_file for a in facts.articles.values())
    first = [*chosen, *(each for each in said if each not in chosen)]
    notes = list(describe_notes(first, cache, references))
    return {
        "title": tidy(facts.data.title) or "Hand-out",
        "summary": tidy(facts.data.summary),
        "origin": list(describe_origin(facts)),
        "answer": answer,
        "speaker": "the file" if is_file else name_speaker(facts),
        "groups": groups,
        "left_out": say_left_out(len(said) - len(chosen)),
        "notes": notes,
        "works": [work.citation for work in references.works],
    }


def choose_statements(facts: FactBase) -> tuple[str, list[Statement]]:
    """Return the sentence on how much holds, and the statements of the hand-out."""
    shown = build_display(overview(facts, layers=[ARTICLE_LAYER]))
    said = [s for s in facts.statements.values() if s.layer == ARTICLE_LAYER]
    if shown.overview and shown.overview.story:
        lines = shown.overview.story.lines
        ids = dict.fromkeys(said.statement for line in lines for said in line.said)
        return shown.overview.answer, [facts.statements[id] for id in ids]
    judged = [statement for statement in said if statement.verdict != NOT_ASSESSED]
    return "", (judged or said)[:MOST_STATEMENTS]


def group_statements(
    chosen: Sequence[Statement], cache: DetailsCache, references: References, facts: FactBase
) -> Iterator[dict[str, Any]]:
    """Yield the statements of each verdict, in the order of the vocabulary."""
    for term in facts.vocabulary.verdicts.values():
        members = [cache.describe(each) for each in chosen if each.verdict == term.id]
        if members:
            yield {
                "label": tidy(term.label),
                "sign": members[0].sign,
                "definition": tidy(term.definition),
                "statements": [describe_said(each, references) for each in members],
            }


def describe_said(details: StatementDetails, references: References) -> dict[str, Any]:
    """Return a statement with its reason, and the numbers of the works."""
    places = [f"[{references.number(s.work)}] {s.where}".strip() for s in details.sayings]
    cited = [f"[{references.number(work)}] {work.note}" for work in details.cited]
    rests = [f"[{references.number(work)}]" for work in details.grounds]
    return {
        "sentence": details.sentence,
        "reason": details.reason,
        "basis": details.basis,
        "rests": " ".join(rests),
        "places": places,
        "cited": cited,
        "contested": list(details.contested),
        "safety": [caution.text for caution in details.cautions],
    }


def describe_notes(
    said: Sequence[Statement], cache: DetailsCache, references: References
) -> Iterator[dict[str, Any]]:
    """Yield each safety note with its works and the statements that it belongs to."""
    found: dict[str, tuple[str, list[str]]] = {}
    for details in map(cache.describe, said):
        for caution in details.cautions:
            works = " ".join(f"[{references.number(work)}]" for work in caution.works)
            found.setdefault(caution.text, (works, []))[1].append(details.sentence)
    for text, (works, sentences) in found.items():
        named, more = sentences[:MOST_NAMED_BESIDE_NOTE], len(sentences) - MOST_NAMED_BESIDE_NOTE
        rest = f"and to {count_of(more, 'further statement')}" if more > 0 else ""
        yield {"text": text, "works": works, "sentences": named, "rest": rest}


def say_left_out(number: int) -> str:
    """Return a sentence on how many statements the hand-out does not have."""
    if not number:
        return ""
    return f"{count_of(number, 'further statement')} {'is' if number == 1 else 'are'} not here."


def replace_missing(told: Any) -> Any:
    """Return values with `[U+…]` for each letter that the fonts lack.

    >>> replace_missing({"a": ["κ → 多"]})
    {'a': ['κ → [U+591A]']}
    """
    if isinstance(told, str):
        lacking = find_missing(told) | {each for each in told if not each.isprintable()}
        return "".join(f"[U+{ord(c):04X}]" if c in lacking else c for c in told)
    if isinstance(told, dict):
        return {name: replace_missing(value) for name, value in told.items()}
    return [replace_missing(each) for each in told]
