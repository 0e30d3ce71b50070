"""What small words do in a sentence: end a name, stand before it, link two of them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
WORDS_FILE = "breakers.toml"
# Kinds of words. A word without a kind may be part of a name.
ARTICLE, QUANTITY, PREPOSITION, LINK, SUBORDINATE = "D", "Q", "P", "C", "S"
VERB, BE, PRONOUN, ADVERB, DENIAL = "V", "B", "R", "A", "N"
COMMA, STOP, OPEN, CLOSE = ",", ".", "(", ")"
PUNCTUATION = {
    ",": COMMA, ";": STOP, ":": STOP, ".": STOP, "!": STOP, "?": STOP, "…": STOP, "—": STOP,
    "“": ARTICLE, "”": ARTICLE, '"': ARTICLE, "\u2018": ARTICLE, "’": ARTICLE, "'": ARTICLE,
    "–": STOP, "|": STOP, "/": LINK, "(": OPEN, "[": OPEN, ")": CLOSE, "]": CLOSE, "-": STOP,
}  # fmt: skip
# Adverbs end so, and few names do.
LIKE_ADVERB = "ly"
NO_ADVERBS = frozenset(("family", "anomaly", "assembly", "supply", "early", "daily", "elderly",
                        "belly", "jelly", "fly", "only"))  # fmt: skip


@cache
def read_word_kinds() -> Mapping[str, str]:
    """Return the kind of each small word of `breakers.toml`, and of punctuation."""
    data = tomllib.loads((FOLDER / WORDS_FILE).read_text(encoding="utf-8"))
    kinds = dict(PUNCTUATION)
    for entry in data["words"]:
        kinds.update(dict.fromkeys(entry["words"], entry["kind"]))
    return kinds


def find_kind(word: str, kinds: Mapping[str, str]) -> str:
    """Return the kind of a token; an empty text for a word that may be part of a name."""
    kind = kinds.get(word)
    if kind is not None:
        return kind
    if word.endswith(LIKE_ADVERB) and len(word) > 4 and word not in NO_ADVERBS:
        return ADVERB
    return "" if word[0].isalnum() else STOP
