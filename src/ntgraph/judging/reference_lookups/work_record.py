"""What a service tells of a work, in one form for all services."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from ntgraph.records.frozen_record import frozen_record

TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
LONGEST_SERVICE_TEXT = 2_000
MOST_AUTHORS_KEPT = 200


class AnswerShapeError(ValueError):
    """An answer lacks what the service's documentation says it has."""


@frozen_record
class Notice:
    """A notice about a work: its kind, such as `retraction`, and where it stands."""

    kind: str
    where: str


@frozen_record
class WorkRecord:
    """A work as a service knows it.

    `identifiers` are CURIEs, `families` the family names of its authors in order, `years` every
    year in which it came out (online, in print), `kinds` the service's own words for what it is.
    """

    identifiers: tuple[str, ...]
    title: str
    families: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    has_abstract: bool = False
    is_open: bool = False


def to_kept(record: WorkRecord) -> dict[str, Any]:
    """Return a record as plain values for the file of answers."""
    return asdict(record)


def from_kept(kept: Mapping[str, Any]) -> WorkRecord:
    """Return a record from plain values.

    Raises:
        AnswerShapeError: the values are not those of a record.
    """
    try:
        notices = tuple(Notice(**each) for each in kept["notices"])
        lists = {
            name: tuple(str(each) for each in kept[name])
            for name in ("identifiers", "families", "years", "kinds")
        }
        return WorkRecord(
            title=str(kept["title"]),
            notices=notices,
            has_abstract=bool(kept["has_abstract"]),
            is_open=bool(kept["is_open"]),
            **lists,
        )
    except (KeyError, TypeError) as error:
        raise AnswerShapeError(f"expected a work, found {kept!r:.100}") from error


def clean(text: object) -> str:
    r"""Return a text of a service as one plain line: no tags, entities or control characters.

    >>> clean("The <i>in vivo</i> role of&nbsp;GABA\x1b[31m\n")
    'The in vivo role of GABA[31m'
    """
    if not isinstance(text, str):
        return ""
    plain = html.unescape(TAG.sub("", text[:LONGEST_SERVICE_TEXT]))
    seen = "".join(c if unicodedata.category(c)[0] != "C" else " " * (c in "\n\t\r") for c in plain)
    return " ".join(seen.split())


def texts_of(values: object) -> tuple[str, ...]:
    """Return the texts of a list, cleaned; empty if it is no list."""
    found = (clean(each) for each in values) if isinstance(values, list) else ()
    return tuple(each for each in found if each)


def mapping_of(value: object, what: str) -> Mapping[str, Any]:
    """Return a value that has to be a JSON object.

    Raises:
        AnswerShapeError: it is something else.
    """
    if not isinstance(value, dict):
        raise AnswerShapeError(f"expected an object as {what}, found {value!r:.60}")
    return value


def list_of(value: object, what: str) -> Sequence[Any]:
    """Return a value that has to be a JSON list.

    Raises:
        AnswerShapeError: it is something else.
    """
    if not isinstance(value, list):
        raise AnswerShapeError(f"expected a list as {what}, found {value!r:.60}")
    return value


def make_curies(pairs: Iterable[tuple[str, object]]) -> tuple[str, ...]:
    """Return pairs of prefix and value as CURIEs, a DOI in lower case; empty values are left out.

    >>> make_curies([("doi", "10.1000/A"), ("pmid", 12), ("pmcid", None)])
    ('doi:10.1000/a', 'pmid:12')
    """
    found = []
    for prefix, value in pairs:
        text = clean(str(value)) if value else ""
        if text:
            found.append(f"{prefix}:{text.casefold() if prefix == 'doi' else text}")
    return tuple(dict.fromkeys(found))
