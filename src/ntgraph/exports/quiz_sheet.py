"""A quiz on paper: a sheet to hand out and the key to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import ascii_lowercase

from ntgraph.atomic_write import Chunks
from ntgraph.exports.classroom_questions import PARTS, Question, make_question
from ntgraph.exports.statement_backing import Backings, Caution, describe_origin, tidy
from ntgraph.facts import FactBase
from ntgraph.learning import QuizItem, quiz_items
from ntgraph.learning.quiz_items import BLANK, CARRIES, DIRECTION, ODD, VERDICT, WHICH, shuffle_key
from ntgraph.page.html_templates import get_template
from ntgraph.records.vocabulary import NOT_CHECKED, Term

# As many as both sides of a page hold, with their safety notes.
HOW_MANY = {DIRECTION: 4, WHICH: 4, ODD: 2, CARRIES: 2, VERDICT: 4}
LINE = "_" * 12


@dataclass(frozen=True, slots=True)
class Task:
    """A question on paper: its number, its words with a line to fill, lettered options.

    `cautions` are the safety notes that are printed here, `see` the numbers of earlier
    questions whose notes are about this one, too.
    """

    number: int
    question: Question
    text: str
    options: tuple[tuple[str, str], ...]
    letter: str
    cautions: tuple[Caution, ...]
    see: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The questions of one kind under their heading, and the terms they use."""

    heading: str
    task: str
    terms: tuple[tuple[str, str], ...]
    tasks: tuple[Task, ...]


def to_quiz_sheet(facts: FactBase, *, number: int = 1) -> dict[str, Chunks]:
    """Give a sheet of questions (`sheet.html`) and the key to it (`key.html`).

    Both are pages to print on A4 or Letter, without script or network. No two questions of a
    sheet are about the same two things, so that none gives another away. The key tells for
    each answer the statements it rests on, with verdict and reason, section and hedge,
    works cited with their stance, and what contests them; safety notes stand on both.

    A sheet holds few of all questions; `gift` and `anki` have all. Paper has no place for
    exact spans, the works that a verdict rests on, and paths through accepted facts.

    Args:
        facts: what to ask about.
        number: which sheet: the same number gives the same questions, another one others.
    """
    parts = tuple(list_parts(facts, number))
    shown = {
        "title": tidy(facts.data.title) or "Quiz",
        "number": number,
        "parts": parts,
        "origin": describe_origin(facts),
        "all": sum(len(part.tasks) for part in parts),
    }
    return {
        name: [get_template("ntgraph.exports", f"{name}.j2").render(shown)]
        for name in ("sheet.html", "key.html")
    }


def list_parts(facts: FactBase, number: int) -> Iterator[Part]:
    """Give the parts of a sheet that have questions, numbered through."""
    backings = Backings(facts)
    printed: dict[Caution, int] = {}
    count = 0
    chosen = choose_items(facts, number)
    for kind, (heading, task) in PARTS.items():
        tasks = []
        for item in chosen.get(kind, ()):
            count += 1
            question = make_question(item, facts, backings)
            tasks.append(make_task(count, question, printed))
        if tasks:
            yield Part(heading, task, tuple(explain_terms(kind, facts)), tuple(tasks))


def make_task(number: int, question: Question, printed: dict[Caution, int]) -> Task:
    """Put a question on paper, and note which safety notes are printed with it."""
    gap = LINE if question.kind == WHICH else BLANK
    places = {caution: printed.setdefault(caution, number) for caution in question.cautions}
    return Task(
        number=number,
        question=question,
        text=question.text.replace(BLANK, gap),
        options=tuple(zip(ascii_lowercase, question.options, strict=False)),
        letter=ascii_lowercase[question.right],
        cautions=tuple(caution for caution, at in places.items() if at == number),
        see=tuple(sorted({*places.values()} - {number})),
    )


def choose_items(facts: FactBase, number: int) -> dict[str, list[QuizItem]]:
    """Choose the questions of a sheet, each about other things than all before it."""
    used: set[frozenset[str]] = set()
    by_kind: dict[str, list[QuizItem]] = {}
    items = sorted(quiz_items(facts), key=lambda item: shuffle_key(f"sheet {number}")(item.id))
    for kind, most in HOW_MANY.items():
        subjects: set[str] = set()
        for item in items:
            about = [facts.statements[id] for id in item.statements]
            pairs = {frozenset((s.subject, s.object)) for s in about}
            taken = by_kind.setdefault(kind, [])
            if item.kind != kind or len(taken) == most or pairs & used:
                continue
            if about[0].subject not in subjects:
                taken.append(item)
                used |= pairs
                subjects.add(about[0].subject)
    return by_kind


def explain_terms(kind: str, facts: FactBase) -> Iterator[tuple[str, str]]:
    """Explain the terms that a part asks for, each in a sentence."""
    asked: Mapping[str, Mapping[str, Term]] = {
        CARRIES: facts.vocabulary.stances,
        VERDICT: facts.vocabulary.verdicts,
    }
    for term in asked.get(kind, {}).values():
        if term.id not in (NOT_CHECKED, "not_assessed"):
            yield tidy(term.label), tidy(term.definition)
