"""Learning activities made from the statements: quiz items, flashcards, tours.

>>> from ntgraph import load_facts, shipped_facts
>>> facts = load_facts(shipped_facts())
>>> items = quiz_items(facts)
>>> {item.kind for item in items} <= set(KINDS), items[0].is_checked
(True, True)
"""

from ntgraph.learning.flashcards import Flashcard, flashcards
from ntgraph.learning.question_flaws import find_flaws
from ntgraph.learning.quiz_items import KINDS, QuizItem, quiz_items

__all__ = ["KINDS", "Flashcard", "QuizItem", "find_flaws", "flashcards", "quiz_items"]
