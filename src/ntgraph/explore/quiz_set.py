"""`Quiz`, a set of questions drawn by a seed, the same here and on the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from string import ascii_lowercase
from typing import TYPE_CHECKING

from ntgraph.errors import UnknownTermError, count_of
from ntgraph.explore.notebook_html import show_table
from ntgraph.explore.safety_corrections import list_corrections
from ntgraph.explore.seeded_draw import draw_sample
from ntgraph.facts import FactBase
from ntgraph.graph.limits import QUIZ_QUESTIONS
from ntgraph.learning import KINDS, QuizItem

if TYPE_CHECKING:
    import pandas as pd

ALL = "all"
# Kinds whose answers have an order of their own, such as verdicts from good to bad.
FIXED = ("direction", "carries", "verdict")


@dataclass(frozen=True, repr=False, eq=False)
class Quiz:
    """A set of questions with their answers.

    Notebooks show it without the right answers; these are in `key()`. Add `address` to the
    address of the page that `ntgraph build` makes to see the same set there.

    Example:
        >>> import ntgraph
        >>> quiz = ntgraph.load().quiz("verdict", seed=42)
        >>> len(quiz), quiz.address
        (10, '#quiz=verdict%3A42%3A1')
    """

    facts: FactBase
    items: tuple[QuizItem, ...]
    kind: str
    seed: int

    def __iter__(self) -> Iterator[QuizItem]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @property
    def address(self) -> str:
        """The end of the page's address for these questions, unless `among` limited them."""
        return f"#quiz={self.kind}%3A{self.seed}%3A1"

    def sheet(self) -> str:
        """Return the questions as text to print, with a letter before each answer.

        A correction is printed below the first question that needs it; later questions refer to
        that one.
        """
        return "\n\n".join(
            "\n".join((f"{at}. {item.question}", *letter_options(item), *due))
            for at, (item, due) in enumerate(zip(self, self._corrections(), strict=True), start=1)
        )

    def _corrections(self) -> list[list[str]]:
        printed: dict[str, int] = {}
        found: list[list[str]] = []
        for at, item in enumerate(self, start=1):
            due = {text: printed.setdefault(text, at) for text in corrections(item, self.facts)}
            found.append(
                [text if first == at else f"Take care: see {first}." for text, first in due.items()]
            )
        return found

    def key(self) -> str:
        """Return the right answers as text to print, each with its reason and corrections."""
        return "\n\n".join(
            f"{at}. {right_letter(item)}) {item.options[item.right]}\n"
            f"   {explain(item, self.facts)}"
            for at, item in enumerate(self, start=1)
        )

    def mark(self, answers: Iterable[str]) -> pd.DataFrame:
        """Return marks for answers given as letters, in the order of the questions.

        Returns:
            DataFrame, one row per question, numbered from 1: question, answer and right
                (letters), is_right (bool), explanation. A missing answer is not right.

        >>> import ntgraph
        >>> ntgraph.load().quiz(seed=3).mark("abcabcabca")["is_right"].dtype
        dtype('bool')
        """
        from ntgraph.explore.lesson_tables import number_rows

        given = (*(answer.strip().lower() for answer in answers), *[""] * len(self))
        rows = [
            (
                item.question,
                answer,
                right_letter(item),
                answer == right_letter(item),
                explain(item, self.facts),
            )
            for item, answer in zip(self, given, strict=False)
        ]
        return number_rows(
            rows,
            {"question": str, "answer": str, "right": str, "is_right": bool, "explanation": str},
        )

    def __repr__(self) -> str:
        return f"Quiz {self.kind!r}, seed {self.seed}: {count_of(len(self), 'question')}"

    def _repr_html_(self) -> str:
        rows = [
            (str(at), " ".join((item.question, *due)), " ".join(letter_options(item)))
            for at, (item, due) in enumerate(zip(self, self._corrections(), strict=True), start=1)
        ]
        return show_table(repr(self), ("", "question", "answers"), rows)


def draw_quiz(
    facts: FactBase, items: Sequence[QuizItem], kind: str, seed: int, count: int = QUIZ_QUESTIONS
) -> Quiz:
    """Return a set of questions, drawn as the page draws it.

    Raises:
        UnknownTermError: there is no such kind of question.
    """
    if kind not in (ALL, *KINDS):
        raise UnknownTermError("kind of question", kind, [ALL, *KINDS])
    same = [item for item in items if item.kind == kind]
    pool = choose_of_each_kind(items, seed, count) if kind == ALL else same
    drawn = draw_sample(pool, seed, count)
    mixed = (mix_options(item, seed + at) for at, item in enumerate(drawn, start=1))
    return Quiz(facts, tuple(mixed), kind, seed)


def choose_of_each_kind(items: Sequence[QuizItem], seed: int, count: int) -> list[QuizItem]:
    """Return equally many questions of each kind, so that no kind fills a mixed set."""
    by_kind: dict[str, list[QuizItem]] = {}
    for item in items:
        by_kind.setdefault(item.kind, []).append(item)
    each = -(-count // max(len(by_kind), 1))
    return [item for same in by_kind.values() for item in draw_sample(same, seed, each)]


def mix_options(item: QuizItem, seed: int) -> QuizItem:
    """Return a question with its answers mixed, unless their order is fixed."""
    if item.kind in FIXED:
        return item
    places = draw_sample(range(len(item.options)), seed)
    return replace(
        item,
        options=tuple(item.options[place] for place in places),
        keys=tuple(item.keys[place] for place in places),
        right=places.index(item.right),
    )


def right_letter(item: QuizItem) -> str:
    """Return the letter of the right answer."""
    return ascii_lowercase[item.right]


def letter_options(item: QuizItem) -> list[str]:
    """Return the answers with their letters."""
    return [f"{mark}) {words}" for mark, words in zip(ascii_lowercase, item.options, strict=False)]


def explain(item: QuizItem, facts: FactBase) -> str:
    """Return the explanation of the right answer, with its corrections."""
    return " ".join((item.explanation, *corrections(item, facts)))


def corrections(item: QuizItem, facts: FactBase) -> list[str]:
    """Return the corrections that must be shown with a question."""
    return list_corrections((facts.statements[id] for id in item.statements), facts)
