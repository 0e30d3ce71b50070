"""Makes up names of things: syllables and numbers, as long as real ones, each used once."""

from __future__ import annotations

import random
from itertools import count

CONSONANTS = (
    *"bcdfghklmnprstvz", "br", "cr", "dr", "gl", "pl", "pr", "st", "tr", "th", "ph"
)  # fmt: skip
VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ia", "io", "ou"]
ENDINGS = ["n", "l", "r", "s", "x", "m", "t", "in", "ol", "ate", "ase", "ide", "yl"]


class Namer:
    """Makes up names, each time the same and none twice."""

    def __init__(self, seed: int) -> None:
        """Begin with a seed."""
        self.draw = random.Random(seed)  # noqa: S311 - made-up names
        self.words = [self.make_word() for _ in range(6_000)]
        self.used: set[str] = set()

    def make_word(self) -> str:
        """Return a word of one to four syllables."""
        draw = self.draw
        syllables = (
            draw.choice(CONSONANTS) + draw.choice(VOWELS) for _ in range(draw.randint(1, 4))
        )
        return "".join(syllables) + draw.choice(ENDINGS)

    def make_name(self, length: int) -> str:
        """Return a name of words, about so many characters long; a number where it is not new.

        Few words are in many names and most in few, as in real ones.
        """
        words: list[str] = []
        while sum(map(len, words)) + len(words) < length:
            words.append(self.words[int(len(self.words) * self.draw.random() ** 2.5)])
        return self.keep(" ".join(words) or self.words[0])

    def make_symbol(self) -> str:
        """Return a symbol such as genes have: some capital letters, mostly with a number."""
        draw = self.draw
        letters = "".join(draw.choices("ABCDEFGHIKLMNPRSTVZ", k=draw.randint(2, 5)))
        return self.keep(letters + (str(draw.randint(1, 39)) if draw.random() < 0.8 else ""))

    def keep(self, name: str) -> str:
        """Return a name that is used now, with a number behind it if it was used before."""
        kept = name
        for number in count(2):
            if kept not in self.used:
                break
            kept = f"{name} {number}"
        self.used.add(kept)
        return kept
