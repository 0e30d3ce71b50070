"""The forms of English verbs: *raises*, *raised*, *raising*."""

from __future__ import annotations

import re
from collections.abc import Mapping

BASE, THIRD, PAST, DOING = "base", "third", "past", "doing"
IRREGULAR: Mapping[str, tuple[str, ...]] = {
    "be": ("was", "been"),
    "begin": ("began", "begun"),
    "bind": ("bound",),
    "break": ("broke", "broken"),
    "bring": ("brought",),
    "build": ("built",),
    "come": ("came", "come"),
    "cut": ("cut",),
    "drive": ("drove", "driven"),
    "fight": ("fought",),
    "find": ("found",),
    "get": ("got", "gotten"),
    "give": ("gave", "given"),
    "have": ("had",),
    "hold": ("held",),
    "hurt": ("hurt",),
    "keep": ("kept",),
    "lead": ("led",),
    "let": ("let",),
    "lift": ("lifted",),
    "make": ("made",),
    "override": ("overrode", "overridden"),
    "put": ("put",),
    "set": ("set",),
    "shut": ("shut",),
    "slow": ("slowed",),
    "speed": ("sped", "speeded"),
    "take": ("took", "taken"),
    "undo": ("undid", "undone"),
    "upset": ("upset",),
    "wear": ("wore", "worn"),
}
# The last letter is doubled before "-ed" and "-ing".
DOUBLED_WORDS = frozenset(("stop", "cut", "set", "put", "shut", "let", "get", "begin", "upset"))


def list_forms(verb: str) -> dict[str, tuple[str, ...]]:
    """Return the forms of a verb, of which only the first word changes.

    >>> list_forms("carry")["past"], list_forms("lead to")["doing"], list_forms("stop")["doing"]
    (('carried',), ('leading to',), ('stopping',))
    """
    word, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    past = IRREGULAR.get(word) or (add_ending(word, "ed"),)
    forms = {
        BASE: (word,),
        THIRD: (third_person(word),),
        PAST: past,
        DOING: (add_ending(word, "ing"),),
    }
    return {kind: tuple(f"{form}{tail}" for form in found) for kind, found in forms.items()}


def third_person(word: str) -> str:
    """Return a verb as it stands behind *it*."""
    if word == "have":
        return "has"
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}es" if re.search(r"(?:s|x|z|ch|sh|o)$", word) else f"{word}s"


def add_ending(word: str, ending: str) -> str:
    """Return a verb with *-ed* or *-ing*."""
    if word in DOUBLED_WORDS:
        return f"{word}{word[-1]}{ending}"
    if word.endswith("ie") and ending == "ing":
        return f"{word[:-2]}ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return f"{word[:-1]}{ending}"
    if ending == "ed" and re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ied"
    return f"{word}{ending}"
