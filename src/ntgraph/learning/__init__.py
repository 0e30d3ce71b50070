"""Make quiz questions and flashcards from the statements.

Used by the page (`display`), the exports for classrooms and `FactGraph.quiz` and `.cards`.

>>> from ntgraph import load_facts, shipped_facts
>>> facts = load_facts(shipped_facts())
>>> items = quiz_items(facts)
>>> {item.kind for item in items} == set(KINDS)
True
"""

from ntgraph.learning.flashcards import Flashcard, flashcards
from ntgraph.learning.quiz_items import KINDS, QuizItem, find_flaws, quiz_items

__all__ = ["KINDS", "Flashcard", "QuizItem", "find_flaws", "flashcards", "quiz_items"]
