"""Search for nodes by a part of a name, the best find first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from heapq import nsmallest

import pandas as pd

from ntgraph.errors import MOST_COMPARED, suggest
from ntgraph.facts import FactBase
from ntgraph.graph.node_index import NodeIndex

# How a name can have the words looked for, the best first. In `SAME_LETTERS` only blanks and
# marks differ; in `WHOLE_…` a word ends where the one looked for does; in `WHOLE_APART` and
# `BEGUN_APART` the words stand anywhere in the name.
(
    EXACT, BEFORE_COMMA, SAME_LETTERS, WHOLE_AT_START, WHOLE_WORD, AT_START, AT_WORD,
    WHOLE_APART, BEGUN_APART, INSIDE,
) = range(10)  # fmt: skip
# Who misspells a name mostly has its length, but for so many letters.
MOST_LETTERS_MORE = 2
# What nobody sees in a name: accents, apart from their letters, and marks of direction.
UNSEEN = ("Mn", "Mc", "Me", "Cf")
WORD = re.compile(r"[^\W_]+")
COLUMNS = ("label", "node_type", "found", "statements")


def search_names(facts: FactBase, index: NodeIndex, words: str, most: int) -> pd.DataFrame:
    """Return the nodes with a name that has some words; see `FactGraph.search`."""
    wanted = fold_name_part(words)
    ranked = dict(rank_names(facts, wanted)) if wanted else {}
    if wanted and not ranked:
        alike = dict.fromkeys(find_alike(facts, wanted, most))
        ranked = {id: (INSIDE + at, "") for at, id in enumerate(alike)}
    best = nsmallest(
        most, ranked, key=lambda id: (ranked[id][0], -index.degree(id), facts.nodes[id].label, id)
    )
    rows = [
        (facts.nodes[id].label, facts.nodes[id].node_type, ranked[id][1], index.degree(id))
        for id in best
    ]
    frame = pd.DataFrame(rows, columns=list(COLUMNS), index=pd.Index(best, name="id", dtype=object))
    texts = dict.fromkeys(COLUMNS[:-1], str)
    return frame.astype({**texts, "statements": "int64"})


def find_alike(facts: FactBase, wanted: str, most: int) -> Iterator[str]:
    """Yield the nodes with a name that is spelled like some words, up to its first comma.

    Among very many names, those with another first letter or another length are not compared.
    """
    is_vast = len(facts.names) > MOST_COMPARED
    found: dict[str, list[str]] = {}
    for name, ids in facts.names.items():
        head = fold_name_part(name.partition(",")[0])
        is_far = head[:1] != wanted[:1] or abs(len(head) - len(wanted)) > MOST_LETTERS_MORE
        if not (is_vast and is_far):
            found.setdefault(fold_sounds(head), []).extend(ids)
    for head in suggest(fold_sounds(wanted), found, count=most):
        yield from found[head]


def fold_sounds(text: str) -> str:
    """Return a text with letters that sound alike as one.

    >>> fold_sounds("elephant") == fold_sounds("elefant")
    True
    """
    return text.replace("ph", "f")


def fold_name_part(text: str) -> str:
    """Return a text without what does not matter in a search: case, accents, hyphens.

    >>> fold_name_part("Naïve  T-cell")
    'naive t cell'
    """
    if not text.isascii():
        letters = unicodedata.normalize("NFKD", text)
        text = "".join(each for each in letters if unicodedata.category(each) not in UNSEEN)
    return " ".join(text.casefold().replace("-", " ").replace("_", " ").split())


def rank_names(facts: FactBase, wanted: str) -> Iterator[tuple[str, tuple[int, str]]]:
    """Yield the nodes with a name that has some words: how it has them, and the name.

    A node is yielded with its best name, and only once.
    """
    found: dict[str, tuple[int, str]] = {}
    for name, ids in facts.names.items():
        rank = rank_name(fold_name_part(name), wanted)
        if rank is not None:
            for id in ids:
                found[id] = min(found.get(id, (rank, name)), (rank, name))
    yield from found.items()


def rank_name(name: str, wanted: str) -> int | None:
    """Return how a folded name has some folded words; None if it does not.

    >>> names = ("horse", "horse, mare", "horse race", "a horse", "horseman", "seahorse")
    >>> [rank_name(name, "horse") for name in names]
    [0, 1, 3, 4, 5, 9]
    >>> rank_name("mare", "horse") is None
    True
    """
    if name == wanted:
        return EXACT
    if name.startswith(f"{wanted},"):
        return BEFORE_COMMA
    if name[:1] == wanted[:1] and letters_of_name(name) == letters_of_name(wanted):
        return SAME_LETTERS
    words = wanted.split()
    if not all(word in name for word in words):
        is_near = name[:1] == wanted[:1]
        begins = is_near and letters_of_name(name).startswith(letters_of_name(wanted))
        return BEGUN_APART if begins else None
    ranks = [rank_at(name, match.start(), wanted) for match in re.finditer(re.escape(wanted), name)]
    best = min(ranks, default=INSIDE)
    if best < INSIDE:
        return best
    apart = rank_words(name, words)
    return INSIDE if apart is None and ranks else apart


def rank_at(name: str, at: int, wanted: str) -> int:
    """Return how good a place of some words in a name is.

    A number behind a word does not belong to it, so that `libc` is a whole word of `libc6`.
    """
    if at and name[at - 1].isalnum():
        return INSIDE
    behind = name[at + len(wanted) : at + len(wanted) + 1]
    is_whole = not behind.isalnum() or (behind.isdecimal() and not wanted[-1].isdecimal())
    if at:
        return WHOLE_WORD if is_whole else AT_WORD
    return WHOLE_AT_START if is_whole else AT_START


def rank_words(name: str, words: Sequence[str]) -> int | None:
    """Return how a name has words that begin as some words do, in any order; None if not all."""
    own = WORD.findall(name)
    wanted = [part for word in words for part in WORD.findall(word)]
    if not wanted or not all(any(each.startswith(word) for each in own) for word in wanted):
        return None
    return WHOLE_APART if set(wanted) <= set(own) else BEGUN_APART


def letters_of_name(text: str) -> str:
    """Return the letters and numbers of a text.

    >>> letters_of_name("disease no. 5") == letters_of_name("disease no 5")
    True
    """
    return "".join(WORD.findall(text))
