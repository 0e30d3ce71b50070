"""Words that are no part of a name, or tell how much there is of a thing."""

from __future__ import annotations

import tomllib
from pathlib import Path

WORDS = tomllib.loads((Path(__file__).parent / "breakers.toml").read_text(encoding="utf-8"))[
    "names"
]
# Nouns that only measure what stands beside them: "dopamine levels", "use of cocaine".
LIGHT_HEADS = frozenset(WORDS["light"])
LIGHT_BEFORE_OF = LIGHT_HEADS | frozenset(WORDS["light_before_of"])
# What tells of too little or too much of what follows.
DEFICIENT, EXCESSIVE = frozenset(WORDS["deficient"]), frozenset(WORDS["excessive"])
# What may stand before a name and changes little or nothing.
MILD_WORDS, EMPTY_WORDS = frozenset(WORDS["mild"]), frozenset(WORDS["empty"])
# Nouns that name nothing by themselves.
GENERIC = frozenset(WORDS["generic"])
# A word before the name of one of these tells of its place or kind: "brain dopamine".
SUBSTANCES = frozenset(("Drug", "Neurotransmitter", "Hormone", "Chemical"))
# Nouns before "of" that make another relation of the verb before them.
RISKS, RELEASES = frozenset(WORDS["risk"]), frozenset(WORDS["release"])
# What a thing does to people.
SYMPTOMS = frozenset(WORDS["symptoms"])
# The last words of names by which their class is known.
UNWANTED_HEADS = frozenset(WORDS["unwanted"])
RECEPTOR_HEADS, PROCESS_HEADS = frozenset(WORDS["receptors"]), frozenset(WORDS["processes"])
BODY_HEADS = frozenset(WORDS["body"])
# "The drug", "this disease": what was named before.
STAND_INS = frozenset(WORDS["stand_ins"])
MORE_WORDS, LESS_WORDS = frozenset(WORDS["more"]), frozenset(WORDS["less"])
