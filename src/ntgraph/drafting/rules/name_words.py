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
# Names of nodes that in most texts are other words.
NO_NAMES = frozenset(WORDS["no_names"])
ADJECTIVE_ENDINGS, NOUNS_LIKE_ADJECTIVES = tuple(WORDS["adjectives"]), frozenset(WORDS["nouns"])
# Sentences with one of these plan or ask, but for those with one of the others.
UNASSERTED, ASSERTED = frozenset(WORDS["unasserted"]), frozenset(WORDS["asserted"])
# The last words of names of groups.
GROUPS, GROUP_ENDINGS = frozenset(WORDS["groups"]), tuple(WORDS["group_endings"])
# "A decrease in alertness": the change is the relation.
RISES, FALLS = frozenset(WORDS["rises"]), frozenset(WORDS["falls"])
# Alone these name no thing that could be looked up.
BARE = frozenset(WORDS["bare"])
# Before a name these tell what it is.
TITLES, SURPLUSES = frozenset(WORDS["titles"]), frozenset(WORDS["surpluses"])
SINGLE_ADJECTIVES = tuple(WORDS["single_adjectives"])
SINGLE_NOUNS = frozenset(WORDS["single_nouns"])
EFFECTS = frozenset(("effect", "effects", "action", "actions"))
STAND_INS_BEHIND_THIS = STAND_INS | frozenset(WORDS["stand_ins_behind_this"])
# Headings that name a part of a text and not what it is about.
SECTIONS = frozenset(WORDS["sections"])


def is_adjective(word: str) -> bool:
    """Return whether a word looks like an adjective.

    >>> is_adjective("emotional"), is_adjective("withdrawal"), is_adjective("pain")
    (True, False, False)
    """
    return word.endswith(ADJECTIVE_ENDINGS) and word not in NOUNS_LIKE_ADJECTIVES
