"""Words of a relation that say in which direction the subject moves the object.

They count only where a graph gives no signs at all. Only whole relations on the lists are
read: "increases" is one, and "increases the risk of" is not, since it may mean anything.
"""

from __future__ import annotations

from collections.abc import Iterable

from ntgraph.imports.biolink.phrase_table import BIOLINK, find_phrase

RAISING = (
    "activates", "amplifies", "augments", "boosts", "brings about", "causes", "elevates",
    "enhances", "heightens", "increases", "induces", "intensifies", "positively regulates",
    "potentiates", "raises", "stimulates", "strengthens", "upregulates", "up-regulates",
)  # fmt: skip
LOWERING = (
    "attenuates", "blocks", "decreases", "diminishes", "downregulates", "down-regulates",
    "inhibits", "lessens", "lowers", "negatively regulates", "prevents", "reduces", "suppresses",
    "weakens",
)  # fmt: skip


def _base(words: str) -> str:
    """Return the words with their verb in the base form, as "brings about" becomes "bring about".

    >>> _base("brings about"), _base("negatively regulates"), _base("amplifies")
    ('bring about', 'negatively regulate', 'amplify')
    """
    parts = words.split()
    at = 0 if parts[-1] == "about" else -1
    verb = parts[at]
    if verb.endswith("ies"):
        parts[at] = f"{verb[:-3]}y"
    else:
        parts[at] = verb[:-2] if verb.endswith(("sses", "shes")) else verb[:-1]
    return " ".join(parts)


_SIGNS = {
    form: sign
    for sign, listed in (("+", RAISING), ("-", LOWERING))
    for words in listed
    for form in (words, _base(words))
}


def read_direction(predicate: str) -> str:
    """Return `+` or `-` for a relation that is on the lists; empty for any other.

    Upper case and an underscore for a blank make no difference. A predicate of Biolink has the
    direction that the model gives it.

    >>> read_direction("INCREASES"), read_direction("biolink:negatively_regulates")
    ('+', '-')
    >>> read_direction("is increased by"), read_direction("does not raise")
    ('', '')
    """
    if (phrase := find_phrase(predicate)) is not None:
        return "" if phrase.sign == "0" else phrase.sign
    words = predicate.removeprefix(BIOLINK).replace("_", " ").casefold()
    return _SIGNS.get(" ".join(words.split()), "")


def say_directions(predicates: Iterable[str]) -> str:
    """Return the sentence that tells which relations were read by their words; empty for none.

    >>> say_directions(["inhibits", "raises", "feeds", "raises"])
    'No signs are given; by its word, “raises” counts as raising, and “inhibits” as lowering.'
    """
    read = sorted({each for each in predicates if read_direction(each)})
    told = []
    for sign, meaning in (("+", "raising"), ("-", "lowering")):
        names = [f"“{each}”" for each in read if read_direction(each) == sign]
        if names:
            *some, last = names
            told.append((f"{', '.join(some)} and {last}" if some else last, len(names), meaning))
    if not told:
        return ""
    first, *more = told
    start = "by its word" if first[1] == 1 else "by their words"
    said = f"{first[0]} {'counts' if first[1] == 1 else 'count'} as {first[2]}"
    said += "".join(f", and {names} as {meaning}" for names, _, meaning in more)
    return f"No signs are given; {start}, {said}."
