"""Whether two statements are about the same things, which may be named in different words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ntgraph.facts.own_folder import read_ground
from ntgraph.quotations.node_names import NodeNames

ARTICLE_WORDS = frozenset(("a", "an", "the"))
# Words at the place of an end that name nothing by themselves.
REFERRING = frozenset(
    ("it", "its", "they", "them", "their", "this", "that", "these", "those", "he", "she")
)
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
APOSTROPHES = str.maketrans("\u2018\u2019", "''")
MANY_BODIES = re.compile(r"(?<=\w\w)ies$")
PLAIN_PLURAL = re.compile(r"(?<=[^\Wsiu])s$")
# Headaches and branches: what is left of a plural may end in an e that the single has not.
LOOSE_E = re.compile(r"(?:(?<=[xz])|(?<=ss)|(?<=ch)|(?<=sh))e$")


def find_keys(names: Iterable[str]) -> frozenset[str]:
    """Return what the names of one thing are compared by; the same thing shares a key.

    >>> bool(find_keys(["the headaches"]) & find_keys(["Headache"]))
    True
    >>> bool(find_keys(["noradrenaline"]) & find_keys(["norepinephrine"]))
    True
    >>> find_keys(["they"])
    frozenset()
    """
    return frozenset(key for name in names for key in list_keys(name))


@cache
def list_keys(name: str) -> tuple[str, ...]:
    """Return the ids of the nodes with a name, and its folded words."""
    words = fold_words(name)
    if not words or words in REFERRING:
        return ()
    return (words, *known_names().find(name))


def fold_words(name: str) -> str:
    """Return a name in small letters, without articles, hyphens and endings of plurals.

    >>> fold_words("The side-effects"), fold_words("memories"), fold_words("stress")
    ('side effect', 'memory', 'stress')
    """
    words = WORD.findall(name.translate(APOSTROPHES).casefold())
    return " ".join(fold_plural(word) for word in words if word not in ARTICLE_WORDS)


def fold_plural(word: str) -> str:
    """Return a word without the ending of a plural.

    The single is folded, too: an *e* that only some plurals add is left away.

    >>> [fold_plural(word) for word in ("drugs", "boxes", "bodies", "virus", "analysis")]
    ['drug', 'box', 'body', 'virus', 'analysis']
    >>> fold_plural("headaches") == fold_plural("headache")
    True
    """
    return LOOSE_E.sub("", PLAIN_PLURAL.sub("", MANY_BODIES.sub("y", word)))


@cache
def known_names() -> NodeNames:
    """Return the names of the things that come with the package."""
    return NodeNames({}, read_ground().nodes)
