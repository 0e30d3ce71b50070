"""Subjects that an earlier sentence or a heading names: *it*, *these drugs*, a bullet."""

from __future__ import annotations

from ntgraph.drafting.rules.phrases import NamedThing, SentenceTokens


class CarriedSubjects:
    """What the sentences before were about."""

    def __init__(self) -> None:
        self._heading: NamedThing | None = None
        self._last: NamedThing | None = None
        self._said: NamedThing | None = None
        self._block = -1
        self.is_bullet = False

    def enter_heading(self, sentence: SentenceTokens, block: int) -> None:
        """Note what a heading names: the things below it may be said of that."""
        self._heading = find_only(sentence)
        self._last = self._said = None
        self._block = block

    def enter(self, sentence: SentenceTokens, block: int, *, is_bullet: bool) -> None:
        """Begin a sentence; a new paragraph may go on with the subject of the heading only."""
        if block != self._block:
            self._last = None
            self._block = block
        self.is_bullet = is_bullet
        self._said = None

    def leave(self, sentence: SentenceTokens) -> None:
        """End a sentence: its subject may be carried to the next one."""
        self._last = self._said or find_first(sentence) or self._last

    def say(self, subject: NamedThing) -> None:
        """Note the first subject of the sentence."""
        self._said = self._said or subject

    def find(self) -> NamedThing | None:
        """Return what *it* stands for; None if that is not certain."""
        return self._last or self._heading


def find_only(sentence: SentenceTokens) -> NamedThing | None:
    """Return the one known thing of a heading; None if it names none or several."""
    names = list(sentence.starts_at.values())
    if len(names) != 1:
        return None
    first, last, entry = names[0]
    return NamedThing(first, last, entry.label, entry.node_type, "", True)


def find_first(sentence: SentenceTokens) -> NamedThing | None:
    """Return the known thing with which a sentence begins; None if it begins otherwise."""
    at = sentence.first
    while sentence.kinds.get(at) in ("D", "A") and at < sentence.last:
        at += 1
    if at not in sentence.starts_at:
        return None
    first, last, entry = sentence.starts_at[at]
    return NamedThing(first, last, entry.label, entry.node_type, "", True)
