"""`Quiz`, a set of questions drawn by a seed, the same here and on the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ntgraph.errors import UnknownTermError, count_of
from ntgraph.explore.notebook_tables import show_table
from ntgraph.explore.safety_corrections import list_corrections
from ntgraph.explore.seeded_draw import draw_sample
from ntgraph.facts import FactBase
from ntgraph.graph.display_limits import QUIZ_QUESTIONS
from ntgraph.learning import ABOUT, KINDS, QuizItem, draw_about, why_none
from ntgraph.learning.option_letters import letter_of, letter_options

if TYPE_CHECKING:
    import pandas as pd

ALL = "all"
CHECKED = "checked"


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
            "\n".join((f"{at}. {item.question}", *letter_answers(item), *due))
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

    def render(self) -> str:
        """Return the questions as an HTML page to print, without the right answers."""
        from ntgraph.explore.answer_page import render_answer

        return render_answer(repr(self), self._repr_html_())

    @property
    def why(self) -> str:
        """Why there are no questions; empty if there are some."""
        if self.items:
            return ""
        return f"{why_none(self.facts)} kind='all' asks of every kind."

    def __repr__(self) -> str:
        why = f" ({self.why})" if self.why else ""
        return f"Quiz {self.kind!r}, seed {self.seed}: {count_of(len(self), 'question')}{why}"

    def _repr_html_(self) -> str:
        rows = [
            (str(at), " ".join((item.question, *due)), " ".join(letter_answers(item)))
            for at, (item, due) in enumerate(zip(self, self._corrections(), strict=True), start=1)
        ]
        return show_table(repr(self), ("", "question", "answers"), rows)


def draw_quiz(
    facts: FactBase, items: Sequence[QuizItem], kind: str, seed: int, count: int = QUIZ_QUESTIONS
) -> Quiz:
    """Return a set of questions, drawn as the page draws it.

    Kinds and answers that keep coming back are spread evenly, and no question answers
    another of the set; a set is smaller where nothing else is left.

    Raises:
        UnknownTermError: there is no such kind of question.
    """
    if kind not in (CHECKED, ALL, *KINDS):
        raise UnknownTermError("kind of question", kind, [CHECKED, ALL, *KINDS])
    chosen = choose(draw_sample(list_pool(items, kind), seed), count)
    mixed = (
        mix_options(item, seed + at) for at, item in enumerate(draw_sample(chosen, seed), start=1)
    )
    return Quiz(facts, tuple(mixed), kind, seed)


def draw_about_tour(facts: FactBase, items: Sequence[QuizItem], name: str, seed: int) -> Quiz:
    """Return the questions that a tour leads into, in the order in which the page asks them."""
    chosen = draw_about(facts.tours[name], items, facts).items
    mixed = (mix_options(item, seed + at) for at, item in enumerate(chosen, start=1))
    return Quiz(facts, tuple(mixed), f"{ABOUT}{name}", seed)


def list_pool(items: Iterable[QuizItem], kind: str) -> list[QuizItem]:
    """List the questions that a kind draws from."""
    return [
        item
        for item in items
        if item.is_checked == (kind == CHECKED) and kind in (CHECKED, ALL, item.kind)
    ]


def choose(items: Sequence[QuizItem], most: int) -> list[QuizItem]:
    """Choose questions, each time the first of the kind, then the answer, that came least."""
    chosen: list[QuizItem] = []
    used: set[str] = set()
    counts: Counter[str] = Counter()
    while len(chosen) < most:
        open_ = [item for item in items if item not in chosen and used.isdisjoint(item.about)]
        if not open_:
            break
        item = min(open_, key=lambda each: (counts[each.kind], counts[name_answer(each)]))
        chosen.append(item)
        used.update(item.about)
        counts.update((item.kind, name_answer(item)))
    return chosen


def name_answer(item: QuizItem) -> str:
    """Name the right answer, to count how often it comes."""
    return f"{item.kind}|{item.options[item.right]}"


def mix_options(item: QuizItem, seed: int) -> QuizItem:
    """Return a question with its answers mixed, unless their order is fixed."""
    if item.is_ordered:
        return item
    places = draw_sample(range(len(item.options)), seed)
    return replace(
        item,
        options=tuple(item.options[place] for place in places),
        keys=tuple(item.keys[place] for place in places),
        grounds=tuple(item.grounds[place] for place in places),
        why=tuple(item.why[place] for place in places),
        right=places.index(item.right),
    )


def right_letter(item: QuizItem) -> str:
    """Return the letter of the right answer."""
    return letter_of(item.right)


def letter_answers(item: QuizItem) -> list[str]:
    """Return the answers with their letters."""
    return [f"{mark}) {words}" for mark, words in letter_options(item.options)]


def explain(item: QuizItem, facts: FactBase) -> str:
    """Return the explanation of the right answer, with its corrections."""
    return " ".join((item.explanation, *corrections(item, facts)))


def corrections(item: QuizItem, facts: FactBase) -> list[str]:
    """Return the corrections that must be shown with a question."""
    return list_corrections((facts.statements[id] for id in item.statements), facts)
