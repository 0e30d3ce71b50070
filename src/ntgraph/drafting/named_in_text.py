"""Whether the words of an article name what a proposal says that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from ntgraph.drafting.article_to_draft import ArticleToDraft
from ntgraph.drafting.proposal import Proposal
from ntgraph.quotations.clauses import find_names
from ntgraph.quotations.folded_text import fold
from ntgraph.quotations.node_names import NodeNames

WORD = re.compile(r"\w+")
End = Literal["subject", "object"]


def is_named(candidate: Proposal, end: End, article: ArticleToDraft, names: NodeNames) -> bool:
    """Return whether the quote names an end of a proposal, or the place it is carried from does."""
    label = candidate.subject if end == "subject" else candidate.object
    if not any(map(str.isalnum, label)):
        return False
    return any(
        names_thing(words, label, article, names) for words in list_words(candidate, end, article)
    )


def list_words(candidate: Proposal, end: End, article: ArticleToDraft) -> Iterator[str]:
    """Yield the words that have to name an end: those at its place, else those of the quote."""
    text = article.text
    if end == "subject" and candidate.carried:
        start, stop = candidate.antecedent_start, candidate.antecedent_end
        if 0 <= start < stop <= len(text):
            yield text[start:stop]
        return
    start, stop = (
        (candidate.subject_start, candidate.subject_end)
        if end == "subject"
        else (candidate.object_start, candidate.object_end)
    )
    if start < 0:
        yield candidate.quote
    elif candidate.start <= start < stop <= candidate.end:
        yield text[start:stop]


def names_thing(words: str, label: str, article: ArticleToDraft, names: NodeNames) -> bool:
    """Return whether some words name a thing: by its label, another name, or a short form."""
    known = [label, *(name for id in names.find(label) for name in names.list_names(id))]
    known += [name.partition(" (")[0] for name in known if name.endswith(")")]
    if find_names(words, known):
        return True
    long = (
        article.short_forms[short] for short in WORD.findall(words) if short in article.short_forms
    )
    spelled = f"{words} {' '.join(long)}"
    return any(has_words(spelled, name) for name in known)


def has_words(words: str, name: str) -> bool:
    """Return whether every word of a name is among some words; plurals count as one."""
    there = {stem(word) for word in WORD.findall(fold(words))}
    return there.issuperset(stem(word) for word in WORD.findall(fold(name)))


def stem(word: str) -> str:
    """Return a word without the ending of a plural.

    >>> stem("anxieties"), stem("receptors"), stem("stress")
    ('anxiety', 'receptor', 'stress')
    """
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
