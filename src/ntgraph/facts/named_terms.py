"""Find terms of a vocabulary by what people call them: an id or a label, in any case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ntgraph.errors import UnknownTermError


def find_terms(kind: str, wanted: Iterable[object], terms: Mapping[str, object]) -> set[str]:
    """Return the ids of terms that are named by id or label; an id wins.

    Case does not matter, and neither does whether words are joined by spaces or underscores. A
    label that several terms have names all of them.

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
    by_label: dict[str, set[str]] = {}
    for id, term in terms.items():
        if label := find_title(term):
            by_label.setdefault(fold_name(label), set()).add(id)
    by_id: dict[str, set[str]] = {}
    for id in terms:
        by_id.setdefault(fold_name(id), set()).add(id)
    return by_label | by_id


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
