"""Tables for lessons: cards and tours, and rows that are numbered from 1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from ntgraph.errors import UnknownTermError
from ntgraph.explore.safety_corrections import list_corrections
from ntgraph.facts import FactBase
from ntgraph.learning import Flashcard, flashcards
from ntgraph.learning.flashcards import DECKS


def number_rows(rows: Sequence[tuple[Any, ...]], columns: Mapping[str, type]) -> pd.DataFrame:
    """Return rows as a DataFrame numbered from 1; `columns` has the type of each column."""
    numbers = pd.RangeIndex(1, len(rows) + 1)
    return pd.DataFrame(rows, columns=list(columns), index=numbers).astype(dict(columns))


def cards(facts: FactBase, deck: str | None = None) -> pd.DataFrame:
    """Return the flashcards, one row each; see `FactGraph.cards`.

    Raises:
        UnknownTermError: there is no such deck.
    """
    if deck is not None and deck not in DECKS:
        raise UnknownTermError("deck", deck, DECKS)
    chosen = [card for card in flashcards(facts) if deck in (None, card.deck)]
    rows = [(card.id, card.deck, card.front, card_back(card, facts), card.about) for card in chosen]
    frame = pd.DataFrame(rows, columns=["id", "deck", "front", "back", "about"])
    return frame.astype(str).astype({"deck": pd.CategoricalDtype(list(DECKS))}).set_index("id")


def card_back(card: Flashcard, facts: FactBase) -> str:
    """Return the back of a card with the corrections that its statement needs."""
    about = [facts.statements[card.about]] if card.about in facts.statements else []
    return " ".join((card.back, *list_corrections(about, facts)))


def tours(facts: FactBase) -> pd.DataFrame:
    """Return one row per tour; see `FactGraph.tours`."""
    rows = [(t.id, t.title, t.summary, t.minutes, len(t.steps)) for t in facts.tours.values()]
    frame = pd.DataFrame(rows, columns=["id", "title", "summary", "minutes", "steps"])
    texts, counts = dict.fromkeys(("id", "title", "summary"), str), ("minutes", "steps")
    return frame.astype({**texts, **dict.fromkeys(counts, "int64")}).set_index("id")
