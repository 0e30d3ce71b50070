"""Read a file with the reader of large tables and with that of small files, and compare."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ntgraph.columns import LazyStatements
from ntgraph.errors import GraphFileError, NtgraphError, Problem
from ntgraph.imports.files import read_graph_file
from ntgraph.imports.imported_graph import ImportedGraph
from ntgraph.imports.large_files import find_large_files
from ntgraph.records import Statement

NO_FILE_IS_LARGE = 10**9
EVERY_FILE_IS_LARGE = -1


def read_large(path: Path, **arguments: Any) -> ImportedGraph:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(find_large_files, "ROWS_OF_SMALL_TABLE", EVERY_FILE_IS_LARGE)
        return read(path, **arguments)


def read_small(path: Path, **arguments: Any) -> ImportedGraph:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(find_large_files, "ROWS_OF_SMALL_TABLE", NO_FILE_IS_LARGE)
        return read(path, **arguments)


def read(
    path: Path, *, format: str | None = None, lenient: bool = False, **mapping: str
) -> ImportedGraph:
    return read_graph_file(path, format, mapping, lenient=lenient)


def problems_of(path: Path, reader: Any, **arguments: Any) -> tuple[Problem, ...]:
    with pytest.raises(GraphFileError) as error:
        reader(path, **arguments)
    return error.value.problems


def fault_of(path: Path, reader: Callable[..., ImportedGraph], **arguments: Any) -> str:
    """Return the message with which a reader refuses a file; empty if it reads the file."""
    try:
        reader(path, **arguments)
    except NtgraphError as error:
        return f"{type(error).__name__}: {error}"
    return ""


def without_places(statements: Mapping[str, Statement]) -> dict[str, Statement]:
    """Return the statements without what only small files have: the characters of each edge.

    Attributes are sorted by name: where several columns are read in an odd way, their order
    differs.
    """
    return {
        id: replace(
            statement,
            evidence=tuple(
                replace(
                    each,
                    span=None,
                    locator="",
                    attributes=tuple(sorted(each.attributes, key=lambda pair: pair[0])),
                )
                for each in statement.evidence
            ),
        )
        for id, statement in statements.items()
    }


def places_of(graph: ImportedGraph) -> dict[str, list[str]]:
    return {
        id: [each.locator or (each.span.block if each.span else "") for each in s.evidence]
        for id, s in graph.facts.statements.items()
    }


def check_same(
    path: Path, *, is_fast: bool | None = True, is_text: bool = True, **arguments: Any
) -> None:
    """Check that both readers give the same facts and notes, or the same problems.

    `is_fast` says whether the table is plain; None where it may be either. `is_text` is false
    where only the reader of small files makes a text of the file.
    """
    fault = fault_of(path, read_small, **arguments)
    assert fault_of(path, read_large, **arguments) == fault
    if fault:
        return
    small = read_small(path, **arguments)
    large = read_large(path, **arguments)
    found_fast = isinstance(large.facts.statements, LazyStatements)
    assert is_fast in (None, found_fast)
    if not found_fast:
        return
    assert large.notes == small.notes
    assert dict(large.facts.nodes) == dict(small.facts.nodes)
    assert list(large.facts.nodes) == list(small.facts.nodes)
    assert large.facts.sources == small.facts.sources
    assert without_places(large.facts.statements) == without_places(small.facts.statements)
    assert list(large.facts.statements) == list(small.facts.statements)
    assert {
        id: [each.split(",")[0] for each in found] for id, found in places_of(small).items()
    } == places_of(large)
    assert large.facts.vocabulary == small.facts.vocabulary
    assert large.facts.data == small.facts.data
    assert large.facts.originals == small.facts.originals
    assert list(large.originals.items()) == list(small.originals.items())
    (article,) = large.facts.articles.values()
    (other,) = small.facts.articles.values()
    bare = [(each.article, each.number, each.source) for each in article.references]
    assert bare == [(each.article, each.number, each.source) for each in other.references]
    if not is_text:
        assert article.length == 0
        other = replace(other, sha256=article.sha256, length=0, sections=())
    assert replace(article, references=(), blocks=()) == replace(other, references=(), blocks=())
