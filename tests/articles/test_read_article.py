"""Blocks, sections, the list of works and citations are found in texts as people write them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.articles.found_parts import ArticleReading
from ntgraph.articles.read_article import read_article, read_text
from ntgraph.errors import ArticleError

PLAIN = """\
Tea and the Brain

Green tea calms many of the people who drink it and keeps them awake.1 Others
sleep badly after a cup of it in the evening.2,3

  • Caffeine — it keeps people awake.1
  • Theanine — it is said to calm.

What Is Not Known

How much tea it takes is an open question, because cups are small here and large elsewhere.

Sources:

1. Smith A. On tea. J Tea. 2019;12(3):45-9.

2. Lee B. On sleep. J Rest. 2020;1:2-3.
3. Doe C. Milk in tea. J Tea. 2021;2:4.

Published by the tea house.
"""
MARKDOWN = """\
---
title: Tea
---
# Tea and the **Brain**

Green tea calms many people[^1] and keeps
them awake.

Below a line
------------

- First point
  goes on here
- Second point
3. Third point

| Cup | Effect |
|-----|--------|
| one | small  |

```
no = prose
```

[^1]: Smith A. On tea. J Tea. 2019;12(3):45-9.
"""


def read(text: str, *, is_markdown: bool = False) -> ArticleReading:
    return read_text(text, Path("tea.txt"), is_markdown=is_markdown)


def shown(reading: ArticleReading) -> list[tuple[str, str, str]]:
    return [(b.section, b.block, reading.text[b.start : b.end]) for b in reading.blocks]


def test_a_plain_text_is_read_with_headings_points_works_and_citations() -> None:
    reading = read(PLAIN.replace("Others\nsleep", "Others sleep"))
    assert reading.title == "Tea and the Brain"
    assert [section.id for section in reading.sections] == [
        "tea-and-the-brain", "what-is-not-known", "sources", "after-the-list-of-works",
    ]  # fmt: skip
    assert [(b.section, b.block) for b in reading.blocks] == [
        ("tea-and-the-brain", "h1"), ("tea-and-the-brain", "p1"), ("tea-and-the-brain", "b1"),
        ("tea-and-the-brain", "b2"), ("what-is-not-known", "h1"), ("what-is-not-known", "p1"),
        ("sources", "h1"), ("sources", "r1"), ("sources", "r2"), ("sources", "r3"),
        ("after-the-list-of-works", "p1"),
    ]  # fmt: skip
    texts = [text for _, _, text in shown(reading)]
    assert texts[2] == "Caffeine — it keeps people awake.1"
    assert texts[7] == "1. Smith A. On tea. J Tea. 2019;12(3):45-9."
    assert [r.number for r in reading.references] == [1, 2, 3]
    assert [mark.numbers for mark in reading.citations] == [(1,), (2, 3), (1,)]


def test_sections_follow_each_other_without_a_gap() -> None:
    reading = read(PLAIN)
    ends = [0, *(section.end for section in reading.sections)]
    assert [section.start for section in reading.sections] == ends[:-1]
    assert ends[-1] == len(reading.text)


def test_lines_that_an_editor_broke_are_one_paragraph() -> None:
    text = (
        "Tea\n\nGreen tea calms many of the people who\ndrink it and keeps them awake at the same\n"
        "time, which is why monks drank it when they\nhad to sit.\n\n- one point that is long\n"
        "  enough for two\n- two\n"
    )
    assert [text for _, _, text in shown(read(text))] == [
        "Tea",
        text[5 : text.index("\n\n-")],
        "one point that is long\n  enough for two",
        "two",
    ]


def test_short_paragraphs_have_headings_too() -> None:
    text = (
        "Tea and sleep\nby Ann Lee\n\nTea calms many people (1).\n\nHow it works\n\n"
        "It blocks a receptor (2, 3).\n\nSources\n(1) Smith A. On tea. 2019.\n(2) Lee B. 2020.\n"
        "(3) Doe C. 2021.\n"
    )
    reading = read(text)
    assert reading.title == "Tea and sleep"
    assert [s.label for s in reading.sections] == ["Tea and sleep", "How it works", "Sources"]
    assert [reference.number for reference in reading.references] == [1, 2, 3]
    assert [mark.numbers for mark in reading.citations] == [(1,), (2, 3)]


def test_entries_that_hang_over_are_told_apart() -> None:
    reading = read(
        "Tea calms the people who drink a cup of it (Smith 2019), and it wakes\n"
        "those who drink a pot of it in the evening (Lee 2020), as is well known\n"
        "to all who ever did.\n\nReferences\n\n"
        "Smith, A. (2019). On tea and on what it does to people who drink it.\n"
        "    Journal of Tea, 12(3), 45-67.\nLee, B. (2020). Pots. Journal of Tea, 13, 1-9.\n"
    )
    assert [r.printed[:5] for r in reading.references] == ["Smith", "Lee, "]
    assert [mark.numbers for mark in reading.citations] == [(1,), (2,)]


def test_line_ends_of_windows_are_no_part_of_a_block() -> None:
    reading = read(PLAIN.replace("\n", "\r\n"))
    assert [block.block for block in reading.blocks] == [b.block for b in read(PLAIN).blocks]
    assert not any(text.endswith("\r") for _, _, text in shown(reading))


def test_markdown_is_read_with_its_marks() -> None:
    reading = read(MARKDOWN, is_markdown=True)
    assert shown(reading) == [
        ("tea-and-the-brain", "h1", "Tea and the **Brain**"),
        ("tea-and-the-brain", "p1", "Green tea calms many people[^1] and keeps\nthem awake."),
        ("below-a-line", "h1", "Below a line"),
        ("below-a-line", "b1", "First point\n  goes on here"),
        ("below-a-line", "b2", "Second point"),
        ("below-a-line", "b3", "Third point"),
        ("below-a-line", "p1", "| Cup | Effect |"),
        ("below-a-line", "p2", "| one | small  |"),
        ("below-a-line", "r1", "[^1]: Smith A. On tea. J Tea. 2019;12(3):45-9."),
    ]
    assert [mark.numbers for mark in reading.citations] == [(1,)]


def test_works_without_numbers_are_counted_and_cited_by_name() -> None:
    reading = read(
        "# Tea\n\nTea calms (Smith & Lee, 2019). Jones (2020) found nothing.\n\n## References\n\n"
        "Jones, C. (2020). Milk. Tea, 3, 1.\n\nSmith, A., & Lee, B. (2019). On tea. Tea, 2, 5.\n",
        is_markdown=True,
    )
    assert [(r.number, r.printed[:5]) for r in reading.references] == [(1, "Jones"), (2, "Smith")]
    assert [mark.numbers for mark in reading.citations] == [(2,), (1,)]


def test_works_without_a_heading_are_found_at_the_end() -> None:
    reading = read(
        "Tea calms people and it keeps them awake for hours [1].\n\n1. Smith A. On tea. 2019.\n"
        "2. Lee B. On sleep. https://example.org/sleep\n"
    )
    assert [r.number for r in reading.references] == [1, 2]


def test_a_list_that_is_none_is_told_with_its_line() -> None:
    reading = read("Tea calms many people.\n\nReferences\n\nAsk us for the list, please.\n")
    assert reading.references == ()
    assert [note for note in reading.notes if note.startswith("line 3: 'References'")]


def test_numbered_points_are_no_works() -> None:
    assert read("Do this with the leaves:\n\n1. Boil water.\n2. Wait.\n").references == ()


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("a.txt", b"", "found an empty file"),
        ("a.txt", b"\xef\xbb\xbf \n", "found an empty file"),
        ("a.txt", b"Caf\xe9 and tea calm.", r"a.txt:1: expected UTF-8 text, found byte 0xe9"),
        ("a.txt", "Tea calms.".encode("utf-16"), "found UTF-16 or UTF-32: save it as UTF-8"),
        ("a.txt", b"%PDF-1.7 \x00", "found a PDF file: name it .pdf"),
        ("a.txt", b"PK\x03\x04rest", "found a packed file"),
        ("a.md", b"Tea \x00 calms", "found a binary file"),
        ("a.txt", b"?!\n\n12 34\n", "found no sentence"),
        ("a.txt", b"a b c\n\nd e\n", "found no sentence"),
        ("a.odt", b"Tea calms many people.", "unknown kind of file '.odt'"),
        ("a.docx", b"Tea calms many people.", r"expected a Word file \(.docx\)"),
        ("a.xml", b"<article><p>Tea</article>", "a.xml:1: not XML: mismatched tag"),
        ("a.xml", b"<html/>", "expected an article in JATS, found <html>"),
        ("a.html", b"Tea calms many people.", "expected a HTML page, found no element"),
    ],
)
def test_a_file_that_is_no_article_is_refused_in_one_sentence(
    tmp_path: Path, name: str, raw: bytes, message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    with pytest.raises(ArticleError, match=message) as error:
        read_article(path)
    assert "\n" not in str(error.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"none\.txt: could not be read"):
        read_article(tmp_path / "none.txt")


lines = st.lists(
    st.one_of(
        st.just(""),
        st.from_regex(r"[A-Z][a-z]{2,8}( [a-z]{2,8}){2,12}[.!?]", fullmatch=True),
        st.from_regex(r"[-•#] [A-Za-zé]{1,9}( [a-z]{2,8}){0,5}", fullmatch=True),
        st.from_regex(r"\d{1,2}[.)] [A-Za-z]{1,9} [a-z]{2,8}\. 20\d\d", fullmatch=True),
        st.sampled_from(["References", "| a | b |", "====", "\ttab", "> quote it is", "[^1]: x"]),
    ),
    max_size=25,
)


@given(lines, st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_blocks_are_in_order_inside_their_sections(
    parts: list[str], is_markdown: bool, newline: str
) -> None:
    text = newline.join([*parts, "Tea calms many people."])
    reading = read(text, is_markdown=is_markdown)
    sections = {section.id: section for section in reading.sections}
    assert len(sections) == len(reading.sections)
    assert len({(b.section, b.block) for b in reading.blocks}) == len(reading.blocks)
    position = 0
    for block in reading.blocks:
        assert position <= block.start < block.end <= len(text)
        assert sections[block.section].start <= block.start
        assert block.end <= sections[block.section].end
        words = text[block.start : block.end]
        assert words == words.strip()
        position = block.end
    numbers = [reference.number for reference in reading.references]
    assert len(set(numbers)) == len(numbers)


@given(lines, st.booleans())
def test_every_word_of_a_plain_text_is_in_a_block(parts: list[str], is_apart: bool) -> None:
    text = ("\n\n" if is_apart else "\n").join([*parts, "Tea calms many people."])
    covered: set[int] = set()
    for block in read(text).blocks:
        covered.update(range(block.start, block.end))
    left = "".join(c for at, c in enumerate(text) if at not in covered)
    assert not any(letter.isalpha() for letter in left)
