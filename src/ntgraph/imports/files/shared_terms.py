"""The vocabulary that all facts share, for reading the words of graph files."""

from __future__ import annotations

from functools import cache

from ntgraph.errors import FactsError, Problem
from ntgraph.facts import shipped_facts
from ntgraph.facts.vocabulary_files import read_vocabulary
from ntgraph.records.vocabulary import Vocabulary


@cache
def shared_terms() -> Vocabulary:
    """Return the vocabulary that comes with ntgraph: levels, stances, licenses and so on.

    Raises:
        FactsError: its files hold problems.
    """
    problems: list[Problem] = []
    folder = shipped_facts() / "vocabulary"
    vocabulary = read_vocabulary(folder, folder.as_posix(), problems)
    if problems:
        raise FactsError(problems)
    return vocabulary
