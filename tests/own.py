"""The folder of an own article of one paragraph, as the tests need it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from ntgraph.facts.canonical_form import format_table
from ntgraph.facts.table_columns import (
    BLOCKS,
    NODES,
    REFERENCES,
    SOURCES,
    STATEMENTS,
    TableSpec,
)
from ntgraph.records.identifiers import hash_span

NICOTINE = """\
Nicotine and calm

Many smokers feel calmer after a cigarette. Nicotine eases stress.[1] In controlled trials, \
nicotine does not lower anxiety [2]. It may raise dopamine in the brain [1, 2].

References

1. Smith J. Stress and smoking. J Test 2010.
2. Doe A. Nicotine trials. J Test 2012.
"""


def place(passage: str, text: str = NICOTINE) -> dict[str, str]:
    """Return the cells that tell where a passage stands."""
    start = text.index(passage)
    end = start + len(passage)
    return {"start": str(start), "end": str(end), "span_sha256": hash_span(passage)}


def table(spec: TableSpec, rows: Iterable[Mapping[str, str]]) -> str:
    """Return a table in canonical form; cells that a row does not name are empty."""
    return format_table(spec, ([row.get(c, "") for c in spec.columns] for row in rows))


def list_blocks(text: str = NICOTINE) -> list[dict[str, str]]:
    """Return the rows of the blocks: two headings, a paragraph, two references."""
    title, paragraph, heading, *works = (line for line in text.split("\n") if line)
    head = [("opening", "h1", "heading", title), ("opening", "p1", "paragraph", paragraph)]
    tail = [("references", f"r{n}", "reference", work) for n, work in enumerate(works, 1)]
    blocks = [*head, ("references", "h1", "heading", heading), *tail]
    return [
        {"section": section, "block": block, "kind": kind, **place(words, text)}
        for section, block, kind, words in blocks
    ]


def write_own_folder(
    tmp_path: Path,
    *,
    complete: bool = False,
    curator: str = "A. Teacher",
    predicate: str = "eases",
    object_of_first: str = "ntg:strain",
) -> Path:
    """Write the folder `nicotine` with two statements, and return it."""
    folder = tmp_path / "nicotine"
    folder.mkdir(parents=True)
    where = {"section": "opening", "block": "p1", "passage_kind": "biomedical"}
    eases = {"subject": "ntg:nicotine", "predicate": predicate, "object": object_of_first}
    denies = {"subject": "ntg:nicotine", "predicate": "lowers", "object": "ntg:nerves"}
    second = "In controlled trials, nicotine does not lower anxiety [2]."
    works = [{"number": str(n), "source": f"ntg:work-{n}"} for n in (1, 2)]
    printed = [b for b in list_blocks() if b["kind"] == "reference"]
    ids = ["ntg:nicotine", "ntg:nerves", object_of_first]
    files = {
        "article.toml": (
            'title = "Nicotine and calm"\ntext = "article.txt"\n'
            f"complete = {str(complete).lower()}\n"
            f'sha256 = "{hash_span(NICOTINE)}"\nlength = {len(NICOTINE)}\n\n'
            f'[curation]\ncurator = "{curator}"\ncurated_on = "2026-11-28"\n'
        ),
        "article.txt": NICOTINE,
        BLOCKS.file: table(BLOCKS, list_blocks()),
        NODES.file: table(
            NODES, [{"id": id, "label": id[4:]} for id in ids if id.startswith("ntg:")]
        ),
        SOURCES.file: table(
            SOURCES, [{"id": f"ntg:work-{n}", "title": f"Work {n}"} for n in (1, 2)]
        ),
        REFERENCES.file: table(
            REFERENCES, ({**w, **b} for w, b in zip(works, printed, strict=True))
        ),
        STATEMENTS.file: table(
            STATEMENTS,
            [
                {**eases, **where, **place("Nicotine eases stress."), "cites": "1"},
                {**denies, **where, **place(second), "negated": "true", "cites": "2"},
            ],
        ),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return folder
