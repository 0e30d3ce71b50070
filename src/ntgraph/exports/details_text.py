"""What supports and what contests a statement as plain text on one line.

It says the same, in the same words and order, as `_details.html.j2` says in HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ntgraph.exports.classroom_questions import Question
from ntgraph.exports.statement_details import Caution, StatementDetails


def tell_details(details: StatementDetails) -> str:
    """Return what supports and what contests a statement, one labeled part after another."""
    return " ".join(f"{label}: {end_sentence(words)}" for label, words in list_details(details))


def list_details(details: StatementDetails, *, cautioned: bool = True) -> Iterator[tuple[str, str]]:
    """Yield each part of the details with its label; `cautioned` includes the safety notes."""
    if details.layer == "reference":
        yield "Accepted fact", details.sentence
    else:
        yield f"The {'file' if details.is_from_file else 'article'} says", details.sentence
        yield "Against science", tell_verdict(details)
    for words in details.contested:
        yield "Contested by", words
    for saying in details.sayings:
        yield "Where", saying.text
    if details.layer != "reference":
        for work in details.cited:
            yield "Cited there", f"{work.citation} – {work.note}"
        if not details.cited:
            yield "Works cited there", "none"
    if cautioned:
        for caution in details.cautions:
            yield "Safety", tell_caution(caution)


def tell_verdict(details: StatementDetails) -> str:
    """Return the verdict with its sign, its reason and what it is based on."""
    reason = f": {details.reason}" if details.reason else ""
    basis = f" ({details.basis})" if details.basis else ""
    return f"{details.sign} {details.verdict}{reason}{basis}"


def tell_caution(caution: Caution) -> str:
    """Return a safety note with the works that it rests on."""
    works = " · ".join(work.citation for work in caution.works)
    return f"{caution.text} Source: {works}" if works else caution.text


def ask_in_text(question: Question, options: Iterable[tuple[str, str]] = ()) -> str:
    """Return a question with its answers, each with its letter, and its safety notes."""
    answers = [f"{letter}) {words}" for letter, words in options]
    safety = [f"Safety: {caution.text}" for caution in question.cautions]
    return " ".join((question.text, *answers, *safety))


def tell_grounds(question: Question) -> Iterator[str]:
    """Yield the explanation of a question, why others are wrong, and what the answer rests on."""
    yield from filter(None, (question.explanation, question.note))
    for option, why in zip(question.options, question.why, strict=True):
        if why:
            yield f"Why not “{option}”: {why}"
    yield from map(tell_details, question.statement_details)


def end_sentence(words: str) -> str:
    """Return words with a full stop, if they end with no mark.

    >>> end_sentence("none"), end_sentence("Is it?")
    ('none.', 'Is it?')
    """
    return words if words.endswith((".", "!", "?", "…", ".”", ".)")) else f"{words}."
