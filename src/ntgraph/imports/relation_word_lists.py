"""Lists of English words that tell how a relation is conjugated and denied."""

from __future__ import annotations

BE = ("is", "are", "was", "were")
# What they say is not simply undone by "not": "may" denied is "cannot", not "may not".
MODALS = (
    "can", "could", "did", "do", "does", "had", "may", "might", "must", "shall", "should", "will",
    "would",
)  # fmt: skip
NEGATIONS = frozenset({
    "barely", "cannot", "hardly", "neither", "never", "no", "none", "nor", "not", "rarely",
    "scarcely", "seldom",
})  # fmt: skip
# "Not only found in", "not possibly" and "not inhibits or activates" deny something else than
# the relation, so a relation with one of these words is denied as a whole.
SCOPED = frozenset({
    "all", "already", "also", "always", "and", "any", "apparently", "both", "but", "either",
    "even", "every", "exclusively", "just", "likely", "mainly", "maybe", "merely", "mostly",
    "often", "only", "or", "perhaps", "possibly", "potentially", "presumably", "probably",
    "sometimes", "solely", "still", "that", "unless", "usually", "which", "while", "yet",
})  # fmt: skip
# These say how something is done, and "not directly" denies just that it is done so.
MANNERS = frozenset({
    "actively", "causally", "chemically", "competitively", "directly", "functionally",
    "genetically", "indirectly", "irreversibly", "molecularly", "negatively",
    "pharmacologically", "physically", "positively", "reversibly", "selectively",
    "significantly", "spatially", "strongly", "temporally", "weakly",
})  # fmt: skip
IRREGULAR = {
    "has": "have", "aches": "ache", "biases": "bias", "caches": "cache", "dies": "die",
    "focuses": "focus", "functions": "function", "lies": "lie", "mentions": "mention",
    "ties": "tie",
}  # fmt: skip
# They look like verbs in the third person and are mostly something else.
NO_VERBS = (
    "actions", "always", "associations", "diseases", "does", "drugs", "effects", "examples",
    "genes", "interactions", "kinds", "members", "news", "parts", "perhaps", "proteins",
    "relations", "sometimes", "symptoms", "types", "versus", "vs",
)  # fmt: skip
# "class", "focus", "basis", "whereas", "pros" and "relations" are no verbs in the third person.
NO_VERB_ENDINGS = ("ss", "us", "is", "as", "os", "wards", "tions")
# "passes", "pushes", "teaches", "fixes", "buzzes" and "undergoes" lose both letters.
LONG_ENDINGS = ("sses", "shes", "ches", "xes", "zzes", "oes")

PREPOSITIONS = (
    "against", "as", "at", "by", "for", "from", "in", "into", "near", "of", "on", "to", "under",
    "with", "within",
)  # fmt: skip
# Before a preposition these say what something is. "Resulted in" and "led to" say what happened,
# and nothing "is resulted in" anything.
PARTICIPLES = frozenset({
    "administered", "associated", "attached", "attributed", "based", "classified",
    "co-expressed", "coexpressed", "compared", "composed", "connected", "contained",
    "contraindicated", "correlated", "coupled", "derived", "encoded", "enriched", "exposed",
    "expressed", "found", "implicated", "indicated", "involved", "linked", "localized", "located",
    "mapped", "opposed", "prescribed", "related", "situated", "transcribed", "translated", "used",
})  # fmt: skip
# With "by" every participle is passive, but these words may be past tenses of their own.
ACTIVE_BEFORE_BY = frozenset({
    "abided", "appeared", "differed", "happened", "lived", "multiplied", "passed", "profited",
    "started", "stayed", "stopped", "succeeded", "varied", "worked",
})  # fmt: skip
IRREGULAR_PARTICIPLES = frozenset({
    "bitten", "bought", "bound", "broken", "built", "driven", "eaten", "fed", "given", "held",
    "hidden", "kept", "known", "led", "made", "shown", "sold", "taken", "taught", "written",
})  # fmt: skip
# Before "of" these name what something is. Other words may be adverbs, such as "north of".
NOUNS = frozenset({
    "ancestor", "author", "brother", "capital", "cause", "child", "component", "consequence",
    "copy", "creator", "descendant", "effect", "employee", "example", "father", "founder",
    "friend", "function", "ingredient", "inhibitor", "marker", "member", "method", "mother",
    "neighbor", "owner", "parent", "partner", "precursor", "predecessor", "process", "product",
    "property", "relative", "result", "sibling", "sign", "sister", "source", "student",
    "successor", "symptom", "target", "teacher",
})  # fmt: skip
# Verbs that are read as such even where a graph writes them in capital letters.
KNOWN_VERBS = frozenset({
    "act", "activate", "affect", "aggravate", "agree", "alleviate", "ameliorate", "antagonize",
    "associate", "attend", "belong", "bind", "block", "boost", "buy", "carry", "catalyze",
    "cause", "change", "cite", "coexist", "colocalize", "complicate", "consume", "contain",
    "contribute", "convert", "correlate", "create", "decrease", "depend", "derive", "describe",
    "develop", "diagnose", "disrupt", "downregulate", "eat", "employ", "enable", "encode",
    "enhance", "exacerbate", "express", "follow", "have", "help", "improve", "include",
    "increase", "induce", "influence", "inhibit", "interact", "involve", "join", "kill", "know",
    "lead", "like", "live", "love", "lower", "manage", "measure", "mention", "metabolize",
    "modulate", "need", "occur", "offer", "overlap", "own", "participate", "potentiate",
    "precede", "predict", "predispose", "prevent", "produce", "promote", "provide", "publish",
    "raise", "receive", "reduce", "regulate", "relate", "release", "report", "require", "result",
    "sell", "send", "stimulate", "supply", "support", "suppress", "target", "teach", "transport",
    "treat", "trigger", "upregulate", "use", "visit", "want", "weaken", "work", "worsen", "write",
})  # fmt: skip
