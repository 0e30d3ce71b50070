"""The file of chunks that a model has read, so that a run which was ended goes on.

Each line has the hash of a chunk with prompt and model, and the statements that were read from
it; a quote is kept as the number of its sentence. Neither the key nor the endpoint is kept.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ntgraph.drafting.model.chat_client import ChunkError, count_tokens
from ntgraph.drafting.model.chunks import TextChunk
from ntgraph.drafting.model.kept_lines import append_line, read_whole_lines
from ntgraph.drafting.model.model_answers import (
    ModelStatement,
    check_statements,
    to_plain_statement,
)
from ntgraph.errors import FactsError, Problem
from ntgraph.records.vocabulary import Vocabulary

CHUNKS_FILE = "proposals.chunks.jsonl"


@dataclass(frozen=True, slots=True)
class ReadChunk:
    """What a model read in a chunk, and the tokens it took."""

    statements: tuple[ModelStatement, ...]
    read_tokens: int
    written_tokens: int


class KeptChunks:
    """Chunks that were read, by their hash; in a file, or only in memory."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self._lines: dict[str, dict[str, Any]] = {}
        for number, line in read_whole_lines(path) if path else ():
            kept = read_kept(line)
            if kept is None:
                message = f"expected a chunk that was read, found {line[:40]!r}: remove the line"
                raise FactsError([Problem(str(path), number, "", message)])
            self._lines[kept["chunk"]] = kept

    def find(self, hash: str, chunk: TextChunk, vocabulary: Vocabulary) -> ReadChunk | None:
        """Return what was read in a chunk; None if it has to be read, or read again."""
        kept = self._lines.get(hash)
        if kept is None:
            return None
        try:
            plain = [restore_quote(each, chunk) for each in kept["statements"]]
            statements = check_statements(plain, chunk, vocabulary)
        except (ChunkError, LookupError, TypeError):
            return None
        tokens = (count_tokens(kept, name) for name in ("prompt_tokens", "completion_tokens"))
        return ReadChunk(tuple(statements), *tokens)

    def keep(self, hash: str, chunk: TextChunk, read: ReadChunk, model: str) -> None:
        """Keep what was read in a chunk.

        Raises:
            OutputError: the file could not be written.
        """
        kept = {
            "chunk": hash,
            "model": model,
            "prompt_tokens": read.read_tokens,
            "completion_tokens": read.written_tokens,
            "statements": [number_quote(each, chunk) for each in read.statements],
        }
        self._lines[hash] = kept
        if self.path:
            append_line(self.path, json.dumps(kept, ensure_ascii=False))


def read_kept(line: str) -> dict[str, Any] | None:
    """Return the values of a kept line; None if it is none."""
    try:
        kept = json.loads(line)
    except (ValueError, RecursionError):
        return None
    is_whole = isinstance(kept, dict) and isinstance(kept.get("chunk"), str)
    return kept if is_whole and isinstance(kept.get("statements"), list) else None


def number_quote(statement: ModelStatement, chunk: TextChunk) -> dict[str, Any]:
    """Return a statement as plain values, with the number of its sentence as quote."""
    number = chunk.sentences.index(chunk.find(statement.quote)[0])
    return {**to_plain_statement(statement), "quote": number}


def restore_quote(kept: dict[str, Any], chunk: TextChunk) -> dict[str, Any]:
    """Return a kept statement with the words of its quote."""
    return {**kept, "quote": chunk.sentences[kept["quote"]].words}
