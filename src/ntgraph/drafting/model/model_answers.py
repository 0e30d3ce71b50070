"""Read what a model wrote: every statement is checked again, since servers ignore keywords."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from ntgraph.drafting.model.chat_client import ChunkError
from ntgraph.drafting.model.chunks import TextChunk
from ntgraph.drafting.model.prompt import (
    KEYS,
    LONGEST_END,
    LONGEST_HEDGE,
    MOST_IN_ANSWER,
    TEXTS,
)
from ntgraph.records.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class ModelStatement:
    """A statement as a model wrote it; the quote is a sentence of the chunk."""

    quote: str
    subject: str
    subject_level: str
    predicate: str
    object: str
    negated: bool
    hedge: str


def read_statements(text: str, chunk: TextChunk, vocabulary: Vocabulary) -> list[ModelStatement]:
    """Return the statements of an answer.

    Raises:
        ChunkError: the answer is no JSON, or does not fit the schema in any place.
    """
    try:
        answer = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ChunkError(f"the answer is no JSON: {begin_of(text)}") from error
    if not isinstance(answer, dict) or set(answer) != {"statements"}:
        raise ChunkError(f"expected an object with 'statements', found {begin_of(text)}")
    return check_statements(answer["statements"], chunk, vocabulary)


def check_statements(given: Any, chunk: TextChunk, vocabulary: Vocabulary) -> list[ModelStatement]:
    """Return statements from plain values.

    Raises:
        ChunkError: one of them does not fit the schema.
    """
    if not isinstance(given, list) or len(given) > MOST_IN_ANSWER:
        raise ChunkError(f"expected a list of at most {MOST_IN_ANSWER} statements")
    for number, each in enumerate(given, 1):
        if fault := find_schema_fault(each, chunk, vocabulary):
            raise ChunkError(f"statement {number}: {fault}")
    return [ModelStatement(**each) for each in given]


def find_schema_fault(statement: Any, chunk: TextChunk, vocabulary: Vocabulary) -> str:
    """Return what does not fit the schema; an empty text if all does."""
    if not isinstance(statement, dict) or set(statement) != set(KEYS):
        return f"expected the keys {', '.join(KEYS)}, found {begin_of(json.dumps(statement))}"
    for key in KEYS:
        kind = bool if key == "negated" else str
        if type(statement[key]) is not kind:
            return f"{key}: expected {kind.__name__}, found {begin_of(json.dumps(statement[key]))}"
    if not chunk.find(statement["quote"]):
        return f"quote: no sentence of the chunk: {begin_of(statement['quote'])}"
    if statement["predicate"] not in vocabulary.predicates:
        return f"predicate: unknown: {begin_of(statement['predicate'])}"
    if statement["subject_level"] not in ("", *vocabulary.levels):
        return f"subject_level: unknown: {begin_of(statement['subject_level'])}"
    return find_text_fault(statement)


def find_text_fault(statement: Mapping[str, str]) -> str:
    """Return what is wrong with the free texts of a statement."""
    for key in TEXTS:
        text, longest = statement[key], LONGEST_HEDGE if key == "hedge" else LONGEST_END
        if len(text) > longest:
            return f"{key}: longer than {longest} characters: {begin_of(text)}"
        if any(not c.isprintable() for c in text):
            return f"{key}: not printable: {begin_of(text)}"
        if key != "hedge" and not text.strip():
            return f"{key}: empty"
    return ""


def begin_of(text: str) -> str:
    """Return the beginning of a text for a message, on one line.

    >>> begin_of("a" * 90)[-3:]
    'aa…'
    """
    begin = ascii(text[:60])[1:-1]
    return f"{begin}…" if len(text) > 60 else begin


def to_plain_statement(statement: ModelStatement) -> dict[str, Any]:
    """Return a statement as plain values."""
    return asdict(statement)
