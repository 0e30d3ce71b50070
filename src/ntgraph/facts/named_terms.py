"""Find terms of a vocabulary by what people call them, in any case.

That is an id or a label, and of a relation also the words that sentences have for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ntgraph.errors import UnknownTermError
from ntgraph.records.vocabulary import Predicate

SUBJECT, OBJECT = "{subject}", "{object}"


def find_terms(kind: str, wanted: Iterable[object], terms: Mapping[str, object]) -> set[str]:
    """Return the ids of terms that are named by id, label or the words of sentences.

    An id wins over a label, and a label over words such as `is part of`. Case does not matter,
    and neither does whether words are joined by spaces or underscores. A label that several
    terms have names all of them.

    Args:
        kind: what the terms are, for the message.
        wanted: the names; a text is one name.
        terms: terms by id, each with a `label`, a `title` or neither.

    Raises:
        UnknownTermError: there is no such term; the error has suggestions.
    """
    names = [wanted] if isinstance(wanted, str) else list(wanted)
    found = {name for name in names if isinstance(name, str) and name in terms}
    others = [name for name in names if not (isinstance(name, str) and name in found)]
    known = _name_all(terms) if others else {}
    for name in others:
        ids = known.get(fold_name(name)) if isinstance(name, str) else None
        if ids is None:
            raise UnknownTermError(kind, name, sorted(terms), list_labels(terms))
        found |= ids
    return found


def _name_all(terms: Mapping[str, object]) -> dict[str, set[str]]:
    """Return the ids of terms by their folded names."""
    by_words: dict[str, set[str]] = {}
    for id, term in terms.items():
        for words in relation_phrases(term):
            by_words.setdefault(fold_name(words), set()).add(id)
    by_label: dict[str, set[str]] = {}
    for id, term in terms.items():
        if label := find_title(term):
            by_label.setdefault(fold_name(label), set()).add(id)
    by_id: dict[str, set[str]] = {}
    for id in terms:
        by_id.setdefault(fold_name(id), set()).add(id)
    return by_words | by_label | by_id


def relation_phrases(term: object) -> list[str]:
    """Return the words that sentences have for a relation: singular, plural and base form.

    Only words that stand together between both things are a name. Any other term has none.
    """
    if not isinstance(term, Predicate):
        return []
    # A base form has no subject.
    texts = (term.template, term.template_plural, f"{SUBJECT} {term.base}")
    found = (text.removeprefix(SUBJECT).removesuffix(OBJECT).strip() for text in texts)
    return [words for words in found if words and "{" not in words]


def list_labels(terms: Mapping[str, object]) -> tuple[str, ...]:
    """Return the labels of terms, each once, sorted."""
    return tuple(sorted({find_title(term) for term in terms.values()} - {""}))


def find_title(term: object) -> str:
    """Return what people call a term: its label or title; empty if it has none."""
    return str(getattr(term, "label", "") or getattr(term, "title", ""))


def fold_name(name: str) -> str:
    """Return a name without what does not matter in it.

    >>> fold_name(" Partly_Supported") == fold_name("partly supported")
    True
    """
    return name.strip().casefold().replace("_", " ")
