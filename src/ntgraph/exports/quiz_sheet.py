"""A quiz on paper: a sheet with questions and the key with the answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ntgraph.atomic_write import Chunks
from ntgraph.exports.classroom_questions import (
    CHECKED,
    MADE_BY_PROGRAM,
    PARTS,
    Question,
    make_question,
    name_part,
)
from ntgraph.exports.statement_details import Caution, DetailsCache, describe_origin, tidy
from ntgraph.facts import FactBase
from ntgraph.learning import QuizItem, quiz_items, why_none
from ntgraph.learning.option_letters import letter_of, letter_options
from ntgraph.learning.quiz_items import shuffle_key
from ntgraph.learning.told_sentences import GAP
from ntgraph.page.html_templates import get_template
from ntgraph.records.question import CARRIES, DIRECTION, MECHANISM, ORDER, SAYS, VERDICT

# As many as both sides of a page hold, with their safety notes.
HOW_MANY = {CHECKED: 8, DIRECTION: 2, MECHANISM: 2, SAYS: 1, ORDER: 1, CARRIES: 1, VERDICT: 2}
# A sheet of facts with few kinds of questions is filled up to this number with those it has.
AT_LEAST = 10
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

    Both are pages to print on A4 or Letter, without script or network. Questions checked by
    hand come first. No two questions of a sheet rest on the same, so that none gives another
    away. The key tells for
    each answer the statements it rests on, with verdict and reason, section and hedge,
    works cited with their stance, and what contests them; safety notes stand on both.

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
        "why_none": "" if parts else why_none(facts),
    }
    return {
        name: [get_template("ntgraph.exports", f"{name}.j2").render(shown)]
        for name in ("sheet.html", "key.html")
    }


def list_parts(facts: FactBase, number: int) -> Iterator[Part]:
    """Yield the parts of a sheet that have questions, with one numbering for all parts."""
    details_cache = DetailsCache(facts)
    printed: dict[Caution, int] = {}
    count = 0
    chosen = choose_items(facts, number)
    for part, (heading, task) in PARTS.items():
        tasks = []
        for item in chosen.get(part, ()):
            count += 1
            question = make_question(item, facts, details_cache)
            tasks.append(make_task(count, question, printed))
        if tasks:
            made = heading if part == CHECKED else f"{heading} – {MADE_BY_PROGRAM.lower()}"
            yield Part(made, task, tuple(explain_terms(tasks, facts)), tuple(tasks))


def make_task(number: int, question: Question, printed: dict[Caution, int]) -> Task:
    """Return a question as printed; record in `printed` where each safety note stands first."""
    gap = LINE if question.kind == DIRECTION else GAP
    places = {caution: printed.setdefault(caution, number) for caution in question.cautions}
    return Task(
        number=number,
        question=question,
        text=question.text.replace(GAP, gap),
        options=tuple(letter_options(question.options)),
        letter=letter_of(question.right),
        cautions=tuple(caution for caution, at in places.items() if at == number),
        see=tuple(sorted({*places.values()} - {number})),
    )


def choose_items(facts: FactBase, number: int) -> dict[str, list[QuizItem]]:
    """Choose the questions of a sheet, none of which gives another away.

    Answers that come again and again are chosen by turns.
    """
    used: set[str] = set()
    by_part: dict[str, list[QuizItem]] = {part: [] for part in HOW_MANY}
    items = sorted(quiz_items(facts), key=lambda item: shuffle_key(f"sheet {number}")(item.id))

    def take(part: str, most: int) -> None:
        taken = by_part[part]
        while len(taken) < most:
            free = [i for i in items if name_part(i) == part and used.isdisjoint(i.about)]
            if not free:
                break
            kinds = Counter(item.kind for item in taken)
            answers = Counter(item.options[item.right] for item in taken)
            item = min(free, key=lambda i: (kinds[i.kind], answers[i.options[i.right]]))
            taken.append(item)
            used.update(item.about)

    for part, most in HOW_MANY.items():
        take(part, most)
    for part, taken in by_part.items():
        missing = AT_LEAST - sum(map(len, by_part.values()))
        take(part, len(taken) + missing)
    return by_part


def explain_terms(tasks: list[Task], facts: FactBase) -> Iterator[tuple[str, str]]:
    """Explain the verdicts that the answers of a part name, each in a sentence."""
    offered = [words.casefold() for task in tasks for _, words in task.options]
    for term in facts.vocabulary.verdicts.values():
        label = tidy(term.label)
        if any(words.startswith(f"{label.casefold()}:") for words in offered):
            yield label, tidy(term.definition)
