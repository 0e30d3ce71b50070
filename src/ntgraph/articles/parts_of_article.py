"""Sort the blocks of a text into sections, and find the printed list of works among them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ntgraph.articles.found_parts import (
    HEADING,
    PARAGRAPH,
    REFERENCE,
    FoundBlock,
    FoundSection,
    PrintedReference,
    RawBlock,
)
from ntgraph.records.identifiers import make_slug

LIST_NAMES = re.compile(
    r"\W*(?:\d{1,2}(?:\.\d+)*[.)]?\s+)?(?:(?:list of |selected |cited |key )?"
    r"(?:references|sources|works|literature|bibliography|citations)|"
    r"references? list|works cited|literature cited|"
    r"(?:references|notes|sources) and (?:references|notes|sources)|reference|bibliography|"
    r"foot ?notes|end ?notes|notes|literatur|literaturverzeichnis|quellen|einzelnachweise|"
    r"bibliographie|références|referencias|bibliografía|bibliografia)\s*:?\W*",
    re.IGNORECASE,
)
# Below such a heading stand works only where no other list of them is.
NOTES = re.compile("notes", re.IGNORECASE)
# What a printed work has somewhere, and a paragraph seldom.
WORK_SIGN = re.compile(
    r"\b(?:1[5-9]|20)\d\d[a-z]?\b|\b10\.\d{4,9}/|https?://|www\.|\b(?:PMID|ISBN|doi)\b|\bn\.d\.|"
    r"\bin press\b|\bND\b"
)
LEAST_WORKS_SHARE = 1 / 2
SHORTEST_LIST = 2
OPENING, AFTERWARDS = "Opening", "After the list of works"
INITIALS = {HEADING: "h", PARAGRAPH: "p", REFERENCE: "r"}
LONGEST_SECTION_LABEL = 120
WORDS_IN_ID = 6


def find_list(text: str, blocks: Sequence[RawBlock]) -> tuple[list[RawBlock], list[str]]:
    """Return the blocks with the entries of the list of works marked, and notes.

    The list stands below a heading such as *References* or *Sources*, or is a run of numbered
    points at the end that look like works. Entries without numbers are counted.
    """
    notes: list[str] = []
    best: list[tuple[int, int]] = []
    best_rank = (False, 0)
    titled = None
    for at, block in enumerate(blocks):
        if is_list_heading(text, block):
            titled = at
            entries = list_entries(text, blocks, at + 1)
            rank = (NOTES.search(text, block.start, block.end) is None, len(entries))
            if entries and rank > best_rank:
                best, best_rank = entries, rank
    if not best:
        best = find_footnotes(blocks) or find_last_points(text, blocks)
    if not best and titled is not None:
        line = text.count("\n", 0, blocks[titled].start) + 1
        notes.append(
            f"line {line}: {text[blocks[titled].start : blocks[titled].end]!r} stands above no "
            "list of works: expected entries with a number, a year, a DOI or an address"
        )
    marked = [replace(b, kind=PARAGRAPH) if b.kind == REFERENCE else b for b in blocks]
    for at, number in best:
        block = blocks[at]
        marked[at] = replace(block, kind=REFERENCE, number=number)
    for at, block in enumerate(marked[:-1]):
        if is_list_heading(text, block) and marked[at + 1].kind == REFERENCE:
            marked[at] = replace(block, kind=HEADING, level=block.level or 2)
    return marked, notes


def is_list_heading(text: str, block: RawBlock) -> bool:
    """Return whether a block is the heading of a list of works."""
    is_short = block.end - block.start <= LONGEST_SECTION_LABEL and block.kind in (
        HEADING,
        PARAGRAPH,
    )
    return is_short and LIST_NAMES.fullmatch(text, block.start, block.end) is not None


def list_entries(text: str, blocks: Sequence[RawBlock], first: int) -> list[tuple[int, int]]:
    """Return the entries that stand from a block on: their places among the blocks and numbers."""
    stop = next((n for n in range(first, len(blocks)) if blocks[n].kind == HEADING), len(blocks))
    if first < stop and blocks[first].number is not None:
        entries = list_numbered(blocks, first, stop)
    else:
        entries = []
        for at in range(first, stop):
            if not has_work_sign(text, blocks[at]):
                break
            entries.append((at, len(entries) + 1))
    works = sum(has_work_sign(text, blocks[at]) for at, _ in entries)
    return entries if works >= len(entries) * LEAST_WORKS_SHARE else []


def list_numbered(blocks: Sequence[RawBlock], first: int, stop: int) -> list[tuple[int, int]]:
    """Return the entries of a numbered list: its numbers ascend."""
    entries: list[tuple[int, int]] = []
    for at in range(first, stop):
        number = blocks[at].number
        if number is not None and (not entries or number > entries[-1][1]):
            entries.append((at, number))
        elif at - entries[-1][0] > 1:
            break
    return entries


def has_work_sign(text: str, block: RawBlock) -> bool:
    """Return whether a block has a year, an identifier or an address, as printed works have."""
    return WORK_SIGN.search(text, block.start, block.end) is not None


def find_footnotes(blocks: Sequence[RawBlock]) -> list[tuple[int, int]]:
    """Return the footnotes of a Markdown text as entries; of two with a number only the first."""
    notes: dict[int, int] = {}
    for at, block in enumerate(blocks):
        if block.kind == REFERENCE and block.number is not None:
            notes.setdefault(block.number, at)
    return [(at, number) for number, at in notes.items()]


def find_last_points(text: str, blocks: Sequence[RawBlock]) -> list[tuple[int, int]]:
    """Return the last run of numbered points from 1 on, if its points look like works."""
    starts = [at for at, block in enumerate(blocks) if block.number == 1 and block.kind != HEADING]
    if not starts:
        return []
    entries = list_numbered(blocks, starts[-1], len(blocks))
    works = sum(has_work_sign(text, blocks[at]) for at, _ in entries)
    is_list = len(entries) >= SHORTEST_LIST and works >= len(entries) * LEAST_WORKS_SHARE
    return entries if is_list else []


def sort_into_sections(
    text: str, blocks: Sequence[RawBlock]
) -> tuple[list[FoundSection], list[FoundBlock], list[PrintedReference]]:
    """Return the sections, the blocks with names such as `p1`, and the entries of the list."""
    sections: list[FoundSection] = []
    found: list[FoundBlock] = []
    references: list[PrintedReference] = []
    used: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    last = max((at for at, block in enumerate(blocks) if block.kind == REFERENCE), default=-2)
    for at, block in enumerate(blocks):
        label = AFTERWARDS if at == last + 1 and block.is_apart else OPENING if at == 0 else None
        if block.kind == HEADING:
            label = " ".join(text[block.start : block.end].split())[:LONGEST_SECTION_LABEL]
        if label is not None:
            start = block.marker if sections else 0
            close_section(sections, start)
            sections.append(FoundSection(name_section(label, used), label, start, len(text)))
            counts.clear()
        found.append(name_block(block, sections[-1].id, counts))
        if block.kind == REFERENCE and block.number is not None:
            printed = text[block.start : block.end]
            references.append(PrintedReference(block.number, found[-1], printed))
    return sections, found, references


def close_section(sections: list[FoundSection], end: int) -> None:
    """Let the last section end where the next begins."""
    if sections:
        sections[-1] = replace(sections[-1], end=end)


def name_section(label: str, used: Counter[str]) -> str:
    """Return an id made of the first words of a label; later ones of the same words get a number.

    >>> name_section("Can messengers be damaged?", Counter())
    'can-messengers-be-damaged'
    """
    id = make_slug(label, WORDS_IN_ID) or "section"
    used[id] += 1
    if used[id] == 1:
        return id
    numbered = f"{id}-{used[id]}"
    used[numbered] += 1
    return numbered


def name_block(block: RawBlock, section: str, counts: Counter[str]) -> FoundBlock:
    """Return a block with its name in its section; a printed reference includes its number."""
    initial = INITIALS.get(block.kind, "b")
    counts[initial] += 1
    start = block.marker if block.kind == REFERENCE else block.start
    return FoundBlock(section, f"{initial}{counts[initial]}", block.kind, start, block.end)
