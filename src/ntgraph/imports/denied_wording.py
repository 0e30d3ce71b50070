"""Word the denial of a relation that a graph names with a word of its own."""

from __future__ import annotations

BE = ("is", "are", "was", "were")
IRREGULAR = {
    "has": "have", "aches": "ache", "caches": "cache", "focuses": "focus", "biases": "bias",
    "dies": "die", "lies": "lie", "ties": "tie",
}  # fmt: skip
# They look like verbs in the third person and are mostly something else.
NO_VERBS = (
    "always", "effects", "examples", "genes", "kinds", "members", "news", "parts", "perhaps",
    "sometimes", "symptoms", "types", "versus", "vs",
)  # fmt: skip
# "class", "focus", "basis", "whereas" and "pros" are no verbs in the third person.
NO_VERB_ENDINGS = ("ss", "us", "is", "as", "os", "wards")
# "passes", "pushes", "teaches", "fixes", "buzzes" and "undergoes" lose both letters.
LONG_ENDINGS = ("sses", "shes", "ches", "xes", "zzes", "oes")


def find_base(verb: str) -> str:
    """Return the base form of a verb in the third person; empty where a word seems to be none.

    >>> find_base("lowers"), find_base("carries"), find_base("passes"), find_base("part")
    ('lower', 'carry', 'pass', '')
    """
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    is_word = verb.isascii() and verb.isalpha() and verb.islower()
    if not is_word or not verb.endswith("s") or len(verb) < 4:
        return ""
    if verb in NO_VERBS or verb.endswith(NO_VERB_ENDINGS):
        return ""
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    return verb[:-2] if verb.endswith(LONG_ENDINGS) else verb[:-1]


def word_denial(words: str, *, plural: bool) -> str:
    """Return the denial of a relation, with gaps for subject and object.

    A relation whose first word seems to be no verb in the third person is denied as a whole.

    >>> word_denial("lowers", plural=False), word_denial("is part of", plural=False)
    ('{subject} does not lower {object}', '{subject} is not part of {object}')
    >>> word_denial("friend", plural=False)
    'it is not so that {subject} friend {object}'
    """
    first, _, rest = words.partition(" ")
    behind = f" {rest}" if rest else ""
    if first in BE:
        return f"{{subject}} {first} not{behind} {{object}}"
    if base := find_base(first):
        return f"{{subject}} {'do' if plural else 'does'} not {base}{behind} {{object}}"
    return f"it is not so that {{subject}} {words} {{object}}"
