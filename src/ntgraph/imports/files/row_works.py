"""Read the works that a row names in columns of its own, such as `pmid`, `doi` and `url`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ntgraph.imports.files.cited_works import normalize_work_id
from ntgraph.imports.files.field_names import Fields, items
from ntgraph.imports.values_as_text import plain_text

# The columns for works, the surest name first, and what separates several works in one cell.
SEPARATORS: Mapping[str, str] = {
    "pmid": r"[|;,\s]+", "doi": r"[|;\s]+|,\s+", "pmcid": r"[|;,\s]+", "url": r"[|\s]+",
    "reference": r"\|",
}  # fmt: skip
# Several identifiers in one cell, as databases write them.
CURIES = re.compile(r"[A-Za-z][\w.]*:[^\s;]+(?:;\s*[A-Za-z][\w.]*:[^\s;]+)+")
IDENTIFIERS = ("pmid", "doi", "pmcid")
# The name of a registry with a blank behind it, which would part it from its identifier.
REGISTRY = re.compile(r"\b(pmid|pubmed|pmcid|doi)\b:?\s+(?=(?:PMC)?[0-9])", re.IGNORECASE)
# A text that says something, and names no work, has so many words and no year.
SENTENCE_WORDS = 6
YEAR = re.compile(r"(?:1[89]|20)\d\d")


@dataclass(frozen=True, slots=True)
class RowWorks:
    """The works of a row by their names, and what the row says of each.

    `passage` is the text of a column that is meant for works but holds a sentence; `rest` what
    belongs to none of the works. `is_joined` is true if several columns name one work.
    """

    names: tuple[str, ...] = ()
    details: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    passage: str = ""
    rest: Mapping[str, Any] = field(default_factory=dict)
    is_joined: bool = False


NO_WORKS = RowWorks()


def read_row_works(fields: Fields, data: Mapping[str, Any]) -> RowWorks:
    """Return the works that the columns of a row name.

    Where each column names one work at most, they all describe the same work: a row with a
    `pmid`, a `doi` and a `url` is about one paper.
    """
    found = {}
    has = fields.present_in_edge(data)
    if not has.isdisjoint(SEPARATORS):
        given = {name: fields.of_edge(data, name) for name in SEPARATORS}
        cells = {name: split_cell(name, each) for name, each in given.items() if each is not None}
        found = {name: works for name, works in cells.items() if works}
    passage, more = find_passages(fields, data)
    # `in print` in a column of identifiers is no work, least of all the same one for all rows.
    unknown = [
        name for name in IDENTIFIERS if name in found and not any(map(is_work_id, found[name]))
    ]
    if unknown:
        more = {**more, **fields.keep_of_edge(data, unknown)}
        found = {name: works for name, works in found.items() if name not in unknown}
    title = plain_text(fields.of_edge(data, "reference_title")) if "reference_title" in has else ""
    rest = {**more, "reference_title": title} if title else dict(more)
    if not found:
        return RowWorks(passage=passage, rest=rest) if passage or rest else NO_WORKS
    if max(map(len, found.values())) > 1:
        names = tuple(work for works in found.values() for work in works)
        return RowWorks(names, passage=passage, rest=rest)
    first = next(iter(found))
    (name,) = found[first]
    others = {each: found[each][0] for each in IDENTIFIERS if each in found and each != first}
    known = {
        "identifiers": list(others.values()),
        "url": found.get("url", ("",))[0],
        "title": title or (found["reference"][0] if "reference" in found else ""),
    }
    return RowWorks((name,), {name: known}, passage, more, is_joined=bool(others))


def find_passages(fields: Fields, data: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return the first sentence of a column that is meant for works, and all if there are more.

    They are more, too, where the row has a passage in another column.
    """
    given = fields.of_edge(data, "evidence")
    said = list(filter(is_sentence, items(given))) if has_many_words(given) else []
    if not said:
        return "", {}
    if len(said) == 1 and not plain_text(fields.of_edge(data, "passage")):
        return said[0], {}
    return said[0], dict.fromkeys(fields.keep_of_edge(data, ["evidence"]), said)


def split_cell(name: str, value: Any) -> tuple[str, ...]:
    """Return the works in a cell of a column, each with the prefix of its registry.

    >>> split_cell("pmid", "123; PMID:456"), split_cell("doi", "https://doi.org/10.1/x")
    (('pmid:123', 'PMID:456'), ('https://doi.org/10.1/x',))
    >>> split_cell("pmid", "PMID: 123"), split_cell("reference", "Smith et al.")
    (('PMID:123',), ('Smith et al.',))
    """
    given = value if isinstance(value, list | tuple) else [value]
    texts = [plain_text(each) for each in given]
    if name in IDENTIFIERS:
        texts = [REGISTRY.sub(r"\1:", text) for text in texts]
    if name == "reference" and len(texts) == 1 and CURIES.fullmatch(texts[0]):
        texts = texts[0].split(";")
    elif not isinstance(value, list | tuple):
        texts = re.split(SEPARATORS[name], texts[0])
    if name != "reference":
        texts = [text.rstrip(".,;") for text in texts]
    texts = [text.strip() for text in texts]
    return tuple(dict.fromkeys(add_prefix(name, each) for each in texts if each))


def is_work_id(text: str) -> bool:
    """Return whether a text is the identifier of a work."""
    return bool(normalize_work_id(text))


def add_prefix(name: str, text: str) -> str:
    """Return an identifier with the prefix of its registry; any other text unchanged.

    >>> add_prefix("pmid", "123"), add_prefix("doi", "10.1/x"), add_prefix("pmid", "Smith")
    ('pmid:123', 'doi:10.1/x', 'Smith')
    """
    bare = {"pmid": r"\d+(?:\.0)?", "doi": r"10\.\S+", "pmcid": r"(?:PMC)?\d+"}.get(name)
    if bare is None or not re.fullmatch(bare, text, re.ASCII | re.IGNORECASE):
        return text
    return f"{name}:{text.removesuffix('.0') if name == 'pmid' else text}"


def has_many_words(value: Any) -> bool:
    """Return whether a value could hold a sentence, as a text of few words cannot."""
    if isinstance(value, str):
        return len(value.split(None, SENTENCE_WORDS)) >= SENTENCE_WORDS
    return value is not None


def is_sentence(text: str) -> bool:
    """Return whether a text in a column of works says something and names no work.

    >>> is_sentence("Dopamine fell in every rat we measured."), is_sentence("Smith et al. 2003")
    (True, False)
    """
    if text.count(" ") < SENTENCE_WORDS - 1:
        return False
    words = text.split()
    return len(words) >= SENTENCE_WORDS and text[-1] in '.!?”"' and YEAR.search(text) is None
