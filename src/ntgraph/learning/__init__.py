"""Make quiz questions and flashcards from the statements.

Used by the page (`display`), the exports for classrooms and `FactGraph.quiz` and `.cards`.

>>> from ntgraph import load_facts, shipped_facts
>>> facts = load_facts(shipped_facts())
>>> items = quiz_items(facts)
>>> {item.kind for item in items} <= set(KINDS), items[0].is_checked
(True, True)
"""

from ntgraph.learning.all_questions import is_sampled, quiz_items
from ntgraph.learning.check_questions import check_questions
from ntgraph.learning.empty_reason import why_none, why_weak
from ntgraph.learning.flashcards import Flashcard, flashcards
from ntgraph.learning.puzzle_maps import PuzzleMap, PuzzlePlace, puzzle_maps
from ntgraph.learning.question_flaws import find_flaws
from ntgraph.learning.quiz_items import QuizItem
from ntgraph.learning.tour_questions import ABOUT, TourSet, ask_tours, draw_about
from ntgraph.records.question import KINDS

__all__ = [
    "ABOUT",
    "KINDS",
    "Flashcard",
    "PuzzleMap",
    "PuzzlePlace",
    "QuizItem",
    "TourSet",
    "ask_tours",
    "check_questions",
    "draw_about",
    "find_flaws",
    "flashcards",
    "is_sampled",
    "puzzle_maps",
    "quiz_items",
    "why_none",
    "why_weak",
]
