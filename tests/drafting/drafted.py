"""What the tests of drafting read with: the words of the package, and its rule reader."""

from __future__ import annotations

from functools import cache

from ntgraph.drafting.article_to_draft import KnownWords, know_words, take_text
from ntgraph.drafting.draft_article import DraftedArticle, draft_article
from ntgraph.drafting.rules.rule_reader import RuleReader


@cache
def known() -> KnownWords:
    """Return the names and the vocabulary that come with the package."""
    return know_words()


@cache
def reader() -> RuleReader:
    """Return the rule reader with the names of the package."""
    return RuleReader(known())


def read(text: str) -> DraftedArticle:
    """Return the draft of one paragraph."""
    return draft_article(take_text(text), known(), reader())


def say(text: str) -> set[tuple[str, str, str, str, bool]]:
    """Return what the rules read: subject, its level, relation, object, whether it denies."""
    return {
        (name(p.subject), p.subject_level, p.predicate, name(p.object), p.negated)
        for p in read(text).proposals
    }


def name(label: str) -> str:
    """Return the id of a known thing, else its label in small letters without a plural's *s*."""
    found = known().names.find(label)
    return found[0] if found else label.casefold().removesuffix("s")
