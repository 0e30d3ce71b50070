"""A quiz on paper: a sheet with questions and the key with the answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import ascii_lowercase

from ntgraph.atomic_write import Chunks
from ntgraph.exports.classroom_questions import PARTS, Question, make_question
from ntgraph.exports.statement_backing import Caution, Explanations, describe_origin, tidy
from ntgraph.facts import FactBase
from ntgraph.learning import QuizItem, quiz_items
from ntgraph.learning.quiz_items import BLANK, CARRIES, DIRECTION, ODD, VERDICT, WHICH, shuffle_key
from ntgraph.page.html_templates import get_template
from ntgraph.records.vocabulary import NOT_CHECKED, Term

# As many questions of each kind as fit on both sides of a page with their safety notes.
HOW_MANY = {DIRECTION: 4, WHICH: 4, ODD: 2, CARRIES: 2, VERDICT: 4}
LINE = "_" * 12


@dataclass(frozen=True, slots=True)
class Task:
    """A question as printed: its number, its text with a line for the gap, its options.

    `letter` is the letter of the right option. `cautions` are the safety notes printed here;
    `see` are the numbers of earlier questions with safety notes that hold here, too.
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
    """The questions of one kind, with their heading, task and explained terms."""

    heading: str
    task: str
    terms: tuple[tuple[str, str], ...]
    tasks: tuple[Task, ...]


def to_quiz_sheet(facts: FactBase, *, number: int = 1) -> dict[str, Chunks]:
    """Return a sheet of questions (`sheet.html`) and its key (`key.html`).

    Both are pages to print on A4 or Letter, without scripts or network access. No two
    questions of a sheet are about the same two things, so none reveals the answer to another.
    The key names for each answer the statements that it rests on, with verdict and reason,
    section and hedge, works cited with their stances, and what contests them. Safety notes
    are on both pages.

    A sheet holds only some of the questions; `gift` and `anki` have all. Exact spans, the
    works that a verdict rests on, and paths through accepted facts are left out.

    Args:
        facts: what to ask about.
        number: which sheet; the same number gives the same questions, another number others.
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
    """Yield the parts of a sheet that have questions, with one numbering for all parts."""
    backings = Explanations(facts)
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
    """Return a question as printed; record in `printed` where each safety note stands first."""
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
    """Return the questions of a sheet by kind; no two are about the same two things."""
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
    """Yield label and definition of each term that the questions of a kind ask about."""
    asked: Mapping[str, Mapping[str, Term]] = {
        CARRIES: facts.vocabulary.stances,
        VERDICT: facts.vocabulary.verdicts,
    }
    for term in asked.get(kind, {}).values():
        if term.id not in (NOT_CHECKED, "not_assessed"):
            yield tidy(term.label), tidy(term.definition)
